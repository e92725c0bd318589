import type { PageEvidence } from '../evidence/page.ts'
import type { Relation } from '../hostname/relation.ts'
import type { Identity } from '../identities/identity.ts'
import { judgePage } from '../judge/judge.ts'
import { createKnowledge } from '../judge/knowledge.ts'
import type { Claim, Verdict } from '../judge/verdict.ts'
import type { Knowledge } from '../signals/signal.ts'

const identities: readonly Identity[] = []
const relate = (hostname: string): Relation => ({
  relation: 'unrelated',
  hostname,
  registrable: hostname.split('.').slice(-2).join('.'),
})

/** What the judge may know when it judges something that names these hosts. */
async function knowledgeOf(_hostnames: readonly string[]): Promise<Knowledge> {
  return createKnowledge(identities, relate)
}

/** Judges a page by all its frames. Evidence that is no evidence, from a page that took over its renderer, says nothing. */
export async function judgeFrames(
  frames: readonly PageEvidence[],
  memory: Claim | undefined,
): Promise<Verdict> {
  const knowledge = await knowledgeOf(frames.map(({ hostname }) => hostname))
  return judgePage(frames, knowledge, memory)
}

/** Judges an address of which nothing was read yet. */
export async function judgeAddress(url: string, hostname: string): Promise<Verdict> {
  return judgeFrames([{ ...UNREAD, url, hostname }], undefined)
}

const UNREAD: PageEvidence = {
  url: '',
  hostname: '',
  frame: 'top',
  language: '',
  title: '',
  siteNames: [],
  headings: [],
  header: '',
  footer: '',
  pictures: [],
  icons: [],
  legends: [],
  buttons: [],
  fields: [],
  forms: [],
  linkHosts: [],
  ownLinks: 0,
  assets: [],
  saysItIs: [],
  colours: [],
  article: { structure: false, byline: false, date: false, words: 0 },
  contacts: [],
  text: '',
  spoken: '',
  unread: [],
}
