import { find, firstOf, has, type NormalText, normalise, type Place } from '../lexicon/text.ts'

/** What a message can ask for in words. The same words as `Asked` in `signals/signal.ts`. */
export type Wanted =
  | 'password'
  | 'code'
  | 'iban'
  | 'card'
  | 'nir'
  | 'identity-papers'
  | 'identifier'

/** One request in words. */
export interface Request {
  readonly wanted: Wanted
  /**
   * How it is to be given. `send`: told to send it back ("envoyez-nous votre RIB"). `there`: to be
   * typed or changed somewhere ("mettez à jour votre RIB"). `listed`: named among papers to provide.
   */
  readonly how: 'send' | 'there' | 'listed'
  /** The sentence, cut. */
  readonly said: string
}

/** Things, as people write them in French and English; a `*` lets the last word go on. */
const THINGS: Readonly<Record<Wanted, readonly string[]>> = {
  iban: [
    'RIB',
    'IBAN',
    'coordonnées bancaires',
    'informations bancaires',
    'données bancaires',
    'références bancaires',
    "relevé d'identité bancaire",
    "relevés d'identité bancaire",
    'numéro de compte',
    'compte bancaire',
    'bank details',
    'banking details',
    'bank account',
    'account number',
  ],
  card: [
    'numéro de carte',
    'numéros de carte',
    'numéro de votre carte',
    'numéros de votre carte',
    'numéro de la carte',
    'carte bancaire',
    'carte bleu*',
    'carte de crédit',
    'cryptogramme',
    'CVV',
    'card number',
    'credit card',
    'debit card',
    'bank card',
  ],
  nir: [
    'numéro de sécurité sociale',
    'numéro sécurité sociale',
    'numéro de sécu',
    'numéro sécu',
    'NIR',
    'numéro INSEE',
    'carte vitale',
    'social security number',
  ],
  'identity-papers': [
    "carte d'identité",
    "cartes d'identité",
    "carte nationale d'identité",
    "pièce d'identité",
    "pièces d'identité",
    "papiers d'identité",
    "document d'identité",
    "justificatif d'identité",
    'CNI',
    'passeport',
    'titre de séjour',
    'permis de conduire',
    'identity card',
    'ID card',
    'identity document',
    'proof of identity',
    'passport',
    'selfie',
  ],
  password: [
    'mot de passe',
    'mots de passe',
    'mdp',
    'code personnel',
    'code confidentiel',
    "codes d'accès",
    'identifiants de connexion',
    'vos identifiants',
    'password',
    'passwords',
    'login details',
    'credentials',
  ],
  code: [
    'code reçu',
    'code par SMS',
    'code SMS',
    'code de vérification',
    'code de validation',
    'code de sécurité',
    'code de confirmation',
    'code à usage unique',
    'code unique',
    'code à 4 chiffres',
    'code à 6 chiffres',
    'code à 8 chiffres',
    'code qui vous',
    'verification code',
    'security code',
    'one-time code',
    'code you received',
  ],
  identifier: [
    'identifiant France Travail',
    'identifiant Pôle emploi',
    'numéro de demandeur*',
    "numéro d'allocataire",
    'numéro allocataire',
  ],
}
const WANTED = Object.keys(THINGS) as Wanted[]

/** Told to send. Imperatives and infinitives only: "vous avez envoyé" asks for nothing. */
const SEND = [
  'envoyez*',
  'envoyer',
  'envoie',
  'renvoyez',
  'renvoyer',
  'renvoie',
  'transmettez',
  'transmettre',
  'transmets',
  'retournez',
  'retourner',
  'adressez',
  'adresser',
  'parvenir',
  'fournissez',
  'fournir',
  'communiquez',
  'communiquer',
  'joignez',
  'joindre',
  'indiquez',
  'indiquer',
  'précisez',
  'préciser',
  'donnez',
  'donner',
  'donne moi',
  'répondez',
  'réponds',
  'répondre',
  'en réponse',
  'par retour',
  'partagez',
  'besoin de',
  'besoin d',
  'il nous faut',
  'il me faut',
  'il nous manque',
  'il manque',
  'nous attendons',
  'quel est votre',
  'quels sont vos',
  'svp',
  "s'il vous plaît",
  "s'il te plaît",
  'send',
  'reply with',
  'provide',
  'submit',
  'forward',
  'share',
  'give us',
  'we need',
  'what is your',
]
/** To be typed or changed somewhere. */
const THERE = [
  'saisissez',
  'saisir',
  'renseignez',
  'renseigner',
  'mettez à jour',
  'mettre à jour',
  'mise à jour',
  'actualisez',
  'actualiser',
  'complétez',
  'compléter',
  'déposez',
  'déposer',
  'vérifiez',
  'vérifier',
  'validez',
  'valider',
  'confirmez',
  'confirmer',
  'entrez',
  'entrer',
  'modifiez',
  'réinitialisez',
  'changez',
  'scannez',
  'téléversez',
  'enter',
  'update',
  'confirm',
  'verify',
  'upload',
  'fill in',
]
/** Said about the right place: the personal space, the agency. Then nothing is to be sent back. */
const PLACE = [
  'dans votre espace',
  'sur votre espace',
  'depuis votre espace',
  'via votre espace',
  'espace personnel',
  'espace candidat',
  'sur le site',
  'sur notre site',
  'en ligne',
  'via le lien',
  'sur le lien',
  'en agence',
  'à l’accueil',
  'in your account',
  'on the website',
  'online',
]
/** Papers to bring to an appointment are not asked for by mail. */
const BRING = [
  'apporter',
  'apportez',
  'munir',
  'muni',
  'munis',
  'munie',
  'venir avec',
  'venez avec',
  'présenter',
  'présentez',
  'se présenter',
  'bring',
]
/** Told about somebody else who asks: an awareness mail quotes its attackers. */
const ABOUT_OTHERS = [
  'escroc*',
  'fraudeur*',
  'arnaqueur*',
  'cybercriminel*',
  'pirates',
  'frauduleux',
  'frauduleuse*',
  'malveillant*',
  'faux mail*',
  'faux message*',
  'faux conseiller*',
  'si vous recevez',
  'si tu reçois',
  'vous demandant',
  'te demandant',
  'qui vous demande*',
  'se faisant passer',
  'se font passer',
  'scammer*',
  'fraudulent',
  'if you receive',
]
/** Addressed to the reader. */
const ADDRESSED = [
  'merci de',
  'merci d',
  'veuillez',
  'vous',
  'tu',
  'te',
  'nous',
  'moi',
  'besoin',
  'il me faut',
  'svp',
  'prière de',
  'please',
  'you',
  'us',
]

const YOURS = new Set(['votre', 'vos', 'ton', 'ta', 'tes', 'your'])
/** The writer's own or somebody else's: a young person who sends a RIB, a colleague who speaks of one. */
const NOT_YOURS = new Set(
  'mon ma mes my notre nos our son sa ses leur leurs his her their'.split(' '),
)

const CUT = 160
/** Lines of a list of papers, and characters of one. */
const LIST = { lines: 14, characters: 90 }

/**
 * What a text asks its reader for, in words. Sentence by sentence: a thing, a verb that asks for it,
 * no negation bound to the verb ("ne vous demandera jamais votre mot de passe" asks for nothing), and
 * the thing is the reader's, not the writer's ("ci-joint mon RIB").
 * @param text what the sender wrote, lines kept, bounded
 */
export function requestsIn(text: string): readonly Request[] {
  const found = new Map<string, Request>()
  let list: { how: Request['how']; left: number } | undefined
  for (const line of text.split('\n')) {
    for (const raw of sentences(line)) {
      const sentence = normalise(raw)
      if (sentence.words.length === 0) continue
      const things = WANTED.flatMap((wanted) => {
        const place = firstPlace(sentence, THINGS[wanted])
        return place ? [{ wanted, place }] : []
      })
      const how = howAsked(sentence)
      for (const { wanted, place } of things) {
        if (belongsElsewhere(sentence, place)) continue
        const asked = how ?? (list && raw.length <= LIST.characters ? list.how : undefined)
        if (asked) add({ wanted, how: asked, said: raw.trim().slice(0, CUT) })
      }
      if (how && /:\s*$/.test(raw)) list = { how, left: LIST.lines }
      else if (list && (raw.length > LIST.characters || --list.left <= 0)) list = undefined
    }
  }
  return [...found.values()]

  /** The strongest way in which each thing is asked for. */
  function add(request: Request): void {
    const known = found.get(request.wanted)
    if (!known || STRENGTH[request.how] > STRENGTH[known.how]) found.set(request.wanted, request)
  }
}

const STRENGTH = { listed: 0, there: 1, send: 2 } as const

/** How a sentence asks, if it asks its reader at all. */
function howAsked(sentence: NormalText): Request['how'] | undefined {
  if (firstOf(sentence, ABOUT_OTHERS) || firstOf(sentence, BRING)) return undefined
  const send = unnegated(sentence, SEND)
  const there = unnegated(sentence, THERE)
  if (!send && !there) return undefined
  const addressed =
    firstOf(sentence, ADDRESSED) !== undefined ||
    sentence.words.some((word) => word.length > 4 && word.endsWith('ez'))
  if (!addressed) return 'listed'
  return send && !firstOf(sentence, PLACE) ? 'send' : 'there'
}

/** Whether one of the verbs stands in the sentence without a negation bound to it. */
function unnegated(sentence: NormalText, verbs: readonly string[]): boolean {
  for (const verb of verbs) {
    let place = find(sentence, verb)
    while (place) {
      if (!isNegated(sentence, place)) return true
      place = find(sentence, verb, place.to)
    }
  }
  return false
}

const NEGATING = new Set(['pas', 'jamais', 'aucun', 'aucune', 'aucunement', 'point', 'rien', 'ni'])
/** "N'oubliez pas d'envoyer", "n'hésitez pas à transmettre": these negations ask. */
const STILL_ASKING = /^(?:oubli|hesit|tard|manqu|attend|omett)/

/**
 * "ne communiquez jamais", "ne vous demandera pas de donner", "never send": a negation within the
 * same clause just before the verb, or around it.
 */
function isNegated({ words, breaks }: NormalText, { from, to }: Place): boolean {
  let start = from
  while (start > 0 && from - start < 7 && !breaks.has(start)) start--
  const before = words.slice(start, from)
  if (before.some((word) => STILL_ASKING.test(word))) return false
  if (before.some((word) => word === 'never' || word === 'not' || word === 'jamais')) return true
  // "Si vous ne nous envoyez pas votre RIB" is a threat, and asks.
  if (before.includes('si') || before.includes('faute')) return false
  if (before.at(-1) === 'pas') return true
  const after = breaks.has(to) ? [] : words.slice(to, to + 4)
  const ne = before.lastIndexOf('ne') >= 0 || before.lastIndexOf('n') >= 0
  return ne && [...before, ...after].some((word) => NEGATING.has(word))
}

/** Whether the thing is said to be the writer's or a third person's. */
function belongsElsewhere({ words, breaks }: NormalText, { from }: Place): boolean {
  for (let word = from - 1; word >= 0 && from - word <= 5; word--) {
    if (breaks.has(word + 1)) return false
    if (YOURS.has(words[word] as string)) return false
    if (NOT_YOURS.has(words[word] as string)) return true
  }
  return false
}

function firstPlace(text: NormalText, phrases: readonly string[]): Place | undefined {
  const phrase = phrases.find((one) => has(text, one))
  return phrase === undefined ? undefined : find(text, phrase)
}

/** Full stops inside "R.I.B" and "francetravail.fr" end no sentence. */
export function sentences(line: string): readonly string[] {
  return line.split(/(?<=[.!?;])\s+|[•▪·●]/u).filter((sentence) => sentence.trim())
}
