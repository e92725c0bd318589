import { askedInSentences } from '../../asks/in-sentences.ts'
import { graded } from '../signal.ts'

/** The text asks for it, without any field: "Envoyez-nous votre RIB et une copie de votre pièce d'identité". */
export const signal = graded(['sent'], {
  page: ({ text, headings }) =>
    askedInSentences([...headings, text].join('\n').slice(0, 8000))
      .filter(({ how }) => how === 'sent')
      .map(({ asked, said }) => ({
        grade: 'sent',
        asked,
        how: 'sent',
        values: { said: said.slice(0, 120) },
      })),
})
