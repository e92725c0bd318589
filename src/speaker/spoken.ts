import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import { type NormalText, normalise } from '../lexicon/text.ts'
import { masked } from './mask.ts'

/**
 * Where words stand: seen first, at the start of the running text, at a place to fill in or go on, further
 * down, at the end. In the order in which names are looked for.
 */
export type Role = 'head' | 'lead' | 'form' | 'body' | 'foot'

/** What a subject says in one role. */
export interface Part {
  readonly role: Role
  readonly text: NormalText
}

/** Bounds: what an author adds behind them is not read, and changes nothing. Characters. */
const MOST = { head: 600, lead: 1_000, form: 1_600, body: 8_000, foot: 400 } as const
const FIELDS = 24

/** The words of a page by their role. Nothing that nobody sees, and no typed value. */
export function spokenOnPage(page: PageEvidence): readonly Part[] {
  const pictures = page.pictures.filter(({ region }) => region !== 'article').slice(0, 4)
  const fields = page.fields
    .slice(0, FIELDS)
    .map(({ label, placeholder, aria, near }) => `${label || aria || near}\n${placeholder}`)
  const labels = page.fields.slice(0, FIELDS).map(({ label }) => label)
  const elsewhere = new Set([...page.headings, ...page.buttons, ...labels])
  const text = page.text
    .slice(0, MOST.body)
    .split('\n')
    .filter((line) => !elsewhere.has(line))
    .join('\n')
  const names = pictures.map(({ name }) => name)
  return [
    part('head', [page.title, ...names, ...page.headings.slice(0, 5), page.header.slice(0, 200)]),
    part('lead', [text]),
    part('form', [...page.legends, ...fields, ...page.buttons.slice(0, 8)]),
    part('body', [text.slice(MOST.lead)]),
    part('foot', [page.footer || page.text.slice(-300)]),
  ]
}

/** The words of a message by their role; of its quoted thread nothing. */
export function spokenInMessage(message: MessageEvidence): readonly Part[] {
  const text = message.text.slice(0, MOST.body)
  const links = message.links.filter(({ quoted }) => !quoted).slice(0, 8)
  const pictures = message.pictures.alternative.slice(0, 200)
  return [
    part('head', [message.sender.name, message.subject, pictures]),
    part('lead', [text]),
    part('form', [
      ...links.map(({ text }) => text),
      ...message.fields,
      ...message.attachments.slice(0, 6),
    ]),
    part('body', [text.slice(MOST.lead)]),
    part('foot', [message.text.trimEnd().slice(-250)]),
  ]
}

const part = (role: Role, texts: readonly string[]): Part => ({
  role,
  text: normalise(masked(texts.join('\n').slice(0, MOST[role]))),
})
