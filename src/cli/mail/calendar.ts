/** What an invitation shows of itself (RFC 5545), and the two ways that programs add HTML to it. */
const SHOWN = /^(?:SUMMARY|DESCRIPTION|LOCATION|URL|COMMENT|CONTACT|X-ALT-DESC|CONFERENCE|ATTACH)$/

/**
 * The text of an invitation: what it is called, what it says, where it leads.
 * @param text an iCalendar file, or any other text, of which nothing may come
 * @returns one line or more for each property, '' when there is none
 */
export function readCalendar(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
  return lines
    .flatMap((line) => {
      const [, name = '', parameters = '', value = ''] =
        /^([A-Za-z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(line) ?? []
      if (!SHOWN.test(name.toUpperCase())) return []
      const plain = unescaped(value)
      return /html/i.test(parameters) ? [plain.replace(/<[^<>]{0,2000}>/g, ' ')] : [plain]
    })
    .join('\n')
}

function unescaped(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))
}
