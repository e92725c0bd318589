import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { SignalPart } from '../../src/analysis/finding.ts'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import { type MessageEvidence, NO_MESSAGE } from '../../src/evidence/message.ts'
import type { PageEvidence } from '../../src/evidence/page.ts'
import { readMailbox } from '../../src/reader/mailbox.ts'
import { readPage } from '../../src/reader/read-page.ts'
import { signals } from '../../src/signals/index.ts'
import model from '../../src/speaker/model.json'
import { readBy, unpack } from '../../src/speaker/model.ts'

/**
 * One thing that a signal sees or does not.
 * `found`: each finding's grade, and what is asked and whom it points to, where it says so ("form iban");
 * '' where it finds nothing. `weight`: what the learned reading hears here, instead of the committed weights.
 */
type Row = readonly [
  shows: string,
  seen: PageEvidence | MessageEvidence,
  found: string,
  weight?: number,
]

/** Rows of each signal of one part, by its id: those that find nothing first, and more of them. */
export type Table = Readonly<Record<string, readonly Row[]>>

/** A page as the reader reads it, on a host that is nobody's. */
export function page(html: string, url = 'https://suivi-dossier.test/etape'): PageEvidence {
  const { window } = new JSDOM(`<!doctype html>${html}`, { url })
  const where = { url, hostname: new URL(url).hostname, frame: 'top' } as const
  return readPage(window.document, where, { now: () => 0 })
}

/** A mail from somebody: "Nom <adresse>". */
export const mail = (from: string, more: Partial<MessageEvidence> = {}): MessageEvidence => ({
  ...NO_MESSAGE,
  sender: readMailbox(from),
  ...more,
})

/** A mail of this text from nobody in particular. */
export const saying = (text: string, more: Partial<MessageEvidence> = {}): MessageEvidence =>
  mail('Camille Inventée <camille@atelier-fictif.test>', { text, ...more })

const knowledge = builtInKnowledge()

/** Asks each signal of the part itself about its rows; then whether all signals and grades were seen. */
export function testSignals(part: SignalPart, table: Table): void {
  const ofPart = signals.filter((signal) => signal.part === part)
  describe.each(ofPart.filter(({ id }) => table[id]))('$id', (signal) => {
    const rows = (table[signal.id] ?? []).map(([shows, ...row]) => ({ shows, row }))
    test.each(rows)('$shows', ({ row: [seen, found, weight] }) => {
      if (weight !== undefined)
        readBy({ words: [], scale: 1, facts: {}, bias: { page: weight, message: weight } })
      try {
        const look =
          'url' in seen ? signal.page?.(seen, knowledge) : signal.message?.(seen, knowledge)
        const said = look?.map(({ grade, asked, identity }) =>
          [grade, asked, identity].filter(Boolean).join(' '),
        )
        expect(said?.join(', ')).toBe(found)
      } finally {
        if (weight !== undefined) readBy(unpack(model))
      }
    })
  })

  test(`every signal of ${part}/ has its rows, and every one of its grades is seen`, () => {
    expect(Object.keys(table).sort()).toEqual(ofPart.map(({ id }) => id).sort())
    for (const signal of ofPart) {
      const { id, grades } = signal
      const found = table[id]?.map(([, , one]) => one) ?? []
      const seen = found.flatMap((one) => one.split(', ')).map((one) => one.split(' ')[0])
      expect(new Set(seen), id).toEqual(new Set(['', ...grades]))
      const asked = new Set(table[id]?.map(([, one]) => ('url' in one ? 'page' : 'message')))
      const looks = (['page', 'message'] as const).filter((look) => signal[look])
      expect(asked, `${id}: pages and messages, as it looks at`).toEqual(new Set(looks))
      const quiet = found.findIndex((one) => one !== '')
      expect(found.slice(quiet), `${id}: rows that find nothing first`).not.toContain('')
      expect(quiet, `${id}: rows that find nothing, more than others`).toBeGreaterThan(
        found.length / 2,
      )
    }
  })
}
