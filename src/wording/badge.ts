import type { Identity } from '../identities/identity.ts'
import type { Level } from '../judge/verdict.ts'
import { nameOf, ofName } from './names.ts'
import { type Language, say, type TextKey } from './text.ts'

const TITLES: Readonly<Record<Level, readonly [TextKey, TextKey]>> = {
  danger: ['warnBadgeDanger', 'warnBadgeDangerNobody'],
  caution: ['warnBadgeCaution', 'warnBadgeCautionNobody'],
  official: ['warnBadgeOfficial', 'warnBadgeOfficialNobody'],
  none: ['warnBadgeNone', 'warnBadgeNone'],
}

/** The toolbar button's title: says in words what the badge says by a sign. */
export function wordBadgeTitle(
  level: Level,
  identity: Identity | undefined,
  language: Language,
  unseen?: string,
): string {
  // Where nobody looked, or not to the end, nothing says that all is well.
  if (level === 'none' && unseen)
    return say(language, unseen === 'part' ? 'warnBadgeUnseenPart' : 'warnBadgeUnseen')
  const [named, nobody] = TITLES[level]
  return identity
    ? say(language, named, { body: nameOf(identity, language), of: ofName(identity, language) })
    : say(language, nobody)
}
