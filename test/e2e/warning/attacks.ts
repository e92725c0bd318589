/** A page that fights the warning. `onWarning(act)` runs when a child appears under the root. */
export interface Attack {
  readonly what: string
  readonly script: string
  /** More of the page, before the script. */
  readonly body?: string
  readonly headers?: Record<string, string>
  /**
   * - `stands`: the warning is seen, and its button works.
   * - `beaten`: the fight is given up in order, our own page must take the tab.
   */
  readonly end: 'stands' | 'beaten'
  /** The attack waits for a click anywhere: browsers allow some deeds only after one. */
  readonly click?: true
  /** What the page tells by its title when the attack has come about, so that none passes for survived that never was. */
  readonly done?: string
  /** Browsers that know what the attack needs. */
  readonly only?: 'chromium' | 'firefox'
}

/** For page scripts: waits for a new child of the root element, which is all that a page can see. */
export const ON_WARNING = `
function onWarning(act) {
  new MutationObserver((records, observer) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.localName === 'div') { observer.disconnect(); act(node); return }
  }).observe(document.documentElement, { childList: true })
}
const FULL = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;padding:0;background:#00f'
function cover(tag, attributes = {}) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.style.cssText = FULL
  return element
}
function inShadow(element, mode = 'closed') {
  const host = document.body.appendChild(document.createElement('div'))
  host.attachShadow({ mode }).append(element)
  return element
}
`

const once = (script: string) => `onWarning((host) => setTimeout(() => { ${script} }, 300))`
const always = (script: string) => `onWarning((host) => setInterval(() => { ${script} }, 10))`

export const attacks: readonly Attack[] = [
  // Removed, moved
  { what: 'removes it once', script: once('host.remove()'), end: 'stands' },
  {
    what: 'removes it at once, again and again',
    script: `new MutationObserver(() => {
      for (const div of document.querySelectorAll('html > div')) div.remove()
    }).observe(document, { childList: true, subtree: true })`,
    end: 'beaten',
  },
  {
    what: 'moves it into a hidden element',
    script: once(`const hidden = document.createElement('div'); hidden.hidden = true
      document.body.append(hidden); hidden.append(host)`),
    end: 'stands',
  },
  {
    what: 'moves it into a shadow root without slot',
    script: once(`const other = document.body.appendChild(document.createElement('div'))
      other.attachShadow({ mode: 'closed' }); other.append(host)`),
    end: 'stands',
  },
  {
    what: 'moves it into another document',
    script: once(`const frame = document.body.appendChild(document.createElement('iframe'))
      frame.contentDocument.body.append(host)`),
    end: 'stands',
  },
  // Hidden
  {
    what: 'hides it by its style attribute',
    script: once(`host.style.cssText = 'display:none !important'`),
    end: 'stands',
  },
  {
    what: 'hides it by attributes',
    script: once(`host.hidden = true; host.inert = true; host.setAttribute('popover', '')`),
    end: 'stands',
  },
  {
    what: 'hides it by rules that outweigh all others',
    body: `<style>* { all: unset !important } html > div, html > div * { display: none !important;
      opacity: 0 !important; visibility: hidden !important; transform: translate(-9999px) !important;
      clip-path: inset(50%) !important; filter: opacity(0) !important; pointer-events: none !important }
      dialog, :popover-open, :modal, ::backdrop { display: none !important }</style>`,
    script: '',
    end: 'stands',
  },
  {
    what: 'hides it by an animation without end',
    script:
      once(`host.animate({ opacity: [0, 0], transform: ['scale(0)', 'scale(0)'], display: ['none', 'none'] },
      { duration: 1e9, fill: 'forwards' })`),
    end: 'stands',
  },
  {
    what: 'hides it by a transition without end',
    body: '<style>html > div { transition: all 1e6s step-end !important; opacity: 0 !important }</style>',
    script: '',
    end: 'stands',
  },
  {
    what: 'hides the root element',
    body: '<style>html.gone { display: none !important }</style>',
    script: once(`document.documentElement.className = 'gone'`),
    end: 'stands',
  },
  {
    what: 'skips the content of the root element',
    script: once(
      `document.documentElement.style.setProperty('content-visibility', 'hidden', 'important')`,
    ),
    end: 'stands',
  },
  // Scaled, made unreadable
  {
    what: 'scales, clips and fades root and body',
    body: `<style>html, body { transform: scale(0.01) !important; opacity: 0.01 !important;
      filter: blur(30px) !important; clip-path: inset(49%) !important; contain: strict !important;
      width: 1px !important; height: 1px !important; overflow: hidden !important; perspective: 1px;
      mask: linear-gradient(transparent, transparent); mix-blend-mode: difference; font-size: 1px;
      direction: rtl; writing-mode: vertical-rl; cursor: none; pointer-events: none !important }</style>`,
    script: '',
    end: 'stands',
  },
  {
    what: 'zooms the root away',
    script: once(`document.documentElement.style.zoom = '0.05'`),
    end: 'stands',
  },
  {
    what: 'breaks the palette by registered properties',
    body: `<style>@property --ink { syntax: '<color>'; inherits: false; initial-value: transparent }
      @property --card { syntax: '<color>'; inherits: false; initial-value: blue }
      * { --action: blue !important; --danger-ground: blue !important; --card: blue !important }</style>`,
    script: '',
    end: 'stands',
  },
  {
    what: 'selects everything in the colours of the ground',
    body: '<style>::selection { background: #00f; color: #00f }</style>',
    script: once('getSelection().selectAllChildren(document.documentElement)'),
    end: 'stands',
  },
  // Covered
  {
    what: 'opens a modal dialog over it',
    script: once(`document.body.appendChild(cover('dialog')).showModal()`),
    end: 'stands',
  },
  {
    what: 'opens a popover over it',
    script: once(`document.body.appendChild(cover('div', { popover: 'manual' })).showPopover()`),
    end: 'stands',
  },
  {
    what: 'opens a popover that lets clicks through',
    script: once(`const over = document.body.appendChild(cover('div', { popover: 'manual' }))
      over.style.pointerEvents = 'none'; over.showPopover()`),
    end: 'stands',
  },
  {
    what: 'opens a modal dialog inside a closed shadow root',
    script: once(`inShadow(cover('dialog')).showModal()`),
    end: 'stands',
  },
  {
    what: 'opens a popover that lets clicks through inside a closed shadow root',
    script: once(`const over = inShadow(cover('div', { popover: 'manual' }))
      over.style.pointerEvents = 'none'; over.showPopover()`),
    end: 'stands',
  },
  {
    what: 'covers it again and again',
    script: always(`document.body.appendChild(cover('dialog')).showModal()`),
    end: 'beaten',
  },
  {
    what: 'goes fullscreen over it as soon as a click allows it',
    body: '<div id="full" style="background:#00f">x</div>',
    script: `addEventListener('fullscreenchange', () => {
        if (document.fullscreenElement) document.title = 'full'
      })
      onWarning(() => {
        const go = () => document.getElementById('full').requestFullscreen().catch(() => {})
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          addEventListener(type, go, true)
        setInterval(() => { if (navigator.userActivation.isActive) go() }, 20)
      })`,
    click: true,
    done: 'full',
    end: 'stands',
  },
  {
    what: 'paints a view transition over it that never ends',
    body: `<style>::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) {
      animation: none !important; opacity: 1 } ::view-transition { background: #00f }
      ::view-transition-group(root) { animation: 1e6s linear keep !important }
      @keyframes keep { to { opacity: 0.99 } }
      ::view-transition-new(root) { display: none }</style>`,
    script: once('document.startViewTransition(() => {})'),
    end: 'stands',
  },
  // Made inert
  {
    what: 'makes root and body inert',
    script: once('document.documentElement.inert = true; document.body.inert = true'),
    end: 'stands',
  },
  {
    what: 'makes everything inert by style',
    body: '<style>*, html { interactivity: inert !important }</style>',
    script: '',
    end: 'stands',
  },
  {
    what: 'turns the document into an editor',
    script: once(`document.designMode = 'on'; document.documentElement.contentEditable = 'true'`),
    end: 'stands',
  },
  // Events
  {
    what: 'swallows every event',
    script: `for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'focusin', 'focusout'])
      for (const target of [window, document, document.documentElement])
        target.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation() }, true)`,
    end: 'stands',
  },
  {
    what: 'steals the focus without end',
    body: '<input id="bait">',
    script: always(`document.getElementById('bait').focus()`),
    end: 'stands',
  },
  {
    what: 'clears every timer of the frame',
    // Timer numbers are shared with isolated worlds. The promise comes after the guard's own answer.
    script: `function clearAll() {
        for (let id = 0; id < 2000; id++) { clearTimeout(id); clearInterval(id); cancelAnimationFrame(id) }
      }
      onWarning((host) => {
        const start = Date.now()
        while (Date.now() < start + 300);
        clearAll()
        Promise.resolve().then(() => { host.remove(); Promise.resolve().then(clearAll) })
      })`,
    end: 'stands',
  },
  // The document itself
  {
    what: 'names its pictures like the members of the document',
    body: `${[
      'documentElement',
      'createElementNS',
      'createElement',
      'elementFromPoint',
      'activeElement',
      'visibilityState',
      'fullscreenElement',
      'body',
    ]
      .map((name) => `<img name="${name}">`)
      .join('')}<p id="vigieGate"></p><form name="querySelector"></form>`,
    script: '',
    end: 'stands',
  },
  {
    what: 'removes its body',
    script: once('document.body.remove()'),
    end: 'stands',
  },
  {
    what: 'writes itself anew',
    script: once(
      `document.open(); document.write('<body style="background:#00f"><input>'); document.close()`,
    ),
    end: 'beaten',
  },
  {
    what: 'replaces its root element',
    script: once(`const root = document.createElement('html')
      root.append(document.createElement('body')); document.documentElement.replaceWith(root)`),
    end: 'beaten',
  },
  {
    what: 'removes its root element',
    script: once('document.documentElement.remove()'),
    end: 'beaten',
  },
  {
    what: 'blocks the main thread for two seconds',
    script: once('const end = Date.now() + 2000; while (Date.now() < end);'),
    end: 'stands',
  },
  {
    what: 'forbids forms, styles and scripts by policy',
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'none'; sandbox",
    },
    script: '',
    end: 'stands',
  },
]
