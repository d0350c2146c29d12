/** What a fit comes to, as people are shown it. */

import type { FitBasis } from '../fit/fit.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { UnitCurves } from '../plan/unit-curves.ts'
import { addDays, type CivilDate } from '../shared/civil-date.ts'
import { exp } from '../shared/exact-math.ts'
import { asInput, createStep } from '../shared/step.ts'
import { coverageSoFar, type Coverage } from './coverage.ts'
import { seenInfections } from './derived-stands.ts'
import { bandOfPastWeeks } from './past-band.ts'
import { fitOf, hospitalRate } from './start.ts'

/** Standard deviations from the middle to 5 % and 95 %. */
const NORMAL_P95 = 1.6448536269514722

export interface FitFacts {
  readonly basis: FitBasis
  /** R on the day of the fit: e^(growth × generation time). */
  readonly reproduction: { readonly p5: number; readonly p50: number; readonly p95: number }
  readonly growthPerDay: number
  /** Hospital admissions, ward and ICU together, per infection: what the plan assumes. */
  readonly admissionsPerInfection: number
  readonly stayDays: { readonly ward: number; readonly icu: number }
  /** Beds in use as last published, at most three days before day 0. */
  readonly published: { readonly ward: number; readonly icu: number }
  /** New infections per day on day 0 that these admissions go with. */
  readonly infectionsPerDay: number
  /** Whether growth is the country's. */
  readonly borrowsGrowth: boolean
  /** Whether the last published stand was not believed. */
  readonly lastStandDoubted: boolean
  /** Days whose published admissions were not believed, ascending. */
  readonly admissionsDoubted: readonly CivilDate[]
}

/** The fit, and how the same model did. */
export interface FitSummary extends FitFacts {
  /** How earlier starts on the same figures did; null where there are too few. */
  readonly coverageSoFar: Coverage | null
}

/** Null where the plan follows no figures. Starts the model anew on earlier days. */
export function summariseFit(plan: RegionalPlan): FitSummary | null {
  const facts = factsOfFit(plan)
  return facts && { ...facts, coverageSoFar: coverageSoFar(plan) }
}

/** Null where the plan follows no figures. */
export function factsOfFit(plan: RegionalPlan): FitFacts | null {
  const fit = fitOf(plan)
  if (fit === null) return null
  const { growth, growthVariance } = fit.state
  const spread = NORMAL_P95 * Math.sqrt(growthVariance)
  const reproduction = (rate: number): number => exp(plan.course.generationDays * rate)
  const { ward, icu } = fit.units
  return {
    basis: fit.basis,
    reproduction: {
      p5: reproduction(growth - spread),
      p50: reproduction(growth),
      p95: reproduction(growth + spread),
    },
    growthPerDay: growth,
    admissionsPerInfection: hospitalRate(plan),
    infectionsPerDay: seenInfections(plan, fit),
    borrowsGrowth: fit.offset !== null,
    stayDays: { ward: ward.stayDays, icu: icu.stayDays },
    published: { ward: ward.published, icu: icu.published },
    lastStandDoubted: ward.credible !== 1 || icu.credible !== 1,
    admissionsDoubted: [...new Set([...ward.doubtedBack, ...icu.doubtedBack])]
      .map((back) => addDays(plan.startDate, -back))
      .sort(),
  }
}

/** What the page shows of the fit. */
export interface FitReport {
  readonly summary: FitSummary
  readonly past: UnitCurves | null
}

/** All that a report depends on: a scenario's sliders and levers are no part of it. */
function fitInputs({
  observed,
  nationalObserved,
  startDate,
  startsFrom,
  course,
  region,
}: RegionalPlan): unknown[] {
  return [observed, nationalObserved, startDate, startsFrom, course, region]
}

/** Whether the report on one plan is that on the other too, told by what they share: an edit leaves the rest in place. */
export function haveSameFit(a: RegionalPlan, b: RegionalPlan): boolean {
  const others = fitInputs(b)
  return fitInputs(a).every((input, index) => input === others[index])
}

/** Reports on the fit of plan after plan, and works out anew only what depends on another figure, day 0 or course. */
export function createFitReports(): (plan: RegionalPlan) => FitReport | null {
  const step = createStep<{ readonly report: FitReport | null }>()
  return (plan) =>
    step([asInput([...fitInputs(plan), plan.seed])], () => {
      const summary = summariseFit(plan)
      return { report: summary && { summary, past: bandOfPastWeeks(plan) } }
    }).report
}
