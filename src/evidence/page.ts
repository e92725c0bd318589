/** What was seen in one frame of a page. Plain JSON, bounded, no typed value in it. */
export interface PageEvidence {
  /** Scheme, host and path; no query, no fragment. */
  readonly url: string
  /** Lower-case hostname of the frame; of its nearest ancestor with one for srcdoc, about:blank, blob: and data: frames. */
  readonly hostname: string
  readonly frame: 'top' | 'child'
}
