import { send } from '../../../protocol/send.ts'
import { validateSettings } from '../../../settings/validate.ts'
import { fill, h } from '../../parts/h.ts'
import { save } from '../../parts/save.ts'
import type { Context } from '../context.ts'
import { wordRefused } from '../refused.ts'

/** A settings file is a few kB. */
const LARGEST = 1_000_000

/** Taking the settings elsewhere, bringing them back, and erasing everything. */
export function backup({ speech, state, change, act }: Context): HTMLElement {
  const { t, language } = speech
  const result = h('div', { role: 'status' })
  const file = h('input', { type: 'file', id: 'import', accept: '.json,application/json' })
  file.addEventListener('change', () => void read())

  async function read(): Promise<void> {
    const [chosen] = file.files ?? []
    if (!chosen) return
    const value = chosen.size > LARGEST ? undefined : parse(await chosen.text())
    file.value = ''
    if (typeof value !== 'object' || value === null) {
      fill(result, h('p', { class: 'fault' }, t('optionsImportNotSettings')))
      return
    }
    const { settings, refused } = validateSettings(value)
    if (!(await change(settings))) return
    const now = document.getElementById('import-result')
    if (now) fill(now, ...report(refused.map((one) => wordRefused(one, language))))
  }

  const report = (refused: readonly string[]) => [
    h('p', {}, t(refused.length ? 'optionsImportPartly' : 'optionsImportDone')),
    refused.length > 0 &&
      h('ul', { class: 'refused' }, ...refused.map((why) => h('li', { class: 'fault' }, why))),
  ]
  result.id = 'import-result'

  const sure = h('div', { class: 'card', hidden: true })
  const eraser = h(
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
  const keep = h(
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
    h('p', {}, t('optionsEraseQuestion')),
    h(
      'div',
      { class: 'row' },
      keep,
      h(
        'button',
        { type: 'button', id: 'erase-yes', class: 'risky', press: erase },
        t('optionsEraseYes'),
      ),
    ),
  )

  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('optionsBackup')),
    h('p', {}, t('optionsBackupNote')),
    h(
      'div',
      { class: 'row' },
      h(
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
    h('div', { class: 'field' }, h('label', { for: 'import' }, t('optionsImport')), file),
    result,
    h('h3', {}, t('optionsEraseTitle')),
    h('p', {}, t('optionsEraseNote')),
    h('div', { class: 'row' }, eraser),
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
