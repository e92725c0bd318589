import { all, type Root } from '../../reader/dom/this-document.ts'

/** Anything that something can be given in: names and types lie, so only what takes nothing is left out. */
const FIELD =
  'textarea,select,canvas,[contenteditable],[role=textbox],' +
  'input:not([type=hidden],[type=submit],[type=button],[type=image])'

/** Whether there is a place to fill in, a digit pad made of buttons included. */
export const hasField = (root: Root): boolean =>
  all(root, FIELD).length > 0 || all(root, 'button').length > 9

/** What asks for something grave by what it is: a password, papers; and a place to write that is no field. */
export const asksGravely = (root: Root): boolean =>
  all(root, '[type=password],[type=file],[contenteditable]').length > 0
