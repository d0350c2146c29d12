/** What a regional plan comes to, with dates instead of day numbers, for audits and comparisons. */
import { appraisePlan } from '../../domain/capacity/appraisal.ts'
import { createPlanCalculator, type PlanCalculator } from '../../domain/capacity/calculate-plan.ts'
import { DEFERRED_CLASSES } from '../../domain/capacity/class-flows.ts'
import { bedDaysPutOff, type Backlog, type DeferredCare } from '../../domain/capacity/deferred-care.ts'
import { remarkRates } from '../../domain/demand/rate-remarks.ts'
import { factsOfFit, summariseFit } from '../../domain/demand/fit-summary.ts'
import { foreseeableUntil } from '../../domain/capacity/foreseeable.ts'
import { hospitalShares } from '../../domain/capacity/hospital-shares.ts'
import { hospitalIcuSteps, icuSteps, type IcuStepNeeds } from '../../domain/capacity/icu-steps.ts'
import type { LeverFlag } from '../../domain/capacity/lever-flags.ts'
import type { LatestStart } from '../../domain/capacity/latest-start.ts'
import type { FirstOverrun, LinkOutcome, PlanOutcome } from '../../domain/capacity/outcome.ts'
import { searchPlan } from '../../domain/capacity/search.ts'
import { phasePeriods } from '../../domain/capacity/phase-advice.ts'
import { remarkPlan } from '../../domain/plan/plausibility.ts'
import type { RegionalPlan } from '../../domain/plan/regional-plan.ts'
import { mapLinks, type LinkId } from '../../domain/shared/care-chain.ts'
import { addDays, type CivilDate } from '../../domain/shared/civil-date.ts'
import { leversLeftOut, phaseSourceOf } from '../../reference/lever-catalogue.ts'
import { icuNorms, icuStepsOf } from '../../reference/icu-steps.ts'
import { knownRegion } from '../../reference/known-region.ts'
import { REFERENCE_VERSION } from '../../reference/version.ts'
import { planDays } from '../plan-days.ts'
import type { ResultOf } from './result-of.ts'

/**
 * The outcome and the answers. Peaks in the link's unit, unmet in unit × days, dates as ISO text. Where quantiles are
 * asked for, every day and what the plan was fitted to, and no searches.
 */
export const result: ResultOf<'regional-plan'> = (plan, { quantiles }) => {
  const calculator = createPlanCalculator()
  const outcome = calculator.calculate(plan)
  if (quantiles) return daysResult(plan, calculator, outcome, quantiles)
  const { searched, leverGains, latestStart, smallestSet } = searchPlan(plan, leversLeftOut(plan), calculator)
  const dateOfLever = ({ leverId, date }: LatestStart): object => ({ leverId, date })
  return {
    ...outcomeResult(plan, calculator, outcome),
    searched: searched.map(({ id, catalogueId, start }) => ({ leverId: id, catalogueId, start })),
    leverGains,
    latestStart: latestStart.map(dateOfLever),
    smallestSet: { ...smallestSet, latestStart: smallestSet.latestStart.map(dateOfLever) },
  }
}

interface OutcomeResult {
  readonly links: Readonly<Record<LinkId, object>>
  readonly [more: string]: unknown
}

function daysResult(
  plan: RegionalPlan,
  calculator: PlanCalculator,
  outcome: PlanOutcome,
  quantiles: readonly number[],
): object {
  const { links, ...rest } = outcomeResult(plan, calculator, outcome)
  const days = planDays(plan, calculator, quantiles)
  return {
    ...rest,
    links: mapLinks((link) => ({ ...links[link], days: days[link] })),
    quantiles,
    fit: summariseFit(plan),
  }
}

/** The outcome alone: what a variant of a comparison shows. */
export function outcomeResult(
  plan: RegionalPlan,
  calculator: PlanCalculator,
  outcome: PlanOutcome = calculator.calculate(plan),
): OutcomeResult {
  const { advice, flags, deferred } = appraisePlan(plan, calculator, outcome)
  const { links, firstBottleneck } = outcome
  const steps = icuStepsOf(plan.region.id)
  const ofHospitals = steps ? hospitalIcuSteps(plan, outcome, steps, icuNorms) : []
  return {
    links: mapLinks((link) => linkResult(links[link], plan.startDate)),
    firstBottleneck: firstBottleneck?.link ?? null,
    phaseAdvice: phasePeriods(advice).map(({ from, until, ...period }) => ({
      ...period,
      from: addDays(plan.startDate, from),
      until: addDays(plan.startDate, until),
    })),
    ...(plan.hospitals && {
      hospitals: hospitalShares(plan, outcome).map(({ hospital, share, ward, icu }) => ({
        id: hospital.id,
        name: hospital.name,
        share,
        ward,
        icu,
        icuSteps: ofHospitals.filter((step) => step.hospital.id === hospital.id).map(icuStepResult),
      })),
    }),
    ...(steps && { icuSteps: icuSteps(plan, outcome, steps, icuNorms).map(icuStepResult) }),
    remarks: [...remarkPlan(plan, knownRegion(plan.region.id)), ...remarkRates(plan, factsOfFit(plan))],
    flags: flags.map((flag) => sourcedFlag(plan, flag)),
    deferred: deferredResult(plan, deferred),
    deferredCare: bedDaysPutOff(deferred),
    seed: plan.seed,
    draws: plan.draws,
    horizonDays: plan.horizonDays,
    foreseeableUntil: foreseeableUntil(plan),
    referenceVersions: { figures: REFERENCE_VERSION },
  }
}

/** A step of ICU upscaling: beds, people in full-time equivalents, what binds, and its dates. */
function icuStepResult(step: IcuStepNeeds): object {
  const { id, beds, posts, nurses, intensivists, supporters, wardBedsClosed, binding } = step
  const { neededOn, feasibleUntil, latestCourse } = step
  return {
    ...{ step: id, beds, posts, nurses, intensivists, supporters, wardBedsClosed, binding },
    ...{ neededOn, feasibleUntil, latestCourse },
  }
}

function linkResult({ peak, firstOverrun, unmet, shortfall }: LinkOutcome, startDate: CivilDate): object {
  return { peak, firstOverrun: datedOverrun(firstOverrun, startDate), unmet, shortfall }
}

function datedOverrun({ probability, p10, p50, p90 }: FirstOverrun, startDate: CivilDate): object {
  const dateOf = (day: number | null): CivilDate | null => (day === null ? null : addDays(startDate, day))
  return { probability, p10: dateOf(p10), p50: dateOf(p50), p90: dateOf(p90) }
}

/** With the day that it speaks of, and who says so where that is a document. */
function sourcedFlag(plan: RegionalPlan, flag: LeverFlag): object {
  const lever = plan.levers.find(({ id }) => id === flag.leverId)
  const source = flag.code === 'beforePhase' && lever ? phaseSourceOf(lever) : null
  const day = 'day' in flag ? addDays(plan.startDate, flag.day) : (lever?.start ?? null)
  return { ...flag, day, source }
}

/** Bed-days and patients put off over the horizon, and what waits at its end, per link and class. */
function deferredResult({ startDate }: RegionalPlan, { backlogs, clearedOn }: DeferredCare): object {
  const ofLink = (link: Backlog['link']): object =>
    Object.fromEntries(
      DEFERRED_CLASSES.flatMap((careClass) =>
        backlogs
          .filter((backlog) => backlog.link === link && backlog.careClass === careClass)
          .map(({ putOff, stayDays, waiting, caughtUp, becameAcute, doneElsewhere, lost, ...more }) => [
            careClass,
            {
              arrivalsPerWeek: more.arrivalsPerWeek,
              inTime: more.inTime,
              patients: putOff / stayDays,
              bedDays: putOff,
              caughtUp,
              doneElsewhere,
              becameAcute,
              lost,
              waiting: waiting.at(-1) ?? 0,
            },
          ]),
      ),
    )
  return {
    ward: ofLink('ward'),
    icu: ofLink('icu'),
    clearedOn: clearedOn === null ? null : addDays(startDate, clearedOn),
  }
}
