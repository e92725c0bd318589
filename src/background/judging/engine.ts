import { createRelate, type Relate, relate } from '../../hostname/relate.ts'
import type { Identity } from '../../identities/identity.ts'
import { identities } from '../../identities/index.ts'
import { withPublished } from '../../list/identities.ts'
import { readState } from '../list/store.ts'
import { type Bodies, bodiesNow } from './bodies.ts'

/** The protected bodies and what any hostname is to them. */
export interface Engine {
  readonly identities: readonly Identity[]
  readonly relate: Relate
}

let plain: { readonly of: Bodies; readonly engine: Engine } | undefined

/** The engine that screens lists: what a list says is not asked. */
export async function engineNow(): Promise<Engine> {
  const bodies = await bodiesNow()
  if (plain?.of !== bodies) plain = { of: bodies, engine: engineOf(bodies.identities) }
  return plain.engine
}

let judging: { readonly key: string; readonly of: Engine; readonly engine: Engine } | undefined

/** The engine that judges: official names that signed lists add are known to it. */
export async function judgingEngineNow(): Promise<Engine> {
  const [engine, state] = await Promise.all([engineNow(), readState().catch(() => undefined)])
  const officials = state?.officials ?? []
  if (officials.length === 0) return engine
  const key = JSON.stringify(officials)
  if (judging?.key !== key || judging.of !== engine)
    judging = { key, of: engine, engine: engineOf(withPublished(engine.identities, officials)) }
  return judging.engine
}

function engineOf(bodies: readonly Identity[]): Engine {
  // Nearly everyone has no organisation of their own: the package's engine serves as it is.
  const common =
    bodies.length === identities.length && bodies.every((one, i) => one === identities[i])
  return { identities: bodies, relate: common ? relate : createRelate(bodies) }
}
