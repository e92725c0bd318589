import type { Site } from '../../browser/server.ts'

/** A page that says it is France Travail. All sites and sentences are made up. */
export const BRAND =
  '<header><h1>France Travail</h1></header><p>Bienvenue dans votre espace personnel France Travail.</p>'
/** What it asks for. */
export const FORM =
  '<form><label>Votre IBAN <input name="iban"></label>' +
  '<label>Mot de passe <input type="password" name="pass"></label><button>Valider</button></form>'
export const GUILTY = BRAND + FORM

/** A whole document. */
export const html = (body: string, title = 'Mon espace') =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><body>${body}`

/** A script that puts HTML somewhere, whatever is in it. */
export const js = (text: string) => JSON.stringify(text).replaceAll('<', '\\x3c')

/** Serves each of these pages under any hostname, by its path. */
export const pagesAt =
  (pages: Readonly<Record<string, string>>): Site =>
  ({ pathname }) =>
    pages[pathname.slice(1)]
