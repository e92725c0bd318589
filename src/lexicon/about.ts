/**
 * Who, or what, is about a body and is not the body: its staff's unions and councils, who takes its
 * users' side, who sells to it or about it. French puts the head first, so these stand before the
 * body's name: "Syndicat des agents de France Travail", "Avocat radiation France Travail".
 */
export const ABOUT: readonly string[] = [
  'syndica*',
  'CGT',
  'CFDT',
  'CFTC',
  'CFE CGC',
  'UNSA',
  'FSU',
  'SNU',
  'FO',
  'Force ouvrière',
  'CSE',
  'comité social',
  "comité d'entreprise",
  'amicale',
  'association sportive',
  'mutuelle des agents',
  'mutuelle du personnel',
  'collectif',
  'avocat',
  'avocate',
  'avocats',
  'cabinet',
  'coach',
  'coaching',
  'former',
  'formation de conseiller*',
  'formation des conseiller*',
  'logiciel',
  'logiciels',
  'annuaire',
  'cagnotte',
  'contester',
  'recours',
  'avis sur',
]

/** Right before a body's name: what it pays for is sold by others ("Éligible Mon Compte Formation"). */
export const PAID_BY: readonly string[] = ['éligible', 'éligibles', 'finançable', 'finançables']

/** Right before a body's name, with something else before: what one does with it, or says of it. */
export const TOWARDS: readonly string[] = ['à', 'au', 'avec', 'sur', 'contre', 'chez', 'et']

/** Who speaks so speaks to a reader, as a body does: "Votre dossier est transmis à France Travail". */
export const TO_YOU: readonly string[] = ['vos', 'votre', 'mes', 'mon', 'ma', 'your']

/**
 * Who is not the body at the head of a phrase only: "Agents de France Travail" is theirs, "Portail des
 * agents de France Travail" is the body's; "SUD" is a union, "Direction régionale Sud" is not.
 */
export const HEADS: readonly string[] = [
  'SUD',
  'agents de',
  'salariés de',
  'personnels de',
  'retraités de',
  'anciens de',
  'amis de',
  'usagers de',
]

/** What advice about a body says after its name: "Trop-perçu France Travail : que faire ?" */
export const ADVISED: readonly string[] = ['que faire', 'modèle de lettre', 'modèle de courrier']
