import { describe, expect, test } from 'vitest'
import { NO_MESSAGE } from '../../src/evidence/message.ts'
import { relate } from '../../src/hostname/relate.ts'
import { identities, identityOf } from '../../src/identities/index.ts'
import { createKnowledge } from '../../src/judge/knowledge.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { readPasted } from '../../src/webmail/pasted.ts'

const knowledge = createKnowledge(identities, relate)
const from = (name: string) =>
  judgeMessage(
    {
      ...NO_MESSAGE,
      sender: { name, address: 'dossier@courrier-fictif.example' },
      subject: 'Votre dossier',
      text: 'Bonjour,\nTransmettez-nous votre IBAN en réponse à ce mail.',
    },
    knowledge,
  ).level

describe('somebody else is named beside the body', () => {
  test.each([
    'Atelier Fictif, partenaire de France Travail',
    'Écrivio Formation – financée par France Travail',
    'Camille Inventée via France Travail Connect Fictif',
    'Syndicat SUD France Travail',
    'Avocat Dupré contre France Travail',
  ])('%s', (name) => expect(from(name)).toBe('none'))
})

describe('nobody else is named', () => {
  test.each([
    'France Travail',
    'France Travail Actualisation',
    'France Travail Formation',
    'Réseau France Travail',
    'France Travail - Membres inscrits',
  ])('%s', (name) => expect(from(name)).toBe('danger'))

  const own = identityOf('france-travail')
  const words = [...(own?.vocabulary ?? []), ...(own?.services ?? [])]
  test.each(words)('a word of its own beside the name makes nothing milder: %s', (word) => {
    expect(from(`France Travail ${word}`)).toBe('danger')
    expect(from(`${word} France Travail`)).toBe('danger')
  })
})

describe('an SMS that begins with the name', () => {
  test.each([
    'France Travail : transmettez votre IBAN sur https://suivi-fictif.example/rib',
    'France Travail: votre actualisation est incomplète, transmettez votre IBAN : https://suivi-fictif.example/rib',
    'France Travail. Votre formation est acceptée, transmettez votre IBAN via https://suivi-fictif.example/rib',
  ])('%s', (text) => expect(judgeMessage(readPasted(text), knowledge).level).toBe('danger'))
  test.each([
    'Atelier Fictif : votre formation avec France Travail commence lundi, apportez votre RIB.',
    'Coucou c’est Camille, tu as reçu le virement de France Travail ? Envoie mon RIB à Léa stp',
  ])('is none: %s', (text) => expect(judgeMessage(readPasted(text), knowledge).level).toBe('none'))
})
