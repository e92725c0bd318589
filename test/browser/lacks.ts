import { accessSync, constants, existsSync } from 'node:fs'
import { canInstall, findBrowser } from './find.ts'

/** What cannot run on this machine, and why. */
export interface Lack {
  readonly what: string
  readonly why: string
  /** The test files, as globs. */
  readonly files: readonly string[]
}

/** Runs everything anywhere where containers do: what the workflow does. */
export const EVERYTHING =
  'docker run --rm -v "$PWD":/from:ro node:20-bookworm sh -c "cp -r /from /vigie && cd /vigie && rm -rf node_modules && bash .ci/run"'

/**
 * What this machine lacks. On Debian as root nothing: it is installed. Under `CI` nothing either: what is missing there
 * is a failure, never a gap.
 */
export function lacks(): readonly Lack[] {
  if (process.env.CI || canInstall()) return []
  const found: Lack[] = []
  const missing = (['chromium', 'firefox'] as const).filter((kind) => !findBrowser(kind))
  if (missing.length > 0)
    found.push({
      what: 'the extension in real browsers',
      why: `no ${missing.join(' and no ')} was found (VIGIE_CHROMIUM, VIGIE_FIREFOX name one elsewhere)`,
      files: ['test/e2e/**'],
    })
  if (!mayWrite('/etc'))
    found.push({
      what: "an organisation's policy in real browsers",
      why: 'policies are files below /etc, where only root on Linux may write',
      files: ['test/e2e/policy.test.ts'],
    })
  if (!existsSync('/usr/lib/dovecot/imap') || process.getuid?.() !== 0)
    found.push({
      what: 'two real webmails (Roundcube, SOGo)',
      why: 'their servers are Debian packages, and run as root',
      files: ['test/webmail/real/**'],
    })
  return found
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
