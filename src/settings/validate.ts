import { asHostname, asId, asLine, asSender, asTime } from './checks.ts'
import { isObject, MOST, Reader, type Refused } from './reader.ts'
import { DEFAULTS, type Settings, type Trust } from './settings.ts'

/**
 * Makes settings of anything: a stored value, an imported file, a message from our own page.
 * @returns settings that are whole (defaults where a value is absent or wrong), and each value refused
 */
export function validateSettings(value: unknown): {
  settings: Settings
  refused: readonly Refused[]
} {
  const read = new Reader(value)
  const settings: Settings = {
    language: read.choice('language', ['auto', 'fr', 'en']) ?? DEFAULTS.language,
    trusted: read.list('trusted', (entry, path) => trust(read, entry, path)) ?? [],
    pausedUntil: pauses(read),
    ownName: read.one('ownName', asLine, 'Text') ?? '',
    ownDomains: read.list('ownDomains', asHostname, 'Hostname') ?? [],
    webmailHosts: read.list('webmailHosts', asHostname, 'Hostname') ?? [],
    feedsOff: read.list('feedsOff', asId, 'Id') ?? [],
    publishers: read.list('publishers', (entry, path) => read.publisher(entry, path)) ?? [],
    warnAbout: warnAbout(read),
    lookAtMarks: read.yesNo('lookAtMarks') ?? DEFAULTS.lookAtMarks,
  }
  return { settings, refused: read.finish() }
}

function trust(read: Reader, entry: unknown, path: string): Trust | undefined {
  if (!isObject(entry)) {
    read.refuse(path, 'Object', entry)
    return undefined
  }
  const kind = entry.kind === 'site' || entry.kind === 'sender' ? entry.kind : undefined
  const name = kind === 'site' ? asHostname(entry.name) : asSender(entry.name)
  const until = entry.until === null ? null : asTime(entry.until)
  if (!kind) read.refuse(`${path}.kind`, 'Choice', entry.kind)
  else if (!name) read.refuse(`${path}.name`, kind === 'site' ? 'Hostname' : 'Sender', entry.name)
  else if (until === undefined) read.refuse(`${path}.until`, 'Time', entry.until)
  else return { kind, name, until }
  return undefined
}

function pauses(read: Reader): Record<string, number> {
  const value = read.one('pausedUntil', (v) => (isObject(v) ? v : undefined), 'Object') ?? {}
  const good: Record<string, number> = {}
  for (const [name, until] of Object.entries(value).slice(0, MOST)) {
    const hostname = asHostname(name)
    const time = asTime(until)
    if (!hostname) read.refuse(`pausedUntil.${name}`, 'Hostname', name)
    else if (time === undefined) read.refuse(`pausedUntil.${name}`, 'Time', until)
    else good[hostname] = time
  }
  return good
}

function warnAbout(read: Reader): Settings['warnAbout'] {
  const value = read.one('warnAbout', (v) => (isObject(v) ? v : undefined), 'Object')
  if (!value) return DEFAULTS.warnAbout
  const inner = new Reader(value)
  const chosen = {
    caution: inner.yesNo('caution') ?? DEFAULTS.warnAbout.caution,
    messages: inner.yesNo('messages') ?? DEFAULTS.warnAbout.messages,
  }
  for (const { path, fault, value: text } of inner.finish())
    read.refuse(`warnAbout.${path}`, fault, text)
  return chosen
}
