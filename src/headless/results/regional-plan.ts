/** What a regional plan comes to, with dates instead of day numbers, for audits and comparisons. */
import { calculatePlan } from '../../domain/capacity/calculate-plan.ts'
import type { FirstOverrun, LinkOutcome } from '../../domain/capacity/outcome.ts'
import type { RegionalPlan } from '../../domain/plan/regional-plan.ts'
import { LINK_IDS } from '../../domain/shared/care-chain.ts'
import { addDays, type CivilDate } from '../../domain/shared/civil-date.ts'
import { REFERENCE_VERSION } from '../../reference/version.ts'

/** Peaks in the link's unit, unmet in unit × days, dates as ISO text. */
export function regionalPlanResult(plan: RegionalPlan): object {
  const { links, firstBottleneck } = calculatePlan(plan)
  return {
    links: Object.fromEntries(LINK_IDS.map((link) => [link, linkResult(links[link], plan.startDate)])),
    firstBottleneck: firstBottleneck?.link ?? null,
    seed: plan.seed,
    draws: plan.draws,
    horizonDays: plan.horizonDays,
    referenceVersions: { figures: REFERENCE_VERSION },
  }
}

function linkResult({ peak, firstOverrun, unmet }: LinkOutcome, startDate: CivilDate): object {
  return { peak, firstOverrun: datedOverrun(firstOverrun, startDate), unmet }
}

function datedOverrun({ probability, p10, p50, p90 }: FirstOverrun, startDate: CivilDate): object {
  const dateOf = (day: number | null): CivilDate | null => (day === null ? null : addDays(startDate, day))
  return { probability, p10: dateOf(p10), p50: dateOf(p50), p90: dateOf(p90) }
}
