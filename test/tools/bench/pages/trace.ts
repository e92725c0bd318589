interface Event {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of thread time. */
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } }
}

/** Main-thread ms of one load. */
export interface Cost {
  /** Of the extension's content scripts, all frames. */
  readonly extension: number
  /** Of the reader of pages among them, and of its longest slice. */
  readonly reader: number
  readonly slice: number
  /** Of everything. */
  readonly all: number
}

/**
 * Main-thread time in a trace of one load, in ms: of everything, and of the content scripts of
 * extensions. A script's own time is in the events that name its address: its first run, and each
 * call of one of its functions (timers, observers, listeners).
 */
export function costOf(trace: string): Cost {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly Event[] }
  const ours = traceEvents.filter(
    ({ name, args }) =>
      (name === 'EvaluateScript' || name === 'FunctionCall') &&
      args?.data?.url?.startsWith('chrome-extension://'),
  )
  const threads = new Set(ours.map(({ pid, tid }) => `${pid}/${tid}`))
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && threads.has(`${pid}/${tid}`),
  )
  const sum = (events: readonly Event[]) =>
    events.reduce((total, { tdur }) => total + (tdur ?? 0), 0) / 1000
  const reader = ours.filter(({ args }) => args?.data?.url?.endsWith('/inspect.js'))
  const slice = Math.max(0, ...reader.map(({ tdur }) => tdur ?? 0)) / 1000
  return { extension: sum(ours), reader: sum(reader), slice, all: sum(tasks) }
}
