import { isShort, nameable } from '../../analysis/names.ts'
import { type Naming, nameIn, othersIn } from '../../analysis/naming.ts'
import { withoutVouched } from '../../analysis/platform.ts'
import { isOfABody } from '../../analysis/sender.ts'
import type { Identity } from '../../identities/identity.ts'
import { type NormalText, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const GRADES = [
  'names',
  'short-alone',
  'service',
  'service-alone',
  'in-sentence',
  'beside',
  'short-among-others',
] as const

/** "France Travail <contact@mal.example>": the name that the reader sees first. */
export const signal = graded(GRADES, {
  message(message, knowledge) {
    if (isOfABody(message, knowledge)) return []
    const text = normalise(withoutVouched(message, message.sender.name))
    const name = message.sender.name.slice(0, 120)
    return nameable(knowledge.identities).flatMap((identity) => {
      const grade = gradeOf(nameIn(text, identity, identity.names))
      if (grade) return [{ identity: identity.id, grade, values: { name } }]
      const service = serviceIn(text, identity)
      if (!service) return []
      const values = { name, service: service.name }
      return [{ identity: identity.id, grade: service.grade, service: true, values }]
    })
  },
})

function gradeOf(naming: Naming | undefined): (typeof GRADES)[number] | undefined {
  if (!naming) return undefined
  if (naming.beside) return 'beside'
  if (isShort(naming.name, 'message'))
    return othersIn(naming) === 0 ? 'short-alone' : 'short-among-others'
  // "Julie Martin - France Travail" is a person there; six other words are a sentence.
  return othersIn(naming) <= 4 ? 'names' : 'in-sentence'
}

/** "Support i-milo" is the service itself; "Kairos" alone is also a name that others have. */
function serviceIn(text: NormalText, identity: Identity) {
  const naming = nameIn(text, identity, identity.services)
  if (!naming || naming.beside || othersIn(naming) > 0) return undefined
  const alone = text.words.length === naming.place.to - naming.place.from
  return { name: naming.name, grade: alone ? ('service-alone' as const) : ('service' as const) }
}
