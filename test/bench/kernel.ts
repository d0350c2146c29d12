/**
 * The kernel on one and on two threads, against the plain dot product, against eight draws side by side in JavaScript, and
 * against the same in C where a compiler is there. The plain one is what other rows of a run are weighed by: a machine that
 * is busy, or slow, makes both longer.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { survivalCurve } from '../../src/domain/shared/survival.ts'
import { bundle, startThread } from './bundle.ts'
import { type Row, spread } from './row.ts'

const RUNS = 15
/** As many as in kernel-work.ts. */
const CURVE_DAYS = String(survivalCurve(8, 1.2).length)
const WHAT = '1,000 draws × 11 regions × 120 days × 2 wards'

export async function measure(): Promise<Row[]> {
  const work = await bundle('kernel-work')
  const workers = [await startThread(work), await startThread(work)]
  const plain = await timesOf(workers.slice(0, 1), 'plain')
  const lanes = await timesOf(workers.slice(0, 1), 'lanes')
  const one = await timesOf(workers.slice(0, 1), 'fast')
  const two = await timesOf(workers, 'fast')
  await Promise.all(workers.map((worker) => worker.terminate()))
  const inC = timesInC()
  plainMs = plain.toSorted((a, b) => a - b)[Math.floor(plain.length / 2)]
  const times = (slow: readonly number[]): string => `${(Math.min(...slow) / Math.min(...one)).toFixed(1)} ×`
  return [
    { what: `Kernel, ${WHAT}, plain dot product`, value: spread(plain) },
    { what: `Kernel, plain, eight draws side by side`, value: spread(lanes) },
    inC === null
      ? { what: 'Kernel, in C', value: 'no compiler here' }
      : { what: 'Kernel, in C, -O3 for this machine', value: spread(inC) },
    { what: `Kernel, 1 worker`, value: spread(one) },
    { what: `Kernel, 2 workers`, value: spread(two) },
    { what: `Kernel, times faster than plain, 1 worker`, value: times(plain) },
    { what: `Kernel, times faster than eight side by side, 1 worker`, value: times(lanes) },
  ]
}

let plainMs: number | undefined

/** Median of the plain kernel in this run, in ms; measured now where it was not asked for. */
export async function calibration(): Promise<number> {
  if (plainMs === undefined) await measure()
  return plainMs ?? NaN
}

/** The kernel in C, a process per run; null without a compiler. */
function timesInC(): number[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'adempauze-bench-'))
  const program = join(folder, 'kernel')
  try {
    const source = fileURLToPath(new URL('kernel.c', import.meta.url))
    execFileSync('cc', ['-O3', '-march=native', '-ffp-contract=off', '-o', program, source, '-lm'], {
      stdio: 'ignore',
    })
    return Array.from({ length: RUNS }, () =>
      Number(execFileSync(program, [CURVE_DAYS], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    )
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** From the first message to the last answer, per run; the first two runs warm the compiler up. */
async function timesOf(workers: readonly Worker[], kind: 'plain' | 'lanes' | 'fast'): Promise<number[]> {
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
