import { withoutVouched } from '../../analysis/platform.ts'
import { domainOf, findAddress } from '../../reader/mailbox.ts'
import { graded } from '../signal.ts'

/** `"contact@francetravail.fr" <x@mal.example>`: webmails that show the name show a false address. */
export const signal = graded(['official', 'other'], {
  message(message, knowledge) {
    const said = domainOf(findAddress(withoutVouched(message, message.sender.name)))
    const real = domainOf(message.sender.address)
    if (!said || !real) return []
    const saidSite = knowledge.relate(said)
    if (saidSite.registrable === knowledge.relate(real).registrable) return []
    // "prenom.nom@asso.fr via …" of a mailing list is honest; an official address in a foreign name is not.
    const grade = saidSite.relation === 'official' ? 'official' : 'other'
    return [{ grade, values: { said, real } }]
  },
})
