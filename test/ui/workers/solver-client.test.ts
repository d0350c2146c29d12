/** A solver that does not look at the clock: it is stopped, and what it had found by then is the answer. */
import { expect, it } from 'vitest'
import { defaultDistribution } from '../../../src/reference/distribution-defaults.ts'
import { Solver } from '../../../workers/solver-client.ts'

const body = defaultDistribution('ten', 'icu', '2022-01-14')

/** A solver that reports what `first` says, in Comlink's own messages, and then never looks up again. */
function deaf(first: string | null): () => Worker {
  const report =
    first === null
      ? ''
      : `data.argumentList[1].value.postMessage({ id: '0', type: 'APPLY', path: [], argumentList: [{ type: 'RAW', value: ${first} }] })`
  // The message has to leave before the thread is lost.
  const script = `onmessage = ({ data }) => { ${report}; setTimeout(() => { for (;;) {} }, 20) }`
  return () =>
    new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { type: 'module' })
}

it('gives the plan that was reported when refining it never ends', async () => {
  const solver = new Solver({ timeoutMs: 6000, start: deaf('{ status: "planned", gap: 1 }') })
  const heard: unknown[] = []
  const result = await solver.planTransfers(body, { onFirst: (first) => heard.push(first) })
  expect(heard).toEqual([{ status: 'planned', gap: 1 }])
  expect(result).toEqual({ ok: true, value: { status: 'planned', gap: 1 } })
})

it('gives no plan where none was reported in time', async () => {
  const solver = new Solver({ timeoutMs: 200, start: deaf(null) })
  expect(await solver.planTransfers(body)).toMatchObject({ ok: false, error: { code: 'timedOut' } })
})
