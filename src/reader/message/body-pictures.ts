import { MESSAGE_LIMITS } from '../../evidence/limits.ts'
import type { Pictures } from '../../evidence/message.ts'
import type { Dom } from '../dom/any-document.ts'

/** Pictures whose alternative text is kept. */
const SAID = 50

/** The pictures of a message, as its body is walked through; none is loaded. */
export class BodyPictures {
  private count = 0
  private linked = 0
  private readonly alternative: string[] = []
  private readonly hosts = new Set<string>()

  constructor(private readonly dom: Dom) {}

  add(element: Element, isLink: boolean): void {
    const width = this.dom.attribute(element, 'width')
    // One pixel: a counter, not a picture.
    if (width !== '' && Number(width) <= 2) return
    this.count++
    if (isLink) this.linked++
    const alternative = this.dom.attribute(element, 'alt', MESSAGE_LIMITS.line).trim()
    if (alternative && this.alternative.length < SAID) this.alternative.push(alternative)
    const hostname = hostnameOf(this.sourceOf(element))
    if (hostname && this.hosts.size < MESSAGE_LIMITS.pictureHosts) this.hosts.add(hostname)
  }

  all(): Pictures {
    const { count, linked, alternative, hosts } = this
    return { count, linked, alternative: alternative.join('\n'), hostnames: [...hosts] }
  }

  /** Webmails that block pictures keep the address elsewhere. */
  private sourceOf(element: Element): string {
    for (const name of ['data-x-src', 'data-original-src', 'unsafe-src', 'htmlimgblocked', 'src']) {
      const source = this.dom.attribute(element, name, MESSAGE_LIMITS.address)
      if (source) return source
    }
    return ''
  }
}

/** The hostname a picture comes from; Gmail keeps the original after "#" of its own address. */
function hostnameOf(source: string): string | undefined {
  const original = /^https:\/\/[\w-]+\.googleusercontent\.com\/[^#]*#(https?:.*)$/.exec(source)?.[1]
  try {
    const { protocol, hostname } = new URL(original ?? source)
    return /^https?:$/.test(protocol) ? hostname : undefined
  } catch {
    return undefined
  }
}
