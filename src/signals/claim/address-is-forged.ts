import { isForged, senderRelation } from '../../analysis/sender.ts'
import { OWN } from '../../identities/identity.ts'
import { graded } from '../signal.ts'

/**
 * The address is a body's and the receiver's checker says that it is forged: whoever sent it wants to be taken
 * for that body, whatever name stands beside. Own mail of an organisation fails the check by its own faults, too.
 */
export const signal = graded(['official', 'own'], {
  message(message, knowledge) {
    const relation = senderRelation(message, knowledge)
    if (!isForged(message)) return []
    if (relation.relation !== 'official' && relation.relation !== 'known') return []
    const { identity, hostname } = relation
    const grade = identity === OWN || relation.relation === 'known' ? 'own' : 'official'
    return [{ identity, grade, values: { hostname } }]
  },
})
