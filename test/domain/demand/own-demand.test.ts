import { describe, expect, it } from 'vitest'
import { simulateOwnDemand } from '../../../src/domain/demand/own-demand.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const base = defaultPlan('NL', 'pressureOnAllCare')
/** As many infections before day 0 as on it. */
const plan = {
  ...base,
  draws: 12,
  horizonDays: 365,
  scenario: { ...base.scenario, startingGrowthPerDay: 0 },
}
const absence = (absenceDays: number): Float64Array =>
  simulateOwnDemand({ ...plan, course: { ...plan.course, absenceDays } }, { firstDraw: 0, lastDraw: 12 })
    .absenceShare

describe('absence', () => {
  it('is nobody’s where an infection costs no day', () => {
    expect(absence(0).every((share) => share === 0)).toBe(true)
  })

  it('is longest over the longest horizon, and never less for having lasted longer', () => {
    const [month, year] = [absence(30), absence(365)]
    const all = plan.region.inhabitants
    expect(year.every((share, i) => share >= (month[i] ?? NaN) - 1 / all && share <= 1)).toBe(true)
    expect(Math.max(...year)).toBeGreaterThan(Math.max(...month))
  })
})
