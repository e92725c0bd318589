/**
 * The document's own members, out of the page's reach: in Chromium `<img name="documentElement">`
 * shadows the real one, in our isolated world too.
 */
export function own<K extends keyof Document>(name: K): Document[K] {
  const member = Object.getOwnPropertyDescriptor(Document.prototype, name)
  const value = member?.get ? member.get.call(document) : member?.value
  return typeof value === 'function' ? value.bind(document) : value
}
