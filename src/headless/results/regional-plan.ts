/** What a regional plan comes to, with dates instead of day numbers, for audits and comparisons. */
import { answerPlan } from '../../domain/capacity/answers.ts'
import { createPlanCalculator } from '../../domain/capacity/calculate-plan.ts'
import { deferredAtEnd } from '../../domain/capacity/deferred-care.ts'
import { flagLevers, type LeverFlag } from '../../domain/capacity/lever-flags.ts'
import type { LatestStart } from '../../domain/capacity/latest-start.ts'
import type { FirstOverrun, LinkOutcome, PlanOutcome } from '../../domain/capacity/outcome.ts'
import { advisePhases, phasePeriods } from '../../domain/capacity/phase-advice.ts'
import type { RegionalPlan } from '../../domain/plan/regional-plan.ts'
import { LINK_IDS } from '../../domain/shared/care-chain.ts'
import { addDays, type CivilDate } from '../../domain/shared/civil-date.ts'
import { REFERENCE_VERSION } from '../../reference/version.ts'

/** The outcome and the answers. Peaks in the link's unit, unmet in unit × days, dates as ISO text. */
export function regionalPlanResult(plan: RegionalPlan): object {
  const calculator = createPlanCalculator()
  const outcome = calculator.calculate(plan)
  const { leverGains, latestStart, smallestSet } = answerPlan(plan, calculator.demandOf(plan))
  const dateOfLever = ({ leverId, date }: LatestStart): object => ({ leverId, date })
  return {
    ...outcomeResult(plan, outcome),
    leverGains,
    latestStart: latestStart.map(dateOfLever),
    smallestSet: { ...smallestSet, latestStart: smallestSet.latestStart.map(dateOfLever) },
  }
}

/** The outcome alone: what a variant of a comparison shows. */
export function outcomeResult(plan: RegionalPlan, outcome: PlanOutcome): object {
  const { links, firstBottleneck } = outcome
  return {
    links: Object.fromEntries(LINK_IDS.map((link) => [link, linkResult(links[link], plan.startDate)])),
    firstBottleneck: firstBottleneck?.link ?? null,
    phaseAdvice: phasePeriods(advisePhases(plan, outcome)).map(({ phase, from, until }) => ({
      phase,
      from: addDays(plan.startDate, from),
      until: addDays(plan.startDate, until),
    })),
    leverFlags: flagLevers(plan, outcome).map((flag) => datedFlag(flag, plan.startDate)),
    deferredCare: deferredAtEnd(plan),
    seed: plan.seed,
    draws: plan.draws,
    horizonDays: plan.horizonDays,
    referenceVersions: { figures: REFERENCE_VERSION },
  }
}

function linkResult({ peak, firstOverrun, unmet, shortfall }: LinkOutcome, startDate: CivilDate): object {
  return { peak, firstOverrun: datedOverrun(firstOverrun, startDate), unmet, shortfall }
}

function datedOverrun({ probability, p10, p50, p90 }: FirstOverrun, startDate: CivilDate): object {
  const dateOf = (day: number | null): CivilDate | null => (day === null ? null : addDays(startDate, day))
  return { probability, p10: dateOf(p10), p50: dateOf(p50), p90: dateOf(p90) }
}

function datedFlag(flag: LeverFlag, startDate: CivilDate): object {
  if (flag.code !== 'beforePhase') return flag
  const { day, ...rest } = flag
  return { ...rest, date: addDays(startDate, day) }
}
