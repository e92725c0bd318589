import type { Relation } from '../hostname/relation.ts'
import type { Identity } from '../identities/identity.ts'
import type { Asked } from '../signals/signal.ts'
import type { Level } from './verdict.ts'

/** What must not be given to someone who is not who they say: asked under a false claim, danger. */
const SECRETS: ReadonlySet<Asked> = new Set([
  'password',
  'code',
  'iban',
  'card',
  'nir',
  'identity-papers',
])

/** What a local body that we do not know may ask: a login to its own space, a bank's name, contact details. */
const A_LOCAL_BODY_MAY_ASK: ReadonlySet<Asked> = new Set([
  'password',
  'code',
  'identifier',
  'bank',
  'personal',
  'first-step',
  'contact-elsewhere',
])

/** What takes money at once. An unknown local body that asks for it is told apart no more. */
const MONEY: ReadonlySet<Asked> = new Set(['iban', 'card'])

/** From here on a claim is a claim; below it is a mention. */
const CLAIM = 0.42
/** A host that is itself suspicious needs less of a claim. */
const CLAIM_ON_SUSPICIOUS_HOST = 0.34
/** From here on an unknown local body is no longer given the benefit of the doubt. */
const SUSPICIOUS = 0.5
const VERY_SUSPICIOUS = 0.6
/** From here on even a first step that asks little ("nom, date de naissance") earns a doubt. */
const STRONG_CLAIM = 0.75

/** The parts of the question, put together for one claimed identity. */
export interface Question {
  readonly identity: Identity
  /** Strength of the claim, 0 to 1. */
  readonly claim: number
  readonly relation: Relation
  /** How suspicious the host itself is, 0 to 1. */
  readonly suspicion: number
  readonly asked: readonly Asked[]
}

/** Claim × authority × request. Never `official`: who has authority is told apart before. */
export function levelOf(question: Question): Exclude<Level, 'official'> {
  const { identity, claim, relation, suspicion, asked } = question
  const suspicious = suspicion >= SUSPICIOUS || relation.relation === 'lookalike'
  const verySuspicious = suspicion >= VERY_SUSPICIOUS || relation.relation === 'lookalike'
  const isClaimed = claim >= (verySuspicious ? CLAIM_ON_SUSPICIOUS_HOST : CLAIM)
  if (!isClaimed || asked.length === 0) return 'none'
  const secret = asked.some((one) => SECRETS.has(one))
  // A name seen once in a directory: silent by name, doubtful when secrets are asked.
  if (relation.relation === 'known') return secret ? 'caution' : 'none'
  if (identity.shape === 'federated' && !suspicious) {
    const beyond = asked.filter((one) => !A_LOCAL_BODY_MAY_ASK.has(one))
    if (beyond.length === 0) return 'none'
    return beyond.some((one) => MONEY.has(one)) || beyond.length > 1 ? 'danger' : 'caution'
  }
  if (secret) return 'danger'
  if (claim >= STRONG_CLAIM || suspicious) return 'caution'
  return asked.some((one) => one !== 'personal') ? 'caution' : 'none'
}
