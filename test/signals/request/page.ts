import { page, type Table } from '../rows.ts'

const field = (label: string, input = '<input>') => `<label>${label} ${input}</label>`
const form = (...labels: string[]) =>
  page(`<title>Dossier</title><form>${labels.map((one) => field(one)).join('')}</form>`)
const text = (words: string) => page(`<title>Dossier</title><p>${words}</p>`)
const choice = (said: string, names: readonly string[], more = '') =>
  page(`<h1>${said}</h1>${names.map((name) => `<button>${name}</button>`).join('')}${more}`)

const BANKS = ['Banque Postale', 'LCL', 'Crédit Agricole']
const PROVIDERS = ['Ameli', 'impots.gouv.fr', 'L’Identité Numérique La Poste']
/** More than a choice has words. */
const LONG = `<p>${'Le conseil municipal a voté hier soir. '.repeat(40)}</p>`

/** What a page asks for by its fields. */
export const onFields: Table = {
  'asks-for-personal-details': [
    ['no field', text('Nom, téléphone, adresse'), ''],
    ['one kind', form('Nom'), ''],
    ['one kind twice', form('Nom', 'Prénom'), ''],
    ['what is more than a detail', form('Nom', 'IBAN'), ''],
    [
      'a search',
      page(
        `<form role="search">${field('Rechercher un nom')}${field('Rechercher une ville')}</form>`,
      ),
      '',
    ],
    ['two kinds', form('Nom', 'Téléphone'), 'several-kinds personal'],
    [
      'two kinds in the first of several steps',
      page(`<h1>Étape 1 sur 3</h1><form>${field('Nom')}${field('Adresse')}</form>`),
      'several-kinds first-step',
    ],
  ],
  'asks-to-choose-account': [
    ['three providers and no choice', choice('Nos partenaires', PROVIDERS), ''],
    ['a choice of two', choice('Je choisis un compte', PROVIDERS.slice(1)), ''],
    [
      'one provider by two names',
      choice('Je choisis un compte', ['Ameli', 'Assurance Maladie', 'MSA']),
      '',
    ],
    ['providers in lines', text(`Je choisis un compte : ${PROVIDERS.join(', ')}`), ''],
    ['a choice in an article', choice('Je choisis un compte', PROVIDERS, LONG), ''],
    ['a choice of three', choice('Je choisis un compte', PROVIDERS), 'offered login'],
    [
      'a choice by pictures',
      page(`<p>Je choisis un compte</p><img src="a.png" alt="Ameli"><img src="b.png" alt="MSA">
        <img src="c.png" alt="France Identité">`),
      'offered login',
    ],
  ],
  'asks-to-choose-bank': [
    ['three banks and no choice', choice('Nos partenaires', BANKS), ''],
    ['a choice of two', choice('Choisissez votre banque', BANKS.slice(1)), ''],
    ['banks in one line', text(`Votre banque : ${BANKS.join(', ')}, et bien d’autres`), ''],
    ['a choice in an article', choice('Choisissez votre banque', BANKS, LONG), ''],
    ['a choice of three', choice('Choisissez votre banque', BANKS), 'offered bank'],
    [
      'a choice by files',
      page('<p>Votre banque</p><img src="lcl.png"><img src="cic.png"><img src="n26.svg">'),
      'offered bank',
    ],
  ],
}

/** What a page asks for in words alone. */
export const saidOnPages: Table = {
  'asks-in-words': [
    ['nothing', text('Votre RIB a été reçu.'), ''],
    ['never', text('N’envoyez jamais votre RIB.'), ''],
    ['to be typed', text('Mettez à jour votre RIB.'), ''],
    ['at the right place', text('Envoyez votre RIB depuis votre espace personnel.'), ''],
    ['somebody else’s', text('Vous envoyez mon RIB à Léa.'), ''],
    [
      'two things',
      text('Envoyez-nous votre RIB et votre passeport.'),
      'sent iban, sent identity-papers',
    ],
    ['in a heading', page('<h2>Transmettez-nous votre IBAN</h2>'), 'sent iban'],
  ],
}
