import { MOST } from './reader.ts'
import type { Settings, Trust } from './settings.ts'

/**
 * Whether the person (or the organisation) trusts a site or a sender now.
 * A trusted domain covers the names below it, on label boundaries: `exemple.fr` trusts
 * `www.exemple.fr`, never `mon-exemple.fr`.
 * @param name a hostname, or a sender's mail address; lower case
 * @param now ms since 1970
 */
export function isTrusted(
  settings: Pick<Settings, 'trusted'>,
  kind: 'site' | 'sender',
  name: string,
  now: number,
): boolean {
  return settings.trusted.some(
    (trust) =>
      trust.kind === kind &&
      (trust.until === null || trust.until > now) &&
      covers(trust.name, name),
  )
}

/** Whether warnings are paused for this very hostname now. */
export function isPaused(
  settings: Pick<Settings, 'pausedUntil'>,
  hostname: string,
  now: number,
): boolean {
  return (settings.pausedUntil[hostname] ?? 0) > now
}

/**
 * Settings with this trust as the newest; an earlier one of the same name ends.
 * Where the list is full, the oldest makes room: what the person asks for now is what holds.
 */
export function withTrust(settings: Settings, trust: Trust): Settings {
  const others = withoutTrust(settings, trust).trusted
  return { ...settings, trusted: [...others.slice(1 - MOST), trust] }
}

/** Settings in which this site or sender is trusted no more. */
export function withoutTrust(settings: Settings, { kind, name }: Omit<Trust, 'until'>): Settings {
  return {
    ...settings,
    trusted: settings.trusted.filter((one) => one.kind !== kind || one.name !== name),
  }
}

/** Settings with a pause for this very hostname; like trust, the oldest makes room. */
export function withPause(settings: Settings, hostname: string, until: number): Settings {
  const others = Object.entries(withoutPause(settings, hostname).pausedUntil)
  return {
    ...settings,
    pausedUntil: Object.fromEntries([...others.slice(1 - MOST), [hostname, until]]),
  }
}

/** Settings in which warnings on this hostname are paused no more. */
export function withoutPause(settings: Settings, hostname: string): Settings {
  const { [hostname]: _, ...pausedUntil } = settings.pausedUntil
  return { ...settings, pausedUntil }
}

/** Settings without the trust and the pauses that have ended; the very same where none has. */
export function withoutEnded(settings: Settings, now: number): Settings {
  const trusted = settings.trusted.filter(({ until }) => until === null || until > now)
  const all = Object.entries(settings.pausedUntil)
  const paused = all.filter(([, until]) => until > now)
  if (trusted.length === settings.trusted.length && paused.length === all.length) return settings
  return { ...settings, trusted, pausedUntil: Object.fromEntries(paused) }
}

function covers(trusted: string, name: string): boolean {
  if (trusted === name) return true
  if (trusted.includes('@')) return false
  return name.endsWith(`.${trusted}`) || name.endsWith(`@${trusted}`)
}
