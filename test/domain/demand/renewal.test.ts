import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAYS_BEFORE, takeRows } from '../../../src/domain/demand/block.ts'
import { LANES } from '../../../src/domain/demand/lanes.ts'
import { reproductionFactors, writeInfections } from '../../../src/domain/demand/renewal.ts'
import { delayWeights } from '../../../src/domain/demand/survival.ts'

const DAYS = 90
const rows = takeRows()
const generation = delayWeights(4.5, 1)

/** The lane that is looked at; nobody is susceptible in the others. */
const LANE = 3

/** Infections per day relative to day 0, after a flat history. */
function infectionsOf(
  reproduction: number,
  susceptible: number,
  factors = new Float64Array(DAYS).fill(1),
): number[] {
  rows.withHistory.fill(1, 0, (DAYS_BEFORE + 1) * LANES)
  const inLane = (value: number): Float64Array => new Float64Array(LANES).fill(value, LANE, LANE + 1)
  const input = { factors, generation, reproduction: inLane(reproduction), susceptible: inLane(susceptible) }
  writeInfections(rows, input, DAYS)
  return Array.from({ length: DAYS }, (_, t) => rows.numbers[t * LANES + LANE] ?? NaN)
}

describe('writeInfections', () => {
  it('stays level at R = 1 with nobody immune', () => {
    for (const level of infectionsOf(1, 1e12)) expect(level).toBeCloseTo(1, 6)
  })

  it('grows above R = 1, shrinks below it, and more so the further away', () => {
    const at = (reproduction: number): number => infectionsOf(reproduction, 1e12)[40] ?? 0
    expect([at(0.7), at(0.9), at(1.1), at(1.5)]).toEqual(
      [at(0.7), at(0.9), at(1.1), at(1.5)].sort((a, b) => a - b),
    )
    expect(at(0.9)).toBeLessThan(1)
    expect(at(1.1)).toBeGreaterThan(1)
  })

  it('never infects more people than there are', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 12, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (reproduction, susceptible) => {
          const levels = infectionsOf(reproduction, susceptible)
          const infected = levels.slice(1).reduce((sum, level) => sum + level, 0)
          expect(infected).toBeLessThanOrEqual(susceptible * (1 + 1e-12))
          for (const level of levels) expect(level).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

describe('reproductionFactors', () => {
  it('hold from their date on, that day included, and multiply', () => {
    const factors = reproductionFactors(
      [
        { from: '2022-01-02', factor: 0.5 },
        { from: '2022-01-04', factor: 3 },
        { from: '2021-12-01', factor: 2 },
      ],
      '2022-01-01',
      5,
    )
    expect([...factors]).toEqual([2, 1, 1, 3, 3])
  })
})
