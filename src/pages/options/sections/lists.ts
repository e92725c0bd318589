import type { Publisher } from '../../../list/publisher.ts'
import type { ListState, SourceState } from '../../../list/state.ts'
import { send } from '../../../protocol/send.ts'
import { asAddress, asKey, asLine } from '../../../settings/checks.ts'
import { fingerprint } from '../../../settings/fingerprint.ts'
import { createElement, fill } from '../../parts/create-element.ts'
import { listPanel } from '../../parts/list.ts'
import type { SectionContext } from '../context.ts'
import { complaint } from '../parts/complaint.ts'

/** Where the list of lookalikes comes from: feeds to switch, publishers to add and to remove. */
export function lists(context: SectionContext): HTMLElement {
  const { i18n, state, change } = context
  const { t } = i18n
  const { own, policy } = state
  const line = createElement('p', { class: 'quiet' })
  const feeds = createElement('div', { class: 'choices' })
  const publishers = [
    ...policy.publishers.map((one) => publisherRow(one, false)),
    ...(policy.goOn ? own.publishers : []).map((one) => publisherRow(one, true)),
  ]
  void send('list-state').then(
    (list) => fill(feeds, ...feedsOf(list).map(feedTick)),
    () => {},
  )
  return createElement(
    'section',
    { class: 'card' },
    createElement('h2', {}, t('optionsLists')),
    createElement('p', {}, t('optionsListsNote')),
    line,
    listPanel(i18n, (text) => fill(line, text)),
    createElement('h3', {}, t('optionsFeeds')),
    createElement(
      'p',
      { class: 'quiet' },
      t(policy.feeds ? 'optionsFeedsNote' : 'optionsFeedsForbidden'),
    ),
    feeds,
    createElement('h3', {}, t('optionsPublishers')),
    createElement('p', { class: 'quiet' }, t('optionsPublishersNote')),
    publishers.length > 0 && createElement('ul', { class: 'names' }, ...publishers),
    policy.goOn
      ? addPublisher()
      : createElement('p', { class: 'quiet' }, t('optionsTrustedForbidden')),
  )

  function feedTick({ id, title, home, on }: SourceState): HTMLElement {
    const given = !policy.feeds || policy.feedsOff.includes(id)
    const box = createElement('input', { type: 'checkbox', id: `feed-${id}`, disabled: given })
    box.checked = on
    box.addEventListener('change', () => {
      const others = own.feedsOff.filter((one) => one !== id)
      void change({ feedsOff: box.checked ? others : [...others, id] })
    })
    return createElement(
      'div',
      { class: 'choice' },
      box,
      createElement(
        'div',
        {},
        createElement('label', { for: `feed-${id}` }, title),
        createElement(
          'p',
          { class: 'quiet' },
          given && policy.feeds ? `${t('optionsByPolicy')} · ` : '',
          home &&
            createElement(
              'a',
              { href: home, target: '_blank', rel: 'noreferrer' },
              new URL(home).hostname,
            ),
        ),
      ),
    )
  }

  function publisherRow(publisher: Publisher, mine: boolean): HTMLElement {
    const { name, address, key } = publisher
    const print = createElement('code', {})
    void fingerprint(key).then((text) => fill(print, text))
    return createElement(
      'li',
      {},
      createElement(
        'div',
        {},
        createElement('strong', {}, name),
        createElement('bdi', { class: 'hostname', dir: 'ltr' }, address),
        createElement('span', { class: 'quiet' }, t('optionsFingerprint'), ' ', print),
      ),
      mine
        ? createElement(
            'button',
            {
              type: 'button',
              class: 'plain',
              'aria-label': t('optionsRemoveName', { name }),
              press: () =>
                change({ publishers: own.publishers.filter((one) => one !== publisher) }),
            },
            t('optionsRemove'),
          )
        : createElement('span', { class: 'quiet' }, t('optionsByPolicy')),
    )
  }

  function addPublisher(): HTMLElement {
    const input = (id: string) =>
      createElement('input', {
        type: 'text',
        id,
        autocomplete: 'off',
        spellcheck: 'false',
        'aria-describedby': 'publisher-wrong',
      })
    const [name, address, key] = [
      input('publisher-name'),
      input('publisher-address'),
      input('publisher-key'),
    ]
    const wrong = complaint('publisher-wrong')
    const field = (label: string, control: HTMLElement) =>
      createElement(
        'div',
        { class: 'field' },
        createElement('label', { for: control.id }, label),
        control,
      )
    const form = createElement(
      'form',
      { class: 'add' },
      field(t('optionsPublisherName'), name),
      field(t('optionsPublisherAddress'), address),
      field(t('optionsPublisherKey'), key),
      createElement('button', { type: 'submit', class: 'plain' }, t('optionsAdd')),
    )
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const where = asAddress(address.value)
      const good = asKey(key.value)
      if (!where) return wrong.say(t('optionsRefusedAddress', { value: address.value }), address)
      if (!good) return wrong.say(t('optionsRefusedKey', { value: key.value }), key)
      form.dataset.sent = ''
      const fresh = {
        name: asLine(name.value) || new URL(where).hostname,
        address: where,
        key: good,
      }
      const others = own.publishers.filter((one) => one.address !== where)
      void change({ publishers: [...others, fresh] })
    })
    return createElement(
      'details',
      { id: 'add-publisher' },
      createElement('summary', {}, t('optionsPublisherAdd')),
      form,
      wrong.element,
    )
  }
}

const feedsOf = ({ sources }: ListState) => sources.filter(({ kind }) => kind === 'feed')
