import type { Relation } from '../hostname/relation.ts'
import type { Identity } from '../identities/identity.ts'
import { cutAddress } from './address.ts'
import { wordDay } from './day.ts'
import { nameOf, ofName } from './names.ts'
import { type Language, say, type TextKey } from './text.ts'
import type { WarningAddress } from './warning.ts'

/** What the stop page is about. */
export interface StopFacts {
  /** The body imitated; absent when a page that fought its warning claimed nobody that we know. */
  readonly identity?: Identity
  readonly relation: Relation
  /** Of the list's entry; absent when the tab was taken from a page that fought its warning. */
  readonly entry?: { readonly source: string; readonly firstSeen: string } | undefined
  /** The site had come before it was stopped: what was written there may be gone. */
  readonly opened?: boolean | undefined
  readonly mayGoOn: boolean
}

/** Every text of the stop page, in the person's language. */
export interface StopText {
  readonly language: Language
  readonly label: string
  readonly title: string
  readonly lead: string
  readonly addressLabel: string
  readonly address: WarningAddress
  /** One short sentence each: who is imitated, who says so since when, that nothing was sent. */
  readonly sentences: readonly string[]
  readonly leave: { readonly text: string; readonly site: string }
  readonly given: string
  readonly mistake: string
  /** Absent where an organisation forbids to go on. */
  readonly goOn?: {
    readonly text: string
    readonly question: string
    readonly howLong: string
    readonly times: readonly { readonly id: 'hour' | 'day' | 'month'; readonly text: string }[]
    readonly yes: string
    readonly no: string
    /** When the worker could not do it. */
    readonly failed: string
  }
  readonly about: string
}

const TIMES = [
  { id: 'hour', key: 'stopForHour' },
  { id: 'day', key: 'stopForDay' },
  { id: 'month', key: 'stopForMonth' },
] as const

/** Puts the facts of a stopped tab into words. */
export function wordStop(facts: StopFacts, language: Language): StopText {
  const { identity, relation, entry, opened } = facts
  const values = {
    name: identity ? nameOf(identity, language) : '',
    of: identity ? ofName(identity, language) : '',
    source: entry?.source ?? '',
    day: entry ? dayInWords(entry.firstSeen, language) : '',
    imitated: relation.relation === 'lookalike' ? relation.imitated : '',
  }
  const text = (key: TextKey) => say(language, key, values)
  return {
    language,
    label: text('stopLabel'),
    title: text(identity ? 'stopTitle' : 'stopTitleNobody'),
    lead: text(!entry ? 'stopLeadBeaten' : opened ? 'stopLeadOpened' : 'stopLead'),
    addressLabel: text('stopAddress'),
    address: cutAddress(relation),
    sentences: [
      ...(values.imitated ? [text('stopImitates')] : []),
      ...(entry
        ? [text(sourceKey(entry)), text(opened ? 'stopMaybeSent' : 'stopNothingSent')]
        : []),
      text('stopAdvice'),
    ],
    leave: {
      text: text(identity ? 'stopLeave' : 'stopLeaveNobody'),
      site: identity?.site ?? '',
    },
    given: text('stopGiven'),
    mistake: text('stopMistake'),
    ...(facts.mayGoOn && {
      goOn: {
        text: text('stopGoOn'),
        question: text('stopConfirm'),
        howLong: text('stopHowLong'),
        times: TIMES.map(({ id, key }) => ({ id, text: text(key) })),
        yes: text('stopConfirmYes'),
        no: text('stopConfirmNo'),
        failed: text('stopFailed'),
      },
    }),
    about: text('stopAbout'),
  }
}

/** The list inside the package has no name of its own to show. */
function sourceKey({ source, firstSeen }: NonNullable<StopFacts['entry']>): TextKey {
  // A private window knows that a name is listed, and no more of it.
  if (firstSeen === '') return 'stopSourceUntold'
  return source === '' ? 'stopSourceSeed' : 'stopSource'
}

/** A day is not torn over two lines. */
function dayInWords(day: string, language: Language): string {
  return wordDay(day, language).replaceAll(' ', '\u00a0')
}
