import { LEAKS, type Leak, type Thing } from '../../help/leaks.ts'
import { wordDay } from '../../wording/day.ts'
import { fill, h } from '../parts/h.ts'
import { openPage } from '../parts/page.ts'
import { place, type Speech } from '../parts/speech.ts'
import { count } from '../parts/time.ts'

/** The known leaks, told plainly, and the one thing to remember of them. */
async function start(): Promise<void> {
  const speech = await openPage('leaksTitle')
  const { t } = speech
  fill(
    place('leaks'),
    h('header', {}, h('h1', {}, t('leaksTitle')), h('p', { class: 'lead' }, t('leaksLead'))),
    h(
      'section',
      { class: 'card rule' },
      h('p', {}, h('strong', {}, t('leaksRule'))),
      h('p', {}, t('leaksHow')),
    ),
    ...LEAKS.map((leak) => leakCard(leak, speech)),
    h(
      'p',
      { class: 'links' },
      h('a', { href: '/src/pages/help/help.html' }, t('helpTitle')),
      h('a', { href: '/src/pages/exercise/exercise.html' }, t('popupExercise')),
    ),
  )
}

function leakCard(
  { id, date, people, leaked, spared }: Leak,
  { t, language }: Speech,
): HTMLElement {
  const when = wordDay(date, language)
  const things = (list: readonly Thing[]) =>
    h('ul', {}, ...list.map((thing) => h('li', {}, t(THINGS[thing]))))
  return h(
    'section',
    { class: 'card leak', 'aria-labelledby': id },
    h(
      'div',
      {},
      h('p', { class: 'quiet' }, when),
      h('h2', { id }, t(`leaks${id}`)),
      h('p', {}, t('leaksPeople', { count: count(people, language) })),
      h('p', { class: 'quiet' }, t(`leaks${id}Way`)),
    ),
    h(
      'div',
      { class: 'sides' },
      h('div', { class: 'side out' }, h('h3', {}, t('leaksLeaked')), things(leaked)),
      h(
        'div',
        { class: 'side in' },
        h('h3', {}, t('leaksSpared')),
        spared.length > 0 ? things(spared) : h('p', {}, t('leaksSparedUnknown')),
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
