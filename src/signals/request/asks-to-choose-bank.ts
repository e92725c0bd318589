import { viewOf } from '../../analysis/view.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import { has, normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** Banks for private customers in France, by the names that stand on their buttons. */
const BANKS = [
  'Crédit Agricole',
  'Crédit Mutuel',
  'Crédit du Nord',
  'Crédit Coopératif',
  'Banque Populaire',
  'Banque Postale',
  "Caisse d'Épargne",
  'Société Générale',
  'BNP',
  'LCL',
  'CIC',
  'Boursorama',
  'BoursoBank',
  'Fortuneo',
  'Hello bank',
  'Monabanq',
  'Revolut',
  'N26',
  'Nickel',
]
/** Two may be an example, or a merger; three beside each other are a choice. */
const CHOICE = 3
/** Words of a page that has little but the choice. */
const FEW = 220
/** Words of a button that bears a bank's name: "Accéder à La Banque Postale". */
const SHORT = 5
const CHOOSE = ['votre banque', 'ma banque', 'établissement bancaire', 'votre établissement']

/**
 * Buttons or pictures of several banks, below "Choisissez votre banque": the step before a bank's
 * login. There is no field to fill in yet.
 */
export const signal: Signal = {
  id: 'asks-to-choose-bank',
  part: 'request',
  page(page) {
    const { all } = viewOf(page)
    if (all.words.length > FEW) return []
    const said = CHOOSE.find((phrase) => has(all, phrase))
    const banks = said ? banksOffered(page) : []
    if (banks.length < CHOICE) return []
    return [
      {
        id: signal.id,
        part: 'request',
        asked: 'bank',
        weight: 0.5,
        values: { label: banks.slice(0, CHOICE).join(', ') },
      },
    ]
  },
}

/** The banks that something bears as its whole name: a button, a picture, a line. */
function banksOffered({ buttons, pictures, text }: PageEvidence): readonly string[] {
  const drawn = pictures.flatMap(({ name, file }) => [
    ...name.split('\n'),
    file.replace(/\.\w+$/, ''),
  ])
  const labels = [...buttons, ...drawn, ...text.split('\n', 200)]
    .map((label) => normalise(label.slice(0, 120)))
    .filter(({ words }) => words.length > 0 && words.length <= SHORT)
  return BANKS.filter((bank) => labels.some((label) => has(label, bank)))
}
