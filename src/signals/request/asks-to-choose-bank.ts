import { subjectOfPage } from '../../analysis/page-subject.ts'
import { allOf } from '../../analysis/subject.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import banks from '../../lexicon/banks.json'
import choices from '../../lexicon/choices.json'
import { wordsOf } from '../../lexicon/lexicon.ts'
import { has, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const BANKS = wordsOf(banks)
/** Two may be an example, or a merger; three beside each other are a choice. */
const CHOICE = 3
/** Words of a page that has little but the choice. */
const FEW = 220
/** Words of a button that bears a bank's name: "Accéder à La Banque Postale". */
const SHORT = 5
const CHOOSE = wordsOf(choices.bank)

/**
 * Buttons or pictures of several banks, below "Choisissez votre banque": the step before a bank's
 * login. There is no field to fill in yet.
 */
export const signal = graded(['offered'], {
  page(page) {
    const all = allOf(subjectOfPage(page))
    if (all.words.length > FEW) return []
    const said = CHOOSE.find((phrase) => has(all, phrase))
    const offered = said ? banksOffered(page) : []
    if (offered.length < CHOICE) return []
    return [
      {
        asked: 'bank',
        grade: 'offered',
        how: 'typed',
        values: { label: offered.slice(0, CHOICE).join(', ') },
      },
    ]
  },
})

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
