import type { Verdict } from '../judge/verdict.ts'
import { isPaused, isTrusted } from '../settings/trust.ts'
import { settingsNow } from './settings-now.ts'

/** A page's verdict under what the person chose: trusted and paused sites, and what is not warned about, say nothing. */
export async function underSettings(verdict: Verdict): Promise<Verdict> {
  const { level, relation } = verdict
  if (level !== 'danger' && level !== 'caution') return verdict
  const { settings } = await settingsNow()
  const { hostname } = relation
  const now = Date.now()
  const silent =
    isTrusted(settings, 'site', hostname, now) ||
    isPaused(settings, hostname, now) ||
    (level === 'caution' && !settings.warnAbout.caution)
  return silent ? { ...verdict, level: 'none', reasons: [] } : verdict
}
