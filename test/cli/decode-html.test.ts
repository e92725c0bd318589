import { expect, test } from 'vitest'
import { decodeHtml } from '../../src/cli/decode-html.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['UTF-8 without a word', Buffer.from('Pôle')],
  ['windows-1252 declared', latin1('<meta charset="iso-8859-1">Pôle')],
  ['latin1 that declares nothing', latin1('Pôle')],
  ['latin1 that lies', latin1('<meta charset=utf-8>Pôle')],
  ['UTF-16 with its mark', Buffer.from('\ufeffPôle', 'utf16le')],
  ['an unknown label', Buffer.from('<meta charset="klingon">Pôle')],
])('decodes %s', (_, bytes) => expect(decodeHtml(bytes)).toContain('Pôle'))
