/**
 * Would the plan have been right? Started every ten days of a series with what was known then, as things went, and held
 * against what came, beside the forecast that anybody can make: it stays as today.
 */

import { at, dailyOf } from '../forecast/daily.ts'
import { medianOf, QUANTILE_LEVELS, weightedIntervalScore } from '../forecast/scores.ts'
import type { Unit } from '../fit/fit.ts'
import { BEDS } from '../fit/region-fit.ts'
import { latestKnown } from '../fit/unit-fit.ts'
import type { ObservedSeries } from '../observed/series.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { addDays, daysBetween, type CivilDate } from '../shared/civil-date.ts'
import { writeQuantiles } from '../shared/quantiles.ts'
import { createEarlierStarts } from './earlier-start.ts'
import { UNITS } from './start.ts'

/** Days ahead that are scored: from a week to the end of a plan of ninety days. */
export const EVIDENCE_AHEAD = [7, 14, 28, 42, 60, 89] as const
const LONGEST = Math.max(...EVIDENCE_AHEAD)
const STEP_DAYS = 10
/** With fewer outcomes at a distance than this, a share or a mean says nothing (own judgement: one in five is 20 %). */
const FEWEST_OUTCOMES = 5
/** Weeks of figures before the first start: with fewer the fit has not settled. */
const FIRST_AFTER_DAYS = 28
const DRAWS = 400
/** Places of P5 and P95 among the quantiles. */
const P5 = QUANTILE_LEVELS.indexOf(0.05)
const P95 = QUANTILE_LEVELS.indexOf(0.95)

/** Of one unit at one distance; errors in beds. */
export interface HorizonScore {
  readonly unit: Unit
  readonly ahead: number
  /** Starts with an outcome. */
  readonly n: number
  /** Share of the outcomes between P5 and P95, 0–1. */
  readonly inside: number
  /** Mean absolute error of the median, and mean weighted interval score. */
  readonly mae: number
  readonly wis: number
  /** Mean absolute error of staying as on the day of the start: the interval score of a forecast without a band. */
  readonly persistence: number
}

export interface Evidence {
  readonly starts: number
  readonly firstStart: CivilDate
  readonly lastStart: CivilDate
  /** By unit, then by distance; distances without an outcome are absent. */
  readonly scores: readonly HorizonScore[]
}

/** The scores of which something can be said; of the others there is only the number. */
export function tellingScores({ scores }: Evidence): HorizonScore[] {
  return scores.filter(({ n }) => n >= FEWEST_OUTCOMES)
}

export interface EvidenceQuestion {
  /** Region, course and seed; its own start, scenario and levers play no part. */
  readonly plan: RegionalPlan
  readonly series: ObservedSeries
  /** First day that is started on; null: as early as the series allows. */
  readonly from: CivilDate | null
}

/**
 * Null where no start has an outcome.
 * @param report hears the share that is done.
 */
export function gatherEvidence(
  { plan, series, from }: EvidenceQuestion,
  report: (done: number) => void,
): Evidence | null {
  const { firstDate, lastDate } = series.source
  const daily = dailyOf(series, lastDate)
  const judges = UNITS.map((unit) => new UnitJudge(unit, daily.values[BEDS[unit]]))
  const span = daysBetween(firstDate, lastDate)
  const startOn = createEarlierStarts(plan, series)
  const used: CivilDate[] = []
  const first = Math.max(FIRST_AFTER_DAYS, from === null ? 0 : daysBetween(firstDate, from))
  for (let after = first; after <= span - EVIDENCE_AHEAD[0]; after += STEP_DAYS) {
    report(after / span)
    const day = addDays(firstDate, after)
    const days = Math.min(LONGEST, span - after) + 1
    const started = startOn(day, { days, draws: DRAWS })
    if (started === null) continue
    used.push(day)
    for (const judge of judges) judge.add(after, started[judge.unit], days)
  }
  const scores = judges.flatMap((judge) => judge.scores())
  const [firstStart, lastStart] = [used[0], used.at(-1)]
  return firstStart && lastStart && scores.length > 0
    ? { starts: used.length, firstStart, lastStart, scores }
    : null
}

interface Sums {
  n: number
  inside: number
  error: number
  wis: number
  persistence: number
}

/** Adds up what starts said of one unit. */
class UnitJudge {
  readonly unit: Unit
  readonly #values: Float64Array
  readonly #sums = new Map<number, Sums>()
  readonly #quantiles = new Float64Array(QUANTILE_LEVELS.length)

  constructor(unit: Unit, values: Float64Array) {
    this.unit = unit
    this.#values = values
  }

  /** @param origin index of the day of the start in the series. */
  add(origin: number, demand: Float64Array, days: number): void {
    const stand = latestKnown(this.#values, origin)
    for (const ahead of EVIDENCE_AHEAD) {
      const observed = at(this.#values, origin + ahead)
      if (ahead >= days || Number.isNaN(observed) || Number.isNaN(stand)) continue
      const quantiles = this.#quantiles
      writeQuantiles(demand.subarray(ahead * DRAWS, (ahead + 1) * DRAWS), DRAWS, QUANTILE_LEVELS, quantiles)
      const sums = this.#sums.get(ahead) ?? emptySums()
      this.#sums.set(ahead, sums)
      sums.n += 1
      sums.error += Math.abs(observed - medianOf(quantiles))
      sums.wis += weightedIntervalScore(quantiles, observed)
      sums.persistence += Math.abs(observed - stand)
      if (at(quantiles, P5) <= observed && observed <= at(quantiles, P95)) sums.inside += 1
    }
  }

  scores(): HorizonScore[] {
    return EVIDENCE_AHEAD.flatMap((ahead) => {
      const sums = this.#sums.get(ahead)
      if (!sums) return []
      const { n, inside, error, wis, persistence } = sums
      return [
        {
          unit: this.unit,
          ahead,
          n,
          inside: inside / n,
          mae: error / n,
          wis: wis / n,
          persistence: persistence / n,
        },
      ]
    })
  }
}

function emptySums(): Sums {
  return { n: 0, inside: 0, error: 0, wis: 0, persistence: 0 }
}
