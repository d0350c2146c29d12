/**
 * How long the tasks of the page's own thread are, in a measure that is the same on a fast, a slow and a busy machine:
 * a yardstick. Five times a second the page itself does a fixed piece of work, while the app does its own; a task is
 * as many yardsticks long as its processor time is to theirs.
 */
import type { Browser, Page } from 'playwright/test'

const MARK = 'yardstick'
/** Lines that are read and written once: some 2 ms on a machine of 2021. */
const PARTS = 3_000
const EVERY_MS = 200

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Beginning and length, in µs. */
  readonly ts: number
  readonly dur?: number
  /** Processor time in µs. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

export interface Tasks {
  readonly count: number
  /** Of the longest task that is not a yardstick. */
  readonly longestYardsticks: number
}

/** Puts the yardstick in every page that is loaded from now on, and notes whether the page itself calculates. */
export async function layYardstick(page: Page): Promise<void> {
  await page.addInitScript(
    ([mark, parts, everyMs]) => {
      const part = { date: '2022-01-05', party: 'soc-1', quantity: 5, remark: 'levering' }
      const text = JSON.stringify(Array.from({ length: parts }, (_, id) => ({ id: String(id), ...part })))
      // The inner loops of every calculation are compiled: a page that makes none of them calculates nothing itself.
      WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
        construct(target, given: ConstructorParameters<typeof WebAssembly.Instance>) {
          document.documentElement.dataset['calculates'] = 'here'
          return new target(...given)
        },
      })
      setInterval(() => {
        performance.mark(mark)
        const read: unknown = JSON.parse(text)
        if (JSON.stringify(read).length !== text.length) throw new Error('a yardstick is always as long')
      }, everyMs)
    },
    [MARK, PARTS, EVERY_MS] as const,
  )
}

/** Whether the page's own thread has calculated. */
export function calculatesHere(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset['calculates'] !== undefined)
}

/** What the tasks of the traced page's own thread were like while `work` was done. */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] })
  await work()
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString())
  if (!isTrace(trace)) throw new Error('the browser gave no trace')
  return measured(trace.traceEvents)
}

function measured(events: readonly TraceEvent[]): Tasks {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`
  const main = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf))
  const marks = events.filter(({ name }) => name === MARK)
  const [yardsticks, tasks]: [number[], number[]] = [[], []]
  for (const event of events) {
    const { ph, ts, dur, tdur } = event
    if (ph !== 'X' || tdur === undefined || dur === undefined || !main.has(threadOf(event))) continue
    const isYardstick = marks.some(
      (mark) => threadOf(mark) === threadOf(event) && mark.ts >= ts && mark.ts <= ts + dur,
    )
    if (isYardstick) yardsticks.push(tdur)
    else tasks.push(tdur)
  }
  const typical = yardsticks.toSorted((a, b) => a - b)[Math.floor(yardsticks.length / 2)]
  if (typical === undefined) throw new Error('no yardstick in the trace')
  return { count: tasks.length, longestYardsticks: Math.max(...tasks) / typical }
}

function isTrace(value: unknown): value is { readonly traceEvents: readonly TraceEvent[] } {
  return (
    typeof value === 'object' && value !== null && 'traceEvents' in value && Array.isArray(value.traceEvents)
  )
}
