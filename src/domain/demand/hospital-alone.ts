/**
 * Ward and ICU of a plan that follows figures, as they go on by themselves: no scenario, no other links, no levers. What
 * the seven-day forecast is held against, and what earlier starts are judged by.
 */

import type { Fit, Unit } from '../fit/fit.ts'
import type { BedWeek, BedWeeks } from '../forecast/bed-weeks.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { BLEND_AHEAD_DAYS, blended, blendFactors, type Doubted, forecastOf } from './blend.ts'
import { type Epidemic, simulateEpidemic } from './epidemic.ts'
import { simulateBeds, simulateCourse } from './hospital.ts'
import { blocksFor, type Blocks, type DrawRange, LANES } from './lanes.ts'
import { type Start, startOf } from './start.ts'

/** Days that the path needs beside the forecast to find what both say differently. */
const BLEND_DAYS = BLEND_AHEAD_DAYS + 1

/** Beds in use per day, day 0 first, in all draws of the plan: day-major. */
export type UnitBeds = Readonly<Record<Unit, Float64Array>>

/**
 * The days of the plan's horizon; null where its figures do not suffice.
 * @param weeks seven-day forecasts of the plan's own figures.
 */
export function hospitalAlone(plan: RegionalPlan, weeks: BedWeeks): UnitBeds | null {
  const start = startOf(plan)
  if (start.fit === null) return null
  const { draws, horizonDays: days } = plan
  const range = { firstDraw: 0, lastDraw: draws }
  const forecast = forecastOf(plan, doubtedOf(start.fit), weeks)
  const path = createPath(plan, start, days)
  const bedsOf = (unit: Unit): Float64Array => {
    const [beds, week] = [path(unit), forecast[unit]]
    if (week === null) return beds
    const factors = blendFactors(week, beds, draws, range, days)
    return beds.map((value, at) => blended(value, factorAt(factors, Math.floor(at / draws), at % draws)))
  }
  return { ward: bedsOf('ward'), icu: bedsOf('icu') }
}

function factorAt(factors: Blocks, day: number, draw: number): number {
  return factors[Math.floor(draw / LANES)]?.[day * LANES + (draw % LANES)] ?? 1
}

/** The days whose admissions a fit did not believe. */
export function doubtedOf({ units: { ward, icu } }: Fit): Doubted {
  return { ward: ward.doubtedBack, icu: icu.doubtedBack }
}

/**
 * What the forecast says more or less than the path, in the draws of `range`; null where there is nothing to hold
 * against each other. On the path of the figures themselves: what is stated of day 0 changes beds, and not what the
 * forecast knows.
 */
export function blendOf(
  plan: RegionalPlan,
  range: DrawRange,
  start: Start,
  unit: Unit,
  week: BedWeek,
): Blocks | null {
  if (start.fit === null || week === null) return null
  const beds = createPath(plan, start, BLEND_DAYS)(unit)
  return blendFactors(week, beds, plan.draws, range, plan.horizonDays)
}

/** Beds of a unit in all draws, before the forecast is blended in. */
function createPath(plan: RegionalPlan, start: Start, days: number): (unit: Unit) => Float64Array {
  const range = { firstDraw: 0, lastDraw: plan.draws }
  // Rates per infection play no part where admissions are fitted.
  const none = blocksFor(range, 1, undefined)
  const epidemic: Epidemic = simulateEpidemic({
    plan,
    range,
    start,
    rows: days,
    perInfection: none,
    careDelayDays: 0,
  })
  return (unit) => {
    const fitted = start.fit?.units[unit]
    const course = simulateCourse(
      { plan, range, start, epidemic, perInfection: { ward: none, icu: none }, days },
      unit,
    )
    const occupied = fitted ? fitted.published * fitted.credible : 0
    return simulateBeds({ range, days, course, occupied, scenario: null, blend: null }, undefined).beds
  }
}
