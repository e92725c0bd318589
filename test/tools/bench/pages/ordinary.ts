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

/**
 * An honest sign-in page of ordinary size, on which the reader comes: it names a body, as those of partners do.
 * Bodies of 60 and of 400 elements.
 */
export const SIGN_IN: Readonly<Record<string, string>> = {
  'sign-in': signIn(''),
  'sign-in-long': signIn(cards(45)),
}

function signIn(more: string): string {
  const menu = ['Accueil', 'Offres', 'Aide', 'Contact'].map(
    (name) => `<a href="/${name}">${name}</a>`,
  )
  const foot = Array.from({ length: 12 }, (_, i) => `<li><a href="/pied/${i}">Lien ${i}</a></li>`)
  return document(
    'Connexion',
    `<style>body{font:16px sans-serif}label{display:block}.fleche::before{content:"→"}main{max-width:30em;margin:auto}</style>
    <header><a href="/"><img alt="Atelier du Lac" width="120" height="40"></a><nav>${menu.join(' ')}</nav></header>
    <main><h1>Connexion à votre espace</h1><p>Pour les personnes suivies par France Travail et pour nos autres clients.</p>
    <form action="/entrer" method="post"><label for="nom">Identifiant</label><input id="nom" autocomplete="username">
    <span class="fleche">Huit caractères</span><label for="mot">Mot de passe</label><input id="mot" type="password">
    <label><input type="checkbox"> Rester connecté</label><button>Se connecter</button></form>
    <ul><li><a href="/oubli">Mot de passe oublié ?</a></li><li><a href="/compte">Créer un compte</a></li></ul></main>
    ${more}<footer><p>Un service de l'atelier</p><ul>${foot.join('')}</ul></footer>`,
  )
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
