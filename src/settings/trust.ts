import type { Settings } from './settings.ts'

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

/** Settings without the trust and the pauses that have ended. */
export function withoutEnded(settings: Settings, now: number): Settings {
  return {
    ...settings,
    trusted: settings.trusted.filter(({ until }) => until === null || until > now),
    pausedUntil: Object.fromEntries(
      Object.entries(settings.pausedUntil).filter(([, until]) => until > now),
    ),
  }
}

function covers(trusted: string, name: string): boolean {
  if (trusted === name) return true
  if (trusted.includes('@')) return false
  return name.endsWith(`.${trusted}`) || name.endsWith(`@${trusted}`)
}
