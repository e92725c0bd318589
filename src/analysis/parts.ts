/** Parts of a title: "Connexion - France Travail | Espace candidat" has three. At most 12. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/\s[-–—:]\s|[|·•–—»>\n]|:\s/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .slice(0, 12)
