import type { PageEvidence } from '../../evidence/page.ts'

/** What the frames of a tab said, by their ids. */
type Frames = Readonly<Record<number, { evidence: PageEvidence; at: number }>>

/** The top frame, then those that ask for most, the newest of them: twenty empty ones put no form out of sight. */
export function weightiest(frames: Frames, most: number): Frames {
  const [top, ...others] = Object.entries(frames)
  if (!top || others.length < most) return frames
  const weightOf = ({ fields = [] }: Partial<PageEvidence>) =>
    fields.some(({ type }) => type === 'password' || type === 'file')
      ? 2
      : Number(fields.some(({ type }) => type !== 'search'))
  const kept = others
    .reverse()
    .sort(([, one], [, other]) => weightOf(other.evidence) - weightOf(one.evidence))
    .slice(0, most - 1)
  return Object.fromEntries([top, ...kept])
}
