import type { Publisher } from '../list/publisher.ts'
import { asAddress, asHostname, asId, asLine, asMailAddress, asPhone } from './checks.ts'
import { isObject, Reader, type Refused } from './reader.ts'
import type { Settings } from './settings.ts'

/** What an organisation decided for its machines (the managed storage); see docs/policy.md. */
export interface Policy {
  readonly ownName?: string
  readonly ownDomains: readonly string[]
  readonly publishers: readonly Publisher[]
  readonly contact?: PolicyContact
  /** Hosts on which nothing is said. */
  readonly allowedHosts: readonly string[]
  readonly webmailHosts: readonly string[]
  /** Whether warnings offer to go on. */
  readonly goOn: boolean
  /** Public feeds: `false`: none at all. */
  readonly feeds: boolean
  readonly feedsOff: readonly string[]
  readonly language?: 'fr' | 'en'
}

/** Whom an adviser tells: shown on warnings and in reports. At least one of mail, phone, address. */
export interface PolicyContact {
  readonly name: string
  readonly mail?: string
  readonly phone?: string
  readonly address?: string
}

export const NO_POLICY: Policy = {
  ownDomains: [],
  publishers: [],
  allowedHosts: [],
  webmailHosts: [],
  goOn: true,
  feeds: true,
  feedsOff: [],
}

/**
 * Makes a policy of what the browser hands over. A wrong value is refused by itself and named;
 * the rest applies.
 */
export function validatePolicy(value: unknown): { policy: Policy; refused: readonly Refused[] } {
  const read = new Reader(value)
  const ownName = read.one('ownName', asLine, 'Text')
  const contact = readContact(read)
  const language = read.choice('language', ['fr', 'en'])
  const policy: Policy = {
    ...(ownName && { ownName }),
    ownDomains: read.list('ownDomains', asHostname, 'Hostname') ?? [],
    publishers: read.list('publishers', (entry, path) => read.publisher(entry, path)) ?? [],
    ...(contact && { contact }),
    allowedHosts: read.list('allowedHosts', asHostname, 'Hostname') ?? [],
    webmailHosts: read.list('webmailHosts', asHostname, 'Hostname') ?? [],
    goOn: read.yesNo('goOn') ?? NO_POLICY.goOn,
    feeds: read.yesNo('feeds') ?? NO_POLICY.feeds,
    feedsOff: read.list('feedsOff', asId, 'Id') ?? [],
    ...(language && { language }),
  }
  return { policy, refused: read.finish() }
}

function readContact(read: Reader): PolicyContact | undefined {
  const value = read.one('contact', (v) => (isObject(v) ? v : undefined), 'Object')
  if (!value) return undefined
  const inner = new Reader(value)
  const name = inner.one('name', asLine, 'Text')
  const mail = inner.one('mail', asMailAddress, 'Mail')
  const phone = inner.one('phone', asPhone, 'Phone')
  const address = inner.one('address', asAddress, 'Address')
  for (const { path, fault, value: text } of inner.finish())
    read.refuse(`contact.${path}`, fault, text)
  if (!mail && !phone && !address) return undefined
  return {
    name: name || mail || phone || new URL(address as string).hostname,
    ...(mail && { mail }),
    ...(phone && { phone }),
    ...(address && { address }),
  }
}

/** The person's settings with the organisation's policy over them: what Vigie goes by. */
export function underPolicy(settings: Settings, policy: Policy): Settings {
  const both = <T>(own: readonly T[], given: readonly T[]) => [...new Set([...given, ...own])]
  // Where going on is not offered, nothing of the person's own may be a way around: an own domain is official,
  // pages of an own webmail are not judged, an own publisher may call a listed name honest.
  const exempt = <T>(own: readonly T[], given: readonly T[]) => both(policy.goOn ? own : [], given)
  const known = new Set(policy.publishers.map(({ address }) => address))
  return {
    ...settings,
    language: policy.language ?? settings.language,
    ownName: policy.ownName ?? settings.ownName,
    ownDomains: exempt(settings.ownDomains, policy.ownDomains),
    webmailHosts: exempt(settings.webmailHosts, policy.webmailHosts),
    feedsOff: both(settings.feedsOff, policy.feedsOff),
    publishers: exempt(
      settings.publishers.filter(({ address }) => !known.has(address)),
      policy.publishers,
    ),
    pausedUntil: policy.goOn ? settings.pausedUntil : {},
    trusted: [
      ...policy.allowedHosts.map((name) => ({ kind: 'site' as const, name, until: null })),
      ...(policy.goOn ? settings.trusted : []),
    ],
  }
}
