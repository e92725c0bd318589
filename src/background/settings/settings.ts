import type { Protocol } from '../../protocol/calls.ts'
import type { SettingsState } from '../../protocol/views.ts'
import { asHostname, asSender } from '../../settings/checks.ts'
import type { Settings } from '../../settings/settings.ts'
import {
  withoutEnded,
  withoutPause,
  withoutTrust,
  withPause,
  withTrust,
} from '../../settings/trust.ts'
import { validateSettings } from '../../settings/validate.ts'
import { listSettingsChanged, refreshRules } from '../list/list.ts'
import { answer, type Speaker } from '../router.ts'
import { eraseAll, onPolicyChange, read, rewrite, storeFaults } from '../store.ts'
import { forgetVerdicts } from '../tabs/suppress.ts'
import { forgetWentOn } from '../tabs/tabs.ts'
import {
  erasePrivateChoices,
  followLastPrivate,
  isChosenPrivately,
  PRIVATE_SETTINGS,
} from './private-choices.ts'
import { SETTINGS, settingsChanged, settingsNow } from './settings-now.ts'

/** Answers the pages about settings, and follows the organisation's policy. */
export function startSettings(): void {
  followLastPrivate(refreshRules)
  onPolicyChange(() => {
    settingsChanged()
    void listSettingsChanged()
  })
  answer({
    'settings-get': () => settingsState(),
    'settings-change': changeFields,
    pause,
    trust,
    'erase-everything': eraseEverything,
  })
}

async function settingsState(): Promise<SettingsState> {
  const [own, { settings, policy, managed, refused }] = await Promise.all([
    read(SETTINGS),
    settingsNow(),
  ])
  return {
    own: withoutEnded(own, Date.now()),
    settings,
    policy,
    managed,
    policyRefused: refused,
    faults: storeFaults().map(({ key, what, detail }) => ({ key, what, detail })),
  }
}

/** As {@link change}, but nothing of it reaches the disk. */
async function changePrivately(next: (own: Settings) => Settings): Promise<void> {
  await rewrite(PRIVATE_SETTINGS, (own) => withoutEnded(next(own), Date.now()))
  void listSettingsChanged()
}

/** Keeps what was chosen where it was chosen; what ends is taken from both. */
async function keep(
  next: (own: Settings) => Settings,
  privately: boolean,
  ends: boolean,
): Promise<void> {
  if (privately || ends) await changePrivately(next)
  if (!privately || ends) await change(next)
}

/** Changes what is there; a field that is wrong becomes what it is without a choice. */
async function change(next: (own: Settings) => unknown): Promise<SettingsState> {
  await rewrite(SETTINGS, (own) => withoutEnded(validateSettings(next(own)).settings, Date.now()))
  settingsChanged()
  void listSettingsChanged()
  return settingsState()
}

function changeFields(fields: Protocol['settings-change']['carries']): Promise<SettingsState> {
  return change((own) => ({ ...own, ...fields }))
}

/** For how long a pause lasts; a page offers these and no other. */
const PAUSES = { hour: 3_600_000, day: 86_400_000 } as const

async function pause(
  { hostname, for: time }: Protocol['pause']['carries'],
  { tabId }: Speaker,
): Promise<undefined> {
  const name = asHostname(hostname)
  if (!name || !(await settingsNow()).policy.goOn) return
  const privately = await isChosenPrivately(tabId)
  const next = (own: Settings) =>
    time === 'end' ? withoutPause(own, name) : withPause(own, name, Date.now() + PAUSES[time])
  await keep(next, privately, time === 'end')
  await forgetVerdicts(name, privately)
}

/** How long trust lasts; `null`: without end. */
const TRUSTS = { day: 86_400_000, month: 30 * 86_400_000, year: 365 * 86_400_000 } as const

async function trust(
  { kind, name, for: time }: Protocol['trust']['carries'],
  { tabId }: Speaker,
): Promise<undefined> {
  const good = kind === 'site' ? asHostname(name) : asSender(name)
  if (!good || !(await settingsNow()).policy.goOn) return
  const privately = await isChosenPrivately(tabId)
  const next = (own: Settings) => {
    if (time === 'end') return withoutTrust(own, { kind, name: good })
    const until = time === 'ever' ? null : Date.now() + TRUSTS[time]
    return withTrust(own, { kind, name: good, until })
  }
  await keep(next, privately, time === 'end')
  if (kind === 'site') await forgetVerdicts(good, privately)
}

/** Settings, history, exceptions: everything of the person. The list of lookalikes is nobody's, and stays. */
async function eraseEverything(): Promise<undefined> {
  await eraseAll()
  await erasePrivateChoices()
  await forgetWentOn()
  settingsChanged()
  await listSettingsChanged()
}
