/**
 * What a preparation asks of a regional plan beside its outcome: until when each measure in use can still start, in which
 * phase its start falls, and how many people are infected a day. Takes a worker's time.
 */
import { appraisePlan } from '../capacity/appraisal.ts'
import type { PlanCalculator } from '../capacity/calculate-plan.ts'
import { findLatestStarts, type LatestStart } from '../capacity/latest-start.ts'
import { LeverJudge, ownChoice } from '../capacity/lever-judge.ts'
import { leverRules } from '../capacity/lever-rules.ts'
import type { Phase } from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { daysBetween } from '../shared/civil-date.ts'
import { writeQuantiles } from '../shared/quantiles.ts'

export interface LeverFacts extends LatestStart {
  /** The phase that the plan makes due on the day of the planned start. */
  readonly startPhase: Phase
}

export interface PlanFacts {
  /** Of the measures in use. */
  readonly levers: readonly LeverFacts[]
  /** New infections per day from the plan's first day on. */
  readonly infections: { readonly p50: readonly number[]; readonly p95: readonly number[] }
}

const LEVELS = [0.5, 0.95] as const

export function planFacts(plan: RegionalPlan, calculator: PlanCalculator): PlanFacts {
  const { advice } = appraisePlan(plan, calculator)
  const own = calculator.demandOf(plan)
  const infections = own.infections()
  const days = Array.from({ length: plan.horizonDays }, (_, day) => {
    const [p50, p95] = [new Float64Array(LEVELS.length)].flatMap((out) => {
      writeQuantiles(infections.subarray(day * plan.draws, (day + 1) * plan.draws), plan.draws, LEVELS, out)
      return [...out]
    })
    return { p50: p50 ?? 0, p95: p95 ?? 0 }
  })
  const latest = findLatestStarts(plan, new LeverJudge(plan, own), ownChoice(plan), leverRules(plan, advice))
  return {
    levers: latest.map((one) => {
      const start = plan.levers.find(({ id }) => id === one.leverId)?.start ?? plan.startDate
      const day = Math.min(advice.length - 1, Math.max(0, daysBetween(plan.startDate, start)))
      return { ...one, startPhase: advice[day]?.phase ?? '1a' }
    }),
    infections: { p50: days.map(({ p50 }) => p50), p95: days.map(({ p95 }) => p95) },
  }
}
