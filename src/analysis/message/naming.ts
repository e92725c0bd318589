import type { Identity } from '../../identities/identity.ts'
import { ABOUT } from '../../lexicon/about.ts'
import { find, has, type NormalText, normalise, type Place } from '../../lexicon/text.ts'

/** Words that say "beside a body, not the body": a partner, a union, a newspaper, a platform. */
const BESIDE = [
  ...ABOUT,
  'SUD',
  'partenaire*',
  'partenariat',
  'agréé*',
  'certifi*',
  'habilit*',
  'référencé*',
  'financ*',
  'éligible*',
  'réseau*',
  'membre*',
  'via',
  'avec',
  'contre',
  'sur',
  'chez',
  'actu*',
  'inscrit*',
  'formation*',
  'recrute',
  'ancien*',
  'ex',
  'with',
  'partner*',
]

/** Words that a body puts beside its own name, and nobody's own name is made of. */
const PLAIN = new Set(
  (
    'le la les l de du des d a au aux et en pour par vos votre notre nos mon ma mes ' +
    'service services support assistance aide equipe team centre contact info infos information informations ' +
    'espace personnel candidat candidats client clients compte dossier portail site officiel national nationale direction departement ' +
    'agence conseiller conseillere conseillers referent referente gestion indemnisation indemnisations allocation allocations recouvrement ' +
    'actualisation inscription notification notifications alerte alertes message messages courrier securite secure ' +
    'noreply no reply ne pas repondre nepasrepondre donotreply paiement paiements recrutement remboursement trop percu prime aide aides ' +
    'demandeur demandeurs emploi urgent important gouv fr france republique francaise ministere administration ' +
    'sincerement cordialement bien vous merci salutations bureau pole unite verification validation connexion activation renouvellement'
  ).split(' '),
)

/** Words of somebody who speaks for a body: with one of them a person's or a town's name may stand beside. */
const ROLES = [
  'conseiller*',
  'référent*',
  'équipe*',
  'service*',
  'direction',
  'directeur*',
  'directrice*',
  'agence*',
  'chargé*',
  'gestionnaire*',
  'pôle',
  'accueil',
  'team',
  'advisor*',
  'department',
]

/** A body's name found in a short text, and what stands around it. */
export interface Naming {
  readonly name: string
  readonly place: Place
  readonly text: NormalText
  /** Words that are neither the name nor plain. */
  readonly others: number
  /** The words beside it say that it is somebody else. */
  readonly beside: boolean
  readonly role: boolean
}

/** The first of the body's names in a short text (a sender's name, a subject, one line). */
export function namingIn(text: NormalText, names: readonly string[]): Naming | undefined {
  for (const name of names) {
    const place = find(text, name)
    if (!place) continue
    const rest = [...text.words.slice(0, place.from), ...text.words.slice(place.to)]
    const around = normalise(rest.join(' '))
    return {
      name,
      place,
      text,
      others: rest.filter((word) => !PLAIN.has(word) && !/^\d+$/.test(word)).length,
      beside: BESIDE.some((word) => has(around, word)),
      role: ROLES.some((word) => has(around, word)),
    }
  }
  return undefined
}

/** "CAF", "ANTS": so short that it means the body only where little else stands. */
export const isShort = (name: string) => name.replace(/[^\p{L}]/gu, '').length <= 4

/** Bodies that can be claimed: those that have a name to claim. */
export const nameable = (identities: readonly Identity[]) =>
  identities.filter(({ names, shape }) => names.length > 0 && shape !== 'authority')
