// Draws a warning into an open shadow root, where axe can look: the real one is closed to everyone.

import { draw } from '../../../src/content/warn/draw.ts'
import { style } from '../../../src/content/warn/style.ts'
import type { Verdict } from '../../../src/judge/verdict.ts'
import type { Language } from '../../../src/wording/text.ts'
import { wordWarning } from '../../../src/wording/word-warning.ts'

const verdict: Verdict = {
  level: 'danger',
  identity: 'france-travail',
  relation: {
    relation: 'lookalike',
    identity: 'france-travail',
    hostname: `francetravail.fr.${'espace-candidat-connexion.'.repeat(5)}suivi-dossier.example`,
    registrable: 'suivi-dossier.example',
    kind: 'target-embedding',
    matched: { start: 0, end: 16 },
    imitated: 'francetravail.fr',
  },
  asked: ['iban', 'password', 'nir', 'identity-papers'],
  reasons: [
    { id: 'title-names-body', part: 'claim', grade: 'names' },
    { id: 'asks-for-iban', part: 'request', grade: 'form', asked: 'iban' },
  ],
}

Object.assign(globalThis, {
  drawOpenly(level: 'danger' | 'caution', language: Language, confirming: boolean) {
    document.body.replaceChildren()
    const host = document.createElement('div')
    const main = document.createElement('main')
    main.append(document.createElement('h1'))
    main.firstElementChild?.append('Une page')
    document.body.append(main, host)
    const root = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    const { box, confirming: confirm, leave } = draw(wordWarning({ ...verdict, level }, language))
    root.append(box)
    if (box instanceof HTMLDialogElement) box.showModal()
    else box.showPopover()
    leave.focus()
    if (confirming) confirm(true)
    return { width: box.scrollWidth, room: box.clientWidth }
  },
})
