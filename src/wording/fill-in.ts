/**
 * Puts values into a text: `{of}` is replaced by the value of that name.
 * @param values a name without a value stays as it is
 */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole,
  )
}
