/** An element that the page's HTML holds. */
export function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement
}

/** Sets the text of an element. */
export function set(id: string, text: string): void {
  byId(id).textContent = text
}

/** Gives a button its text and its deed. */
export function button(id: string, text: string, press: () => unknown): void {
  set(id, text)
  byId(id).addEventListener('click', () => void press())
}
