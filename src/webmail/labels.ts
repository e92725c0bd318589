/** Which of a message's header lines a line is. */
export type LabelKind = 'from' | 'replyTo' | 'subject' | 'attachments' | 'text' | 'other'

/** Labels of the lines above a message, French and English, as mail programs export and print them. */
const LABELS: readonly (readonly [pattern: RegExp, kind: LabelKind, line: string])[] = [
  [/^(?:de|from|exp[ée]diteur|[ée]metteur|sender)\s*:\s*/i, 'from', 'from'],
  [/^(?:r[ée]pondre [àa]|reply-to)\s*:\s*/i, 'replyTo', 'reply'],
  [/^(?:objet|sujet|subject)\s*:\s*/i, 'subject', 'subject'],
  [/^(?:pi[èe]ces? jointes?|attachments?|fichiers? joints?)\s*:\s*/i, 'attachments', 'files'],
  [
    /^(?:envoy[ée](?: le)?|date(?: d’envoi)?|sent|re[çc]u(?: le)?|received)\s*:\s*/i,
    'other',
    'date',
  ],
  [/^(?:[àa]|pour|to|destinataires?)\s*:\s*/i, 'other', 'to'],
  [/^(?:cc|cci|bcc|copie(?: [àa])?|importance)\s*:\s*/i, 'other', 'more'],
]
/** In an export of text messages the text has a label, too. */
const TEXT = /^(?:message|texte|text|contenu|body|sms)\s*:\s*/i
/** Bold, as mail programs write it in plain text: "*De :* France Travail". */
const BOLD = /^\*{1,2}([^*:]{1,30}:)\s*\*{1,2}/

/** One header line: what it is, and its value. */
export interface HeaderLine {
  readonly kind: LabelKind
  /** Which line it is, dates and addressees told apart. */
  readonly line: string
  readonly value: string
}

/** The header line that a line is; `undefined` for any other. */
export function headerLineOf(line: string): HeaderLine | undefined {
  const plain = line.trim().replace(BOLD, '$1 ')
  const found = LABELS.find(([pattern]) => pattern.test(plain))
  if (found) return { kind: found[1], line: found[2], value: plain.replace(found[0], '') }
  return TEXT.test(plain)
    ? { kind: 'text', line: 'text', value: plain.replace(TEXT, '') }
    : undefined
}
