/** Anything that something can be given in: names and types lie, so only what takes nothing is left out. */
const FIELD =
  'textarea,select,canvas,[contenteditable],[role=textbox],[role=combobox],' +
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image])'

/** Whether there is a place to fill in, a digit pad made of buttons included. */
export function hasField(root: ParentNode): boolean {
  return root.querySelector(FIELD) !== null || root.querySelectorAll('button').length > 9
}
