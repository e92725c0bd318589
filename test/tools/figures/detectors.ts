import PhishingDetector from 'eth-phishing-detect/src/detector.js'
import { distance } from 'fastest-levenshtein'
import { parse } from 'tldts'
import { relate } from '../../../src/hostname/relate.ts'
import { identities } from '../../../src/identities/index.ts'

/** Something that says of a hostname alone whether it imitates one of our bodies. */
export interface Detector {
  readonly name: string
  isCaught(hostname: string): boolean
}

/** From so many letters on Chromium compares by edit distance (`kMinE2LDLengthForEditDistance`). */
const LEAST_LETTERS = 5

const hosts = identities.flatMap((identity) => identity.hosts.map(({ hostname }) => hostname))
const domains = [...new Set(hosts.map((host) => parse(host).domain ?? host))]
const labels = domains
  .map((domain) => domain.split('.')[0] ?? '')
  .filter((label) => label.length >= LEAST_LETTERS)

/**
 * Chromium's rules for lookalikes (`components/lookalikes/core/lookalike_url_util.cc`) in our own short
 * reimplementation, with our bodies as the sites that the person knows: one letter more, less or other in the
 * name, or a whole known domain inside the labels. Its skeletons, its list of top sites and its exceptions are not in it.
 */
function chromium(hostname: string): boolean {
  const { domain, subdomain } = parse(hostname)
  if (!domain || domains.includes(domain)) return false
  const label = domain.split('.')[0] ?? ''
  if (label.length >= LEAST_LETTERS && labels.some((own) => distance(label, own) <= 1)) return true
  const inside = `.${`${subdomain ?? ''}.${label}`.replaceAll('-', '.')}.`
  return domains.some((own) => inside.includes(`.${own.replaceAll('-', '.')}.`))
}

const metamask = new PhishingDetector({
  whitelist: hosts,
  blacklist: [],
  fuzzylist: domains,
  tolerance: 2,
})

/** Vigie's engine and those that can run beside it, each with our bodies as its own. */
export const detectors: readonly Detector[] = [
  { name: 'Vigie', isCaught: (name) => relate(name).relation === 'lookalike' },
  {
    name: 'eth-phishing-detect (MetaMask), our bodies as its brands',
    isCaught: (name) => metamask.check(name).result,
  },
  { name: "Chromium's rules, reimplemented here, our bodies as its sites", isCaught: chromium },
]
