import { readdirSync, readFileSync } from 'node:fs'
import type { Letter } from './dovecot.ts'

/** A fixture as a letter, with the level that was fixed beforehand. */
export interface LetterFixture extends Letter {
  readonly level: 'none' | 'caution' | 'danger'
  /** Domain of the From address, lower-case: what tells in the worker which message it judged. */
  readonly domain: string
}

const FOLDER = 'test/fixtures/messages'

/**
 * The made-up messages. Left out: those that need own domains in the settings, and those whose reason lies in a header
 * that no webmail shows (Authentication-Results), or that this one does not.
 * @param unseen ids of reasons that this webmail cannot show
 */
export function letters(unseen: readonly string[] = []): readonly LetterFixture[] {
  const left = ['authentication-failed', ...unseen]
  return readdirSync(FOLDER).flatMap((slug): LetterFixture[] => {
    const expected = JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8'))
    const reasons: readonly string[] = expected.reasons ?? []
    if (expected.ownDomains || reasons.some((id) => left.includes(id))) return []
    const eml = readFileSync(`${FOLDER}/${slug}/message.eml`, 'utf8')
    const domain = /^From:.*@([\w.-]+)/im.exec(eml)?.[1]?.toLowerCase() ?? ''
    return [{ slug, eml, level: expected.level, domain }]
  })
}
