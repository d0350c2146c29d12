/** Epidemics of which the truth is known: the fit finds their growth, and the bands hold what came. */
import { describe, expect, it } from 'vitest'
import { gatherEvidence, tellingScores } from '../../../src/domain/demand/evidence.ts'
import { createFitReports } from '../../../src/domain/demand/fit-summary.ts'
import { startFromObserved } from '../../../src/domain/demand/start-from-observed.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { exp } from '../../../src/domain/shared/exact-math.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { madeEpidemic } from '../../support/made-epidemic.ts'

const FIRST = '2021-01-04'
const NO_MARKS = { seen: null, derived: null }
const plan = defaultPlan('NL', 'continue')

const epidemic = (days: number, rate: (day: number) => number) => madeEpidemic(FIRST, days, rate)

describe('recovery of what is known', () => {
  it.each([-0.03, 0, 0.03])('a growth of %s a day, R and both stays', (rate) => {
    const series = epidemic(60, () => rate)
    const started = startFromObserved(plan, series, series.source.lastDate, NO_MARKS)
    const report = started && createFitReports()(started)
    if (!report) throw new Error('no fit')
    const { growthPerDay, reproduction, stayDays } = report.summary
    // Growth is drawn to none a little: what lasts for weeks is rare.
    expect(Math.abs(growthPerDay - rate)).toBeLessThan(0.01)
    const truth = exp(plan.course.generationDays * rate)
    expect(reproduction.p5 < truth && truth < reproduction.p95).toBe(true)
    expect(Math.abs(stayDays.ward / 7.2 - 1)).toBeLessThan(0.1)
    expect(Math.abs(stayDays.icu / 16.8 - 1)).toBeLessThan(0.1)
  })

  it('what was said four weeks ago of an epidemic that stays level holds it', () => {
    const series = epidemic(60, () => 0)
    const started = startFromObserved(plan, series, series.source.lastDate, NO_MARKS)
    const past = started && createFitReports()(started)?.past
    if (!past) throw new Error('no band')
    const { icuCovid } = series.days.at(-1) ?? {}
    expect(past.startDate).toBe(addDays(series.source.lastDate, -28))
    expect((past.icu.p5.at(-1) ?? NaN) < (icuCovid ?? NaN)).toBe(true)
    expect((past.icu.p95.at(-1) ?? NaN) > (icuCovid ?? NaN)).toBe(true)
  })
})

describe('earlier starts on a series', () => {
  it('hold in their bands an epidemic that goes up and down by itself, and beat staying as today', () => {
    const series = epidemic(140, (day) => 0.03 * Math.cos(day / 16))
    const heard: number[] = []
    const evidence = gatherEvidence({ plan, series, from: null }, (done) => heard.push(done))
    if (evidence === null) throw new Error('no evidence')
    expect(evidence.starts).toBe(11)
    expect(heard.every((done, index) => done > (heard[index - 1] ?? -1) && done <= 1)).toBe(true)
    const near = evidence.scores.filter(({ ahead }) => ahead <= 14)
    for (const { n, inside, wis, persistence } of near) {
      expect(n).toBeGreaterThanOrEqual(10)
      expect(inside).toBeGreaterThan(0.7)
      expect(wis).toBeLessThan(persistence)
    }
  })

  it('are none where the series is short', () => {
    expect(gatherEvidence({ plan, series: epidemic(30, () => 0), from: null }, () => undefined)).toBeNull()
  })

  it('say nothing of a distance that few of them reach', () => {
    const evidence = gatherEvidence({ plan, series: epidemic(80, () => 0), from: null }, () => undefined)
    if (evidence === null) throw new Error('no evidence')
    const told = tellingScores(evidence)
    expect(told.map(({ n }) => n).every((n) => n >= 5)).toBe(true)
    expect(evidence.scores.filter(({ n }) => n < 5).length).toBeGreaterThan(0)
    expect(new Set(told.map(({ ahead }) => ahead))).toEqual(new Set([7]))
  })

  it('begin on the day that is asked for', () => {
    const from = addDays(FIRST, 45)
    const series = epidemic(60, () => 0)
    expect(gatherEvidence({ plan, series, from }, () => undefined)?.firstStart).toBe(from)
  })

  it('are the same for the same series', () => {
    const series = epidemic(50, () => 0.02)
    const ask = () => gatherEvidence({ plan, series, from: null }, () => undefined)
    expect(ask()).toEqual(ask())
  })
})
