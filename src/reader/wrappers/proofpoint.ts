import { decodeBase64, decodePercent, exactly, parameter, type Wrapper } from '../wrapper.ts'

/** Run lengths of the third format: `**A` stands for 2 characters, `**B` for 3, in this alphabet's order. */
const LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Proofpoint URL Defense, three formats. Source: Proofpoint's published decoder. */
export const wrappers: readonly Wrapper[] = [
  {
    id: 'proofpoint-v1',
    owns: exactly('urldefense.proofpoint.com'),
    unwrap: (url) => (url.pathname === '/v1/url' ? parameter('u')(url) : undefined),
  },
  {
    // `-` stands for `%` and `_` for `/`: https-3A__host_path-3Fid-3D1
    id: 'proofpoint-v2',
    owns: exactly('urldefense.proofpoint.com'),
    unwrap(url) {
      const value = url.pathname === '/v2/url' ? url.searchParams.get('u') : null
      return value
        ? { url: decodePercent(value.replaceAll('-', '%').replaceAll('_', '/')) }
        : undefined
    },
  },
  {
    // https://urldefense.com/v3/__<address>__;<replaced characters, base64url>!!<signature>$
    id: 'proofpoint-v3',
    owns: exactly(
      'urldefense.com',
      'www.urldefense.com',
      'urldefense.us',
      'urldefense.proofpoint.com',
    ),
    unwrap(url) {
      const [, masked, replaced] = /^\/v3\/__(.+?)__;([\w-]*)/.exec(afterHost(url)) ?? []
      return masked ? { url: unmask(masked, replaced ?? '') } : undefined
    },
  },
]

/** Path, query and fragment as written: the URL parser keeps `__` and `*` but moves what follows a `?`. */
const afterHost = (url: URL) => `${url.pathname}${url.search}${url.hash}`

/** Puts the replaced characters back: each `*` is the next one, each `**X` a run of them. */
function unmask(masked: string, replaced: string): string {
  // Lengths count characters, not bytes: "é&x" is a run of three.
  const characters = [...(decodeBase64(replaced) ?? '')]
  let next = 0
  const address = masked.replace(/\*(\*.)?/g, (star, run: string | undefined) => {
    const length = run ? LENGTHS.indexOf(run.charAt(1)) + 2 : 1
    if (length < 1) return star
    const text = characters.slice(next, next + length).join('')
    next += length
    return text
  })
  // The gateway writes `https:/` when it masked the second slash: "https:/*host".
  return address.replace(/^(https?):\/(?!\/)/, '$1://')
}
