import { readdirSync, readFileSync } from 'node:fs'
import type { Letter } from './dovecot.ts'

/** A fixture as a letter, with the level that was fixed beforehand. */
export interface Fixture extends Letter {
  readonly level: 'none' | 'caution' | 'danger'
  /** As it stands in the list of the webmail. */
  readonly subject: string
}

const FOLDER = 'test/fixtures/messages'

/**
 * The made-up messages, each with its slug in front of its subject's place in the list. Left out: those
 * that need own domains in the settings, and those whose header no webmail shows (Authentication-Results).
 */
export function letters(): readonly Fixture[] {
  return readdirSync(FOLDER).flatMap((slug): Fixture[] => {
    const expected = JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8'))
    if (expected.ownDomains || expected.reasons?.includes('authentication-failed')) return []
    const eml = readFileSync(`${FOLDER}/${slug}/message.eml`, 'utf8')
    return [{ slug, eml, level: expected.level, subject: slug }]
  })
}
