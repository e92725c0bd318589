import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../src/analysis/finding.ts'
import { subjectOfMessage } from '../src/analysis/message-subject.ts'
import { nameable } from '../src/analysis/names.ts'
import { subjectOfPage } from '../src/analysis/page-subject.ts'
import { allOf, type Subject } from '../src/analysis/subject.ts'
import { readMail } from '../src/cli/read-mail.ts'
import type { PageEvidence } from '../src/evidence/page.ts'
import { has, normalise } from '../src/lexicon/text.ts'
import { readPage } from '../src/reader/read-page.ts'
import { signals } from '../src/signals/index.ts'
import { knowledgeWith } from './knowledge.ts'
import { type Fixture, fixtures, isGuilty } from './tools/findings/fixtures.ts'

const paired = fixtures.filter(({ says }) => says.twin)
const twinOf = ({ slug, says }: Fixture) =>
  fixtures.find((one) => one.slug === `${slug.split('/')[0]}/${says.twin}`)

/**
 * The page with what its scripts and frames write laid open as markup: "h.innerHTML='<form>…'" is
 * a form. Good enough to compare two fixtures, and to judge none.
 */
function laidOpen(file: string, url: string): PageEvidence {
  const html = readFileSync(file, 'utf8')
    .replaceAll(/<script>([\s\S]*?)<\/script>/g, ' $1 ')
    .replaceAll('<iframe srcdoc="', ' ')
  const { window } = new JSDOM(html, { url })
  const where = { url, hostname: new URL(url).hostname, frame: 'top' } as const
  const page = readPage(window.document, where, { now: () => 0 })
  window.close()
  return page
}

/** What a fixture asks for, and the bodies that it names, claims, imitates or belongs to. */
async function factsOf({ slug, says }: Fixture): Promise<readonly string[]> {
  const knowledge = knowledgeWith(says.ownDomains)
  const folder = `test/fixtures/${slug}`
  let subject: Subject
  let found: readonly Finding[]
  if (says.url) {
    const page = laidOpen(`${folder}/page.html`, says.url)
    subject = subjectOfPage(page)
    found = signals.flatMap((signal) => signal.page?.(page, knowledge) ?? [])
  } else {
    const message = await readMail(`${folder}/message.eml`)
    subject = subjectOfMessage(message)
    found = signals.flatMap((signal) => signal.message?.(message, knowledge) ?? [])
  }
  const texts = [allOf(subject), ...subject.places.map(({ words }) => normalise(words))]
  const named = nameable(knowledge.identities).filter(({ names }) =>
    names.some((name) => texts.some((text) => has(text, normalise(name).words.join(' ')))),
  )
  const relation = knowledge.relate(subject.hostname)
  return [
    ...found.flatMap(({ asked }) => (asked ? [`asks for ${asked}`] : [])),
    ...named.map(({ id }) => id),
    ...(says.identity ? [says.identity] : []),
    ...(relation.relation === 'unrelated' ? [] : [relation.identity]),
  ]
}

describe('a twin', () => {
  test.each(paired)('of $slug is there, and of the other kind', (fixture) => {
    const twin = twinOf(fixture)
    expect(twin, fixture.says.twin).toBeDefined()
    expect(twin && isGuilty(twin)).toBe(!isGuilty(fixture))
  })

  // Else it only shows that something else is something else.
  test.each(paired)('of $slug names its body, or asks for what it asks', async (fixture) => {
    const twin = twinOf(fixture)
    if (!twin) throw new Error(`${fixture.slug}: no twin`)
    const facts = await factsOf(twin)
    const shared = (await factsOf(fixture)).filter((fact) => facts.includes(fact))
    expect(shared, `${twin.slug}: ${facts}`).not.toEqual([])
  })
})
