import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import captions from '../../docs/store/captions.json' with { type: 'json' }

const { permissions, host_permissions } = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
  permissions: string[]
  host_permissions: string[]
}

/** What stands under each heading of a text for the stores, by place: name, short, long, purpose, permissions, data. */
const partsOf = (language: string) =>
  readFileSync(`docs/store/${language}.md`, 'utf8')
    .split(/^## .*$/m)
    .slice(1)
    .map((part) => part.trim())

describe.each(['fr', 'en'])('the text for the stores in %s', (language) => {
  const [name, short, long, purpose, why, data, ...more] = partsOf(language)
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))

  test('has its six parts, none longer than the stores take', () => {
    expect(more).toEqual([])
    // Chrome: 75, 132 and 16,000 characters; a purpose or a reason 1,000. Mozilla takes 50 and 250, Edge 10,000.
    expect(name?.length).toBeLessThanOrEqual(50)
    expect(short?.length).toBeLessThanOrEqual(132)
    expect(long?.length).toBeGreaterThan(250)
    expect(long?.length).toBeLessThanOrEqual(10_000)
    for (const part of [purpose, data]) expect(part?.length).toBeLessThanOrEqual(1_000)
  })

  test('calls and describes it as the manifest does', () => {
    expect(name).toBe(messages.extensionName.message)
    expect(short).toBe(messages.extensionDescription.message)
  })

  test('has a sentence for each permission, and for no other', () => {
    const told = [...(why ?? '').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)]
    expect(told.map(([, permission]) => permission).sort()).toEqual(
      [...permissions, ...host_permissions].sort(),
    )
    for (const [, permission, sentence] of told) expect(sentence, permission).toMatch(/^.{20,}\.$/)
  })

  test('has five captions that fit above a picture', () => {
    expect(captions.pictures).toHaveLength(5)
    for (const picture of captions.pictures) {
      const [title = '', line = ''] = picture[language as 'fr' | 'en']
      expect(title.length).toBeLessThanOrEqual(46)
      expect(line.length).toBeLessThanOrEqual(90)
    }
  })
})
