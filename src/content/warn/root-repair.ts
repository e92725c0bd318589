/** What a style of the page's root element does even to the top layer, and what undoes it. */
const HARMS = [
  { property: 'display', isHarm: (value: string) => value === 'none', cure: 'block' },
  {
    property: 'content-visibility',
    isHarm: (value: string) => value === 'hidden',
    cure: 'visible',
  },
  // Firefox paints a root filter over everything.
  { property: 'filter', isHarm: (value: string) => value !== 'none' && value !== '', cure: 'none' },
] as const

/** Whether the root element leaves the top layer alone. */
export function isRootFit(): boolean {
  const html = document.documentElement
  if (!html) return false
  const style = getComputedStyle(html)
  return HARMS.every(({ property, isHarm }) => !isHarm(style.getPropertyValue(property)))
}

/**
 * Cures the root element's style, only where it must.
 * @returns gives the element its own values back
 */
export function repairRoot(): () => void {
  const html = document.documentElement
  if (!(html instanceof HTMLElement)) return () => {}
  const style = getComputedStyle(html)
  const undo = HARMS.flatMap(({ property, isHarm, cure }) => {
    if (!isHarm(style.getPropertyValue(property))) return []
    const value = html.style.getPropertyValue(property)
    const priority = html.style.getPropertyPriority(property)
    html.style.setProperty(property, cure, 'important')
    return [() => html.style.setProperty(property, value, priority)]
  })
  return () => {
    for (const step of undo) step()
  }
}
