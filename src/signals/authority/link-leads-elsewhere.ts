import type { Link } from '../../evidence/message.ts'
import type { Finding, Signal } from '../signal.ts'

/**
 * A link's text names one site and leads to another: "www.francetravail.fr" that opens mal.example.
 * Texts without scheme are compared too. Targets that cannot be known are left alone.
 */
export const signal: Signal = {
  id: 'link-leads-elsewhere',
  part: 'authority',
  message(message, knowledge) {
    for (const link of message.links) {
      const shown = hostnameShown(link)
      if (!shown || !link.hostname) continue
      const seen = knowledge.relate(shown)
      // A newsletter's "exemple.fr" through a click counter is honest: only a body's name counts.
      if (seen.relation !== 'official') continue
      const real = knowledge.relate(link.hostname)
      if (real.relation === 'official' || real.registrable === seen.registrable) continue
      const values = { shown, hostname: link.hostname }
      const elsewhere: Finding = { id: signal.id, part: 'authority', weight: 0.6, values }
      const claim: Finding = {
        id: signal.id,
        part: 'claim',
        identity: seen.identity,
        weight: 0.4,
        values,
      }
      return [elsewhere, claim]
    }
    return []
  },
}

/** The hostname that a link's text is, or begins with; words with a full stop inside are none. */
function hostnameShown({ text }: Link): string | undefined {
  const found = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,5}[a-z]{2,18})(?:[/?#:].*)?$/iu.exec(
    text.trim(),
  )?.[1]
  if (!found) return undefined
  try {
    return new URL(`http://${found}`).hostname
  } catch {
    return undefined
  }
}
