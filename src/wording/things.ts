import type { Asked } from '../signals/signal.ts'
import { type Language, say, sayList, type TextKey } from './text.ts'

/** What one cannot "demander" as a thing is worded by a sentence of its own. */
type Thing = Exclude<Asked, 'contact-elsewhere'>

const THINGS: Readonly<Record<Thing, TextKey>> = {
  password: 'warnThingPassword',
  code: 'warnThingCode',
  iban: 'warnThingIban',
  card: 'warnThingCard',
  nir: 'warnThingNir',
  'identity-papers': 'warnThingIdentityPapers',
  identifier: 'warnThingIdentifier',
  personal: 'warnThingPersonal',
  'first-step': 'warnThingPersonal',
  payment: 'warnThingPayment',
  login: 'warnThingLogin',
  click: 'warnThingClick',
  attachment: 'warnThingAttachment',
  bank: 'warnThingBank',
}

/** Read in five seconds: more than three things are "d'autres informations". */
const MOST = 3

/** "votre IBAN et votre mot de passe"; empty when nothing that can be named is asked. */
export function sayThings(language: Language, asked: readonly Asked[]): string {
  const named = asked.filter((one): one is Thing => one in THINGS)
  // Beside a secret, "des informations sur vous" only dilutes.
  const telling = named.filter((one) => THINGS[one] !== 'warnThingPersonal')
  const shown = telling.length ? telling : named
  const words = shown.slice(0, MOST).map((one) => say(language, THINGS[one]))
  if (shown.length > MOST) words.push(say(language, 'warnThingOther'))
  return words.length ? sayList(language, words) : ''
}
