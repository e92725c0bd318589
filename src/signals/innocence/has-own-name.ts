import type { Knowledge } from '../../analysis/knowledge.ts'
import { subjectOfMessage } from '../../analysis/message-subject.ts'
import { type OwnName, ownNames, PAGE_PLACES } from '../../analysis/own-name.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { platformOf } from '../../analysis/platform.ts'
import type { Subject } from '../../analysis/subject.ts'
import { graded } from '../signal.ts'

const GRADES = [
  ...PAGE_PLACES.map((place) => `${place}-of-host` as const),
  'sender-name-of-host',
  ...PAGE_PLACES,
] as const

/**
 * The page or mail is somebody else's: it bears a name of its own in its title, head, foot or metadata, and
 * that name is its hostname's, or stands in several of these places. "France Travail | LinkedIn" on
 * linkedin.com is a page about France Travail; "Atelier Fictif <contact@atelier-fictif.fr>" is nobody else.
 */
export const signal = graded(GRADES, {
  page: (page, knowledge) => named(subjectOfPage(page), knowledge),
  // "France Travail (Google Agenda)": the platform's name beside anybody's is no name of the writer's.
  message: (message, knowledge) =>
    platformOf(message) ? [] : named(subjectOfMessage(message), knowledge),
})

const named = (subject: Subject, knowledge: Knowledge) =>
  ownNames(subject, knowledge).flatMap(({ name, place, isHosts }) => {
    const grade = gradeOf(place, isHosts)
    return grade ? [{ grade, values: { name: name.slice(0, 120) } }] : []
  })

function gradeOf(place: OwnName['place'], isHosts: boolean): (typeof GRADES)[number] | undefined {
  if (isHosts) return `${place}-of-host`
  // What a sender calls themselves and their domain does not, says nothing.
  return place === 'sender-name' ? undefined : place
}
