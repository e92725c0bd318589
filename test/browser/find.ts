import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The two families that Vigie is built for. Edge and Chrome are Chromium. */
export type BrowserKind = 'chromium' | 'firefox'

const { env, platform } = process
const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)

/**
 * Where each system keeps them, the free builds first. Debian's `/usr/bin/chromium` is a wrapper
 * that adds flags of its own, so the binary behind it comes before it.
 */
const PLACES: Record<BrowserKind, readonly string[]> = {
  chromium: [
    env.VIGIE_CHROMIUM ?? '',
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows.flatMap((root) => [
      join(root as string, 'Chromium/Application/chrome.exe'),
      join(root as string, 'Google/Chrome/Application/chrome.exe'),
      join(root as string, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ],
  firefox: [
    env.VIGIE_FIREFOX ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windows.map((root) => join(root as string, 'Mozilla Firefox/firefox.exe')),
  ],
}

/** Debian's packages for each; the fonts make screenshots readable on a bare machine. */
const PACKAGES: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'chromium-l10n', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'firefox-esr-l10n-fr', 'fonts-dejavu-core'],
}

/** The path of an installed browser of that kind, or nothing. `VIGIE_CHROMIUM`, `VIGIE_FIREFOX` go first. */
export function findBrowser(kind: BrowserKind): string | undefined {
  return PLACES[kind].find((path) => path !== '' && existsSync(path))
}

/**
 * The path of a browser of that kind; on Debian as root, a missing one is installed.
 * @throws Error that says what to install, when there is none and none can be installed here
 */
export function needBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind)
  if (found) return found
  if (canInstall()) installPackages(PACKAGES[kind])
  const installed = findBrowser(kind)
  if (installed) return installed
  const variable = kind === 'chromium' ? 'VIGIE_CHROMIUM' : 'VIGIE_FIREFOX'
  throw new Error(
    `No ${kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'} was found. Install one ` +
      `(Debian: sudo apt-get install ${PACKAGES[kind].join(' ')}), or set ${variable} to its path.`,
  )
}

/** Whether this is Debian (or a child of it) and we are root. */
export function canInstall(): boolean {
  return platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * Installs Debian packages, quietly, without the services' start.
 * @throws Error with the command's own words when it fails
 */
function installPackages(names: readonly string[]): void {
  console.error(`Installing ${names.join(', ')} …`)
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
}

/** Whether the system shows windows; without it the browsers run headless. */
export function hasDisplay(): boolean {
  if (platform !== 'linux') return true
  if (env.DISPLAY || env.WAYLAND_DISPLAY) return true
  return existsSync('/proc/version') && /microsoft/i.test(readFileSync('/proc/version', 'utf8'))
}
