/**
 * How many syllables a French word has, near enough for a mean over a text: groups of vowels, without the
 * mute endings ("Vigie" 2, "arnaque" 2, "adresse" 2, "données" 2).
 */
export function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/e\u0301(?=es?$)/g, 'E')
    .replace(/e\u0301/g, 'E')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/qu/g, 'k')
    .replace(/gu(?=[ei])/g, 'g')
  const spoken = plain
    .replace(/(?<=[^aeiouy\W])(?:es?|ent)$/, '')
    .replace(/(?<=[aeiouyE])e(?=s?$)/, '')
  const groups = spoken.match(/[aeiouyE]+/g) ?? []
  return Math.max(1, groups.length)
}
