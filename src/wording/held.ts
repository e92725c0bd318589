import type { Identity } from '../identities/identity.ts'
import { ofName } from './names.ts'
import { type Language, say } from './text.ts'

/**
 * What is asked when a person clicks something held in a message, in the person's language. `{shown}`
 * and `{real}` are put in by the renderer: the two hosts of the very link. Plain JSON.
 */
export interface HeldText {
  /** "Où mène ce lien ?" */
  readonly title: string
  /** "Le lien montre : {shown}" */
  readonly shown: string
  /** "Il mène à : {real}" */
  readonly leads: string
  /** In place of `leads` where the target cannot be known. */
  readonly unknown: string
  /** For an attachment, which leads nowhere; `{shown}` is its name. */
  readonly attachment: string
  /** For a form field inside the message. */
  readonly field: string
  /** "Aller sur le vrai site de France Travail" */
  readonly leave: string
  readonly site: string
  readonly cancel: string
  /** "Y aller quand même" */
  readonly goOn: string
  readonly open: string
}

/** @param identity who is claimed; without one there is no real site to go to */
export function wordHeld(identity: Identity | undefined, language: Language): HeldText {
  const text = (key: Parameters<typeof say>[1]) => say(language, key)
  return {
    title: text('mailHeldTitle'),
    shown: text('mailHeldShown'),
    leads: text('mailHeldLeads'),
    unknown: text('mailHeldUnknown'),
    attachment: text('mailHeldAttachment'),
    field: text('mailHeldField'),
    leave: identity ? say(language, 'warnLeave', { of: ofName(identity, language) }) : '',
    site: identity?.site ?? '',
    cancel: text('mailHeldCancel'),
    goOn: text('mailHeldGoOn'),
    open: text('mailHeldOpen'),
  }
}
