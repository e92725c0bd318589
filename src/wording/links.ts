import type { Link } from '../evidence/message.ts'
import type { Relation } from '../hostname/relation.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'
import { cutAddress } from './address.ts'
import { ofName } from './names.ts'
import { type Language, say } from './text.ts'
import type { WarningAddress } from './warning.ts'

/** Where one link of a message leads, for people. Plain JSON. */
export interface LinkText {
  /** What a reader sees of it; empty when that is the address itself. */
  readonly shown: string
  /** Where it really leads; absent when that cannot be known here. */
  readonly address?: WarningAddress
  /** "Adresse officielle de France Travail" */
  readonly note: string
  /** How to draw it; `none`: nothing is known of the address. */
  readonly level: 'danger' | 'official' | 'none'
}

/** How many are named: a person reads few, and the gravest come first. */
const MOST = 12
const GRAVEST = ['danger', 'none', 'official'] as const

/**
 * Names the links of a message, each target once, the gravest first.
 * @param relate what a hostname is to the bodies
 * @param listed whether the list in force holds a hostname
 */
export function wordLinks(
  links: readonly Link[],
  language: Language,
  relate: (hostname: string) => Relation,
  listed: (hostname: string) => boolean,
  identity: (id: IdentityId) => Identity | undefined,
): readonly LinkText[] {
  const seen = new Set<string>()
  const texts = links.flatMap((link): LinkText[] => {
    const { hostname, href } = link
    const key = hostname ?? href
    if (seen.has(key)) return []
    seen.add(key)
    const shown = link.text === href || link.text === hostname ? '' : link.text.slice(0, 80)
    if (hostname === null)
      return [
        {
          shown: shown || href.slice(0, 80),
          note: say(language, 'popupLinkHidden'),
          level: 'none',
        },
      ]
    const relation = relate(hostname)
    return [{ shown, address: cutAddress(relation), ...noteOf(relation, listed(hostname)) }]
  })
  return texts
    .sort((one, other) => GRAVEST.indexOf(one.level) - GRAVEST.indexOf(other.level))
    .slice(0, MOST)

  function noteOf(relation: Relation, onList: boolean): Pick<LinkText, 'note' | 'level'> {
    const body = 'identity' in relation ? identity(relation.identity) : undefined
    const values = {
      of: body ? ofName(body, language) : '',
      imitated: relation.relation === 'lookalike' ? relation.imitated : '',
    }
    if (onList) return { note: say(language, 'popupLinkListed'), level: 'danger' }
    if (relation.relation === 'lookalike')
      return { note: say(language, 'popupLinkImitates', values), level: 'danger' }
    if (relation.relation === 'official' && body)
      return { note: say(language, 'popupLinkOfficial', values), level: 'official' }
    return { note: say(language, 'popupLinkUnknown'), level: 'none' }
  }
}
