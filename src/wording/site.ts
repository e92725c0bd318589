import type { Identity, IdentityId } from '../identities/identity.ts'
import type { Level, Verdict } from '../judge/verdict.ts'
import { cutAddress } from './address.ts'
import { nameOf, ofName } from './names.ts'
import { type Language, say, type TextKey } from './text.ts'
import type { Warning, WarningAddress } from './warning.ts'
import { wordWarning } from './word-warning.ts'

/** What the popup says of a page or of an open message, whatever its level. Plain JSON. */
export interface SiteText {
  readonly level: Level
  /** "Site officiel" */
  readonly label: string
  readonly title: string
  readonly sentences: readonly string[]
  readonly advice: string
  readonly address: WarningAddress
  readonly addressLabel: string
  readonly why: Warning['why']
  /** The way out, where there is one. */
  readonly leave?: Warning['leave']
}

/**
 * Puts any verdict into words.
 * @param about what was judged
 * @param identity looks a body up
 * @param sender the whole mail address, of a message that shows one
 */
export function wordSite(
  verdict: Verdict,
  language: Language,
  about: 'page' | 'message',
  identity: (id: IdentityId) => Identity | undefined,
  sender?: string,
): SiteText {
  const { level, relation } = verdict
  if (level === 'danger' || level === 'caution') {
    const warning = wordWarning(verdict, language, {
      kind: about,
      identity,
      ...(sender !== undefined && { sender }),
    })
    const { label, title, sentences, advice, address, addressLabel, why, leave } = warning
    return { level, label, title, sentences, advice, address, addressLabel, why, leave }
  }
  const body = 'identity' in relation ? identity(relation.identity) : undefined
  const holder = 'holder' in relation ? (relation.holder ?? '') : ''
  const of = body ? ofName(body, language) : ''
  const text = (key: TextKey) =>
    say(language, key, { of, body: body ? nameOf(body, language) : '', holder })
  const quiet = {
    level,
    address: cutAddress(relation, sender),
    addressLabel: text(about === 'message' ? 'warnAddressSender' : 'warnAddress'),
    why: { label: text('warnWhy'), reasons: [] },
  }
  if (level === 'official')
    return {
      ...quiet,
      label: text('popupOfficialLabel'),
      title: text(body ? 'popupOfficialTitle' : 'popupOfficialTitleNobody'),
      sentences: holder ? [text('popupOfficialHolder')] : [],
      advice: text('popupOfficialAdvice'),
    }
  const known = body && relation.relation === 'known'
  if (known && relation.through !== undefined && about === 'page')
    return {
      ...quiet,
      label: text('popupProxiedLabel'),
      title: text('popupProxiedTitle'),
      sentences: [text('popupProxied')],
      advice: text('popupProxiedAdvice'),
    }
  return {
    ...quiet,
    label: text('popupNoneLabel'),
    title: text(about === 'message' ? 'popupNoneTitleMessage' : 'popupNoneTitle'),
    sentences: [text(known ? 'popupKnown' : 'popupNoneSentence')],
    advice: text('popupNoneAdvice'),
  }
}
