/** Anything that something can be given in: names and types lie, so only what takes nothing is left out. */
const FIELD =
  'textarea,select,[contenteditable],[role=textbox],[role=combobox],' +
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image])'

/** Where a page that bears a protected name may lead to instead: a call, a messenger. */
const HAND_OVER =
  'a[href^="tel:"],a[href^="sms:"],a[href^="whatsapp:"],a[href^="tg:"],a[href*="wa.me/"],' +
  'a[href*="whatsapp.com/"],a[href*="t.me/"],canvas,object,embed,[ondrop],[dropzone]'

/** Whether there is a place to fill in. Answers at the first one; about 5 ns for each element when there is none. */
export function hasField(root: ParentNode): boolean {
  return root.querySelector(FIELD) !== null
}

/** The same, with the ways of asking that are ordinary elsewhere. Only for pages that bear a protected name. */
export function asksSomehow(root: ParentNode): boolean {
  return hasField(root) || root.querySelector(HAND_OVER) !== null || hasDigitPad(root)
}

/** Digits 0 to 9 as buttons, under which no field need be. */
function hasDigitPad(root: ParentNode): boolean {
  const digits = new Set<string>()
  const keys = root.querySelectorAll('button,[role=button],[onclick],td,li,a,span')
  for (let at = 0; at < keys.length && at < 2000; at++) {
    const text = keys[at]?.textContent ?? ''
    if (text.length < 4 && /^\s*\d\s*$/.test(text)) digits.add(text.trim())
    if (digits.size >= 10) return true
  }
  return false
}
