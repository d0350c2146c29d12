/** What a regional plan expects, from the day of a preparation on: patients per link, and what stocks are used up by. */
import type { PlanOutcome } from '../capacity/outcome.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { CHAIN_LINKS, type LinkId, mapLinks } from '../shared/care-chain.ts'
import { addDays, type CivilDate, daysBetween } from '../shared/civil-date.ts'
import type { RequestLink } from './capacity-request.ts'
import type { WardShortage } from './closure-risk.ts'
import type { LeverInUse } from './cover.ts'
import type { PlanFacts } from './plan-facts.ts'
import { type SocAnswer, socAnswer } from './soc-test.ts'
import type { ExpectedPatients, InfectedShare } from './staff-hours.ts'
import type { ExpectedUse } from './stocks.ts'

/** What a regional plan at hand expects, as quantiles. */
export interface Expectation {
  readonly patients: ExpectedPatients
  /** New infections as a share of everybody; null while they are worked out. */
  readonly infected: InfectedShare | null
  /** Median room for COVID patients from the day of the preparation on. */
  readonly room: Readonly<Record<RequestLink, readonly (number | null)[]>>
  readonly use: { readonly p50: ExpectedUse; readonly p95: ExpectedUse }
  readonly wardShortage: WardShortage
  /** Highest demand of every link, the probability that it is overrun, and the middle of the first days on which it is. */
  readonly links: Readonly<Record<LinkId, LinkExpectation>>
  /** Measures that are switched on. */
  readonly levers: readonly LeverInUse[]
  readonly socTest: SocAnswer
}

export interface LinkExpectation {
  readonly peak: { readonly p5: number; readonly p50: number; readonly p95: number }
  readonly probability: number
  readonly from: CivilDate | null
}

/** Quantiles of a band, and the part of the draws that each stands for. */
const STRATA = [
  ['p5', 0.15],
  ['p25', 0.225],
  ['p50', 0.25],
  ['p75', 0.225],
  ['p95', 0.15],
] as const

/** @param facts null while they are worked out: latest starts and infections are unknown until then. */
export function expectationOf(
  plan: RegionalPlan,
  outcome: PlanOutcome,
  asOf: CivilDate,
  facts: PlanFacts | null,
): Expectation {
  const offset = daysBetween(plan.startDate, asOf)
  const fromDay = (column: Float64Array): readonly (number | null)[] => {
    const median = Array.from(column)
    return offset >= 0 ? median.slice(offset) : [...Array<null>(-offset).fill(null), ...median]
  }
  const use = (icuPatients: Float64Array, infections: readonly number[] | undefined): ExpectedUse => ({
    first: plan.startDate,
    icuPatients: Array.from(icuPatients),
    infections: infections ?? null,
  })
  const { p50, p95 } = outcome.links.icu.demand
  const { ward, homeOxygen } = outcome.links
  const { probability, p50: firstShort } = homeOxygen.firstOverrun
  return {
    patients: Object.fromEntries(CHAIN_LINKS.map((link) => [link, fromDay(outcome.links[link].demand.p50)])),
    infected: facts && {
      first: plan.startDate,
      shares: facts.infections.p50.map((people) => people / Math.max(1, plan.region.inhabitants)),
    },
    room: { ward: fromDay(outcome.links.ward.room), icu: fromDay(outcome.links.icu.room) },
    use: { p50: use(p50, facts?.infections.p50), p95: use(p95, facts?.infections.p95) },
    // Before its first day a plan says nothing.
    wardShortage: Array.from({ length: offset < 0 ? 0 : Math.max(0, outcome.days - offset) }, (_, day) =>
      STRATA.map(([quantile, weight]) => ({
        weight,
        beds: Math.max(0, (ward.demand[quantile][day + offset] ?? 0) - (ward.room[day + offset] ?? 0)),
      })),
    ),
    links: mapLinks((link) => {
      const { peak, firstOverrun } = outcome.links[link]
      const { probability: risk, p50: day } = firstOverrun
      const from = day === null ? null : addDays(plan.startDate, Math.floor(day))
      return { peak, probability: risk, from }
    }),
    levers: plan.levers
      .filter(({ enabled }) => enabled)
      .map(({ id, catalogueId, title, start }): LeverInUse => {
        const known = facts?.levers.find(({ leverId }) => leverId === id)
        return {
          id,
          catalogueId,
          title,
          start,
          ...(known && { latest: known, startPhase: known.startPhase }),
        }
      }),
    socTest: socAnswer(
      probability,
      firstShort === null ? null : addDays(plan.startDate, Math.floor(firstShort)),
    ),
  }
}
