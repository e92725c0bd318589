import { js } from './site.ts'

/** A page by the name that a person reads on it. Sentences are made up. */
type Drawn = (name: string) => string

/** What wakes the scout, and is neither drawn nor read. */
const MENTIONED = '<meta name="description" content="Nos ateliers et France Travail">'

/** The whole document of one of these. */
export const documentOf = (draw: Drawn, name: string, title = 'Mon espace'): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8">${MENTIONED}<title>${title}</title><body>${draw(name)}`

const ASKS =
  '<form><label>Votre IBAN <input name="a"></label>' +
  '<label>Mot de passe <input type="password" name="b"></label><button>Valider</button></form>'
const HEAD: Drawn = (name) =>
  `<header><h1>${name}</h1></header><p>Bienvenue dans votre espace personnel ${name}.</p>`
const WELCOME = '<p>Bienvenue dans votre espace personnel.</p>'
const letters = (name: string) => [...name.replace(' ', '\u00a0')]
const backwards = (name: string) => [...name].reverse().join('')
const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('')

/** Letters of phonetics, of Greek and of Cyrillic for those of a name. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'ϲ', e: 'ɇ', i: 'і', l: 'ɭ', n: 'ɲ', o: 'ɵ', r: 'ɾ', t: 'ƫ', u: 'ᶙ', v: 'ʋ' },
  ...{ A: 'Α', F: 'Ƒ', T: 'Ƭ', L: 'Ꝉ' },
}
const inOtherLetters = (name: string) =>
  Array.from(name, (letter) => OTHER_LETTERS[letter] ?? letter).join('')

/** How a name can be drawn that its source does not spell. */
export const NAMES: Readonly<Record<string, Drawn>> = {
  'in letters that a flex order puts in their places': (name) =>
    `<h1 style="display:flex;font:30px monospace">${backwards(name.replace(' ', '\u00a0'))
      .split('')
      .map((letter, at) => `<span style="order:${name.length - at}">${letter}</span>`)
      .join('')}</h1>${WELCOME}${ASKS}`,
  'in letters that no French word has': (name) => HEAD(inOtherLetters(name)) + ASKS,
  'in letters placed one by one': (name) =>
    `<div style="position:relative;height:60px;font:30px monospace">${letters(name)
      .map((letter, at) => `<div style="position:absolute;top:0;left:${at * 18}px">${letter}</div>`)
      .reverse()
      .join('')}</div>${WELCOME}${ASKS}`,
  'in words that run the other way': (name) =>
    `<h1 style="display:flex;flex-direction:row-reverse;justify-content:flex-end;gap:9px">${name
      .split(' ')
      .reverse()
      .map((word) => `<span>${word}</span>`)
      .join('')}</h1>${WELCOME}${ASKS}`,
  'under an override of direction': (name) =>
    `<h1><bdo dir="rtl">${backwards(name)}</bdo></h1>${WELCOME}${ASKS}`,
  'under an override of direction further out': (name) =>
    `<h1><bdo dir="rtl"><span style="direction:ltr">${backwards(name)}</span></bdo></h1>${WELCOME}${ASKS}`,
  'behind U+202E': (name) => `<h1>\u202e${backwards(name)}\u202c</h1>${WELCOME}${ASKS}`,
  'by an adopted style sheet': (name) =>
    `<h1 id="h"></h1>${WELCOME}${ASKS}<script>const s = new CSSStyleSheet();
      s.replaceSync(${js(`#h::before{content:"${name}"}`)}); document.adoptedStyleSheets = [s]</script>`,
  'as the value of a read-only field': (name) =>
    `<input readonly value="${name}" style="border:0;font-size:40px">${WELCOME}${ASKS}`,
  'as the value that a script gives to a field that takes none': (name) =>
    `<input id="v" disabled style="border:0;font-size:40px">${WELCOME}${ASKS}
      <script>v.value = ${js(name)}</script>`,
  'in a drawing': (name) =>
    `<svg width="600" height="60"><g><text y="40" font-size="40">${name}</text></g></svg>${WELCOME}${ASKS}`,
}

/** How what is asked can be drawn where no label is, or asked where no field is. */
export const ASKED: Readonly<Record<string, Drawn>> = {
  'by generated labels': (name) =>
    `<style>.i::before{content:"Votre IBAN"}.m::before{content:"Mot de passe"}</style>${HEAD(name)}
      <form><div class="i"><input name="a1"></div><div class="m"><input name="a2"></div><button>OK</button></form>`,
  'by the symbols of a counter style': (name) =>
    `<style>@counter-style q{system:cyclic;symbols:"Votre IBAN";suffix:""}.i::before{content:counter(c,q)}</style>
      ${HEAD(name)}<form><div class="i"><input name="a1"></div><button>OK</button></form>`,
  'by the marks of a list': (name) =>
    `<style>li{list-style:"Votre IBAN " inside}</style>${HEAD(name)}
      <form><ul><li><input name="a1"></li></ul><button>OK</button></form>`,
  'by read-only values': (name) =>
    `${HEAD(name)}<form><input readonly value="Votre IBAN" style="border:0"><input name="a1"><button>OK</button></form>`,
  'by labels that stand elsewhere in the source': (name) =>
    `${HEAD(name)}<form style="position:relative;height:120px"><input name="a1" style="position:absolute;left:140px;top:0">
      <input name="a2" style="position:absolute;left:140px;top:50px"><button style="position:absolute;top:90px">OK</button></form>
      <div style="height:300px"></div><div style="position:absolute;left:10px;top:150px" id="t">Votre IBAN</div>
      <script>t.style.top = document.querySelector('[name=a2]').getBoundingClientRect().top + 'px'</script>`,
  'in a foreignObject': (name) =>
    `${HEAD(name)}<svg width="900" height="400"><foreignObject width="900" height="400">${ASKS}</foreignObject></svg>`,
  'in a datalist that is shown': (name) =>
    `<datalist style="display:block">${HEAD(name)}${ASKS}</datalist>`,
  'in a form that calls itself a search': (name) =>
    `${HEAD(name)}<form role="search" class="recherche" action="/search"><label>Votre IBAN <input type="search" name="q1"></label>
      <button>Valider</button></form>`,
  'in a document that is written into': (name) =>
    `<title>${name} - Formulaire</title><h1>${name}</h1><p>Écrivez votre IBAN et votre mot de passe ci-dessous :</p><p><br></p>
      <script>document.designMode = 'on'</script>`,
  'in boxes that listen to keys': (name) =>
    `${HEAD(name)}<div>Identifiant</div><div tabindex="0" style="border:1px solid;height:30px;width:300px"></div>
      <div>Mot de passe</div><div tabindex="0" id="k" style="border:1px solid;height:30px;width:300px"></div><div>Se connecter</div>
      <script>k.onkeydown = () => { k.textContent += '•' }</script>`,
  'by dots that a style makes of letters': (name) =>
    `${HEAD(name)}<form><label>Votre sésame <input name="a1" style="-webkit-text-security:disc"></label><button>OK</button></form>`,
  'by a font of dots': (name) =>
    `${HEAD(name)}<form><label>Votre sésame <input name="a1" style="font-family:text-security-disc"></label><button>OK</button></form>`,
  'by dots in the place of words': (name) =>
    `${HEAD(name)}<form><label>Votre sésame <input name="a1" placeholder="••••••••"></label><button>OK</button></form>`,
  'by dots in a text that is written into': (name) =>
    `${HEAD(name)}<form><label>Votre sésame <span contenteditable="true" style="display:inline-block;border:1px solid;width:200px;height:24px;-webkit-text-security:circle"></span></label><button>OK</button></form>`,
  'by keys that are no buttons': (name) =>
    `${HEAD(name)}<p>Composez votre code secret</p><div style="width:150px">${times(
      10,
      (at) =>
        `<span style="display:inline-block;width:40px;cursor:pointer">${(at * 7) % 10}</span> `,
    )}</div><p>Votre mot de passe ${name}</p>`,
}

const OWN = '<header>Atelier du Lac</header>'
const FOOT = '<footer>© Atelier du Lac</footer>'
const ARTICLE = `<article><p class="byline">Par Zoé</p><time>2026</time><p>${'mot '.repeat(300)}</p></article>`
const inside = (style: string, html: string) => `<div style="${style}">${html}</div>`
const hides =
  (style: string): Drawn =>
  (name) =>
    inside(style, OWN) + HEAD(name) + ASKS + inside(style, FOOT)

/** What speaks for innocence where nobody sees it. */
export const HIDDEN: Readonly<Record<string, Drawn>> = {
  'an own name that is not displayed': hides('display:none'),
  'an own name beside the page': hides('position:absolute;left:-9999px'),
  'an own name in white on white': hides('color:#fff'),
  'an own name that is cut away': hides('clip-path:inset(50%)'),
  'an own name without size': hides('font-size:0'),
  'an own name in a box without height': hides('height:0;overflow:hidden'),
  'an own name that is transparent': hides('opacity:.01'),
  'an article beside the page': (name) =>
    HEAD(name) + ASKS + inside('position:absolute;left:-9999px', ARTICLE),
  'a warning of scams': (name) =>
    inside('visibility:hidden;height:0', '<h2>Arnaques : attention au phishing</h2>') +
    HEAD(name) +
    ASKS,
  'four other bodies': (name) =>
    inside('font-size:0', 'Urssaf, Ameli, CAF, ANTS, Cap emploi, Mon Compte Formation') +
    HEAD(name) +
    ASKS,
}

/** What is put before a page so that it is not read to its end. */
export const PADDED: Readonly<Record<string, Drawn>> = {
  'sixty headings': (name) =>
    times(60, (at) => `<h2 style="font-size:6px;margin:0">Rubrique ${at}</h2>`) + HEAD(name) + ASKS,
  'two hundred fields': (name) =>
    times(
      200,
      (at) => `<input aria-label="Rechercher ${at}" style="width:1px;border:0;padding:0">`,
    ) +
    HEAD(name) +
    ASKS,
  'ten thousand words': (name) =>
    inside('font-size:5px', 'lorem ipsum '.repeat(10_000)) + HEAD(name) + ASKS,
  'seventy thousand elements': (name) =>
    `<script>document.write('<i></i>'.repeat(70000))</script>${HEAD(name)}${ASKS}`,
  'seventy thousand words in elements': (name) =>
    `<div style="height:1px;overflow:hidden"><script>document.write('<i>mot </i>'.repeat(70000))</script></div>${HEAD(name)}${ASKS}`,
}

/** Where each step is slow. Firefox draws nothing so deep. */
export const DEEP: Readonly<Record<string, Drawn>> = {
  'inside five thousand elements': (name) =>
    `<div id="d"></div><script>let at = d
      for (let i = 0; i < 5000; i++) { const next = document.createElement('span'); at.append(next); at = next }
      at.innerHTML = ${js(HEAD(name) + ASKS)}</script>`,
}
