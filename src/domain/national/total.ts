/**
 * The country from the plans of its regions: demand and room added up draw by draw, and summarised only then, for the
 * quantiles of regions do not add up.
 *
 * A draw is one world. All plans are drawn with one seed and one number of draws, and every uncertain number has a stream
 * by its name (see `sample`): in draw i virus, behaviour and boosters lie equally high in every region, each in its own
 * range. So do stays and the stands of day 0, which differ from region to region in truth: the bands of the total are
 * rather too wide than too narrow for that.
 */

import { createPlanCalculator } from '../capacity/calculate-plan.ts'
import { joinOutcome, type PlanOutcome } from '../capacity/outcome.ts'
import { feedersOf } from '../capacity/overflow.ts'
import { createSummary, type LinkPart } from '../capacity/summary.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId, mapLinks } from '../shared/care-chain.ts'
import { civilDate, dayNumber, type CivilDate } from '../shared/civil-date.ts'
import { writeQuantiles } from '../shared/quantiles.ts'

export interface NationalTotal {
  /** The first day of which every plan speaks. */
  readonly startDate: CivilDate
  readonly regions: number
  /** As if the country were one region: every place that is free helps whoever needs it. */
  readonly together: PlanOutcome
  /** Most that is short on one day when nobody is moved: what every region lacks by itself, added up. */
  readonly apart: Readonly<Record<LinkId, { readonly p50: number; readonly p95: number }>>
}

interface Sum {
  readonly demand: Float64Array
  readonly room: Float64Array
  readonly caught: Float64Array
  readonly short: Float64Array
}

/**
 * The total of plans, of which no two count the same people; over the days of which all of them speak.
 * @param report hears the share that is done
 * @returns null for fewer than two plans, and where there is no such day
 */
export function nationalTotal(
  plans: readonly RegionalPlan[],
  report: (done: number) => void = () => undefined,
): NationalTotal | null {
  const starts = plans.map(({ startDate }) => dayNumber(startDate))
  const first = Math.max(...starts)
  const days = Math.min(...plans.map(({ horizonDays }, at) => (starts[at] ?? 0) + horizonDays)) - first
  const [one] = plans
  if (!one || plans.length < 2 || days < 1) return null
  const draws = Math.min(...plans.map((plan) => plan.draws))
  const range = { firstDraw: 0, lastDraw: draws }
  const calculator = createPlanCalculator()
  const sums = mapLinks(() => emptySum(days * draws))
  for (const [at, plan] of plans.entries()) {
    const balance = calculator.weigh({ ...plan, seed: one.seed, draws }, range)
    const skipped = (first - (starts[at] ?? 0)) * draws
    for (const link of LINK_IDS) {
      add(sums[link], balance.demand[link], balance.room[link], balance.caught[link], skipped)
    }
    report((at + 1) / plans.length)
  }
  const parts = mapLinks((link) => partOf(link, sums[link]))
  const results = createSummary()([{ ...range, days, links: parts }], LINK_IDS)
  return {
    startDate: civilDate(first),
    regions: plans.length,
    together: joinOutcome(results),
    apart: mapLinks((link) => worstDays(sums[link].short, draws)),
  }
}

function emptySum(cells: number): Sum {
  const column = (): Float64Array => new Float64Array(cells)
  return { demand: column(), room: column(), caught: column(), short: column() }
}

function add(
  { demand, room, caught, short }: Sum,
  ofDemand: Float64Array,
  ofRoom: Float64Array,
  ofCaught: Float64Array,
  skipped: number,
): void {
  for (let i = 0, from = skipped; i < demand.length; i++, from++) {
    const [asked, free] = [ofDemand[from] ?? 0, ofRoom[from] ?? 0]
    demand[i] = (demand[i] ?? 0) + asked
    room[i] = (room[i] ?? 0) + free
    caught[i] = (caught[i] ?? 0) + (ofCaught[from] ?? 0)
    if (asked > free) short[i] = (short[i] ?? 0) + asked - free
  }
}

function partOf(link: LinkId, { demand, room, caught }: Sum): LinkPart {
  return {
    demand,
    room,
    caught: feedersOf(link).length > 0 ? caught : null,
    keys: { demand: link, room: link },
  }
}

/** Of the worst day of every draw. */
function worstDays(short: Float64Array, draws: number): { p50: number; p95: number } {
  const worst = new Float64Array(draws)
  for (const [i, value] of short.entries()) {
    if (value > (worst[i % draws] ?? 0)) worst[i % draws] = value
  }
  const out = new Float64Array(2)
  writeQuantiles(worst, draws, [0.5, 0.95], out)
  return { p50: out[0] ?? 0, p95: out[1] ?? 0 }
}
