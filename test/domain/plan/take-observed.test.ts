import { describe, expect, it } from 'vitest'
import { observedDay, seriesOf } from '../../../src/domain/observed/series.ts'
import { startFromObserved, takeObserved } from '../../../src/domain/plan/take-observed.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const plan = defaultPlan('NL', 'expectation')
const mark = { on: '2021-11-01', note: 'LCPS' }
/** Three weeks of level admissions: 144 a day on the ward. */
const level = seriesOf(
  { name: 'LCPS', layout: 'lcps-v1' },
  Array.from({ length: 21 }, (_, day) =>
    observedDay(addDays('2021-10-11', day), {
      wardCovid: 900,
      icuCovid: 220,
      icuOther: 540,
      wardAdmissions: 144,
      icuAdmissions: 17,
    }),
  ),
)

describe('observed figures in a plan', () => {
  it('stand behind the bands and change nothing that is calculated', () => {
    expect(takeObserved(plan, level)).toEqual({ ...plan, observed: level })
  })

  it('set day 0, what is occupied, the trend and the infections', () => {
    const started = startFromObserved(plan, level, '2021-10-31', mark)
    expect(started.startDate).toBe('2021-10-31')
    expect([started.links.ward.occupied, started.links.icu.occupied]).toEqual([900, 220])
    expect(started.scenario.startingGrowthPerDay).toBeCloseTo(0, 12)
    // 1,365 on the ward for 7.2 days implied 189.6 admissions a day; the feed has 144.
    expect(started.scenario.startingInfectionsPerDay.mode).toBeCloseTo((35_000 * 144 * 7.2) / 1365, 6)
    expect(started.ownFigures.map(({ path, note }) => [path, note])).toEqual([
      ['links.icu.occupied', 'LCPS'],
      ['links.ward.occupied', 'LCPS'],
      ['scenario.startingInfectionsPerDay', 'LCPS'],
    ])
  })

  it('leave a figure alone that the series does not give', () => {
    const started = startFromObserved(plan, level, '2022-02-01', mark)
    expect(started.links).toEqual(plan.links)
    expect(started.scenario).toEqual(plan.scenario)
  })
})
