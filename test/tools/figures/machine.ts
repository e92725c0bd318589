import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { needBrowser } from '../../browser/find.ts'

/** When, what and on what, in words: figures of time hold for this machine, ratios beyond it. */
export function machineInWords(): string {
  const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string }
  const day = new Date().toISOString().slice(0, 10)
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `Measured on ${day} with Vigie ${version}, Node ${process.versions.node}, ${versionOf('chromium')} and ${versionOf('firefox')},`,
    `on a machine with ${processors.length} processors (${processors[0]?.model.trim() || arch()}) and ${memory} GB of memory,`,
    `${systemName()}, load ${loadavg()[0]?.toFixed(1)} when it began. Times hold for such a machine and may be half or twice`,
    'elsewhere; ratios and counts hold anywhere.',
  ].join('\n')
}

const versionOf = (kind: 'chromium' | 'firefox') =>
  execFileSync(needBrowser(kind), ['--version'], { encoding: 'utf8' }).trim().split('\n')[0]

function systemName(): string {
  try {
    const known = /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
    if (known) return known
  } catch {
    // No Linux.
  }
  return `${platform()} ${release()}`
}
