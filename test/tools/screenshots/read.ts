import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { PageEvidence } from '../../../src/evidence/page.ts'
import { launch, type Vigie } from '../../browser/launch.ts'
import { serve } from '../../browser/server.ts'
import { sleep } from '../../browser/wait.ts'
import { ASKED, documentOf, HIDDEN, NAMES, PADDED } from '../../e2e/pages/drawn.ts'

const GROUPS = { NAMES, ASKED, HIDDEN, PADDED } as const
/** Pages on one sheet; size (px) of a picture; how long (ms) a page is given to be drawn, and to be read. */
const ON_A_SHEET = 9
const SIZE = { width: 480, height: 400 }
const WAIT = { drawn: 700, read: 2_500 }

interface Row {
  readonly name: string
  /** PNG in base64: what a person sees, in a window in which Vigie is not. */
  readonly picture: string
  /** What Vigie read of it. */
  readonly read: string
}

/**
 * Puts beside each other what a person sees of each page that is drawn in a strange way, and what Vigie read of it, as
 * contact sheets to look at. @returns where they lie
 */
export async function readingSheets(out: string): Promise<string> {
  mkdirSync(out, { recursive: true })
  const server = await serve(({ pathname }) => {
    const [, group, index] = pathname.split('/')
    const draw = Object.values(GROUPS[group as keyof typeof GROUPS] ?? {})[Number(index)]
    return draw && documentOf(draw, 'France Travail')
  })
  const vigie = await launch({ kind: 'chromium', ports: server })
  try {
    // Extensions are not let into a context of its own.
    const context = await vigie.browser.createBrowserContext()
    const rows: Row[] = []
    for (const [group, pages] of Object.entries(GROUPS))
      for (const [index, name] of Object.keys(pages).entries()) {
        const url = `https://dossier-suivi.example/${group}/${index}`
        const seen = await context.newPage()
        await seen.setViewport(SIZE)
        await seen.goto(url)
        await sleep(WAIT.drawn)
        const picture = await seen.screenshot({ encoding: 'base64' })
        await seen.close()
        rows.push({ name: `${group} ${name}`, picture, read: await readOf(vigie, url) })
      }
    const sheet = await context.newPage()
    for (let at = 0; at < rows.length; at += ON_A_SHEET)
      await drawSheet(sheet, rows.slice(at, at + ON_A_SHEET), join(out, `read-${at}.png`))
    return `${rows.length} pages: ${out}/`
  } finally {
    await vigie.close()
    await server.close()
  }
}

async function readOf(vigie: Vigie, url: string): Promise<string> {
  const page = await vigie.newPage()
  await page.goto(url)
  await sleep(WAIT.read)
  const evidence = (await vigie.inExtension(async (url: string) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` })
    const key = `tab.${tab?.id}`
    const stored = Object((await chrome.storage.session.get(key))[key]) as {
      value: { frames: Record<number, { evidence: PageEvidence }> }
    }
    const state = stored.value
    return state.frames[0]?.evidence
  }, url)) as PageEvidence | undefined
  await page.close()
  return evidence ? textOf(evidence) : 'nothing was read'
}

const textOf = ({
  title,
  header,
  headings,
  legends,
  fields,
  buttons,
  text,
  spoken,
}: PageEvidence) =>
  Object.entries({
    title,
    header,
    headings: headings.join(' · '),
    legends: legends.join(' · '),
    fields: fields
      .map(({ kind, type, label, placeholder, aria, near }) =>
        [`${kind} ${type}`, label, placeholder, aria, near && `beside: ${near}`]
          .filter(Boolean)
          .join(' | '),
      )
      .join('\n'),
    buttons: buttons.join(' · '),
    text: text.slice(0, 500),
    spoken: spoken.slice(0, 200),
  })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

async function drawSheet(page: Page, rows: readonly Row[], path: string): Promise<void> {
  await page.setViewport({ width: 1_500, height: 800 })
  await page.setContent('<!doctype html><body>')
  await page.evaluate((rows) => {
    document.body.style.cssText = 'font:13px/1.4 sans-serif;margin:12px'
    for (const { name, picture, read } of rows) {
      const row = document.createElement('section')
      row.style.cssText = 'display:flex;gap:16px;border-top:2px solid #888;padding:8px 0'
      const image = document.createElement('img')
      image.src = `data:image/png;base64,${picture}`
      image.style.cssText = 'border:1px solid #ccc;flex:none'
      const text = document.createElement('pre')
      text.style.cssText = 'white-space:pre-wrap;margin:0'
      text.textContent = `${name}\n\n${read}`
      row.append(image, text)
      document.body.append(row)
    }
  }, rows)
  await page.screenshot({ path: path as `${string}.png`, fullPage: true })
}
