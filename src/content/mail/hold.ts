import { domOf } from '../../reader/dom/any-document.ts'
import { undoWrappers } from '../../reader/links.ts'
import { leadsTo } from '../../reader/message/leads.ts'
import type { OpenMessage } from '../../webmail/adapter.ts'
import type { Clicked } from './draw.ts'

/** Asks the person about something held; resolves to whether to go on. */
export type AskPerson = (clicked: Clicked) => Promise<boolean>

/**
 * Holds the links, attachments and form fields of one message: a click, by mouse, key or touch, asks
 * first. Nothing of the message is changed, so a gateway's own check at click time stays.
 * @returns lets everything go
 */
export function holdMessage(message: OpenMessage, ask: AskPerson): () => void {
  const { body, attachments } = message
  const dom = domOf(body.ownerDocument)
  const documents = new Set([body.ownerDocument, message.shown.ownerDocument])
  let letting: Element | undefined

  const clicked = (event: Event) => {
    const target = elementOf(event)
    if (!target) return
    const held = heldAt(target)
    if (!held || held.element === letting) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // Only a real click asks; one made by a script is only stopped.
    if (!event.isTrusted || event.type !== 'click') return
    void ask(held.clicked).then((goOn) => {
      if (!goOn) return
      letting = held.element
      ;(held.element as HTMLElement).click()
      letting = undefined
    })
  }
  const typed = (event: Event) => {
    const target = elementOf(event)
    if (!target || !body.contains(target)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.isTrusted) void ask({ kind: 'field', shown: '', real: null })
  }

  function heldAt(target: Element): { element: Element; clicked: Clicked } | undefined {
    const file = attachments.find(
      (one) => one === target || one.contains(target) || target.contains(one),
    )
    if (file) {
      const opener = file.closest('a,button,[role=button],[role=option]') ?? file
      const shown = (file.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120)
      return {
        element: opener.contains(target) ? opener : target,
        clicked: { kind: 'attachment', shown, real: null },
      }
    }
    if (!body.contains(target)) return undefined
    const link = target.closest('a,area,button,input')
    const href = link && leadsTo(dom, link, link.getAttribute('originalsrc'))
    if (link && href && body.contains(link)) {
      const { hostname } = undoWrappers(href)
      const said = link.textContent || link.getAttribute('alt') || link.getAttribute('value') || ''
      const text = said.slice(0, 2_000).replace(/\s+/g, ' ').trim()
      return {
        element: link,
        clicked: {
          kind: 'link',
          shown: text.slice(0, 120) || '—',
          real: hostname ?? otherTarget(href),
        },
      }
    }
    const button = target.closest('button,[type=submit],[type=image]')
    if (button && body.contains(button))
      return { element: button, clicked: { kind: 'field', shown: '', real: null } }
    return undefined
  }

  const CLICKS = ['click', 'auxclick', 'dragstart'] as const
  const TYPING = ['beforeinput', 'submit', 'paste', 'change'] as const
  const options = { capture: true }
  const places = [...documents].map((one) => one.defaultView ?? one)
  for (const place of places) {
    for (const type of CLICKS) place.addEventListener(type, clicked, options)
    for (const type of TYPING) place.addEventListener(type, typed, options)
  }
  return () => {
    for (const place of places) {
      for (const type of CLICKS) place.removeEventListener(type, clicked, options)
      for (const type of TYPING) place.removeEventListener(type, typed, options)
    }
  }
}

/** "mailto:x@y.fr" and "tel:…" lead to no site, but somewhere. */
const otherTarget = (href: string) =>
  /^(?:mailto|tel|sms|whatsapp|tg):/i.exec(href) ? href.slice(0, 80) : null

/** The innermost element; a text node's parent. Elements of readable frames belong to another realm. */
function elementOf(event: Event): Element | undefined {
  const target = event.composedPath()[0] as Node | undefined
  if (!target) return undefined
  return target.nodeType === 1 ? (target as Element) : (target.parentElement ?? undefined)
}
