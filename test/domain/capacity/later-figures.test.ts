/** What came in after the start, against what the plan said of it, and a plan that begins anew from it. */
import { describe, expect, it } from 'vitest'
import { calculatePlan } from '../../../src/domain/capacity/calculate-plan.ts'
import { laterFigures } from '../../../src/domain/capacity/later-figures.ts'
import { startAnew } from '../../../src/domain/capacity/start-anew.ts'
import { startFromObserved } from '../../../src/domain/demand/start-from-observed.ts'
import { observedDay, seriesOf, type ObservedSeries } from '../../../src/domain/observed/series.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const FIRST = '2021-07-04'
const START = '2021-10-12'
const NO_MARKS = { seen: null, derived: null }

/** Level for a hundred days; from the start on × `factor` a day. */
function series(factor: number): ObservedSeries {
  return seriesOf(
    { name: 'made', layout: 'lcps-v1' },
    Array.from({ length: 121 }, (_, day) => {
      const times = Math.max(0.01, factor ** Math.max(0, day - 100))
      return observedDay(addDays(FIRST, day), {
        wardCovid: Math.round(900 * times),
        icuCovid: Math.round(336 * times),
        wardAdmissions: Math.round(125 * times),
        icuAdmissions: Math.round(20 * times),
      })
    }),
  )
}

function planOn(observed: ObservedSeries) {
  const base = { ...defaultPlan('NL', 'continue'), draws: 100 }
  const plan = startFromObserved(base, observed, START, NO_MARKS)
  if (plan === null) throw new Error('not started')
  return { plan, outcome: calculatePlan(plan) }
}

describe('figures that come in after the start', () => {
  it('are counted inside the band where things go on as they did', () => {
    const { plan, outcome } = planOn(series(1))
    for (const { figures, inside, left, lastDate } of laterFigures(plan, outcome)) {
      expect([figures, left, lastDate]).toEqual([20, null, addDays(START, 20)])
      expect(inside).toBeGreaterThanOrEqual(18)
    }
  })

  it.each([
    [1.12, true],
    [0.88, false],
  ])('tell since when and on which side reality has left it (× %s a day)', (factor, above) => {
    const { plan, outcome } = planOn(series(factor))
    const icu = laterFigures(plan, outcome).find(({ unit }) => unit === 'icu')
    expect(icu?.left?.above).toBe(above)
    const since = icu?.left?.since ?? ''
    expect(since > START && since < addDays(START, 20)).toBe(true)
    expect((icu?.left?.lastFigure ?? 0) > (icu?.left?.bound ?? 0)).toBe(above)
  })

  it('are none where there are none', () => {
    const known = series(1)
    const { plan, outcome } = planOn(
      seriesOf(
        known.source,
        known.days.filter(({ date }) => date <= START),
      ),
    )
    expect(laterFigures(plan, outcome)).toEqual([])
  })
})

describe('a plan that begins anew', () => {
  it('follows the later figures, and keeps the curve that was left', () => {
    const { plan, outcome } = planOn(series(1.12))
    const day = addDays(START, 20)
    const anew = startAnew(plan, outcome, day, NO_MARKS)
    expect(anew?.startDate).toBe(day)
    expect(anew?.links.icu.occupied).toBe(plan.observed?.days.at(-1)?.icuCovid)
    expect(anew?.formerCurves?.startDate).toBe(START)
    expect(anew?.formerCurves?.icu.p95[20]).toBeCloseTo(outcome.links.icu.demand.p95[20] ?? NaN, 0)
    expect(anew?.formerCurves?.ward.p50).toHaveLength(plan.horizonDays)
  })
})
