/** 2^18 bits, 32 KB a table: it stays in the processor's first cache. */
const BITS = 18

/** Where a number stands in a table: a multiplicative hash (Knuth, 2^32 / golden ratio). */
function slotOf(value: number): number {
  return Math.imul(value, 0x9e3779b1) >>> (32 - BITS)
}

/** A table that says yes to some numbers, and by chance to a few others. */
export type SlotTable = Readonly<Uint32Array>

/** @param values what the table says yes to: any 32-bit numbers */
export function tableOf(values: Iterable<number>): SlotTable {
  const table = new Uint32Array(1 << (BITS - 5))
  for (const value of values) {
    const slot = slotOf(value)
    table[slot >>> 5] = (table[slot >>> 5] as number) | (1 << (slot & 31))
  }
  return table
}

/** Never false for a value of the table; allocates nothing. */
export function isIn(table: SlotTable, value: number): boolean {
  const slot = slotOf(value)
  return (((table[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1
}
