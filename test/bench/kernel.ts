/** The kernel on one and on two threads, against the plain dot product. */
import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { bundle, startThread } from './bundle.ts'
import { type Row, spread } from './row.ts'

const RUNS = 15
const WHAT = '1,000 draws × 11 regions × 120 days × 2 wards'

export async function measure(): Promise<Row[]> {
  const work = await bundle('kernel-work')
  const workers = [await startThread(work), await startThread(work)]
  const plain = await timesOf(workers.slice(0, 1), 'plain')
  const one = await timesOf(workers.slice(0, 1), 'fast')
  const two = await timesOf(workers, 'fast')
  await Promise.all(workers.map((worker) => worker.terminate()))
  const ratio = Math.min(...plain) / Math.min(...one)
  return [
    { what: `Kernel, ${WHAT}, plain dot product`, value: spread(plain) },
    { what: `Kernel, 1 worker`, value: spread(one) },
    { what: `Kernel, 2 workers`, value: spread(two) },
    { what: `Kernel, times faster than plain, 1 worker`, value: `${ratio.toFixed(1)} ×` },
  ]
}

/** From the first message to the last answer, per run; the first two runs warm the compiler up. */
async function timesOf(workers: readonly Worker[], kind: 'plain' | 'fast'): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS + 2; run++) {
    const began = performance.now()
    await Promise.all(
      workers.map((worker, part) => {
        worker.postMessage({ call: 'runKernel', args: [kind, part, workers.length] })
        return once(worker, 'message')
      }),
    )
    times.push(performance.now() - began)
  }
  return times.slice(2)
}
