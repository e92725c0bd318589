import { send } from '../../../protocol/send.ts'
import { validateSettings } from '../../../settings/validate.ts'
import { createElement, fill } from '../../parts/create-element.ts'
import { save } from '../../parts/save.ts'
import type { SectionContext } from '../context.ts'
import { wordRefused } from '../refused.ts'

/** A settings file is a few kB. */
const LARGEST = 1_000_000

/** Taking the settings elsewhere, bringing them back, and erasing everything. */
export function backup({ i18n, state, change, act }: SectionContext): HTMLElement {
  const { t, language } = i18n
  const result = createElement('div', { role: 'status' })
  const file = createElement('input', {
    type: 'file',
    id: 'import',
    accept: '.json,application/json',
  })
  file.addEventListener('change', () => void read())

  async function read(): Promise<void> {
    const [chosen] = file.files ?? []
    if (!chosen) return
    const value = chosen.size > LARGEST ? undefined : parse(await chosen.text())
    file.value = ''
    if (typeof value !== 'object' || value === null) {
      fill(result, createElement('p', { class: 'fault' }, t('optionsImportNotSettings')))
      return
    }
    const { settings, refused } = validateSettings(value)
    if (!(await change(settings))) return
    const now = document.getElementById('import-result')
    if (now) fill(now, ...report(refused.map((one) => wordRefused(one, language))))
  }

  const report = (refused: readonly string[]) => [
    createElement('p', {}, t(refused.length ? 'optionsImportPartly' : 'optionsImportDone')),
    refused.length > 0 &&
      createElement(
        'ul',
        { class: 'refused' },
        ...refused.map((why) => createElement('li', { class: 'fault' }, why)),
      ),
  ]
  result.id = 'import-result'

  const sure = createElement('div', { class: 'card', hidden: true })
  const eraser = createElement(
    'button',
    {
      type: 'button',
      id: 'erase',
      class: 'risky',
      'aria-expanded': 'false',
      press: () => {
        sure.hidden = false
        eraser.setAttribute('aria-expanded', 'true')
        keep.focus()
      },
    },
    t('optionsErase'),
  )
  const keep = createElement(
    'button',
    {
      type: 'button',
      class: 'action',
      press: () => {
        sure.hidden = true
        eraser.setAttribute('aria-expanded', 'false')
        eraser.focus()
      },
    },
    t('optionsEraseNo'),
  )
  const erase = () => act(send('erase-everything'), t('optionsErased'))
  sure.append(
    createElement('p', {}, t('optionsEraseQuestion')),
    createElement(
      'div',
      { class: 'row' },
      keep,
      createElement(
        'button',
        { type: 'button', id: 'erase-yes', class: 'risky', press: erase },
        t('optionsEraseYes'),
      ),
    ),
  )

  return createElement(
    'section',
    { class: 'card' },
    createElement('h2', {}, t('optionsBackup')),
    createElement('p', {}, t('optionsBackupNote')),
    createElement(
      'div',
      { class: 'row' },
      createElement(
        'button',
        {
          type: 'button',
          id: 'export',
          class: 'plain',
          press: () => save('vigie.json', JSON.stringify(state.own, null, 2)),
        },
        t('optionsExport'),
      ),
    ),
    createElement(
      'div',
      { class: 'field' },
      createElement('label', { for: 'import' }, t('optionsImport')),
      file,
    ),
    result,
    createElement('h3', {}, t('optionsEraseTitle')),
    createElement('p', {}, t('optionsEraseNote')),
    createElement('div', { class: 'row' }, eraser),
    sure,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
