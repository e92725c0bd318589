import authors from './authors.json'

/** Whether an author of `test/corpus` is put aside: neither learned from nor scored. */
export const isFrozen = (author: string): boolean => authors.frozen.authors.includes(author)

/** Whether a case of theirs may be named. */
export const isLookedAt = (author: string): boolean =>
  !/^author-\d/.test(author) || authors.lookedAt.authors.includes(author)

/** Which authors are put aside, and why, in one line. */
export const FROZEN = `${authors.frozen.authors.join(', ')} left out. ${authors.frozen.why}`
