/** Names with a full stop in them, which are names in a sentence and no address: "impots.gouv.fr". */
const NAMED = /^(?:www\.)?(?:impots\.gouv|service-public|caf|amendes\.gouv|ameli)\.(?:gouv\.)?fr$/i

const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g
const URL = /https?:\/\/[^\s<>"]{1,300}/gi
const HOST =
  /(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,5}[a-z]{2,12}(?![\p{L}\p{N}])(?:\/[^\s<>"]{0,200})?/giu

/**
 * Takes out of a text what tells one case from another and nothing of who speaks: addresses and hosts
 * become one word each, so that nothing is learned of a host's name or ending.
 */
export function masked(text: string): string {
  if (!/\.[a-z]/i.test(text)) return text
  return text
    .replace(ADDRESS, ' xadresse ')
    .replace(URL, ' xlien ')
    .replace(HOST, (host) => (NAMED.test(host) ? host : ' xlien '))
}

/** A number is masked but for its length in digits: "1 204,36" and "48" differ, 48 and 72 do not. */
export const maskedWord = (word: string): string =>
  /^\d+$/.test(word)
    ? `x${Math.min(word.length, 5)}`
    : /\d/.test(word)
      ? word.replace(/\d+/g, 'x')
      : word
