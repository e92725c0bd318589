import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Field } from '../../evidence/page.ts'

/** A field, and the element that it is. */
export interface Found {
  readonly element: Element
  readonly field: Field
  /** Nobody sees it now. */
  readonly hidden: boolean
}

/** Fields of the same words that are kept: a row of boxes for a code has eight at most. */
const MOST_ALIKE = 8

/**
 * Of many fields those that matter: what is seen before what is not, passwords and files before others,
 * one that says something before one that says nothing; of those that are left, samples, evenly. In the page's order.
 */
export function chooseFields(all: readonly Found[]): readonly Found[] {
  const most = PAGE_LIMITS.fields
  if (all.length <= most) return all
  const alike = new Map<string, number>()
  const distinct = all.filter(({ field, hidden }) => {
    const { type, label, placeholder, aria, near } = field
    const key = [hidden, type, label, placeholder, aria, near].join('\n')
    const before = alike.get(key) ?? 0
    alike.set(key, before + 1)
    return before < MOST_ALIKE
  })
  const kept = new Set<Found>()
  const ranks = [0, 1, 2, 3, 4, 5].map((rank) => distinct.filter((one) => rankOf(one) === rank))
  for (const [rank, ones] of ranks.entries()) {
    const room = most - kept.size
    // No rank takes all: an attacker's hundred password fields are not the page's only ones.
    const share = rank === ranks.length - 1 ? room : Math.ceil(room * 0.75)
    for (const one of evenly(ones, Math.min(room, share))) kept.add(one)
  }
  return all.filter((one) => kept.has(one))
}

function rankOf({ field, hidden }: Found): number {
  const { type, kind, label, placeholder, aria, near } = field
  const grave = type === 'password' || type === 'file' || kind === 'pad'
  const says = !!(label || placeholder || aria || near)
  return (hidden ? 3 : 0) + (grave ? 0 : says && type !== 'search' ? 1 : 2)
}

/** The first half, and samples of the rest. */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  const half = most >> 1
  const rest = list.slice(half)
  const step = rest.length / (most - half)
  const samples = Array.from({ length: most - half }, (_, at) => rest[Math.floor(at * step)] as T)
  return [...list.slice(0, half), ...samples]
}
