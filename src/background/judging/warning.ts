import type { Asked } from '../../asks/ask.ts'
import { browser } from '../../browser.ts'
import type { Identity, IdentityId } from '../../identities/identity.ts'
import type { Verdict } from '../../judge/verdict.ts'
import type { Unseen } from '../../protocol/views.ts'
import type { HeldText } from '../../wording/held.ts'
import { languageOf } from '../../wording/language.ts'
import type { Language } from '../../wording/text.ts'
import type { Warning } from '../../wording/warning.ts'
import type { Wording } from '../../wording/word-warning.ts'
import { settingsNow } from '../settings/settings-now.ts'
import { lookup } from './lookup.ts'

/*
 * Speaks for the worker. The texts and the bodies' names are imported when something is said: most starts
 * of the worker say nothing.
 */

/** The language that the person chose, or the browser's; French unless it is English. */
export async function languageNow(): Promise<Language> {
  return languageOf((await settingsNow()).settings.language, browser.i18n.getUILanguage())
}

/** Looks up protected bodies, the organisation's own ones included. */
export async function bodies(): Promise<(id: IdentityId) => Identity | undefined> {
  const { bodiesNow } = await import('./bodies.ts')
  const { identities } = await bodiesNow()
  return (id) => identities.find((one) => one.id === id)
}

/** The toolbar button's title: the level in words. */
export async function badgeTitle(verdict: Verdict | undefined, unseen?: Unseen): Promise<string> {
  const { wordBadgeTitle } = await import('../../wording/badge.ts')
  const identity = verdict?.identity ? (await bodies())(verdict.identity) : undefined
  return wordBadgeTitle(verdict?.level ?? 'none', identity, await languageNow(), unseen)
}

/**
 * The warning for a page's verdict of `danger` or `caution`, in the person's language.
 * @param given what the person was about to give when the warning was raised
 */
export async function warningFor(verdict: Verdict, given?: Asked): Promise<Warning> {
  const { wordWarning } = await import('../../wording/word-warning.ts')
  return wordWarning(verdict, await languageNow(), {
    identity: await bodies(),
    listed: await isListed(verdict),
    ...(await underPolicy()),
    ...(given ? { given } : {}),
  })
}

/** The warning for an open message's verdict. */
export async function messageWarningFor(verdict: Verdict, sender: string): Promise<Warning> {
  const { wordWarning } = await import('../../wording/word-warning.ts')
  return wordWarning(verdict, await languageNow(), {
    kind: 'message',
    identity: await bodies(),
    listed: await isListed(verdict),
    ...(await underPolicy()),
    sender,
  })
}

/** What is asked when something in a dangerous message is clicked. */
export async function heldFor({ identity }: Verdict): Promise<HeldText> {
  const { wordHeld } = await import('../../wording/held.ts')
  const claimed = identity === undefined ? undefined : (await bodies())(identity)
  return wordHeld(claimed, await languageNow())
}

/** Whether the list in force holds the page's or the sender's name. */
async function isListed({ relation: { hostname } }: Verdict): Promise<boolean> {
  return hostname !== '' && (await lookup([hostname])).has(hostname)
}

/** What the organisation says about warnings: whom to tell, whether to offer a way past. */
async function underPolicy(): Promise<Pick<Wording, 'mayGoOn' | 'contact'>> {
  const { goOn, contact } = (await settingsNow()).policy
  const reach = contact && [contact.name, contact.phone ?? contact.mail ?? contact.address]
  return { mayGoOn: goOn, ...(reach && { contact: [...new Set(reach)].join(', ') }) }
}
