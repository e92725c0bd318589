/** Where a line starts somebody else's message. Each looks at one line only, so none can backtrack far. */
const STARTS: readonly RegExp[] = [
  /^-{2,}\s*(?:message (?:d.origine|transf[ée]r[ée]|original)|original message|forwarded message|e-?mail d.origine)/i,
  /^(?:d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|begin forwarded message)/i,
  /^(?:le|on) .{6,160}(?:a [ée]crit|wrote)\s*:?\s*$/i,
  /^.{3,120}<[^>\s]{3,120}>.{0,60}(?:a [ée]crit|wrote)\s*:?\s*$/i,
]

/** Labels of a header block that a mail program puts above the message that it quotes. */
const FROM = /^\*?(?:de|from|exp[ée]diteur)\s*:\*?\s*\S/i
const NEXT = /^\*?(?:envoy[ée]|date|[àa]|to|cc|objet|sujet|subject|sent)\s*(?:le)?\s*:\*?/i

/** Says that what follows or surrounds is quoted: a container without it is only drawn like a quote. */
const ATTRIBUTION =
  /a [ée]crit|wrote:|\bde\s*:|\bfrom\s*:|envoy[ée]\s*:|message (?:transf[ée]r[ée]|d.origine)|forwarded message|original message|exp[ée]diteur\s*:/i

/** Whether a text names whom it quotes. @param text the words just before a quote, or its first ones */
export function attributes(text: string): boolean {
  return ATTRIBUTION.test(text.slice(0, 600))
}

/**
 * Parts what the sender wrote from the thread below it: "Le 3 mai, X a écrit :", "-----Message
 * d'origine-----", "De : … Envoyé : …", and lines that begin with ">".
 * @param text visible text, lines kept
 */
export function partQuotes(text: string): { own: string; quoted: string } {
  const lines = text.split('\n')
  const own: string[] = []
  const quoted: string[] = []
  let below = false
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] as string).trim()
    below ||= startsThread(line, lines, index)
    if (below || /^(?:>|&gt;)/.test(line)) quoted.push(line.replace(/^(?:(?:>|&gt;)\s?)+/, ''))
    else own.push(line)
  }
  return { own: own.join('\n'), quoted: quoted.join('\n') }
}

function startsThread(line: string, lines: readonly string[], index: number): boolean {
  if (line.length > 400) return false
  if (STARTS.some((start) => start.test(line))) return true
  if (!FROM.test(line)) return false
  // "De : X" alone may be a sentence; with two of its companions below it is a header block.
  const following = lines.slice(index + 1, index + 7).filter((next) => NEXT.test(next.trim()))
  return following.length >= 2
}

/** "TR : …", "Fwd: …": the subject says that the message hands another one on. */
export function isForwarded(subject: string): boolean {
  return /^\s*(?:(?:re|r[ée]p)\s*:\s*)*(?:tr|fwd?|wg|transf[ée]r[ée]?|i)\s*:/i.test(subject)
}
