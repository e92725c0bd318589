import { claims } from '../../analysis/claiming.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { speaksAs } from '../../analysis/speaks-as.ts'
import { allOf } from '../../analysis/subject.ts'
import { oneOf } from '../../lexicon/lexicon.ts'
import on from '../../lexicon/speaks-on-page.json'
import { find, findAll } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

// How the words follow each other is grammar, and stands here.
const YOUR_SPACE = `${oneOf(on.whose)} ${oneOf(on.things)}(?: ${oneOf(on.kinds)})*(?: ${oneOf(on.at)})?`
const OFFICIAL = `${oneOf(on.officials)} ${oneOf(on.official)}(?: (?:de|du))?(?: (?:la|l))?`
const WELCOME = `bienvenue ${oneOf(on.welcome)}(?: ${oneOf(on.toThe)})?(?: ${oneOf(on.sites)}(?: de)?)?`
const TEAM = `equipe|${oneOf(on.teams)}(?: de)?`
/** What stands right before a name where the body itself speaks: "votre espace France Travail". */
const BEFORE = new RegExp(`(?:^| )(?:${YOUR_SPACE}|${OFFICIAL}|${WELCOME}|${TEAM})$`)

const DOES = `(?:ne )?(?:vous|te) ${oneOf(on.does)}`
const DECIDED = `met a (?:votre|ta)|a ${oneOf(on.decided)} (?:votre|ta)`
const WILL = `${oneOf(on.will)} vous `
const GIVES = `${oneOf(on.gives)} ${oneOf(on.given)} `
/** And right after it: "France Travail vous informe". */
const AFTER = new RegExp(`^(?:${DOES}|${DECIDED}|${WILL}|${GIVES})`)

/** The running text speaks in the body's name; in a mail also as one who is introduced ("je suis conseillère …"). */
export const signal = graded(['introduces', 'speaks'], {
  page(page, knowledge) {
    const all = allOf(subjectOfPage(page))
    return claims(page, knowledge, (_, names) => {
      for (const name of names) {
        if (!find(all, name)) continue
        for (const { from, to } of findAll(all, name, 12)) {
          const before = all.words.slice(Math.max(0, from - 8), from).join(' ')
          const after = all.words.slice(to, to + 4).join(' ')
          if (BEFORE.test(before) || AFTER.test(after)) {
            const seen = all.words.slice(Math.max(0, from - 4), to + 3).join(' ')
            return { grade: 'speaks', seen }
          }
        }
      }
      return undefined
    })
  },
  message: speaksAs,
})
