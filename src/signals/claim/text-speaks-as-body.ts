import { claims } from '../../analysis/claiming.ts'
import { speaksAs } from '../../analysis/message/speaks-as.ts'
import { viewOf } from '../../analysis/view.ts'
import { find, findAll } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** What stands right before a name where the body itself speaks: "votre espace France Travail". */
const BEFORE =
  /(^| )((votre|mon|ton) (espace|compte|dossier|conseiller|conseillere|referent|agence|identifiant|profil)( personnel| personnelle| candidat| pro| en ligne| referent| referente| emploi)*( (de|a|sur|chez))?|(conseiller|conseillere|agent|service) officiel(le)?( (de|du))?( (la|l))?|bienvenue (sur|a|chez|dans)( (le|la|les|l|votre))?( (site|espace|portail|service)( de)?)?|service client( de)?|equipe|l equipe( de)?|vos services( de)?)$/
/** And right after it: "France Travail vous informe". */
const AFTER =
  /^((ne )?(vous|te) (informe|demande|invite|propose|remercie|rembourse|verse|accompagne|a selectionne|attribue|accorde|offre|adresse|doit|a verse|a attribue|a accorde|repond|contacte|rappelle|signale|notifie|reclame)|met a (votre|ta)|a (valide|accepte|retenu) (votre|ta)|(doit|va|souhaite) vous |(verse|attribue|accorde|offre) (une|un|des|la|les|votre) )/

/** The running text speaks in the body's name. */
export const signal: Signal = {
  id: 'text-speaks-as-body',
  part: 'claim',
  page(page, knowledge) {
    const { all } = viewOf(page)
    return claims('text-speaks-as-body', page, knowledge, (_, names) => {
      for (const name of names) {
        if (!find(all, name)) continue
        for (const { from, to } of findAll(all, name, 12)) {
          const before = all.words.slice(Math.max(0, from - 8), from).join(' ')
          const after = all.words.slice(to, to + 4).join(' ')
          if (BEFORE.test(before) || AFTER.test(after))
            return { weight: 0.35, seen: all.words.slice(Math.max(0, from - 4), to + 3).join(' ') }
        }
      }
      return undefined
    })
  },
  message: speaksAs,
}
