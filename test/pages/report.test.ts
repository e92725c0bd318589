import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/judge/verdict.ts'
import { statementOf } from '../../src/pages/help/statement.ts'
import { composeReport, mailLink } from '../../src/pages/report/compose.ts'

const verdict: Verdict = {
  level: 'danger',
  identity: 'france-travail',
  relation: { relation: 'unrelated', hostname: 'pirate.example', registrable: 'pirate.example' },
  asked: ['iban'],
  reasons: [{ id: 'asks-for-iban', part: 'request', grade: 'form', asked: 'iban' }],
}

describe('a report', () => {
  test('holds where, why and the person’s words, and no more', () => {
    const text = composeReport(
      {
        where: 'pirate.example',
        day: '22 novembre 2026',
        verdict,
        note: ' Vu hier. ',
        mistake: false,
      },
      'fr',
    )
    expect(text).toContain('pirate.example')
    expect(text).toContain('22 novembre 2026')
    expect(text).toContain('France Travail')
    expect(text).toContain('Vu hier.')
    expect(text).not.toContain('https://')
  })

  test('without the choices it holds the address alone', () => {
    const text = composeReport({ where: 'pirate.example', note: '', mistake: true }, 'fr')
    expect(text.match(/pirate\.example/g)).toHaveLength(1)
    expect(text).not.toMatch(/IBAN|France Travail|20\d\d/)
  })

  test('a mail link carries line breaks and odd characters whole', () => {
    const link = new URL(mailLink('a@exemple.fr', 'Été & co', 'un\ndeux?'))
    expect(link.protocol).toBe('mailto:')
    expect(link.searchParams.get('subject')).toBe('Été & co')
    expect(link.searchParams.get('body')).toBe('un\r\ndeux?')
  })
})

describe('the statement of facts', () => {
  test('names kinds of things, in French, whatever is missing', () => {
    const text = statementOf({ day: '2026-11-22', where: '', given: new Set(['card', 'nir']) })
    expect(text).toContain('22 novembre 2026')
    expect(text).toContain('carte bancaire')
    expect(text).toContain('sécurité sociale')
    expect(text).toContain('…')
  })

  test('says who was claimed and what was seen', () => {
    const text = statementOf({
      day: '',
      where: 'pirate.example',
      given: new Set(),
      context: { verdict, about: 'page' },
    })
    expect(text).toContain('France Travail')
    expect(text).toContain('IBAN')
    expect(text).not.toContain('Invalid')
  })
})
