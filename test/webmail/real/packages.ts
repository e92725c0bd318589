import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs'

/** Answers every package that wants to start its service: "not allowed" (Debian policy, invoke-rc.d). */
const POLICY = '/usr/sbin/policy-rc.d'

/**
 * Makes sure that Debian packages are there; a second call costs a file look-up each.
 * @param wanted package -> a file that it brings
 * @throws Error saying what is missing, where packages cannot be installed
 */
export function needPackages(wanted: Readonly<Record<string, string>>): void {
  const missing = Object.entries(wanted)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name)
  if (missing.length === 0) return
  const say = `Real webmails need the Debian packages ${missing.join(', ')}`
  if (process.getuid?.() !== 0) throw new Error(`${say}: run as root once, or install them.`)
  const ours = !existsSync(POLICY)
  if (ours) {
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n')
    chmodSync(POLICY, 0o755)
  }
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 600_000,
    })
  try {
    apt('update')
    apt('-y', '--no-install-recommends', 'install', ...missing)
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer }
    throw new Error(`${say}, and apt could not bring them: ${stderr?.toString().slice(-600)}`)
  } finally {
    if (ours) rmSync(POLICY, { force: true })
  }
  for (const [name, file] of Object.entries(wanted))
    if (!existsSync(file)) throw new Error(`${name} is installed but ${file} is not there.`)
}
