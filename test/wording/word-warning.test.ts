import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/analysis/finding.ts'
import type { Relation } from '../../src/hostname/relation.ts'
import { identities } from '../../src/identities/index.ts'
import type { Verdict } from '../../src/judge/verdict.ts'
import { wordBadgeTitle } from '../../src/wording/badge.ts'
import { wordWarning } from '../../src/wording/word-warning.ts'

const claim: Finding = { id: 'title-names-body', part: 'claim', grade: 'names' }
const unrelated: Relation = {
  relation: 'unrelated',
  hostname: 'www.garage-fictif.example',
  registrable: 'garage-fictif.example',
}
const lookalike: Relation = {
  relation: 'lookalike',
  identity: 'france-travail',
  hostname: 'francetravail.fr.suivi.example',
  registrable: 'suivi.example',
  kind: 'target-embedding',
  matched: { start: 0, end: 16 },
  imitated: 'francetravail.fr',
}
const verdict = (change: Partial<Verdict> = {}): Verdict => ({
  level: 'danger',
  identity: 'france-travail',
  relation: unrelated,
  asked: ['iban'],
  reasons: [claim],
  ...change,
})
const said = (...[change, wording]: [Partial<Verdict>?, Parameters<typeof wordWarning>[2]?]) =>
  wordWarning(verdict(change), 'fr', wording)

describe('a page', () => {
  test('says claim, authority and request in three sentences', () => {
    expect(said().sentences).toEqual([
      'Cette page se présente comme France Travail.',
      'Son adresse n’appartient pas à France Travail.',
      'Elle demande votre IBAN.',
    ])
  })

  test.each([
    ['caf', 'Cette page se présente comme la CAF.', 'Son adresse n’appartient pas à la CAF.'],
    [
      'ameli',
      'Cette page se présente comme l’Assurance Maladie.',
      'Son adresse n’appartient pas à l’Assurance Maladie.',
    ],
    [
      'missions-locales',
      'Cette page se présente comme une Mission Locale.',
      'Son adresse n’est pas connue comme celle d’une Mission Locale.',
    ],
  ])('takes the article of %s', (identity, first, second) => {
    expect(said({ identity }).sentences.slice(0, 2)).toEqual([first, second])
  })

  test('does not call an unknown local body false', () => {
    expect(said({ identity: 'missions-locales' }).title).toBe(
      'Rien ne prouve que c’est une Mission Locale.',
    )
  })

  test('names at most three things, the most serious first, and no details beside secrets', () => {
    const asked = ['card', 'iban', 'password', 'nir', 'personal'] as const
    expect(said({ asked }).sentences.at(-1)).toBe(
      'Elle demande votre carte bancaire, votre IBAN, votre mot de passe et d’autres informations.',
    )
    expect(said({ asked: ['personal'] }).sentences.at(-1)).toBe(
      'Elle demande des informations sur vous.',
    )
  })

  test('sets the registrable domain apart and marks the trick', () => {
    const { address } = said({ relation: lookalike })
    expect(address).toEqual({
      before: 'francetravail.fr.',
      registrable: 'suivi.example',
      after: '',
      trick: { start: 0, end: 16 },
    })
  })

  test('shows a long run of subdomains by its two ends', () => {
    const registrable = 'suivi.example'
    const hostname = `francetravail.fr.${'espace-candidat.'.repeat(10)}${registrable}`
    const { address } = said({ relation: { ...lookalike, hostname } as Relation })
    expect(address.before).toHaveLength(48)
    expect(address.before).toMatch(/^francetravail\.fr\..*….*\.$/)
    expect(address.registrable).toBe(registrable)
  })

  test('does not invent a claim that only the address makes', () => {
    const warning = said({ level: 'caution', relation: lookalike, asked: [], reasons: [] })
    expect(warning.title).toBe('Cette adresse imite celle de France Travail.')
    expect(warning.sentences).toEqual([
      'Son adresse imite francetravail.fr, mais c’est une autre adresse.',
    ])
  })

  test('says what was about to be given', () => {
    expect(said({ asked: ['personal'] }, { given: 'iban' }).sentences.at(-1)).toBe(
      'Vous alliez y donner votre IBAN.',
    )
  })

  test('offers no way on where the organisation forbids it', () => {
    const ids = said({}, { mayGoOn: false }).actions.map(({ id }) => id)
    expect(ids).toEqual(['given', 'report'])
    const banner = said({ level: 'caution' }, { mayGoOn: false })
    expect(banner.actions.map(({ id }) => id)).toContain('go-on')
  })

  test('leads to the real site', () => {
    expect(said().leave).toEqual({
      text: 'Aller sur le vrai site de France Travail',
      site: 'https://www.francetravail.fr',
    })
  })
})

describe('a message', () => {
  const message = { kind: 'message', sender: 'rh@garage-fictif.example' } as const

  test('says who wrote it', () => {
    const warning = said({}, message)
    expect(warning.title).toBe('Ce message ne vient pas de France Travail.')
    expect(warning.sentences).toEqual([
      'Ce message se présente comme France Travail.',
      'L’adresse de l’expéditeur n’appartient pas à France Travail.',
      'Il demande votre IBAN.',
      'Aucun organisme public ne demande cela par mail.',
    ])
    expect(warning.address.before + warning.address.registrable).toBe(message.sender)
    expect(warning.address.registrable).toBe('garage-fictif.example')
  })

  test.each([
    ['login', 'Il demande une connexion par un lien.'],
    ['click', 'Il demande un clic sur une image.'],
    ['attachment', 'Il demande l’ouverture d’une pièce jointe.'],
  ] as const)('that asks for a first step (%s) is not said to ask for a password', (one, words) => {
    const { sentences } = said({ asked: [one] }, message)
    expect(sentences).toContain(words)
    expect(sentences).not.toContain('Aucun organisme public ne demande cela par mail.')
  })
})

describe('any verdict', () => {
  const levels = ['danger', 'caution'] as const
  const relations = [unrelated, lookalike, { ...unrelated, relation: 'known' }] as Relation[]
  const kinds = ['page', 'message'] as const

  test.each(identities.map(({ id }) => id))('about %s leaves no hole in any text', (identity) => {
    for (const language of ['fr', 'en'] as const)
      for (const level of levels)
        for (const relation of relations)
          for (const kind of kinds) {
            const warning = wordWarning(verdict({ identity, level, relation }), language, { kind })
            expect(JSON.stringify(warning)).not.toMatch(/\{\w+\}|undefined/)
          }
  })

  test('without a body still warns', () => {
    const { identity: _, ...nobody } = verdict()
    for (const kind of kinds)
      expect(JSON.stringify(wordWarning(nobody, 'fr', { kind }))).not.toMatch(/\{\w+\}|undefined/)
  })

  test('that warns of nothing is refused', () => {
    expect(() => said({ level: 'none' })).toThrow(TypeError)
    expect(() => said({ level: 'official' })).toThrow(TypeError)
  })

  test('is said in the toolbar', () => {
    const france = identities.find(({ id }) => id === 'france-travail')
    expect(wordBadgeTitle('danger', france, 'fr')).toContain('Ce n’est pas France Travail')
    expect(wordBadgeTitle('official', france, 'fr')).toContain('site officiel de France Travail')
    expect(wordBadgeTitle('none', undefined, 'en')).toContain('nothing')
  })
})

test('a message that quotes what leaked is told to prove nothing', () => {
  const quotes: Finding = { id: 'quotes-personal-data', part: 'pressure', grade: 'quotes' }
  const wording = { kind: 'message' } as const
  const sentence = 'Connaître vos données ne prouve rien : beaucoup ont été volées.'
  const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s/g, ' '))
  expect(plain(said({ reasons: [claim, quotes] }, wording).sentences)).toContain(sentence)
  expect(plain(said({}, wording).sentences)).not.toContain(sentence)
})
