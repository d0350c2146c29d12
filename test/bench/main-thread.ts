/**
 * What a page's own thread does, task by task, in processor time: a machine that is busy with something else makes no task
 * longer. A task of more than 50 ms is felt: whatever a hand does meanwhile waits for it.
 */
import type { Page } from 'playwright'
import type { Row } from './row.ts'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** The longest tasks on the page's thread while `work` is done, in ms of processor time, longest first. */
export async function tasksDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('no browser to trace')
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel'] })
  await work()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const threads = new Set(
    trace.traceEvents.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  )
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a)
}

/** What stands in the table of a moment's longest task, of several runs the worst. */
export function taskRow(what: string, runs: readonly (readonly number[])[]): Row {
  const longest = runs.map(([first = 0]) => first).sort((a, b) => a - b)
  const at = (share: number): string => (longest[Math.floor(share * (longest.length - 1))] ?? NaN).toFixed(0)
  return {
    what: `  longest task on the page’s thread: ${what}`,
    value: `p50 ${at(0.5)}, most ${at(1)} ms of processor time`,
    aim: 'aim < 50 ms',
  }
}
