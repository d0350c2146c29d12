/**
 * Where a plan starts from, the same for both ways: fitted on what was seen until day 0, or from the figures that a
 * planner states of that day. Only the first is a measurement; both lead to the same paths.
 */

import { dailyOf, type Daily } from '../forecast/daily.ts'
import { FILTER, FUTURE, HISTORY_DAYS, REGION } from '../fit/constants.ts'
import { fitSeries, UNKNOWN_GROWTH, type AssumedStays, type Fit, type Offset, type Unit } from '../fit/fit.ts'
import { BEDS, fitRegion, scaledFit } from '../fit/region-fit.ts'
import { latestKnown } from '../fit/unit-fit.ts'
import type { WeekdayFactors } from '../forecast/weekday-effects.ts'
import type { ObservedSeries } from '../observed/series.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { civilDate, type CivilDate } from '../shared/civil-date.ts'
import { at } from '../forecast/daily.ts'
import { exp, log } from '../shared/exact-math.ts'

export const UNITS = ['ward', 'icu'] as const satisfies readonly Unit[]

export interface UnitStart {
  /** Log of its share of hospital admissions; null where it follows from the rates per infection. */
  readonly logShare: number | null
  /** Admissions per day of the last days, the latest first, in any unit: how old the stock is. */
  readonly admissionsBack: Float64Array
  /** Fitted mean stay; null where it is the one that the plan assumes. */
  readonly stayDays: number | null
  /** Standard deviation of the logarithm of a fitted mean stay. */
  readonly staySpread: number
  /** Longer stays mean fewer admissions where these follow from beds. */
  readonly implied: boolean
  /** By what the beds of day 0 are multiplied to be credible. */
  readonly credible: number
  readonly admissionFactors: WeekdayFactors | null
  readonly bedFactors: WeekdayFactors | null
}

export interface Start {
  readonly fit: Fit | null
  /** Log hospital admissions per day on day 0 where they are fitted, and what is known of them. */
  readonly offset: Offset | null
  /** Log of what was k days before day 0, relative to day 0; the same for every flow. */
  readonly history: Float64Array
  readonly units: Readonly<Record<Unit, UnitStart>>
  /** Beds of few patients also spread by chance. */
  readonly counts: boolean
}

/** The start of a plan. What it says depends on nothing after day 0. */
export function startOf(plan: RegionalPlan): Start {
  const fit = fitOf(plan)
  return fit === null ? statedStart(plan) : fittedStart(plan, fit)
}

/** The fit of a plan on its figures; null where it starts from what is stated, or its figures do not suffice. */
export function fitOf(plan: RegionalPlan): Fit | null {
  const { observed, nationalObserved, startDate, startsFrom } = plan
  if (startsFrom !== 'observed' || observed === null) return null
  const assumed = assumedStays(plan)
  const own = dailyOf(observed, startDate)
  const share = observed.derivedFrom?.keyShare
  // A share of nothing says nothing of the country.
  if (share !== undefined && share > 0) {
    const national = fitSeries(perShare(own, share), assumed)
    return national && scaledFit(national, share)
  }
  if (nationalObserved) {
    const country = dailyOf(nationalObserved, startDate)
    const national = fitSeries(country, assumed)
    const region = national && fitRegion(country, national, own, assumed)
    if (region) return region
  }
  return fitSeries(own, assumed, isRegion(plan) ? REGION.overdispersion : FILTER.overdispersion)
}

/** Whether figures suffice to start on a day: then, and only then, there is a fit. Cheap, where a fit is not. */
export function canFollow(observed: ObservedSeries, startDate: CivilDate): boolean {
  const { values, length } = dailyOf(observed, startDate)
  return UNITS.every((unit) => !Number.isNaN(latestKnown(values[BEDS[unit]], length - 1)))
}

/**
 * The day on which a plan starts from a series: its last, where figures of ward and ICU beds still speak of that day,
 * else the last one that has such a figure; null without.
 */
export function lastStart(observed: ObservedSeries): CivilDate | null {
  const { firstDay, length, values } = dailyOf(observed, observed.source.lastDate)
  const beds = UNITS.map((unit) => values[BEDS[unit]])
  for (let day = length - 1; day >= 0; day--) {
    if (day < length - 1 && beds.every((column) => Number.isNaN(at(column, day)))) continue
    if (beds.every((column) => !Number.isNaN(latestKnown(column, day)))) return civilDate(firstDay + day)
  }
  return null
}

function assumedStays({ course: { stays } }: RegionalPlan): AssumedStays {
  return {
    ward: { meanDays: stays.ward.meanDays.mode, shape: stays.ward.shape },
    icu: { meanDays: stays.icu.meanDays.mode, shape: stays.icu.shape },
  }
}

function isRegion({ region }: RegionalPlan): boolean {
  return region.allocationKeyPercent < 100
}

function perShare(daily: Daily, share: number): Daily {
  const whole = (values: Float64Array): Float64Array => values.map((value) => value / share)
  const { icuBeds, wardBeds, icuAdmissions, wardAdmissions } = daily.values
  return {
    ...daily,
    values: {
      icuBeds: whole(icuBeds),
      wardBeds: whole(wardBeds),
      icuAdmissions: whole(icuAdmissions),
      wardAdmissions: whole(wardAdmissions),
    },
  }
}

function fittedStart(plan: RegionalPlan, fit: Fit): Start {
  const { levels } = fit
  const today = at(levels, levels.length - 1)
  const history = Float64Array.from(
    { length: HISTORY_DAYS },
    (_, back) => at(levels, Math.max(0, levels.length - 1 - back)) - today,
  )
  const unit = (id: Unit): UnitStart => {
    const { logShare, stayDays, implied, credible, admissionFactors, bedFactors } = fit.units[id]
    return {
      logShare,
      admissionsBack: orSteady(fit.units[id].history.slice().reverse()),
      stayDays,
      staySpread: implied ? FUTURE.impliedStaySpread : FUTURE.staySpread,
      implied,
      credible,
      admissionFactors,
      bedFactors,
    }
  }
  return {
    fit,
    offset: fit.offset,
    history,
    units: { ward: unit('ward'), icu: unit('icu') },
    counts: isRegion(plan),
  }
}

function statedStart({ scenario }: RegionalPlan): Start {
  const history = Float64Array.from(
    { length: HISTORY_DAYS },
    (_, back) => -scenario.startingGrowthPerDay * back,
  )
  const unit: UnitStart = {
    logShare: null,
    admissionsBack: history.map(exp),
    stayDays: null,
    staySpread: 0,
    implied: false,
    credible: 1,
    admissionFactors: null,
    bedFactors: null,
  }
  return { fit: null, offset: null, history, units: { ward: unit, icu: unit }, counts: false }
}

/** A stock without a known admission is taken to have built up evenly. */
function orSteady(back: Float64Array): Float64Array {
  return back.some((count) => count > 0) ? back : back.fill(1)
}

/** Hospital admissions per infection, ward and ICU together, at the middle of their estimates. */
export function hospitalRate({ course: { perInfection } }: RegionalPlan): number {
  return perInfection.ward.mode + perInfection.icu.mode
}

/**
 * Infections per day on day 0 that a fit implies: admissions one care delay later, on the middle path, ÷ admissions
 * per infection. Infinity where the plan says that nobody is admitted.
 */
export function impliedInfections(plan: RegionalPlan, fit: Fit): number {
  const setPoint = logSetPoint(plan, plan.course.admissionsSetPoint.mode, fit.offset)
  let { level, growth } = fit.state
  for (let day = 0; day < careDelay(plan); day++) {
    growth = FUTURE.growthPersistence * growth - FUTURE.pullPerDay * (level - setPoint)
    level += growth
  }
  return exp(level + (fit.offset?.mean ?? 0)) / hospitalRate(plan)
}

/** The set point on the scale of the path: the country's path where a region borrows it. */
export function logSetPoint(plan: RegionalPlan, per100k: number, offset: Offset | null): number {
  return log((per100k * plan.region.inhabitants) / 100_000) - (offset?.mean ?? 0)
}

/** Whole days from infection to admission. */
export function careDelay({ course }: RegionalPlan): number {
  return Math.round(course.careDelayDays)
}

/** What is known of the growth of a stated start. */
export const STATED_GROWTH_SPREAD = UNKNOWN_GROWTH
