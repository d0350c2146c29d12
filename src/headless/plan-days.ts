/** The need of every link of a regional plan day by day. */
import type { PlanCalculator } from '../domain/capacity/calculate-plan.ts'
import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import { mapLinks, type LinkId } from '../domain/shared/care-chain.ts'
import { addDays, type CivilDate } from '../domain/shared/civil-date.ts'
import { writeQuantiles } from '../domain/shared/quantiles.ts'

/** The quantiles that are given where none are asked for. */
export const USUAL_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const

export interface LinkDay {
  readonly date: CivilDate
  /** The need that arises at the link. */
  readonly own: readonly number[]
  /** The same with levers, and with what the link catches from others. */
  readonly shown: readonly number[]
}

/** Quantiles per day, in the link's unit. */
export function planDays(
  plan: RegionalPlan,
  calculator: PlanCalculator,
  quantiles: readonly number[],
): Record<LinkId, readonly LinkDay[]> {
  const shown = calculator.weigh(plan, { firstDraw: 0, lastDraw: plan.draws })
  const own = calculator.demandOf(plan)
  return mapLinks((link) =>
    Array.from({ length: plan.horizonDays }, (_, day) => ({
      date: addDays(plan.startDate, day),
      own: quantilesOn(own.demand[link], day, plan.draws, quantiles),
      shown: quantilesOn(shown.demand[link], day, plan.draws, quantiles),
    })),
  )
}

function quantilesOn(
  column: Float64Array,
  day: number,
  draws: number,
  quantiles: readonly number[],
): number[] {
  const out = new Float64Array(quantiles.length)
  writeQuantiles(column.subarray(day * draws, (day + 1) * draws), draws, quantiles, out)
  return [...out]
}
