/** Words of the State and its services, which lend a short name ("ProConnect") its meaning. */
export const OF_THE_STATE: readonly string[] = [
  'République française',
  'service public',
  'services publics',
  'agent public',
  'agents publics',
  "agents de l'État",
  'gouv.fr',
  'FranceConnect',
  'administration',
  'ministère',
]
