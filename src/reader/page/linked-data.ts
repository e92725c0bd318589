/** What a page's JSON-LD says of itself. */
export interface LinkedData {
  /** Names of the site and of who publishes it. */
  readonly names: readonly string[]
  readonly article: boolean
}

const ARTICLE = /^(News|Report|Blog|Opinion|Analysis|Live)?\w*(Article|Posting|Report)$/
const WHO =
  /^(WebSite|Organization|NewsMediaOrganization|Corporation|LocalBusiness|EducationalOrganization|GovernmentOrganization|NGO|Brand)$/

/** Reads one JSON-LD block. Broken or endless ones say nothing: at most 300 values are looked at. */
export function readLinkedData(json: string): LinkedData {
  const names: string[] = []
  let article = false
  let budget = 300
  const visit = (value: unknown, role: string) => {
    if (budget-- <= 0 || typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const one of value) visit(one, role)
      return
    }
    const entry = value as Record<string, unknown>
    const types = [entry['@type']].flat().filter((type) => typeof type === 'string')
    if (types.some((type) => ARTICLE.test(type))) article = true
    // Who is named as author, sponsor or employer (a job offer) is told about, not speaking.
    const speaks = role === '' || role === '@graph' || role === 'publisher' || role === 'isPartOf'
    if (speaks && types.some((type) => WHO.test(type)) && typeof entry.name === 'string')
      names.push(entry.name.slice(0, 120))
    for (const [key, part] of Object.entries(entry)) visit(part, key)
  }
  try {
    visit(JSON.parse(json), '')
  } catch {
    return { names: [], article: false }
  }
  return { names, article }
}
