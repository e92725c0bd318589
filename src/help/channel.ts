import data from './channels.json'

/** Where a person in France finds help, or reports a fraud. One data file, so that one place is kept true. */
export interface Channel {
  /** Its texts are `helpChannel<Id>`. */
  readonly id: ChannelId
  /** As people write it: "0 805 805 817". Either a phone or a web address. */
  readonly phone?: string
  readonly web?: string
  /** The day on which the number or the address was last compared with its owner's publication. */
  readonly checked: string
}

export type ChannelId =
  | 'Guide17'
  | 'InfoEscroqueries'
  | 'CardStop'
  | 'Perceval'
  | 'Thesee'
  | 'FranceTravailPhone'
  | 'FranceTravailSite'
  | 'ProConnect'
  | 'BanqueDeFrance'
  | 'Cnil'
  | 'Victimes'
  | 'Sms33700'
  | 'SignalSpam'
  | 'Pharos'

export const CHANNELS = data as readonly Channel[]

/** @throws Error for an id that `channels.json` does not hold */
export function channel(id: ChannelId): Channel {
  const found = CHANNELS.find((one) => one.id === id)
  if (!found) throw new Error(`no channel ${id}`)
  return found
}

/** The link that dials or opens it. */
export function hrefOf({ phone, web }: Channel): string {
  return web ?? `tel:${(phone ?? '').replaceAll(' ', '')}`
}
