import { describe, expect, it } from 'vitest'
import { logLinearTrend, persistence } from '../../../src/domain/forecast/baselines.ts'
import { REACH_DAYS } from '../../../src/domain/forecast/forecast.ts'
import { outflowShares } from '../../../src/domain/forecast/outflow.ts'
import { dampedGrowth, growthPerDay, levelOn } from '../../../src/domain/forecast/trend.ts'
import { factorOn, weekdayFactors } from '../../../src/domain/forecast/weekday-effects.ts'
import { dayNumber } from '../../../src/domain/shared/civil-date.ts'

/** A Monday. */
const MONDAY = dayNumber('2021-03-01')
const NO_RHYTHM = new Array<number>(7).fill(1)
const row = (length: number, value: (index: number) => number) =>
  Float64Array.from({ length }, (_, i) => value(i))

describe('the weekly rhythm', () => {
  it('is each weekday against the seven days around it, drawn to 1 by two weeks without rhythm', () => {
    // Tuesdays 14, other days 7: a week has a mean of 8, ratios 1.75 and 0.875. Of 21 days, days 4 to 18 have three
    // days on both sides: Thursday twice, every other day twice, and Thursday a third time.
    const factors = weekdayFactors(
      row(21, (i) => (i % 7 === 1 ? 14 : 7)),
      MONDAY,
      20,
    )
    const tuesday = (2 * 1.75 + 2) / 4
    const others = (2 * 0.875 + 2) / 4
    const thursday = (3 * 0.875 + 2) / 5
    const mean = (tuesday + 5 * others + thursday) / 7
    expect(factors[1]).toBeCloseTo(tuesday / mean, 12)
    expect(factors[3]).toBeCloseTo(thursday / mean, 12)
    expect(factors[6]).toBeCloseTo(others / mean, 12)
  })
  it('looks no further back than twelve weeks, and is told by weeks from which a day is missing', () => {
    const steady = row(120, (i) => (i < 30 ? (i % 7) * 50 : 10))
    expect(weekdayFactors(steady, MONDAY, 119)).toEqual(NO_RHYTHM)
    const gap = row(21, (i) => (i === 10 ? NaN : i % 7 === 1 ? 14 : 7))
    expect(weekdayFactors(gap, MONDAY, 20).every((factor) => Number.isFinite(factor))).toBe(true)
  })
  it('is none where nothing was seen', () => {
    expect(
      weekdayFactors(
        row(5, () => 9),
        MONDAY,
        4,
      ),
    ).toEqual(NO_RHYTHM)
    expect(factorOn([1, 2, 3, 4, 5, 6, 7], MONDAY + 8)).toBe(2)
  })
})

describe('the trend', () => {
  const growing = row(30, (i) => 100_000 * 1.05 ** i)
  it('finds a steady growth of many patients', () => {
    const growth = growthPerDay(growing, NO_RHYTHM, MONDAY, 29)
    expect(growth).toBeCloseTo(Math.log(1.05), 4)
    expect(levelOn(growing, NO_RHYTHM, MONDAY, 29, growth, 7) / (growing[29] ?? 0)).toBeCloseTo(1, 3)
  })
  it('believes a handful of patients less', () => {
    const few = growthPerDay(
      row(30, (i) => 1.05 ** (i - 20)),
      NO_RHYTHM,
      MONDAY,
      29,
    )
    expect(few).toBeGreaterThan(0)
    expect(few).toBeLessThan(0.035)
  })
  it('takes the weekly rhythm out', () => {
    const rhythm = [0.8, 1.2, 1, 1, 1.05, 1.05, 0.9]
    const values = row(30, (i) => 1e6 * (rhythm[i % 7] ?? 1))
    const growth = growthPerDay(values, rhythm, MONDAY, 29)
    expect(growth).toBeCloseTo(0, 9)
    expect(levelOn(values, rhythm, MONDAY, 29, growth, 7)).toBeCloseTo(1e6, 3)
  })
  it('is bounded, and unknown where half of two weeks is missing', () => {
    expect(
      growthPerDay(
        row(20, (i) => 1e5 * 2 ** i),
        NO_RHYTHM,
        MONDAY,
        19,
      ),
    ).toBe(0.25)
    expect(
      growthPerDay(
        row(20, (i) => 1e15 / 2 ** i),
        NO_RHYTHM,
        MONDAY,
        19,
      ),
    ).toBe(-0.25)
    expect(
      growthPerDay(
        row(20, (i) => (i < 14 ? NaN : 5)),
        NO_RHYTHM,
        MONDAY,
        19,
      ),
    ).toBeNaN()
  })
  it('carries 72 % of the growth on to the next day', () => {
    const [one, two, three] = dampedGrowth(0.16, 3)
    expect(one).toBeCloseTo(0.1152, 12)
    expect(two).toBeCloseTo(0.1152 + 0.082944, 12)
    expect(three).toBeCloseTo(0.1152 + 0.082944 + 0.05971968, 12)
  })
})

describe('who leaves', () => {
  it('is what the census says: in bed yesterday, and admitted, and not in bed today', () => {
    // 100 in bed, 10 come, 10 leave: one in ten of those in bed the day before.
    const shares = outflowShares(
      row(20, () => 100),
      row(20, () => 10),
      MONDAY,
      19,
    )
    expect(shares?.map((share) => Number(share.toFixed(12)))).toEqual(new Array<number>(7).fill(0.1))
  })
  it('has a weekly rhythm of its own', () => {
    // Nobody leaves on Sunday, 20 on Saturday, 10 on the other days: beds 100, on Saturday evening 90.
    const beds = row(70, (i) => (i % 7 === 5 ? 90 : 100))
    const shares = outflowShares(
      beds,
      row(70, () => 10),
      MONDAY,
      69,
    )
    const [monday, , , , , saturday, sunday] = shares ?? []
    expect(sunday).toBeLessThan(0.03)
    expect(saturday).toBeGreaterThan(0.17)
    expect(monday).toBeCloseTo(0.1, 2)
  })
  it('is unknown from a handful of days, and never below nobody', () => {
    expect(
      outflowShares(
        row(10, () => 100),
        row(10, () => 10),
        MONDAY,
        9,
      ),
    ).toBeNull()
    const growing = outflowShares(
      row(20, (i) => 100 + 50 * i),
      row(20, () => 0),
      MONDAY,
      19,
    )
    expect(growing).toEqual(new Array<number>(7).fill(0))
  })
})

describe('the baselines', () => {
  it('stay as today, or follow a straight line on a log scale', () => {
    const doubling = row(7, (i) => 2 ** i)
    expect(Array.from(persistence(doubling, 6) ?? [])).toEqual(new Array<number>(REACH_DAYS).fill(64))
    const line = logLinearTrend(doubling, 6) ?? []
    expect(line[0]).toBeCloseTo(128, 9)
    expect(line[6]).toBeCloseTo(64 * 128, 6)
  })
  it('need today’s figure, and the line five of seven days', () => {
    expect(
      persistence(
        row(7, (i) => (i === 6 ? NaN : 5)),
        6,
      ),
    ).toBeNull()
    expect(
      logLinearTrend(
        row(7, (i) => (i > 1 && i < 5 ? NaN : 5)),
        6,
      ),
    ).toBeNull()
    expect(
      logLinearTrend(
        row(7, (i) => (i > 1 && i < 4 ? NaN : 5)),
        6,
      )?.[6],
    ).toBeCloseTo(5, 9)
  })
  it('take a day without patients', () => {
    expect(
      logLinearTrend(
        row(7, (i) => (i < 3 ? 0 : 4)),
        6,
      )?.[6],
    ).toBeGreaterThan(4)
  })
})
