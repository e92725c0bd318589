import type { Protocol } from '../../protocol/calls.ts'
import type { PopupState } from '../../protocol/views.ts'
import { isTrusted } from '../../settings/trust.ts'
import { bodies, languageNow } from '../judging/warning.ts'
import { answer, type Speaker } from '../router.ts'
import { settingsFor } from '../settings/private-choices.ts'
import { gravest } from '../tabs/badge.ts'
import { summarise } from '../tabs/summary.ts'
import { tabState } from '../tabs/tabs.ts'
import { explainTab } from './explanation.ts'
import { openOwnPage, openPlain } from './own-pages.ts'

/** Answers the popup. */
export function startPopup(): void {
  answer({
    popup: popupState,
    explanation: explainTab,
    language: () => languageNow(),
    open: openAbout,
  })
}

/** Opens help or a report about the gravest thing in a tab; in general where nothing was found. */
async function openAbout({ tabId, page: reason }: Protocol['open']['carries']): Promise<undefined> {
  const state = await tabState(tabId)
  const verdict = gravest(state)
  const about = verdict === state.page ? ('page' as const) : ('message' as const)
  const warned = verdict?.level === 'danger' || verdict?.level === 'caution'
  if (!verdict || !(warned || reason === 'not-a-scam')) return openPlain(reason, tabId)
  return openOwnPage(tabId, { reason, hostname: verdict.relation.hostname, verdict, about })
}

async function popupState(
  of: { tabId?: number },
  speaker: Pick<Speaker, 'tabId'>,
): Promise<PopupState> {
  const [summary, language, identity, { wordSite }, { popupTexts }] = await Promise.all([
    summarise(of),
    languageNow(),
    bodies(),
    import('../../wording/site.ts'),
    import('../../wording/popup.ts'),
  ])
  const { page, messages = [], webmail, hostname = '', wentOn = false, tabId = -1 } = summary ?? {}
  const { settings, policy } = await settingsFor(tabId)
  const { unseen } = summary ?? {}
  const now = Date.now()
  const pausedUntil = settings.pausedUntil[hostname] ?? 0
  const trust = settings.trusted.find((one) => isTrusted({ trusted: [one] }, 'site', hostname, now))
  return {
    language,
    texts: popupTexts(language),
    alone: speaker.tabId !== -1,
    tabId,
    hostname,
    ...(page && { page: wordSite(page, language, 'page', identity) }),
    ...(unseen && { unseen }),
    messages: messages
      .filter(({ level }) => level === 'danger' || level === 'caution')
      .map((verdict) => wordSite(verdict, language, 'message', identity)),
    ...(webmail && { webmail }),
    wentOn,
    ...(pausedUntil > now && { pausedUntil }),
    ...(trust && { trustedUntil: trust.until }),
    mayGoOn: policy.goOn,
    ...(policy.contact && { contact: policy.contact }),
  }
}
