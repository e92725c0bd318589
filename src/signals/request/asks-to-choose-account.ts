import { subjectOfPage } from '../../analysis/page-subject.ts'
import { allOf } from '../../analysis/subject.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import choices from '../../lexicon/choices.json'
import providers from '../../lexicon/identity-providers.json'
import { wordsOf } from '../../lexicon/lexicon.ts'
import { find, has, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** Who gives proof of one's identity through FranceConnect (its public list, 2025), by the names on their buttons. */
const PROVIDERS = Object.values(providers).map(wordsOf)
/** Two are ways to log in among others; three beside each other are the choice that FranceConnect offers. */
const CHOICE = 3
/** Words of a page that has little but the choice. */
const FEW = 220
/** Words of a button that bears a provider's name: "Se connecter avec L'Identité Numérique La Poste". */
const SHORT = 8
const CHOOSE = wordsOf(choices.account)

/**
 * Links or buttons of several of FranceConnect's identity providers, below "Je choisis un compte": the
 * step before their copied logins. There is no field to fill in yet.
 */
export const signal = graded(['offered'], {
  page(page) {
    const all = allOf(subjectOfPage(page))
    if (all.words.length > FEW || !CHOOSE.some((phrase) => has(all, phrase))) return []
    const offered = providersOffered(page)
    if (offered.length < CHOICE) return []
    const label = offered.slice(0, CHOICE).join(', ')
    return [{ asked: 'login', grade: 'offered', how: 'typed', values: { label } }]
  },
})

/** The providers that a button or a picture bears. In an article they stand in its lines, which do not count. */
function providersOffered({ buttons, pictures }: PageEvidence): readonly string[] {
  const labels = [...buttons, ...pictures.flatMap(({ name }) => name.split('\n'))]
    .map((label) => normalise(label.slice(0, 120)))
    .filter(({ words }) => words.length > 0 && words.length <= SHORT)
  return PROVIDERS.flatMap((names) => {
    const name = names.find((one) => labels.some((label) => find(label, one)))
    return name ? [name] : []
  })
}
