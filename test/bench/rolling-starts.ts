/**
 * The plan's model started again and again on a series, as things went, and held against what came of it: how it does
 * on whole figures, and on figures that are poorer than they were. Of the coming weeks of regions too.
 */
import { simulateEpidemic } from '../../src/domain/demand/epidemic.ts'
import { EVIDENCE_AHEAD } from '../../src/domain/demand/evidence.ts'
import { createEarlierStarts } from '../../src/domain/demand/earlier-start.ts'
import { type Blocks, LANES } from '../../src/domain/demand/lanes.ts'
import { sampleNormals } from '../../src/domain/demand/normals.ts'
import { startOf, UNITS } from '../../src/domain/demand/start.ts'
import { REGION } from '../../src/domain/fit/constants.ts'
import type { Unit } from '../../src/domain/fit/fit.ts'
import { BEDS } from '../../src/domain/fit/region-fit.ts'
import { latestKnown } from '../../src/domain/fit/unit-fit.ts'
import { at, dailyOf } from '../../src/domain/forecast/daily.ts'
import { medianOf, QUANTILE_LEVELS, weightedIntervalScore } from '../../src/domain/forecast/scores.ts'
import { factorOn } from '../../src/domain/forecast/weekday-effects.ts'
import { type ObservedDay, type ObservedSeries, seriesOf } from '../../src/domain/observed/series.ts'
import type { RegionalPlan } from '../../src/domain/plan/regional-plan.ts'
import { addDays, type CivilDate, dayNumber, daysBetween } from '../../src/domain/shared/civil-date.ts'
import { writeQuantiles } from '../../src/domain/shared/quantiles.ts'

const [P5, P95] = [QUANTILE_LEVELS.indexOf(0.05), QUANTILE_LEVELS.indexOf(0.95)]
const LONGEST = Math.max(...EVIDENCE_AHEAD)

/** Days `stepDays` apart, both ends included. */
export function startDays(from: CivilDate, to: CivilDate, stepDays = 10): CivilDate[] {
  return Array.from({ length: Math.floor(daysBetween(from, to) / stepDays) + 1 }, (_, index) =>
    addDays(from, index * stepDays),
  )
}

/** What is known on a day: the days until then, poorer than they were or as they were. */
export type Poorer = (days: readonly ObservedDay[], today: CivilDate) => readonly ObservedDay[]

export interface StartScores {
  /** Mean over ward and ICU at six distances of the interval score ÷ the mean error of staying as today. */
  readonly relative: number
  /** Share of outcomes inside P5–P95 of distances up to two weeks, up to six, and beyond, 0–1. */
  readonly inside: readonly [number, number, number]
}

interface Cell {
  readonly unit: Unit
  readonly ahead: number
  n: number
  inside: number
  wis: number
  persistence: number
}

/** Scores of starts on `series`, each on what `poorer` leaves of it. */
export function scoreStarts(
  plan: RegionalPlan,
  series: ObservedSeries,
  starts: readonly CivilDate[],
  poorer: Poorer,
): StartScores {
  const truth = dailyOf(series, series.source.lastDate)
  const cells = UNITS.flatMap((unit) =>
    EVIDENCE_AHEAD.map((ahead): Cell => ({ unit, ahead, n: 0, inside: 0, wis: 0, persistence: 0 })),
  )
  const quantiles = new Float64Array(QUANTILE_LEVELS.length)
  for (const today of starts) {
    const known = poorer(
      series.days.filter(({ date }) => date <= today),
      today,
    )
    const { draws } = plan
    const started = createEarlierStarts(plan, seriesOf(series.source, known))(today, {
      days: LONGEST + 1,
      draws,
    })
    if (started === null) throw new Error(`no start on ${today}`)
    const origin = dayNumber(today) - truth.firstDay
    for (const cell of cells) {
      const beds = truth.values[BEDS[cell.unit]]
      const came = at(beds, origin + cell.ahead)
      if (Number.isNaN(came)) continue
      const row = started[cell.unit].subarray(cell.ahead * draws, (cell.ahead + 1) * draws)
      writeQuantiles(row, draws, QUANTILE_LEVELS, quantiles)
      cell.n += 1
      cell.wis += weightedIntervalScore(quantiles, came)
      cell.persistence += Math.abs(came - latestKnown(beds, origin))
      if (at(quantiles, P5) <= came && came <= at(quantiles, P95)) cell.inside += 1
    }
  }
  const insideOf = (from: number, to: number): number => {
    const chosen = cells.filter(({ ahead }) => from < ahead && ahead <= to)
    return sum(chosen.map(({ inside }) => inside)) / sum(chosen.map(({ n }) => n))
  }
  return {
    relative: sum(cells.map(({ wis, persistence }) => wis / persistence)) / cells.length,
    inside: [insideOf(0, 14), insideOf(14, 42), insideOf(42, LONGEST)],
  }
}

/** Admissions of a region per day, the country's of the same count beside them. */
export interface RegionalAdmissions {
  readonly region: ObservedSeries
  readonly country: ObservedSeries
  readonly inhabitants: number
}

export interface WeekScores {
  readonly n: number
  readonly inside: number
  /** Sum of errors of the median ÷ sum of what came. */
  readonly relativeError: number
  readonly wis: number
}

/** Admissions in whole weeks ahead: `weeks` counted from 1. */
export function scoreAdmissions(
  plan: RegionalPlan,
  regions: readonly RegionalAdmissions[],
  starts: readonly CivilDate[],
  weeks: readonly number[],
): Map<number, WeekScores> {
  const sums = new Map(weeks.map((week) => [week, { n: 0, inside: 0, error: 0, wis: 0, came: 0 }]))
  const quantiles = new Float64Array(QUANTILE_LEVELS.length)
  const rows = 7 * Math.max(...weeks) + 1
  const range = { firstDraw: 0, lastDraw: plan.draws }
  for (const { region, country, inhabitants } of regions) {
    const truth = dailyOf(region, region.source.lastDate)
    for (const startDate of starts) {
      const until = (series: ObservedSeries): ObservedSeries =>
        seriesOf(
          series.source,
          series.days.filter(({ date }) => date <= startDate),
        )
      const started: RegionalPlan = {
        ...plan,
        region: { ...plan.region, inhabitants, allocationKeyPercent: 10 },
        observed: until(region),
        nationalObserved: until(country),
        startDate,
        startsFrom: 'observed',
      }
      const start = startOf(started)
      if (start.offset === null) throw new Error(`no regional fit on ${startDate}`)
      const epidemic = simulateEpidemic({
        plan: started,
        range,
        start,
        rows,
        perInfection: [],
        careDelayDays: 0,
      })
      const { admissionFactors } = start.units.ward
      const origin = dayNumber(startDate) - truth.firstDay
      for (const week of weeks) {
        const days = Array.from({ length: 7 }, (_, day) => 7 * (week - 1) + 1 + day)
        const came = sum(days.map((day) => at(truth.values.wardAdmissions, origin + day)))
        const cell = sums.get(week)
        if (Number.isNaN(came) || !cell) continue
        const chance = sampleNormals(`week ${week}`, plan, range)
        const expected = Float64Array.from({ length: plan.draws }, (_, draw) =>
          sum(
            days.map(
              (day) =>
                laneOf(epidemic, day, draw) *
                (admissionFactors ? factorOn(admissionFactors, dayNumber(startDate) + day) : 1),
            ),
          ),
        )
        const counts = expected.map((mean, draw) =>
          Math.max(0, mean + Math.sqrt(REGION.overdispersion * mean) * laneOf(chance, 0, draw)),
        )
        writeQuantiles(counts, plan.draws, QUANTILE_LEVELS, quantiles)
        cell.n += 1
        cell.error += Math.abs(came - medianOf(quantiles))
        cell.wis += weightedIntervalScore(quantiles, came)
        cell.came += came
        if (at(quantiles, P5) <= came && came <= at(quantiles, P95)) cell.inside += 1
      }
    }
  }
  return new Map(
    [...sums].map(([week, { n, inside, error, wis, came }]) => [
      week,
      { n, inside: inside / n, relativeError: error / came, wis: wis / n },
    ]),
  )
}

function laneOf(blocks: Blocks, row: number, draw: number): number {
  return blocks[Math.floor(draw / LANES)]?.[row * LANES + (draw % LANES)] ?? NaN
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
