import PostalMime, { type Email } from 'postal-mime'
import { charsetOf } from './charset.ts'

/** What the parser knows of one part before it decodes its text; none of it is in its types. */
interface Part {
  readonly content: ArrayBuffer | null
  readonly contentType: { readonly parsed: { readonly params: Record<string, string> } }
}
interface Collector {
  collectNode(part: Part, ...more: unknown[]): Promise<void>
}

/** Whose text is decoded by what its bytes are, not by what the message says of them. */
class Reader extends PostalMime {
  async collectNode(part: Part, ...more: unknown[]): Promise<void> {
    const { params } = part.contentType.parsed
    if (part.content) params.charset = charsetOf(new Uint8Array(part.content), params.charset ?? '')
    // The method stands in the class, though not in its types.
    const { collectNode } = PostalMime.prototype as unknown as Collector
    await collectNode.call(this as unknown as Collector, part, ...more)
  }
}

/** Parses a message. An attached one is somebody else's: it must not speak as this one. */
export function parseMail(bytes: Uint8Array): Promise<Email> {
  return new Reader({ forceRfc822Attachments: true }).parse(bytes)
}
