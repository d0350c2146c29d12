import { describe, expect, it, vi } from 'vitest'
import { calculatePlan } from '../../../src/domain/capacity/calculate-plan.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { Calculator } from '../../../workers/client.ts'

const small: RegionalPlan = { ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 120, horizonDays: 40 }
const large: RegionalPlan = { ...defaultPlan('NL', 'pressureOnAllCare'), draws: 5000, horizonDays: 365 }

/** A worker made from a text, as a broken build or a broken browser would give it. */
function workerOf(script: string): Worker {
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { type: 'module' })
}

function startRealWorker(): Worker {
  return new Worker(new URL('../../../workers/calc.worker.ts', import.meta.url), { type: 'module' })
}

/** The same text for the same bits: −0 and the last digit included. */
function bits(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part) ? [...new Uint8Array(part.buffer, part.byteOffset, part.byteLength)] : part,
  )
}

describe('Calculator', () => {
  it.each([1, 2, 3])('gives with %d workers the bytes of the plain call', async (workers) => {
    const calculator = new Calculator({ workers })
    const result = await calculator.calculatePlan(small)
    calculator.stop()
    if (!result.ok) throw new Error(result.error.code)
    expect(bits(result.value)).toBe(bits(calculatePlan(small)))
  })

  it.each([1, 2, 3])(
    'gives with %d workers several plans in their order, whole or shared out',
    async (workers) => {
      const calculator = new Calculator({ workers })
      const plans = [0, 5, 10, 15].map((baseLoad) => ({
        ...small,
        links: { ...small.links, icu: { ...small.links.icu, baseLoad } },
      }))
      const heard: number[] = []
      const result = await calculator.calculatePlans(plans, { onProgress: (done) => heard.push(done) })
      calculator.stop()
      if (!result.ok) throw new Error(result.error.code)
      expect(result.value.map(bits)).toEqual(plans.map((plan) => bits(calculatePlan(plan))))
      expect(heard).toEqual([0.25, 0.5, 0.75, 1])
    },
  )

  it.each([1, 2])(
    'gives with %d workers to a hand that drags a plan a first answer, and when it rests the bytes of all',
    async (workers) => {
      const calculator = new Calculator({ workers })
      const heard: number[] = []
      const onFirst = ({ draws }: { readonly draws: number }): number => heard.push(draws)
      const few = await calculator.calculatePlanSoon(small, { onFirst })
      const many = { ...small, draws: 300 }
      const all = await calculator.calculatePlanSoon(many, { onFirst })
      // What was asked later ends it after its first answer, and not the worker that remembers.
      const newer = new AbortController()
      const ended = await calculator.calculatePlanSoon(many, {
        onFirst: () => newer.abort(),
        newer: newer.signal,
      })
      const again = await calculator.calculatePlan(many)
      calculator.stop()
      if (!few.ok || !all.ok || !again.ok) throw new Error('no outcome')
      expect(heard).toEqual([256])
      expect(bits(few.value)).toBe(bits(calculatePlan(small)))
      expect(bits(all.value)).toBe(bits(calculatePlan(many)))
      expect(ended).toMatchObject({ ok: false, error: { code: 'cancelled' } })
      expect(bits(again.value)).toBe(bits(all.value))
    },
  )

  it.each([1, 2])(
    'gives with %d workers a first answer of the first draws, and then the bytes of all',
    async (workers) => {
      const calculator = new Calculator({ workers })
      const plans = [0, 5, 10].map((virulence) => ({
        ...small,
        draws: 300,
        scenario: { ...small.scenario, virulence: exactly(1 + virulence / 10) },
      }))
      const heard: (readonly number[])[] = []
      const result = await calculator.calculatePlansSoon(plans, {
        onFirst: (first) => heard.push(first.map(({ draws }) => draws)),
      })
      if (!result.ok) throw new Error(result.error.code)
      expect(heard).toEqual([[256, 256, 256]])
      const whole = plans.map((plan) => bits(calculatePlan(plan)))
      expect(result.value.map(bits)).toEqual(whole)
      // What was asked later ends it after its first answer, and not the worker that remembers.
      const newer = new AbortController()
      const ended = await calculator.calculatePlansSoon(plans, {
        onFirst: () => newer.abort(),
        newer: newer.signal,
      })
      expect(ended).toMatchObject({ ok: false, error: { code: 'cancelled' } })
      const again = await calculator.calculatePlans(plans)
      calculator.stop()
      if (!again.ok) throw new Error(again.error.code)
      expect(again.value.map(bits)).toEqual(whole)
    },
  )

  it('cancels several plans as one', async () => {
    const calculator = new Calculator({ workers: 2 })
    const stop = new AbortController()
    const running = calculator.calculatePlans([large, large, large], { signal: stop.signal })
    setTimeout(() => stop.abort(), 50)
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    calculator.stop()
  })

  it('gives the same bytes again when only a capacity moved in between', async () => {
    const calculator = new Calculator({ workers: 2 })
    const first = await calculator.calculatePlan(small)
    const wider = { ...small, links: { ...small.links, icu: { ...small.links.icu, baseLoad: 0 } } }
    const second = await calculator.calculatePlan(wider)
    const third = await calculator.calculatePlan(small)
    calculator.stop()
    if (!first.ok || !second.ok || !third.ok) throw new Error('a run failed')
    expect(bits(third.value)).toBe(bits(first.value))
    expect(bits(second.value)).toBe(bits(calculatePlan(wider)))
  })

  it('gives the same bytes whatever went round between the workers before', async () => {
    const calculator = new Calculator({ workers: 3 })
    for (const [draws, horizonDays] of [
      [120, 40],
      [121, 40],
      [120, 61],
      [7, 61],
      [120, 40],
    ] as const) {
      const plan = { ...small, draws, horizonDays }
      const result = await calculator.calculatePlan(plan)
      if (!result.ok) throw new Error(result.error.code)
      expect(bits(result.value)).toBe(bits(calculatePlan(plan)))
    }
    calculator.stop()
  })

  it('cancels a busy worker, and the next job runs on a fresh one', async () => {
    const calculator = new Calculator({ workers: 2 })
    const stop = new AbortController()
    const running = calculator.calculatePlan(large, { signal: stop.signal })
    setTimeout(() => stop.abort(), 50)
    const cancelled = await running
    const next = await calculator.calculatePlan(small)
    calculator.stop()
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(next.ok).toBe(true)
  })

  it('lets what ran beside a cancelled job begin anew', async () => {
    const calculator = new Calculator({ workers: 2 })
    const stop = new AbortController()
    const cancelled = calculator.calculatePlan(large, { signal: stop.signal })
    const together = calculator.calculatePlan(small)
    const alone = calculator.run((jobs) => jobs.planFit(small))
    setTimeout(() => stop.abort(), 50)
    expect(await cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    const outcome = await together
    if (!outcome.ok) throw new Error(outcome.error.code)
    expect(bits(outcome.value)).toBe(bits(calculatePlan(small)))
    expect(await alone).toMatchObject({ ok: true })
    calculator.stop()
  })

  it('does not start what was cancelled before', async () => {
    const start = vi.fn(() => workerOf(''))
    const calculator = new Calculator({ workers: 1, start })
    const result = await calculator.calculatePlan(small, { signal: AbortSignal.abort() })
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(start).not.toHaveBeenCalled()
  })

  it('ends a worker that never answers', async () => {
    const calculator = new Calculator({
      workers: 1,
      timeoutMs: 200,
      start: () => workerOf('onmessage = () => { for (;;) {} }'),
    })
    const result = await calculator.calculatePlan(small)
    expect(result).toMatchObject({ ok: false, error: { code: 'timedOut' } })
  })

  it('tells that a worker crashed', async () => {
    const calculator = new Calculator({
      workers: 1,
      start: () => workerOf('onmessage = () => { setTimeout(() => { throw new Error("broken") }) }'),
    })
    const result = await calculator.calculatePlan(small)
    expect(result).toMatchObject({ ok: false, error: { code: 'crashed' } })
  })

  it('ends the workers that wait for one that crashed, and all start afresh', async () => {
    const broken = 'onmessage = () => { setTimeout(() => { throw new Error("broken") }, 100) }'
    const starts = [startRealWorker, () => workerOf(broken)]
    const calculator = new Calculator({ workers: 2, start: () => (starts.shift() ?? startRealWorker)() })
    const result = await calculator.calculatePlan(small)
    expect(result).toMatchObject({ ok: false, error: { code: 'crashed' } })
    const next = await calculator.calculatePlan(small)
    calculator.stop()
    if (!next.ok) throw new Error(next.error.code)
    expect(bits(next.value)).toBe(bits(calculatePlan(small)))
  })

  it('tells that a worker could not be loaded', async () => {
    const calculator = new Calculator({
      workers: 2,
      start: () => new Worker('/no-such-worker.js', { type: 'module' }),
    })
    const result = await calculator.calculatePlan(small)
    expect(result).toMatchObject({ ok: false, error: { code: 'crashed' } })
  })
})
