import { LEAKS, type Leak, type Thing } from '../../help/leaks.ts'
import { wordDay } from '../../wording/day.ts'
import { createElement, fill } from '../parts/create-element.ts'
import { type I18n, place } from '../parts/i18n.ts'
import { openPage } from '../parts/page.ts'
import { count } from '../parts/time.ts'

/** The known leaks, told plainly, and the one thing to remember of them. */
async function start(): Promise<void> {
  const i18n = await openPage('leaksTitle')
  const { t } = i18n
  fill(
    place('leaks'),
    createElement(
      'header',
      {},
      createElement('h1', {}, t('leaksTitle')),
      createElement('p', { class: 'lead' }, t('leaksLead')),
    ),
    createElement(
      'section',
      { class: 'card rule' },
      createElement('p', {}, createElement('strong', {}, t('leaksRule'))),
      createElement('p', {}, t('leaksHow')),
    ),
    ...LEAKS.map((leak) => leakCard(leak, i18n)),
    createElement(
      'p',
      { class: 'links' },
      createElement('a', { href: '/src/pages/help/help.html' }, t('helpTitle')),
      createElement('a', { href: '/src/pages/exercise/exercise.html' }, t('popupExercise')),
    ),
  )
}

function leakCard({ id, date, people, leaked, spared }: Leak, { t, language }: I18n): HTMLElement {
  const when = wordDay(date, language)
  const things = (list: readonly Thing[]) =>
    createElement('ul', {}, ...list.map((thing) => createElement('li', {}, t(THINGS[thing]))))
  return createElement(
    'section',
    { class: 'card leak', 'aria-labelledby': id },
    createElement(
      'div',
      {},
      createElement('p', { class: 'quiet' }, when),
      createElement('h2', { id }, t(`leaks${id}`)),
      createElement('p', {}, t('leaksPeople', { count: count(people, language) })),
      createElement('p', { class: 'quiet' }, t(`leaks${id}Way`)),
    ),
    createElement(
      'div',
      { class: 'sides' },
      createElement(
        'div',
        { class: 'side out' },
        createElement('h3', {}, t('leaksLeaked')),
        things(leaked),
      ),
      createElement(
        'div',
        { class: 'side in' },
        createElement('h3', {}, t('leaksSpared')),
        spared.length > 0 ? things(spared) : createElement('p', {}, t('leaksSparedUnknown')),
      ),
    ),
  )
}

const THINGS = {
  name: 'leaksThingName',
  birth: 'leaksThingBirth',
  nir: 'leaksThingNir',
  identifier: 'leaksThingIdentifier',
  contact: 'leaksThingContact',
  password: 'leaksThingPassword',
  bank: 'leaksThingBank',
  papers: 'leaksThingPapers',
  documents: 'leaksThingDocuments',
} as const

void start()
