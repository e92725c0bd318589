/**
 * Expressions that are not linear, or that the tool cannot decide, and why they do no harm: each meets a text of at most
 * so many characters. What is no longer needed fails the test.
 */
export interface Slow {
  readonly file: string
  /** How its source begins, or all of it. */
  readonly starts: string
  /** Characters that it meets at most. */
  readonly longest: number
  readonly why: string
}

export const SLOW: readonly Slow[] = [
  {
    file: 'analysis/owners.ts',
    starts: '(?:©|',
    longest: 1_500,
    why: 'a line of a footer: LIMITS.region',
  },
  { file: 'analysis/files.ts', starts: '^(v?', longest: 200, why: 'a word of a file name' },
  {
    file: 'analysis/link-shown.ts',
    starts: '^(?:https?',
    longest: 300,
    why: 'the text of a link: LIMITS.line',
  },
  {
    file: 'cli/decode-html.ts',
    starts: '<meta',
    longest: 4_096,
    why: 'the head of a saved page',
  },
  {
    file: 'reader/mailbox.ts',
    starts: '[^\\s@',
    longest: 600,
    why: 'one line of a header: cut there',
  },
  {
    file: 'reader/mailbox.ts',
    starts: '^["\'«',
    longest: 600,
    why: 'one line of a header: cut there',
  },
  {
    file: 'reader/message/body-pictures.ts',
    starts: '^https:',
    longest: 2_000,
    why: 'one address',
  },
  {
    file: 'reader/message/declared.ts',
    starts: '(?:^|[;{',
    longest: 2_000,
    why: 'one style attribute: cut where it is read',
  },
  {
    file: 'reader/page/marks.ts',
    starts: '(?:saved from',
    longest: 500,
    why: 'the beginning of a comment',
  },
  {
    file: 'signals/authority/letters-disguised.ts',
    starts: '\\S{0,30}$',
    longest: 30,
    why: 'cut in the same line',
  },
  {
    file: 'signals/claim/wordmark-names-body.ts',
    starts: '(?:\\S+',
    longest: 100,
    why: 'the end of a line: cut in the same line',
  },
  {
    file: 'signals/index.ts',
    starts: '^\\.',
    longest: 100,
    why: 'the path of a file of ours',
  },
  {
    file: 'signals/request/asks-for-payment.ts',
    starts: '(?:\\+33',
    longest: 18_000,
    why: 'a text within LIMITS.text',
  },
  {
    file: 'signals/request/asks-to-log-in.ts',
    starts: '^(?:https?',
    longest: 300,
    why: 'the text of a link: LIMITS.line',
  },
  {
    file: 'webmail/adapters/ox.ts',
    starts: '^\\S+@',
    longest: 300,
    why: 'a sender: LIMITS.line',
  },
  { file: 'webmail/generic.ts', starts: '[<("', longest: 600, why: 'one line of a header' },
  { file: 'webmail/marks.ts', starts: '^(?:mail\\.', longest: 253, why: 'a hostname' },
  { file: 'webmail/open.ts', starts: '([\\p{L}', longest: 600, why: 'one line of a header' },
  {
    file: 'webmail/pasted.ts',
    starts: '^(?:-{2,}',
    longest: 400,
    why: 'one line, and longer ones are no beginning',
  },
  {
    file: 'webmail/pasted.ts',
    starts: '(?<![@',
    longest: 4_000,
    why: 'a line of a pasted text',
  },
  {
    file: 'analysis/platform.ts',
    starts: '[^\\s@<>"\',',
    longest: 20_000,
    why: 'the text of a message: LIMITS.text; at most 64 characters are looked back over',
  },
  {
    file: 'pages/parts/unbroken.ts',
    starts: '((?:[\\p{L}',
    longest: 2_000,
    why: 'an address that is shown: LIMITS.address',
  },
  {
    file: 'reader/page/drawn/generated.ts',
    starts: '"((?:[^"',
    longest: 2_000,
    why: 'what a style sheet puts before an element, cut before',
  },
  {
    file: 'speaker/mask.ts',
    starts: '[\\w.+-]{1,64}@',
    longest: 20_000,
    why: 'the text of a subject: at most 64 characters are looked back over',
  },
  {
    file: 'speaker/mask.ts',
    starts: '(?:[\\p{L}\\p{N}]',
    longest: 20_000,
    why: 'the text of a subject: a hostname has at most six labels of 63 characters',
  },
]
