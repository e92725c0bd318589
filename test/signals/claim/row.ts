import { JSDOM } from 'jsdom'
import { type MessageEvidence, NO_MESSAGE } from '../../../src/evidence/message.ts'
import type { SeenMark } from '../../../src/evidence/page.ts'
import { relate } from '../../../src/hostname/relate.ts'
import { identities } from '../../../src/identities/index.ts'
import { createKnowledge } from '../../../src/judge/knowledge.ts'
import { readPage } from '../../../src/reader/read-page.ts'
import type { NamedSignal } from '../../../src/signals/index.ts'
import { knowledgeWith } from '../../knowledge.ts'

type Findings = ReturnType<NonNullable<NamedSignal['message']>>

/** Has one signal look at an input. */
export type Looking = (signal: NamedSignal) => Findings

/** What it shows, an invented input, and what the one signal finds in it: "caf names". */
export type ClaimRow = readonly [shows: string, look: Looking, ...finds: string[]]

/** ClaimRows of each signal, by its file's name. */
export type ClaimRows = Readonly<Record<string, readonly ClaimRow[]>>

const knowledge = createKnowledge(identities, relate, (hostname) =>
  hostname === 'liste-fictive.example' ? 'caf' : undefined,
)

const HERE = 'https://suivi-dossier.example/etape'

/** A page, read as in a browser. @param marks what was recognised in what the tab shows */
export const onPage =
  (html: string, url = HERE, marks?: readonly SeenMark[]): Looking =>
  (signal) => {
    const { window } = new JSDOM(html, { url })
    const where = { url, hostname: new URL(url).hostname, frame: 'top' } as const
    const seen = readPage(window.document, where, { now: () => 0 })
    window.close()
    return signal.page?.({ ...seen, ...(marks && { marks }) }, knowledge) ?? []
  }

/** An address of which nothing has been read. */
export const atAddress =
  (url: string): Looking =>
  (signal) =>
    signal.address?.({ url, hostname: new URL(url).hostname }, knowledge) ?? []

/** A mail of a stranger, unless it says otherwise. @param ownDomains of the reader's settings */
export const inMail =
  (more: Partial<MessageEvidence>, ownDomains?: readonly string[]): Looking =>
  (signal) =>
    signal.message?.(
      {
        ...NO_MESSAGE,
        reader: 'eml',
        sender: { name: '', address: 'dossier@courrier-fictif.example' },
        ...more,
      },
      ownDomains ? knowledgeWith(ownDomains) : knowledge,
    ) ?? []

/** Who sends it, in one string: "Camille <camille@courrier-fictif.example>". */
export function sentBy(mailbox: string): Pick<MessageEvidence, 'sender'> {
  const [name = '', address] = mailbox.split(/ ?[<>]/)
  return { sender: { name, address: address ?? null } }
}
