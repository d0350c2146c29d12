/** What to know of a plan before it is laid beside the others: that it is old, or that it assumes something else. */
import { STALE_AFTER_DAYS } from '../distribution/collect.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { Scenario } from '../plan/scenario.ts'
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'

export type Remark =
  /** Day 0 lies more than a week back. */
  | { readonly kind: 'oldStart'; readonly on: CivilDate; readonly days: number }
  /** The last observed figures are more than a week old. */
  | { readonly kind: 'oldFigures'; readonly on: CivilDate; readonly days: number }
  | { readonly kind: 'yetToBegin'; readonly on: CivilDate }
  /** Other than what most plans have. */
  | { readonly kind: 'otherStart'; readonly on: CivilDate; readonly usual: CivilDate }
  | { readonly kind: 'otherHorizon'; readonly days: number; readonly usual: number }
  | { readonly kind: 'otherScenario'; readonly scenario: Scenario; readonly usual: Scenario }

/**
 * Remarks on every plan, in the order given.
 * @param among the plans of the picture: usual is what most of these have
 */
export function remarksOn(
  plans: readonly RegionalPlan[],
  among: readonly RegionalPlan[],
  today: CivilDate,
): Remark[][] {
  const start = mostCommon(among, ({ startDate }) => startDate)?.startDate
  const horizon = mostCommon(among, ({ horizonDays }) => horizonDays)?.horizonDays
  const scenario = mostCommon(among, (plan) => assumptionsOf(plan.scenario))?.scenario
  return plans.map((plan) => [
    ...ageOf(plan, today),
    ...(start === undefined || plan.startDate === start
      ? []
      : [{ kind: 'otherStart', on: plan.startDate, usual: start } as const]),
    ...(horizon === undefined || plan.horizonDays === horizon
      ? []
      : [{ kind: 'otherHorizon', days: plan.horizonDays, usual: horizon } as const]),
    ...(scenario === undefined || assumptionsOf(plan.scenario) === assumptionsOf(scenario)
      ? []
      : [{ kind: 'otherScenario', scenario: plan.scenario, usual: scenario } as const]),
  ])
}

/** Of the remarks on plans, those that hold for every one of them, to be made once; none where there is one plan. */
export function sharedRemarks(remarks: readonly (readonly Remark[])[]): Remark[] {
  const [first = [], ...others] = remarks
  if (others.length === 0) return []
  return first.filter((remark) => others.every((list) => list.some((other) => isSameRemark(other, remark))))
}

/** Whether two remarks say the same. */
export function isSameRemark(one: Remark, other: Remark): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function ageOf({ startDate, observed }: RegionalPlan, today: CivilDate): Remark[] {
  const remarks: Remark[] = []
  const age = daysBetween(startDate, today)
  if (age < 0) remarks.push({ kind: 'yetToBegin', on: startDate })
  if (age > STALE_AFTER_DAYS) remarks.push({ kind: 'oldStart', on: startDate, days: age })
  if (observed) {
    const { lastDate } = observed.source
    const days = daysBetween(lastDate, today)
    if (days > STALE_AFTER_DAYS) remarks.push({ kind: 'oldFigures', on: lastDate, days })
  }
  return remarks
}

/** What the virus is assumed to be, as text: two plans with the same name may assume something else. */
function assumptionsOf({ id, virulence, contagiousness, adherence }: Scenario): string {
  return [id, virulence.mode, contagiousness.mode, adherence.mode].join(' ')
}

/** The first of those that agree most often. */
function mostCommon(
  plans: readonly RegionalPlan[],
  of: (plan: RegionalPlan) => string | number,
): RegionalPlan | undefined {
  const count = (plan: RegionalPlan): number => plans.filter((other) => of(other) === of(plan)).length
  return plans.reduce<RegionalPlan | undefined>(
    (most, plan) => (most === undefined || count(plan) > count(most) ? plan : most),
    undefined,
  )
}
