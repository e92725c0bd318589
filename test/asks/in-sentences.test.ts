import { describe, expect, test } from 'vitest'
import { askedInSentences } from '../../src/asks/in-sentences.ts'

const asked = (text: string) => askedInSentences(text).map(({ asked, how }) => `${asked} ${how}`)

describe('nothing is asked', () => {
  test.each([
    'Ne communiquez jamais votre mot de passe.',
    'Ne communiquez votre mot de passe à personne.',
    'Nous vous rappelons de ne communiquer à personne votre RIB.',
    'N’envoyez votre carte d’identité à qui que ce soit.',
    'Nous ne vous demanderons pas de donner votre code secret.',
    'Ci-joint mon RIB, comme vous me l’avez demandé.',
    'Vous avez envoyé votre RIB hier.',
    'Apportez votre pièce d’identité au rendez-vous.',
    'Un escroc vous demande d’envoyer votre RIB.',
  ])('%s', (text) => expect(asked(text)).toEqual([]))
})

describe('something is asked', () => {
  test.each([
    ['Envoyez-nous votre RIB.', 'iban sent'],
    ['N’oubliez pas d’envoyer votre RIB.', 'iban sent'],
    ['Si vous ne nous envoyez pas votre RIB, le versement est perdu.', 'iban sent'],
    ['Ne nous envoyez que votre RIB, le reste suivra.', 'iban sent'],
    ['Mettez à jour votre RIB.', 'iban typed'],
    ['Merci de répondre avec votre code PIN.', 'password sent'],
    ['Pièces à fournir :\n- carte d’identité', 'identity-papers listed'],
  ])('%s', (text, what) => expect(asked(text)).toEqual([what]))
})
