/** What a regional plan expects, from the day of a preparation on: patients per link, and what stocks are used up by. */
import type { PlanOutcome } from '../capacity/outcome.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { CHAIN_LINKS, type ChainLink } from '../shared/care-chain.ts'
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'
import type { ExpectedPatients } from './staff-hours.ts'
import type { ExpectedUse } from './stocks.ts'

/** What a regional plan at hand expects, as quantiles. */
export interface Expectation {
  readonly patients: ExpectedPatients
  readonly use: { readonly p50: ExpectedUse; readonly p95: ExpectedUse }
}

export function expectationOf(plan: RegionalPlan, outcome: PlanOutcome, asOf: CivilDate): Expectation {
  const offset = daysBetween(plan.startDate, asOf)
  const fromDay = (link: ChainLink): readonly (number | null)[] => {
    const median = Array.from(outcome.links[link].demand.p50)
    return offset >= 0 ? median.slice(offset) : [...Array<null>(-offset).fill(null), ...median]
  }
  const use = (icuPatients: Float64Array): ExpectedUse => ({
    first: plan.startDate,
    icuPatients: Array.from(icuPatients),
    infections: null,
  })
  const { p50, p95 } = outcome.links.icu.demand
  return {
    patients: Object.fromEntries(CHAIN_LINKS.map((link) => [link, fromDay(link)])),
    use: { p50: use(p50), p95: use(p95) },
  }
}
