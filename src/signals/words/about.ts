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
  'SUD',
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
]

/** People who are not the body, at the head of a phrase: "Agents de France Travail" is theirs, "Portail des agents de France Travail" is the body's. */
export const PEOPLE: readonly string[] = [
  'agents de',
  'salariés de',
  'personnels de',
  'retraités de',
  'anciens de',
  'usagers de',
]
