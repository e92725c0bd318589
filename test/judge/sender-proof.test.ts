import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MessageEvidence, NO_MESSAGE } from '../../src/evidence/message.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { knowledgeWith } from '../knowledge.ts'

const OWN_DOMAIN = 'asso-fictive.test'
const knowledge = knowledgeWith([OWN_DOMAIN])
const judged = (message: Partial<MessageEvidence>) =>
  judgeMessage({ ...NO_MESSAGE, reader: 'eml', ...message }, knowledge).level
const from = (address: string, name = ''): MessageEvidence['sender'] => ({ name, address })
const HARMLESS = 'Bonjour,\nVotre atelier a lieu jeudi à 14 h.'
const PAPERS = 'Bonjour,\nRépondez à ce mail avec une copie de votre pièce d’identité.'
const RIB = 'Bonjour,\nEnvoyez-nous votre RIB en réponse à ce mail.'

/** The levels, mildest first. */
const LEVELS = ['none', 'caution', 'danger']
const grave = (level: string) => LEVELS.indexOf(level)

const messages = fc.record({
  sender: fc.record({
    name: fc.constantFrom('', 'France Travail', 'Julie Martin', 'CAF', 'Mission Locale du Bois'),
    address: fc.constantFrom(
      'a@francetravail.fr',
      'a@caf.fr',
      'a@ft-qvr.fr',
      'a@unml.info',
      'a@gmail.com',
      `a@${OWN_DOMAIN}`,
      'a@garage.test',
    ),
  }),
  subject: fc.constantFrom('', 'Votre dossier', 'France Travail : RIB'),
  text: fc.constantFrom('', HARMLESS, PAPERS, RIB, 'Connectez-vous à votre espace personnel.'),
  list: fc.boolean(),
  fields: fc.constantFrom<readonly string[]>([], ['Mot de passe']),
  replyTo: fc.constantFrom(undefined, from('x@gmail.com'), from('x@autre.test'), from('b@caf.fr')),
})

test('a failed proof is never milder than none, and a passed one never milder either', () =>
  fc.assert(
    fc.property(messages, ({ replyTo, ...rest }) => {
      const message = { ...rest, ...(replyTo ? { replyTo } : {}) }
      const [failed, unknown, passed] = (['fail', 'unknown', 'pass'] as const).map(
        (authentication) => grave(judged({ ...message, authentication })),
      )
      expect(failed).toBeGreaterThanOrEqual(unknown as number)
      expect(unknown).toBe(passed)
    }),
    { numRuns: 1500, seed: 20260303 },
  ))

describe('a forged address with no name beside it', () => {
  test.each([
    ['francetravail.fr', RIB, 'danger'],
    ['caf.fr', PAPERS, 'danger'],
    ['assurance-maladie.ameli.fr', RIB, 'danger'],
    ['francetravail.fr', HARMLESS, 'caution'],
  ])('%s: %s', (domain, text, level) =>
    expect(judged({ sender: from(`info@${domain}`), text, authentication: 'fail' })).toBe(level),
  )

  test.each([
    ['not checked', { authentication: 'unknown' as const }],
    ['through a list, which breaks the check', { authentication: 'fail' as const, list: true }],
  ])('says nothing where it is %s', (_, how) =>
    expect(judged({ sender: from('info@francetravail.fr'), text: HARMLESS, ...how })).toBe('none'),
  )
})

describe('an answer to a body’s own address', () => {
  const sender = from('info@francetravail.fr', 'Service indemnisation')
  test.each([
    ['another domain of the body', 'a@pole-emploi.net'],
    ['another body', 'a@caf.fr'],
    ['a name below its own', 'a@reponse.francetravail.fr'],
    ['a ticket system', 'reply+123@organisme.zendesk.com'],
    ['a ticket system of another trade', 'case-12@organisme.freshdesk.com'],
  ])('may go to %s', (_, address) => {
    expect(judged({ sender, replyTo: from(address), text: HARMLESS })).toBe('none')
    expect(judged({ sender, replyTo: from(address), text: RIB })).toBe('caution')
  })
  test('may go to a list', () =>
    expect(judged({ sender, replyTo: from('l@listes.test'), list: true, text: HARMLESS })).toBe(
      'none',
    ))
  test('of an identity provider may go to it', () =>
    expect(
      judged({
        sender: from('a@franceconnect.gouv.fr'),
        replyTo: from('a@msa.fr'),
        text: HARMLESS,
      }),
    ).toBe('none'))
  test('of a local body may go to a domain of its own, but no secret', () => {
    const local = from('accueil@unml.info')
    const replyTo = from('accueil@ml-bois-fictif.test')
    expect(judged({ sender: local, replyTo, text: HARMLESS })).toBe('none')
    expect(judged({ sender: local, replyTo, text: RIB })).toBe('danger')
  })

  test.each([
    ['a free mailbox', 'service.indemnisation@gmail.com'],
    ['a stranger', 'info@suivi-des-dossiers.test'],
    ['a lookalike', 'info@francetravail-suivi.test'],
    ['a lookalike at a ticket system', 'info@francetravail-support.zendesk.com'],
  ])('is a doubt where it would go to %s, and danger with a grave request', (_, address) => {
    const replyTo = from(address)
    expect(judged({ sender, replyTo, text: HARMLESS })).toBe('caution')
    for (const text of [RIB, PAPERS]) expect(judged({ sender, replyTo, text })).toBe('danger')
  })
})
