import { parseSync } from 'vite'

/** A list of words in a source text, and where it begins. */
export interface WordList {
  /** The first words, to recognise it by. */
  readonly words: readonly string[]
  readonly line: number
}

type Node = { readonly type: string; readonly start: number } & Record<string, unknown>

/** From here on words are a list. */
const MANY = 4
/** As people write: "réglez", "gift card*", "sous 24h". Neither "data-src" nor "text/plain" nor "owner-names". */
const WORD = /^\p{L}[\p{L}’']*(?: [\p{L}\p{N}’'-]+)*\*?$/u

/**
 * Every list of four or more words that a TypeScript source holds: an array (a `Set` is made of one), a
 * text that is split at its spaces, the alternatives of a pattern.
 */
export function wordListsIn(source: string): readonly WordList[] {
  const found: WordList[] = []
  const add = (node: Node, texts: readonly string[]) => {
    const words = texts.filter(
      (text) => WORD.test(text) && text.replace(/[^\p{L}]/gu, '').length > 1,
    )
    if (words.length >= MANY)
      found.push({
        words: words.slice(0, MANY),
        line: source.slice(0, node.start).split('\n').length,
      })
  }
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const one of value) visit(one)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const node = value as Node
    if (/^TS/.test(node.type ?? '') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return
    if (node.type === 'ArrayExpression') add(node, (node.elements as unknown[]).flatMap(textsIn))
    if (isSplit(node))
      add(
        node,
        textsIn((node.callee as Node).object)
          .join(' ')
          .split(/\s+/),
      )
    if (node.type === 'Literal' && node.regex)
      for (const group of alternativesIn((node.regex as { pattern: string }).pattern))
        add(node, group)
    for (const key of Object.keys(node)) visit(node[key])
  }
  visit(parseSync('source.ts', source).program)
  return found
}

const isSplit = (node: Node) =>
  node.type === 'CallExpression' &&
  (((node.callee as Node).property as Node | undefined)?.name as unknown) === 'split'

/** The string that a node is; of `'a b' + 'c'` and of templates each piece. */
function textsIn(value: unknown): readonly string[] {
  const node = value as Node | null
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
    case 'BinaryExpression':
      return [...textsIn(node.left), ...textsIn(node.right)]
    case 'ParenthesizedExpression':
      return textsIn(node.expression)
    case 'CallExpression':
      return textsIn((node.callee as Node).object)
  }
  return []
}

/** What stands between the bars of each group of a pattern that holds no other group. */
const alternativesIn = (pattern: string) =>
  [...pattern.matchAll(/(?<=^|\()(?:\?[:=!])?([^()]*\|[^()]*)(?=$|\))/g)].map(([, group = '']) =>
    group.split('|').map((one) =>
      one
        .replace(/\[(\p{L})\p{L}\]/gu, '$1')
        .replace(/[\^$?]|\\b/g, '')
        .trim(),
    ),
  )
