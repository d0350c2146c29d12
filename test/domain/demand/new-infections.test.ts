/** New infections, told by what is known of them elsewhere: who is absent of whoever was infected yesterday. */
import { describe, expect, it } from 'vitest'
import { simulateOwnDemand } from '../../../src/domain/demand/own-demand.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const DRAWS = 12
const base = defaultPlan('NL', 'pressureOnAllCare')
const plan = { ...base, draws: DRAWS, course: { ...base.course, absenceDays: 1 } }
const own = simulateOwnDemand(plan, { firstDraw: 0, lastDraw: DRAWS })
const infections = own.infections()

describe('new infections', () => {
  it('are a number per day and draw, never negative, and grow in a scenario of pressure on all care', () => {
    expect(infections).toHaveLength(plan.horizonDays * DRAWS)
    expect(infections.every((count) => count >= 0)).toBe(true)
    expect(Math.max(...infections)).toBeGreaterThan(3 * Math.max(...infections.subarray(0, DRAWS)))
  })

  it('grow from day to day as absence of one day does', () => {
    let compared = 0
    for (let at = DRAWS; at + DRAWS < infections.length; at += 1) {
      const [today = 0, tomorrow = 0] = [own.absenceShare[at], own.absenceShare[at + DRAWS]]
      if (today === 0 || tomorrow === 0) continue
      const absent = (tomorrow - today) * plan.region.inhabitants
      const infected = (infections[at + DRAWS] ?? NaN) - (infections[at] ?? NaN)
      expect(infected).toBeCloseTo(absent, 3)
      compared += 1
    }
    expect(compared).toBeGreaterThan(100)
  })
})
