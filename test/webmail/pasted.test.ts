import { describe, expect, test } from 'vitest'
import { relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { createKnowledge } from '../../src/judge/knowledge.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { readPasted } from '../../src/webmail/pasted.ts'

const levelOf = (text: string) =>
  judgeMessage(readPasted(text), createKnowledge(identities, relate)).level

describe('pasted text is read', () => {
  test('with the header lines of a mail', () => {
    const message = readPasted(
      'De : France Travail <x@y.test>\nEnvoyé : mardi 3 mars 2026\nÀ : moi\nObjet : Dossier\nPièces jointes : rib.pdf.html\n\nBonjour,\nvoir www.exemple.test/a et b@c.test, rib.pdf',
    )
    expect(message.sender).toEqual({ name: 'France Travail', address: 'x@y.test' })
    expect(message.subject).toBe('Dossier')
    expect(message.attachments).toEqual(['rib.pdf.html'])
    expect(message.text).toMatch(/^Bonjour,/)
    expect(message.links.map(({ hostname }) => hostname)).toEqual(['www.exemple.test'])
  })

  test('with the lines of a forward above it', () => {
    const message = readPasted(
      '---------- Forwarded message ---------\nFrom: A <a@b.test>\nDate: mar. 3 mars\nSubject: C\nTo: d\n\nTexte',
    )
    expect(message.sender.address).toBe('a@b.test')
    expect(message.text).toBe('Texte')
  })

  test('as WhatsApp copies it', () => {
    const message = readPasted(
      '[03/03/2026 09:12] Recrutement RH: Bonjour\n[03/03/2026 09:13] Recrutement RH: écrivez-moi',
    )
    expect(message.sender).toEqual({ name: 'Recrutement RH', address: null })
    expect(message.text).toBe('Bonjour\nécrivez-moi')
  })

  test.each([
    ['spaces after a date', `[1/1/20 1:00${' '.repeat(39_000)}`],
    ['spaces between date and hour', `1/1/20,${' '.repeat(39_000)}x`],
    ['dates without end', '[1/1/20 1:00'.repeat(3_000)],
    ['lines of spaces after a date', `1/1/20 1:00 -${' \n'.repeat(20_000)}`],
    ['colons without end', `De${' :'.repeat(20_000)}`],
    ['an address without end', `${'a.'.repeat(20_000)}fr`],
    ['a preamble without end', `${'-'.repeat(39_000)}x`],
  ])('in a moment, whatever it is: %s', (_, text) => {
    const start = performance.now()
    readPasted(text)
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('as an SMS without anything around it', () => {
    const message = readPasted('Rappel : rdv demain 14h. Infos https://exemple.test/rdv.')
    expect(message.sender).toEqual({ name: '', address: null })
    expect(message.links[0]?.target).toBe('https://exemple.test/rdv')
  })

  test('an empty text is an empty message', () => {
    expect(readPasted('').text).toBe('')
  })
})

describe('pasted text is judged: silence', () => {
  test.each([
    'Rappel de votre RDV le 12/03 a 14h avec votre conseiller France Travail. Ne pas repondre.',
    'Salut, tu as pensé à ton RIB pour la Mission Locale ? Maman',
    'France Travail ne vous demandera jamais votre mot de passe ni votre RIB par SMS.',
    'France Travail: actualisez-vous avant le 15 sur https://candidat.francetravail.fr',
    'Votre colis est en attente : https://colis-fictif.test/suivi',
  ])('%s', (text) => expect(levelOf(text)).toBe('none'))
})

describe('pasted text is judged: warning', () => {
  test.each([
    'France Travail: votre RIB est invalide, mettez a jour vos coordonnees bancaires: https://maj-dossier.test/rib',
    'FRANCE TRAVAIL : un trop-perçu de 228 euros. Régularisez ici : francetravail-remboursement.info/espace',
    'De : Pôle emploi <contact@droits-fictifs.test>\nObjet : Votre dossier\n\nMerci de nous envoyer votre RIB et votre carte d’identité.\nPôle emploi',
    'Mission Locale: prime jeune 500 euros, envoyez une photo de votre carte bancaire et votre RIB par retour de SMS',
  ])('%s', (text) => expect(['danger', 'caution']).toContain(levelOf(text)))
})
