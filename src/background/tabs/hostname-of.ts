/** Lower-case hostname of an http(s) address, or of the one inside a blob: address; else empty. */
export function hostnameOf(url: string): string {
  try {
    const { protocol, hostname, pathname } = new URL(url)
    if (protocol === 'blob:') return hostnameOf(pathname)
    return protocol === 'http:' || protocol === 'https:' ? hostname : ''
  } catch {
    return ''
  }
}
