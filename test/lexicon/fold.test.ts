import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import table from '../../src/lexicon/data/drawn.json'
import { fold } from '../../src/lexicon/fold.ts'

test('the table is fresh', () => {
  const lines = readFileSync('test/lexicon/drawn-15.0.txt', 'utf8').trim().split('\n').slice(1)
  expect(lines.length).toBeGreaterThan(30)
  expect(table.drawn).toEqual(Object.fromEntries(lines.map((line) => line.split(' '))))
})

describe('what is written in other letters is read as other letters', () => {
  test.each([
    ['a flag', 'Vive la France 🇫🇷', 'vive la france'],
    ['two of them', '🇫🇷 🇧🇪 bonjour', 'bonjour'],
    ['Arabic', 'مرحبا', 'مرحبا'],
    ['Hindi digits', '१०', '१०'],
    ['Hebrew between marks of direction', '\u2067שלום\u2069 bonjour', 'שלום bonjour'],
  ])('%s', (_, text, plain) => expect(fold(text).trim()).toBe(plain))
})

describe('what is drawn as a name is read as that name', () => {
  test.each([
    ['Greek capitals', 'ΡΟLΕ ΕΜΡLΟΙ', 'pole emploi'],
    ['Cherokee', 'ᏢᎪᏴ', 'pab'],
    ['Cherokee capitals', 'ᏟᎪf', 'caf'],
    ['Lisu', 'ꓝꓣꓮꓠꓚꓰ ꓔꓣꓮꓦꓮꓲꓡ', 'france travail'],
    ['small capitals', 'ꜰʀᴀɴᴄᴇ ᴛʀᴀᴠᴀɪʟ', 'france travail'],
    ['squared letters', '🄵🅁🄰🄽🄲🄴 🅃🅁🄰🅅🄰🄸🄻', 'france travail'],
    ['squared letters on black', '🅵🆁🅰🅽🅲🅴 🆃🆁🅰🆅🅰🅸🅻', 'france travail'],
    ['circled letters on black', '🅕🅡🅐🅝🅒🅔', 'france'],
    ['emoji letters', '🇫 🇷 🇦 🇳 🇨 🇪', 'f r a n c e'],
    ['emoji letters in one', '🇫🇷🇦🇳🇨🇪', 'france'],
    ['mathematical letters', '𝐅𝐫𝐚𝐧𝐜𝐞 𝕋𝕣𝕒𝕧𝕒𝕚𝕝', 'france travail'],
    ['full width', 'Ｆｒａｎｃｅ', 'france'],
    ['letters of phonetics', 'fɾaɳce tɾaʋaiɭ', 'france travail'],
    ['letters with a hook or a stroke', 'Ƥôlɇ ȩᶆꝑłøⱦ', 'pole emplot'],
    ['their capitals', 'ƁɆƝɆƑƗƇƗɆƝ', 'beneficien'],
    ['lunate sigmas', 'Ϲaf, franϲe', 'caf, france'],
    ['combining marks', 'F\u0336r\u0336a\u0336n\u0336c\u0336e\u0336', 'france'],
    ['tag characters between', 'Fr\u{e0061}an\u{e0062}ce', 'france'],
    ['backwards under an override', '\u202eliavarT ecnarF\u202c', 'france travail'],
    ['a file’s ending under an override', 'facture\u202egpj.exe', 'factureexe.jpg'],
  ])('%s', (_, text, plain) => expect(fold(text)).toBe(plain))
})
