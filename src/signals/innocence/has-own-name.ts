import { ownNames, PLACES } from '../../analysis/own-name.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { graded } from '../signal.ts'

/**
 * The page is somebody else's: it bears a name of its own in its title, head, foot or metadata, and
 * that name is its hostname's, or stands in several of these places. "France Travail | LinkedIn" on
 * linkedin.com is a page about France Travail.
 */
export const signal = graded([...PLACES.map((place) => `${place}-of-host` as const), ...PLACES], {
  page: (page, knowledge) =>
    ownNames(subjectOfPage(page), knowledge).map(({ name, place, isHosts }) => ({
      grade: isHosts ? (`${place}-of-host` as const) : place,
      values: { name: name.slice(0, 120) },
    })),
})
