/** Night, lamp and paper: the mark's own colours (`src/theme/mark.svg`). */
const SHEET = `*{box-sizing:border-box;margin:0}
body{height:100vh;overflow:hidden;color:#fbf9f4;font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;
background:radial-gradient(90% 120% at 8% 0,#2a5a5f 0,#14343a 46%,#0c2227 100%)}
h1{font-weight:700;letter-spacing:-.01em;text-wrap:balance}
p{color:#cfdcdb;text-wrap:balance}
img.mark{display:block}
b.lamp{display:block;width:3.5rem;height:5px;border-radius:3px;background:#ffc25c}`

/** One picture for a store: our words, and a surface of ours as it is. */
export function card(what: {
  readonly mark: string
  readonly title: string
  readonly more: string
  readonly picture: string
  /** A part of a narrow surface: it stands beside the words. */
  readonly narrow: boolean
}): string {
  const { mark, title, more, picture, narrow } = what
  const words = `<img class="mark" src="${mark}" alt=""><div><h1>${title}</h1><b class="lamp"></b><p>${more}</p></div>`
  const layout = narrow
    ? `body{display:grid;grid-template-columns:1fr 470px;gap:72px;align-items:center;padding:0 96px}
       header{display:grid;gap:36px} header .mark{width:92px} h1{font-size:54px;line-height:1.12}
       b.lamp{margin:26px 0} p{font-size:27px;line-height:1.4}
       figure{height:728px;overflow:hidden;border-radius:18px;box-shadow:0 24px 70px #0008;background:#fff;display:grid}
       figure img{width:470px}`
    : `body{padding:34px 80px 0} header{display:flex;gap:26px;align-items:center;height:104px}
       header .mark{width:84px} h1{font-size:38px;line-height:1.15} b.lamp{display:none}
       p{font-size:22px;line-height:1.35;margin-top:4px}
       figure{margin-top:26px;width:1120px;height:640px;border-radius:14px 14px 0 0;overflow:hidden;box-shadow:0 18px 60px #0009}
       figure img{width:1120px;display:block}`
  return page(
    `${SHEET}${layout}`,
    `<header>${words}</header><figure><img src="${picture}" alt=""></figure>`,
  )
}

/** The small or the wide tile: mark, name and one line. */
export function tile({ mark, words }: { readonly mark: string; readonly words: string }): string {
  return page(
    `${SHEET}body{display:grid;grid-template-columns:auto minmax(0,21em);gap:8vw;align-items:center;justify-content:center;padding:0 8vw;font-size:max(15px,2.2vw)}
     .mark{width:24vw;max-width:290px} h1{font-size:2.9em;line-height:1} b.lamp{margin:.9em 0;width:2.6em} p{font-size:1.12em;line-height:1.35}`,
    `<img class="mark" src="${mark}" alt=""><div><h1>Vigie</h1><b class="lamp"></b><p>${words}</p></div>`,
  )
}

const page = (sheet: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><style>${sheet}</style><body>${body}</body>`
