import type { Link } from '../../evidence/message.ts'
import { has, normalise } from '../../lexicon/text.ts'
import type { Finding, Knowledge, Signal } from '../signal.ts'

/** Texts of links that lead to a login or a form. */
const LOGIN = [
  'connect*',
  'reconnect*',
  'identifi*',
  'authentifi*',
  'accéder',
  'accédez',
  'accès',
  'activer',
  'activez',
  'réactiver',
  'réactivez',
  'commander',
  'valider',
  'validez',
  'confirmer',
  'confirmez',
  'vérifier',
  'vérifiez',
  'mettre à jour',
  'mettez à jour',
  'mise à jour',
  'régulariser',
  'régularisez',
  'sécuriser',
  'sécurisez',
  'rétablir',
  'rétablissez',
  'renouveler',
  'renouvelez',
  'compléter',
  'actualiser',
  'actualisez',
  'mon espace',
  'votre espace',
  'espace personnel',
  'mon compte',
  'mon dossier',
  'votre dossier',
  'mes informations',
  'formulaire',
  'percevoir',
  'recevoir',
  'débloquer',
  'remboursement',
  'log in',
  'login',
  'sign in',
  'verify',
  'confirm',
  'update',
  'activate',
  'my account',
]
/** Says nothing by itself; the words around it do. */
const HERE = [
  'cliquez ici',
  'cliquer ici',
  'ici',
  'lien',
  'ce lien',
  'click here',
  'here',
  'continuer',
  'suivre',
  'consulter',
  'consultez',
  'voir',
]

/** Sentences that send the reader to a login, wherever the link stands. */
const TOLD = [
  'connectez-vous',
  'identifiez-vous',
  'authentifiez-vous',
  'cliquez',
  'suivez le lien',
  'log in',
  'sign in',
  'click',
  'scannez',
  'flashez',
]

/**
 * "Log in here": a link that asks to log in or to fill in, and leads to no official address. Under a
 * false claim that is how a password, then a card, is asked for. Logins at the body itself say nothing.
 */
export const signal: Signal = {
  id: 'asks-to-log-in',
  part: 'request',
  message(message, knowledge) {
    const away = message.links.filter((link) => !link.quoted && leadsAway(link, knowledge))
    const said = normalise(message.text)
    const told = TOLD.some((phrase) => has(said, phrase))
    const login = away.find(({ text }) => LOGIN.some((phrase) => has(normalise(text), phrase)))
    const here = told
      ? away.find(({ text }) => HERE.some((phrase) => has(normalise(text), phrase)))
      : undefined
    // A bare address says nothing itself: "mettez à jour vos coordonnées : https://…" does.
    const bare =
      told || LOGIN.some((phrase) => has(said, phrase))
        ? away.find(({ text }) => isAddress(text))
        : undefined
    const link = login ?? here ?? bare
    if (link) return [finding(0.6, link)]
    const weak = away.find(({ text }) => text !== '')
    return weak ? [{ ...finding(0.3, weak), asked: 'personal' }] : []
  },
}

function finding(weight: number, link: Link): Finding {
  return {
    id: signal.id,
    part: 'request',
    weight,
    asked: 'login',
    values: { text: link.text.slice(0, 120), hostname: link.hostname ?? '' },
  }
}

/** "www.francetravail.fr/rib", "https://…": the link's text is an address. */
const isAddress = (text: string) =>
  /^(?:https?:\/\/)?[^\s/]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(text.trim())

/** A web address that is not a protected body's own; unknown targets lead away, too. */
function leadsAway({ href, hostname }: Link, knowledge: Knowledge): boolean {
  if (!/^(?:https?:|\/\/)/i.test(href)) return false
  if (hostname === null) return true
  const { relation } = knowledge.relate(hostname)
  return relation !== 'official' && relation !== 'known'
}
