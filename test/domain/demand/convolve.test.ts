import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve, convolvePlain } from '../../../src/domain/demand/convolve.ts'
import { LANES } from '../../../src/domain/demand/lanes.ts'
import { LONGEST_DAYS } from '../../../src/domain/demand/survival.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const MOST_DAYS = 365

/** Rows of eight lanes. */
const block = (mostRows: number) =>
  fc.integer({ min: 1, max: mostRows }).chain((rows) =>
    fc
      .array(fc.double({ min: 0, max: 1e4, noNaN: true }), {
        minLength: rows * LANES,
        maxLength: rows * LANES,
      })
      .map((values) => Float64Array.from(values)),
  )

describe('convolve', () => {
  it('gives the same bytes as adding up one day at a time, whatever was calculated before', () => {
    fc.assert(
      fc.property(block(130), block(LONGEST_DAYS), (inflow, curve) => {
        const days = inflow.length / LANES
        const [plain, fast] = [new Float64Array(inflow.length), new Float64Array(inflow.length)]
        convolvePlain(plain, inflow, curve, curve.length / LANES, days)
        convolve(fast, inflow, curve, curve.length / LANES, days)
        expect([...fast]).toEqual([...plain])
      }),
    )
  })

  it('holds for the longest horizon and the longest curve', () => {
    const inflow = Float64Array.from({ length: MOST_DAYS * LANES }, (_, at) => 1 + (at % 7))
    const curve = Float64Array.from({ length: LONGEST_DAYS * LANES }, (_, at) => 1 / (1 + at))
    const [plain, fast] = [new Float64Array(inflow.length), new Float64Array(inflow.length)]
    convolvePlain(plain, inflow, curve, LONGEST_DAYS, MOST_DAYS)
    convolve(fast, inflow, curve, LONGEST_DAYS, MOST_DAYS)
    expect([...fast]).toEqual([...plain])
  })

  it('by hand: 10 and 20 patients who stay a day, half of them two; in the last lane nobody comes', () => {
    const rows = (values: number[]): Float64Array =>
      Float64Array.from(values.flatMap((value) => [...Array<number>(LANES - 1).fill(value), 0]))
    const out = new Float64Array(3 * LANES)
    convolve(out, rows([10, 20, 0]), rows([1, 0.5]), 2, 3)
    expect([...out]).toEqual([...rows([10, 25, 10])])
  })

  it('runs what its source says', { timeout: 60_000 }, () => {
    const { status, stdout } = spawnSync(process.execPath, ['src/headless/wasm.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(readFileSync(join(ROOT, 'src/domain/demand/convolve-wasm.ts'), 'utf8')).toBe(stdout)
  })
})
