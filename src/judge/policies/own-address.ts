import { askOf } from '../../asks/index.ts'
import { OWN } from '../../identities/identity.ts'
import type { Case } from '../judge.ts'
import { askedIn, reasonsFor } from '../reasons.ts'
import type { Scored } from '../scores.ts'
import { THRESHOLDS } from '../thresholds.ts'
import type { Claim, Verdict } from '../verdict.ts'

/**
 * From a body's own address. Links to a lookalike: somebody writes from a stolen account. Told to send
 * a secret back: a gentle caution, an adviser's mailbox is no place for a RIB, and advisers' accounts
 * have been stolen. An answer that would go to somebody else is a doubt, and with such a request the shape of a forged
 * true address. The organisation's own people among themselves: nothing. Never `official`: a sender's address can be
 * forged and webmails show no proof.
 */
export function judgeOwnAddress({ found, relation }: Case): Verdict {
  const asked = askedIn(found)
  const none: Verdict = { level: 'none', relation, asked, reasons: [] }
  if (relation.relation === 'unrelated') return none
  const { identity } = relation
  const own: Claim = { identity, strength: 1, reasons: [] }
  const said = (level: 'danger' | 'caution', claim = own): Verdict => {
    const reasons = reasonsFor(claim, found)
    return { level, identity, relation, asked, reasons, claim }
  }

  const lookalike = found.filter((finding) => finding.lookalike)
  if (lookalike.length > 0)
    return said(lookalike.some(({ listed }) => listed) ? 'danger' : 'caution', {
      ...own,
      reasons: lookalike,
    })
  const secrets = found.filter((request) => isSecret(request))
  // No body puts a form for secrets into a mail; a page that plays a webmail may.
  if (secrets.some(({ inForm }) => inForm)) return said('danger')
  if (identity === OWN) return none
  const diverted = found.filter((finding) => finding.diverted)
  if (diverted.length > 0 && secrets.some(isGrave)) return said('danger')
  if (diverted.some(({ score }) => score >= THRESHOLDS.suspicious.message)) return said('caution')
  // Whoever is told to pay is told so by invoices, too.
  return secrets.some(({ how, asked }) => how === 'sent' && asked !== 'payment')
    ? said('caution')
    : none
}

/** Told to send it, or to type what is a secret by itself; "connectez-vous" is said by every newsletter. */
const isGrave = ({ how, asked }: Scored) =>
  how === 'sent' || (how === 'typed' && asked !== undefined && askOf(asked).secret.page)

const isSecret = ({ asked }: Scored) => asked !== undefined && askOf(asked).secret.message
