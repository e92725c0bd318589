/** What class names, ids and comments say of the part of a page that bears them. */
export const HEADER = /(^|[-_\s])(header|entete|masthead|top-?bar|navbar|brand|logo)s?($|[-_\s\d])/i
export const FOOTER = /(^|[-_\s])(footer|pied-?de-?page|bottom-?bar|copyright)($|[-_\s\d])/i
export const BUTTON = /(^|[-_\s])(btn|button|bouton|cta)($|[-_\s\d])/i
export const BYLINE = /(^|[-_\s])(byline|author|auteur|signature)s?($|[-_\s\d])/i
export const SEARCH = /search|recherche|suche|buscar/i
/** What browsers, HTTrack, monolith and SingleFile write above a copy of a page. */
export const SAVED_FROM =
  /(?:saved from url=\(\d+\)|mirrored from (?=[^>]{4,300}by httrack)|saved from (?=[^>]{4,300}using monolith)|saved with singlefile\s{1,20}url:)\s*((?:https?:\/\/)?[^\s>]{4,200})/i
