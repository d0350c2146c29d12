import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { breather } from '../../src/file/breath.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] }))
afterEach(() => vi.useRealTimers())

/** Does steps of so many ms each. Returns after which of them the page had its turn. */
async function pausesOf(steps: number, stepMs: number): Promise<number[]> {
  const breathe = breather()
  const pauses: number[] = []
  for (let step = 1; step <= steps; step++) {
    vi.advanceTimersByTime(stepMs)
    const pause = breathe()
    if (pause === undefined) continue
    pauses.push(step)
    vi.runAllTimers()
    await pause
  }
  return pauses
}

it('pauses whenever 10 ms of work are done', async () => {
  expect(await pausesOf(12, 3)).toEqual([4, 8, 12])
})

it('pauses after every step that takes long by itself', async () => {
  expect(await pausesOf(3, 50)).toEqual([1, 2, 3])
})

it('does not pause for work that is done before', async () => {
  expect(await pausesOf(3, 3)).toEqual([])
})
