import { MESSAGE_LIMITS } from '../evidence/limits.ts'
import type { Mailbox } from '../evidence/message.ts'

/**
 * Reads "Nom <adresse>", `"Nom" <adresse>`, "adresse" or "Nom".
 * A name that itself contains an address ("France Travail <contact@francetravail.fr>" <x@mal.example>)
 * keeps it in the name: only the last bracket is the address.
 */
export function readMailbox(text: string): Mailbox {
  const line = text
    .slice(0, MESSAGE_LIMITS.line * 2)
    .replace(/\s+/g, ' ')
    .trim()
  const open = line.lastIndexOf('<')
  if (open >= 0) {
    const address = readAddress(line.slice(open + 1).split('>', 1)[0] ?? '')
    if (address) return { name: cleanName(line.slice(0, open)) || nameInAddress(address), address }
  }
  const address = readAddress(line)
  if (address) return { name: nameInAddress(address), address }
  return { name: cleanName(line), address: null }
}

/**
 * What stands as a name in an address whose first half is an address itself ("contact@francetravail.fr"@mal.example):
 * a reader takes it for the sender's. Else ''.
 */
export function nameInAddress(address: string): string {
  const local = address.slice(0, address.lastIndexOf('@'))
  return local.includes('@') ? cleanName(local.replace(/"$/, '')) : ''
}

/** Lower-case address in `text` if the whole of it is one, "mailto:" aside; else `null`. */
export function readAddress(text: string): string | null {
  const [written = ''] = text
    .trim()
    .replace(/^mailto:/i, '')
    .split('?', 1)
  const address = written.toLowerCase()
  // The first half may be quoted, and hold anything then (RFC 5321, 4.1.2).
  return /^(?:[^\s@<>",;:]{1,64}|"(?:[^"\\]|\\.){1,64}")@[^\s@<>",;:/]{1,253}$/.test(address)
    ? address
    : null
}

/** The first address anywhere in `text`, or `null`. */
export function findAddress(text: string): string | null {
  const found = /[^\s@<>"',;:()[\]]{1,64}@[^\s@<>"',;:()[\]/]{1,253}/.exec(text.slice(0, 2_000))
  return found ? found[0].toLowerCase().replace(/\.$/, '') : null
}

/** Lower-case ASCII domain of an address (punycode), or `null`. */
export function domainOf(address: string | null | undefined): string | null {
  const domain = address?.slice(address.lastIndexOf('@') + 1)
  if (!domain) return null
  try {
    return new URL(`http://${domain}`).hostname || null
  } catch {
    return null
  }
}

function cleanName(text: string): string {
  return text
    .trim()
    .replace(/^["'«\s]+|["'»\s:]+$/g, '')
    .replace(/\\(.)/g, '$1')
    .slice(0, MESSAGE_LIMITS.line)
}
