import { askedInMessage } from '../analysis/asked-in-message.ts'
import type { Knowledge } from '../analysis/knowledge.ts'
import { ownNames } from '../analysis/own-name.ts'
import { subjectOfPage } from '../analysis/page-subject.ts'
import { senderRelation } from '../analysis/sender.ts'
import type { Asked } from '../asks/ask.ts'
import { askedOnFields } from '../asks/on-fields.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import { isProper } from '../lexicon/generic.ts'
import { normalise } from '../lexicon/text.ts'
import { domainOf } from '../reader/mailbox.ts'
import type { Masked } from './mask-names.ts'

/**
 * Numbers of a subject's structure, by name, 0 to 1. Only what stands first, or what its author does not
 * control: nothing that can be added below, beside or out of sight.
 */
export type Facts = Readonly<Record<string, number>>

export function factsOfPage(
  page: PageEvidence,
  knowledge: Knowledge,
  masked: readonly Masked[],
): Facts {
  const facts = factsOfNames(masked)
  for (const { place, isHosts } of ownNames(subjectOfPage(page), knowledge))
    if (place !== 'site-name' && place !== 'foot')
      facts[`own name in ${place}${isHosts ? ', of the host' : ''}`] = 1
  set(facts, 'host is a lookalike', knowledge.relate(page.hostname).relation === 'lookalike')
  facts.fields = many(page.fields.length, 20)
  set(facts, 'no field', page.fields.length === 0)
  facts['head bar'] = many(page.header.length, 400)
  addAsked(facts, 'field', new Set(askedOnFields(page).map(({ asked }) => asked)))
  return facts
}

export function factsOfMessage(
  message: MessageEvidence,
  knowledge: Knowledge,
  masked: readonly Masked[],
): Facts {
  const facts = factsOfNames(masked)
  const { sender, replyTo } = message
  const domain = domainOf(sender.address)
  const relation = senderRelation(message, knowledge)
  const [label = ''] = relation.registrable.split('.')
  const borne = (text: string) => bears(text, normalise(label).letters)
  set(facts, 'no sender', !domain)
  set(facts, "domain in the sender's name", borne(sender.name))
  set(facts, 'domain at the end', borne(message.text.trimEnd().slice(-250)))
  set(facts, 'domain in the subject', borne(message.subject))
  set(facts, 'answers go elsewhere', !!replyTo && domainOf(replyTo.address) !== domain)
  set(facts, 'host is a lookalike', relation.relation === 'lookalike')
  set(facts, 'quotes', message.quoted !== '')
  set(facts, 'forwards', message.forwarded)
  facts.attachments = many(message.attachments.length, 4)
  const hosts = message.links.flatMap(({ quoted, hostname }) => (quoted ? [] : (hostname ?? [])))
  facts.links = many(hosts.length, 10)
  set(facts, 'links to its own domain', !!domain && hosts.some(isBelow(relation.registrable)))
  for (const how of ['sent', 'typed', 'listed'] as const) {
    const asked = askedInMessage(message).filter((one) => one.how === how)
    addAsked(facts, how, new Set(asked.map(({ asked }) => asked)))
  }
  return facts
}

/** How the bodies are heard, and where. */
function factsOfNames(masked: readonly Masked[]): Record<string, number> {
  const facts: Record<string, number> = {}
  for (const { part, heard } of masked)
    for (const { way } of heard) {
      facts[`${way} in ${part.role}`] = 1
      facts[way] = 1
    }
  const [head] = masked
  const words = head?.part.text.words.length ?? 0
  const own = head?.heard.filter(({ way }) => way !== 'called') ?? []
  if (words > 0)
    facts['share of head'] = own.reduce((sum, { from, to }) => sum + (to - from) / words, 0)
  return facts
}

function addAsked(facts: Record<string, number>, how: string, asked: ReadonlySet<Asked>): void {
  for (const id of asked) facts[`${how}: ${id}`] = 1
  set(facts, `${how}: nothing`, asked.size === 0)
}

/** Whether a text bears a name that the domain has, too: "Lycée Fictif" at lyceefictif.example. */
const bears = (text: string, label: string) =>
  label.length > 2 &&
  normalise(text).words.some((word) => word.length > 2 && isProper(word) && label.includes(word))

const isBelow = (domain: string) => (host: string) => host === domain || host.endsWith(`.${domain}`)

function set(facts: Record<string, number>, name: string, holds: boolean): void {
  if (holds) facts[name] = 1
}

/** A count on a scale from 0 to 1 that tells 1 from 2 and not 51 from 52. */
const many = (count: number, full: number) => Math.min(1, Math.log1p(count) / Math.log1p(full))
