import { handsOver } from '../../analysis/hand-over.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { allOf } from '../../analysis/subject.ts'
import words from '../../lexicon/elsewhere.json'
import { wordsOf } from '../../lexicon/lexicon.ts'
import { find } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** Premium-rate numbers of France. */
const PREMIUM = /^(\+33|0033|0)?\s?8(9[0-9]|2[0-9]|1[0-9])/
const CALL = wordsOf(words.call)
const WRITE = wordsOf(words.write)

/** The page or message hands over to a messenger or a number to call. */
export const signal = graded(['asked'], {
  page(page) {
    const all = allOf(subjectOfPage(page))
    const messenger = page.contacts.find(({ by }) => by === 'whatsapp' || by === 'telegram')
    const premium = page.contacts.find(({ by, to }) => by === 'tel' && PREMIUM.test(to))
    const phone = page.contacts.find(({ by }) => by === 'tel' || by === 'sms')
    const called = phone && CALL.some((word) => find(all, word)) ? phone : undefined
    const contact = messenger ?? premium ?? called
    const written = WRITE.find((word) => find(all, word))
    if (!contact && !written) return []
    return [
      {
        asked: 'contact-elsewhere',
        how: 'typed',
        grade: 'asked',
        values: { label: contact ? `${contact.by} ${contact.to}` : (written ?? '') },
      },
    ]
  },
  message: handsOver,
})
