import type { Region } from '../../evidence/page.ts'
import type { Dom } from '../dom/any-document.ts'
import { type Around, isSeen } from './ground.ts'
import { BUTTON } from './marks.ts'
import type { Parts } from './parts.ts'

/**
 * Reads what an element's name says of it: a heading, a link, a form.
 * @param named its class and id
 * @returns what is around its content
 */
export function readByName(
  parts: Parts,
  element: Element,
  name: string,
  named: string,
  around: Around,
): Around {
  const { words, origin, pictures, links, buttons, forms } = parts
  const { dom } = parts.ground
  const { region, hidden } = around
  if (hidden) return readHiddenByName(parts, element, name, named, around)
  switch (name) {
    case 'html':
      parts.language = dom.attribute(element, 'lang', 20).toLowerCase()
      break
    case 'head':
      return { ...around, inHead: true }
    case 'body':
      return { ...around, inHead: false }
    case 'img':
    case 'svg':
    case 'image':
    case 'object':
    case 'embed':
      pictures.read(element, name, named, around)
      break
    case 'a':
    case 'area':
      links.read(element)
      if (BUTTON.test(named) || dom.attribute(element, 'role') === 'button') buttons.read(element)
      if (region !== 'header' && region !== 'footer') {
        // A logo that a style sheet paints on a link: its name is spoken only.
        if (/logo/i.test(named) && isEmpty(dom, element))
          pictures.read(element, name, named, within(around, 'link'))
        return within(around, 'link')
      }
      break
    case 'button':
      buttons.read(element)
      if (region !== 'header') return within(around, 'link')
      break
    case 'input':
      readInputButton(parts, element, around)
      break
    case 'form':
      return readForm(parts, element, named, around)
    case 'legend':
    case 'caption':
      words.readLegend(element)
      break
    case 'label':
      forms.readLabel(element)
      return { ...around, label: element }
    case 'h1':
    case 'h2':
    case 'h3':
      words.readHeading(element)
      break
    case 'article':
      if (isSeen(parts.ground, element)) origin.article.structure = true
      return within(around, 'article')
    case 'header':
    case 'footer':
      if (region !== 'article') return within(around, name)
      break
    case 'time':
      if (isSeen(parts.ground, element)) origin.article.date = true
      break
    case 'p':
      origin.readParagraph(element)
  }
  return around
}

/** What nobody sees gives no claim and no innocence; it may hold the form that is shown the next moment. */
function readHiddenByName(
  parts: Parts,
  element: Element,
  name: string,
  named: string,
  around: Around,
): Around {
  if (name === 'a' || name === 'area') parts.links.read(element)
  if (name === 'form') return readForm(parts, element, named, around)
  if (name !== 'label') return around
  parts.forms.readLabel(element)
  return { ...around, label: element }
}

function readForm({ forms }: Parts, element: Element, named: string, around: Around): Around {
  const { region } = around
  const form = forms.readForm(element, named)
  const keeps = region === 'header' || region === 'footer' || region === 'article'
  return { ...around, form, region: keeps ? region : 'form' }
}

const within = (around: Around, region: Region): Around => ({ ...around, region })

function isEmpty(dom: Dom, element: Element): boolean {
  const first = dom.first(element)
  if (!first) return true
  return dom.type(first) === 3 && !dom.next(first) && !dom.value(first).trim()
}

function readInputButton({ ground, pictures, buttons }: Parts, element: Element, around: Around) {
  const type = ground.dom.attribute(element, 'type').toLowerCase()
  if (type === 'image') pictures.read(element, 'img', '', { ...around, region: 'link' })
  if (type === 'submit' || type === 'button' || type === 'image') buttons.readInput(element, type)
}
