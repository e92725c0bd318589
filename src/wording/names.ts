import type { Identity } from '../identities/identity.ts'
import type { Language } from './text.ts'

/**
 * The body's name as a sentence needs it: "la CAF", "France Travail", "une Mission Locale".
 * French takes it from `to` ("à la CAF", "au service des impôts"), English has only the name to work with.
 */
export function nameOf(identity: Identity, language: Language): string {
  const { to, name } = identity
  const one = /^à une? /.test(to)
  if (language === 'en') return one ? `a ${name}` : name
  if (to.startsWith('au ')) return `le ${to.slice(3)}`
  return to.startsWith('à ') ? to.slice(2) : name
}

/** "de la CAF"; in English "of CAF". */
export function ofName(identity: Identity, language: Language): string {
  return language === 'fr' ? identity.of : `of ${nameOf(identity, language)}`
}

/** "à la CAF"; in English "to CAF". */
export function toName(identity: Identity, language: Language): string {
  return language === 'fr' ? identity.to : `to ${nameOf(identity, language)}`
}
