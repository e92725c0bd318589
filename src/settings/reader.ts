import type { Publisher } from '../list/publisher.ts'
import { asAddress, asKey, asLine } from './checks.ts'

/** Why a value was refused; worded by the settings page (`optionsRefused…`). */
export type Refusal =
  | 'Address'
  | 'Choice'
  | 'Hostname'
  | 'Id'
  | 'Key'
  | 'List'
  | 'Mail'
  | 'Object'
  | 'Phone'
  | 'Sender'
  | 'Text'
  | 'Time'
  | 'TooMany'
  | 'Unknown'
  | 'YesNo'

/** One value that was not taken, by itself; the rest applies. */
export interface Refused {
  /** Where it stood: `publishers[0].key`. */
  readonly path: string
  readonly fault: Refusal
  /** What stood there, cut at 60 characters. */
  readonly value: string
}

/** No list that a person or an administrator writes needs more; a longer one is a mistake. */
export const MOST = 500

/**
 * Reads one untrusted object field by field: what is right is taken, what is wrong is noted in
 * `refused` under its path, and never stops the rest.
 */
export class Reader {
  readonly refused: Refused[] = []
  readonly #fields: Readonly<Record<string, unknown>>
  readonly #read = new Set<string>()

  constructor(value: unknown) {
    if (!isObject(value)) this.refuse('', 'Object', value)
    this.#fields = isObject(value) ? value : {}
  }

  refuse(path: string, fault: Refusal, value: unknown): void {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
    this.refused.push({ path, fault, value: text.length > 60 ? `${text.slice(0, 59)}…` : text })
  }

  /** The field's value, or `undefined` when it is absent. */
  field(name: string): unknown {
    this.#read.add(name)
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined
  }

  one<T>(name: string, check: (value: unknown) => T | undefined, fault: Refusal): T | undefined {
    const value = this.field(name)
    if (value === undefined) return undefined
    const good = check(value)
    if (good === undefined) this.refuse(name, fault, value)
    return good
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    return this.one(name, (value) => choices.find((choice) => choice === value), 'Choice')
  }

  yesNo(name: string): boolean | undefined {
    return this.one(name, (value) => (typeof value === 'boolean' ? value : undefined), 'YesNo')
  }

  /** A list, each entry checked by itself; the same entry twice counts once. */
  list<T>(
    name: string,
    check: (value: unknown, path: string) => T | undefined,
    fault?: Refusal,
  ): readonly T[] | undefined {
    const value = this.field(name)
    if (value === undefined) return undefined
    if (!Array.isArray(value)) {
      this.refuse(name, 'List', value)
      return undefined
    }
    if (value.length > MOST) this.refuse(name, 'TooMany', String(value.length))
    const good = new Map<string, T>()
    for (const [index, entry] of value.slice(0, MOST).entries()) {
      const path = `${name}[${index}]`
      const taken = check(entry, path)
      if (taken !== undefined) good.set(JSON.stringify(taken), taken)
      else if (fault) this.refuse(path, fault, entry)
    }
    return [...good.values()]
  }

  /** Fields that were there and that nobody asked for: a spelling mistake is said, not swallowed. */
  finish(): readonly Refused[] {
    for (const [name, value] of Object.entries(this.#fields))
      if (!this.#read.has(name)) this.refuse(name, 'Unknown', value)
    return this.refused
  }

  /** A publisher: all of its three parts must be right. */
  publisher(value: unknown, path: string): Publisher | undefined {
    if (!isObject(value)) {
      this.refuse(path, 'Object', value)
      return undefined
    }
    const address = asAddress(value.address)
    const key = asKey(value.key)
    const name = asLine(value.name) || (address && new URL(address).hostname)
    if (!address) this.refuse(`${path}.address`, 'Address', value.address)
    if (!key) this.refuse(`${path}.key`, 'Key', value.key)
    return address && key && name ? { name, address, key } : undefined
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
