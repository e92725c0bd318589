import { ownNames } from '../../analysis/own-name.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { askOf } from '../../asks/index.ts'
import { browser } from '../../browser.ts'
import type { SeenMark } from '../../evidence/page.ts'
import type { Verdict } from '../../judge/verdict.ts'
import { knownMarks } from '../../marks/known.ts'
import { ownersOfPaths, pathsInAddress } from '../../marks/paths.ts'
import { recognise } from '../../marks/recognise.ts'
import { knowledgeOf } from '../judging/judging.ts'
import { settingsNow } from '../settings/settings-now.ts'
import { changeTab, type TabState, tabState } from '../tabs/tabs.ts'
import { pixelsOf } from './capture.ts'
import { regionsInPage } from './regions.ts'
import { REGION_LIMITS, type Shown } from './shown.ts'

/** When (ms after one another) it is looked whether the pictures are there. */
const WAITS = [0, 150, 400, 1_200]
/** When (ms) a picture that the browser refused is asked for once more. */
const AGAIN = 1_100

const pause = (time: number) => new Promise((done) => setTimeout(done, time))

/**
 * Looks whether the page of a tab shows a body's mark, once a page, and remembers what is seen. Only where it asks for
 * something grave and its words claim nobody; the verdict does not wait for it. What the document draws itself is known
 * anywhere; a picture of the tab is taken only in front, and never in a private window.
 * @returns whether there is something new to judge
 */
export async function lookForMarks(tabId: number, verdict: Verdict): Promise<boolean> {
  const before = await tabState(tabId)
  if (before.looked === 'at-all' || !(await isWorthLooking(before, verdict))) return false
  const { active, incognito } = await browser.tabs.get(tabId)
  const mayTake = active && !incognito
  // Behind another tab only what is drawn is read, once; it is asked again when it comes to the front.
  if (!mayTake && before.looked) return false
  const looked = mayTake ? 'at-all' : 'at-drawn'
  const { visit } = await changeTab(tabId, (now) => ({ ...now, looked }))
  const isHere = async () => (await tabState(tabId)).visit === visit
  const find = () => look(tabId, mayTake, isHere)
  try {
    // Chromium takes two pictures a second, of all tabs together.
    const marks = await find().catch(() => pause(AGAIN).then(find))
    if (marks.length === 0 || !(await isHere())) return false
    await changeTab(tabId, (now) => (now.visit === visit ? { ...now, marks } : now))
    return true
  } catch {
    // The browser gave no picture, or the page went away: its words have been judged.
    return false
  }
}

async function isWorthLooking(state: TabState, verdict: Verdict): Promise<boolean> {
  const { level, relation, asked } = verdict
  if (level !== 'none' || relation.relation !== 'unrelated') return false
  if (!asked.some((one) => askOf(one).secret.page)) return false
  if (!(await settingsNow()).settings.lookAtMarks) return false
  const top = state.frames[0]?.evidence
  if (!top) return false
  // On a page with a name of its own a mark is a mention, whatever it looks like.
  return ownNames(subjectOfPage(top), await knowledgeOf([top.hostname])).length === 0
}

async function look(
  tabId: number,
  mayTake: boolean,
  isHere: () => Promise<boolean>,
): Promise<readonly SeenMark[]> {
  const shown = await shownIn(tabId)
  if (!shown) return []
  const owners = await ownersOfPaths([...shown.paths, ...shown.addresses.flatMap(pathsInAddress)])
  if (owners.length > 0) return owners.map((identity) => ({ identity, distance: 0, part: 0 }))
  const { active, windowId } = await browser.tabs.get(tabId)
  if (!mayTake || shown.regions.length === 0 || !active || windowId === undefined) return []
  const pictures = await pixelsOf(windowId, shown)
  // Another tab may have come to the front meanwhile: what was taken is its picture.
  if (!(await browser.tabs.get(tabId)).active || !(await isHere())) return []
  const known = knownMarks()
  const best = new Map<string, SeenMark>()
  for (const picture of pictures) {
    const mark = recognise(picture, known)
    if (mark && mark.part < (best.get(mark.identity)?.part ?? 1)) best.set(mark.identity, mark)
  }
  return [...best.values()]
}

/** The pictures of the page, when they are there, or at the latest after all {@link WAITS}. */
async function shownIn(tabId: number): Promise<Shown | undefined> {
  let shown: Shown | undefined
  for (const wait of WAITS) {
    await pause(wait)
    const target = { tabId, frameIds: [0] }
    const [told] = await browser.scripting.executeScript({
      target,
      func: regionsInPage,
      args: [REGION_LIMITS],
    })
    shown = told?.result as Shown | undefined
    if (shown && !shown.late && shown.regions.length > 0) break
  }
  return shown
}
