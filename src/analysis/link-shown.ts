import type { Link, MessageEvidence } from '../evidence/message.ts'
import type { IdentityId } from '../identities/identity.ts'
import type { Knowledge } from './knowledge.ts'

/** A link that shows a body's address and leads to somebody else's. */
export interface FalseLink {
  /** Whose address it shows. */
  readonly identity: IdentityId
  /** The hostname that its text is. */
  readonly shown: string
  /** The one that it leads to. */
  readonly hostname: string
}

/**
 * The first link whose text names a body's site and that leads to another: "www.francetravail.fr" that
 * opens mal.example. Texts without scheme are compared too. Targets that cannot be known are left alone.
 */
export function falseLink(message: MessageEvidence, knowledge: Knowledge): FalseLink | undefined {
  for (const link of message.links) {
    const shown = hostnameShown(link)
    if (!shown || !link.hostname) continue
    const seen = knowledge.relate(shown)
    // A newsletter's "exemple.fr" through a click counter is honest: only a body's name counts.
    if (seen.relation !== 'official') continue
    const real = knowledge.relate(link.hostname)
    if (real.relation === 'official' || real.registrable === seen.registrable) continue
    return { identity: seen.identity, shown, hostname: link.hostname }
  }
  return undefined
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
