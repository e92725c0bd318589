import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { note, SIZES } from './icons.ts'
import { noteOf, withNote } from './png.ts'

const icon = (size: number) => readFileSync(`public/icons/vigie-${size}.png`)

describe('the icons', () => {
  test.each(SIZES)('%i pixels wide, made from the present mark', (size) => {
    expect(icon(size).readUInt32BE(16)).toBe(size)
    expect(icon(size).readUInt32BE(20)).toBe(size)
    expect(noteOf(icon(size), 'Source'), 'run "npm run icons"').toBe(note())
  })

  test('a picture without a note has none, and one with another key too', () => {
    expect(noteOf(icon(16), 'Author')).toBeUndefined()
    expect(noteOf(withNote(icon(16), 'Author', 'x'), 'Author')).toBe('x')
  })
})
