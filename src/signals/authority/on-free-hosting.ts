import { isFreeHosting } from '../../hostname/parse.ts'
import { graded } from '../signal.ts'

/** Anyone can have such a name in a minute, free of charge: "dossier-7731.web.app". No body of ours does. */
export const signal = graded(['free'], {
  address({ hostname }) {
    if (!isFreeHosting(hostname)) return []
    return [{ grade: 'free', values: { seen: hostname } }]
  },
})
