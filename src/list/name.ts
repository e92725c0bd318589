/** Label of a hostname as DNS and every network rule accepts it: letters, digits, inner hyphens (RFC 1123). */
const NAME =
  /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){1,30}(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/**
 * Whether a text is a hostname in the one form that lists hold: lower-case ASCII (punycode), at least
 * two labels, no final dot, no port, no IP address. Firefox refuses a whole rule for one other name.
 */
export function isName(text: string): boolean {
  return NAME.test(text)
}

/**
 * Brings a feed's word into the form of {@link isName}: `Pôle-Emploi.FR.` gives `xn--ple-emploi-n4a.fr`,
 * an address gives its hostname.
 * @returns `undefined` for what cannot be a hostname
 */
export function toHostname(text: string): string | undefined {
  const word = text.trim()
  if (word.length === 0 || word.length > 2048) return undefined
  if (isName(word)) return word
  try {
    const url = new URL(/^[a-z]{2,8}:\/\//i.test(word) ? word : `http://${word}`)
    const name = url.hostname.replace(/\.$/, '')
    return isName(name) ? name : undefined
  } catch {
    return undefined
  }
}

/**
 * The name and every parent that a list could hold, nearest first:
 * `a.b.example.fr` gives itself, `b.example.fr`, `example.fr`. A final dot, which browsers keep
 * (`https://a.fr./` is `a.fr`), is none of it.
 */
export function withParents(spelling: string): string[] {
  const hostname = spelling.endsWith('.') ? spelling.slice(0, -1) : spelling
  const names: string[] = []
  for (let at = 0; ; at = hostname.indexOf('.', at) + 1) {
    const name = hostname.slice(at)
    if (!name.includes('.')) return names
    names.push(name)
  }
}

/** `www.exemple.gouv.fr` lies below `exemple.gouv.fr`, `gouv.fr` and `fr`. */
export function parentsOf({ hostname }: { readonly hostname: string }): string[] {
  const labels = hostname.split('.')
  return labels.slice(1).map((_, at) => labels.slice(at + 1).join('.'))
}
