/** Ordinary pages, made up here, from a note to a newspaper's front page and an application. */
export const ORDINARY: Readonly<
  Record<string, { readonly html: string; readonly frames: number }>
> = {
  light: { frames: 1, html: document('Une note', '<h1>Une note</h1><p>Trois lignes.</p><input>') },
  article: { frames: 1, html: document('Un article', paragraphs(60) + links(80) + search()) },
  heavy: {
    frames: 1,
    html: document('Un journal', search() + cards(700) + paragraphs(200) + links(900), work(250)),
  },
  application: {
    frames: 1,
    html: document(
      'Un tableau',
      `${search()}<div id="app"></div>`,
      // Draws 4,000 rows in forty parts, then changes one cell ten times a second.
      `let part = 0
      const draw = () => {
        app.insertAdjacentHTML('beforeend', ('<div class="row"><b>Ligne</b><span>une valeur</span><button>Voir</button></div>').repeat(100))
        if (++part < 40) setTimeout(draw, 20)
        else setInterval(() => { app.firstChild.firstChild.textContent = Date.now() }, 100)
      }
      draw(); ${work(150)}`,
    ),
  },
  frames: {
    frames: 21,
    html: document(
      'Des annonces',
      paragraphs(40) +
        Array.from({ length: 20 }, (_, i) => `<iframe src="/frame?${i}"></iframe>`).join(''),
      work(100),
    ),
  },
}

function document(title: string, body: string, script = ''): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><body>${body}<script>${script}</script>`
}

function paragraphs(count: number): string {
  const sentence =
    'Le marché du samedi a rassemblé des producteurs venus de toute la vallée, sous un ciel clair. '
  return `<article>${`<p>${sentence.repeat(6)}</p>`.repeat(count)}</article>`
}

function links(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `<a href="https://site-${i % 40}.example/page/${i}">Page ${i}</a> `,
  ).join('')
}

function cards(count: number): string {
  return Array.from(
    { length: count },
    (
      _,
      i,
    ) => `<div class="card"><a href="/a/${i}"><img alt="Photo ${i}" width="10" height="10"><h3>Un titre ${i}</h3></a>
      <p>Quelques mots sur ce sujet.</p><time>12 mars</time><button aria-label="Garder">☆</button></div>`,
  ).join('')
}

function search(): string {
  return '<form role="search"><input type="search" placeholder="Rechercher"><button>OK</button></form>'
}

/** The page's own scripts at work for so many ms, in slices. */
function work(ms: number): string {
  return `{ let left = ${ms}
    const step = () => {
      const end = performance.now() + 10
      let x = 0
      while (performance.now() < end) x += Math.sqrt(x + 1)
      if ((left -= 10) > 0) setTimeout(step, 5)
    }
    step() }`
}
