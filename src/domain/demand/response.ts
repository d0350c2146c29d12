/**
 * What a scenario makes of the infections, relative to how they go on by themselves. A change of spread is a change of
 * log R; it drives growth at once and is then answered, by people and by measures:
 *
 *   x ← φ · x + Δ log R ÷ generation time      growth that the change adds
 *   D ← D + x                                  log of infections against those without it
 *   infections′ = infections · e^D · (1 + a C ÷ N) ÷ (1 + a C′ ÷ N)
 *
 * C and C′ are all infections since day 0 without and with e^D of a start at the set point, a how many times as many
 * the day has, N those who can still be infected: in numbers that are infected, the last factor is e^−(c′ − c)/N, the
 * susceptibles whom the change uses up. Every part of it grows with R and with the infections at the start, so that more
 * of either never gives fewer patients on any day: what a stated start has above the set point wears off, and is counted
 * among those used up by as much as is left of it. A brake on the hospitals' load acts on the path itself
 * (epidemic.ts); on the difference it would make a more virulent variant give fewer consults, and is left out.
 */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { ReproductionStep } from '../plan/scenario.ts'
import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import { at as valueAt } from '../forecast/daily.ts'
import { exp, halfLifeWeight, log } from '../shared/exact-math.ts'
import { loops, placeRows, ROW_BYTES, takeLanes, takeRows } from './block.ts'
import { blocksFor, LANES, type Blocks, type DrawRange } from './lanes.ts'

export interface Response {
  /** Infections of a day that are of the scenario's variant ÷ all infections of that day without the scenario; row 0 is 0. */
  readonly ofVariant: Blocks
  /** The same of what circulated before; null where the variant is everything. */
  readonly ofBefore: Blocks | null
}

/** What differs between draws. */
export interface ResponseDraws {
  readonly contagiousness: Blocks
  readonly adherence: Blocks
  readonly boosterShare: Blocks
  readonly boosterShareAtStart: Blocks
  readonly boosterProtection: Blocks
  /** Share of the variant on day 0; null where it is everything. */
  readonly variantShare: Blocks | null
  readonly susceptibleShare: Blocks
  /** Stated infections on day 0 ÷ those that the fit implies. */
  readonly startRatio: Blocks
  /** Infections ÷ those of a start at the set point, a row per day; null of a fit, which the ratio says all of. */
  readonly aboveSetPoint: Blocks | null
}

/** A factor on R is taken between these: what lies beyond is a typing error, and has no logarithm at 0. */
const [LEAST_FACTOR, MOST_FACTOR] = [0.02, 50]

/** What a change makes of the infections in one draw, a number per day from day 1 on. */
export interface DrawResponse {
  /** Log of R against that of day 0. */
  readonly change: Float64Array
  /** Per day without the change. */
  readonly infections: Float64Array
  /** The same ÷ those of a start at the set point. */
  readonly above: Float64Array
  readonly startRatio: number
  readonly susceptible: number
}

/**
 * Infections ÷ those without the change: the definition. The compiled loop `respond` does the same in eight draws at
 * once, and gives its bytes.
 * @param kept of today's growth, what is left tomorrow.
 */
export function respondInDraw(
  { change, infections, above, startRatio, susceptible }: DrawResponse,
  kept: number,
  generationDays: number,
): Float64Array {
  let [spread, growth, difference, without, withIt] = [0, 0, 0, 0, 0]
  return change.map((now, day) => {
    growth = kept * growth + (now - spread) / generationDays
    spread = now
    difference += growth
    const times = startRatio * valueAt(above, day)
    const usual = valueAt(infections, day) / valueAt(above, day)
    const more = exp(difference)
    without += usual
    withIt += usual * more
    const used = susceptible > 0 ? (susceptible + times * without) / (susceptible + times * withIt) : 0
    return startRatio * more * used
  })
}

function takeRoom() {
  return {
    change: takeRows(),
    infections: takeRows(),
    above: takeRows(),
    ratio: takeRows(),
    startRatio: takeLanes(),
    susceptible: takeLanes(),
  }
}

let room: ReturnType<typeof takeRoom> | undefined

/**
 * @param infections per day without a scenario, a row per day from day 0 on.
 * @param old whose memory may be written over.
 */
export function simulateResponse(
  plan: RegionalPlan,
  range: DrawRange,
  draws: ResponseDraws,
  infections: Blocks,
  old: Response | undefined,
): Response {
  const { horizonDays: days, course, region } = plan
  const steps = logFactors(plan.scenario.reproductionSteps, plan.startDate, days)
  const kept = halfLifeWeight(1, course.responseHalfLifeDays)
  const ofVariant = blocksFor(range, days, old?.ofVariant)
  const ofBefore = draws.variantShare ? blocksFor(range, days, old?.ofBefore ?? undefined) : null
  const place = (room ??= takeRoom())
  const { change, ratio, startRatio, susceptible } = place
  const shares = new Float64Array(days * LANES)
  for (const [index, out] of ofVariant.entries()) {
    for (let lane = 0; lane < LANES; lane++) {
      const value = (blocks: Blocks): number => blocks[index]?.[lane] ?? 0
      const atOnce = logFactor(boosterFactor(draws, value) / value(draws.adherence))
      const contagiousness = logFactor(value(draws.contagiousness))
      const share = draws.variantShare === null ? null : value(draws.variantShare)
      const advantage = Math.max(0, contagiousness) / course.generationDays
      startRatio.numbers[lane] = value(draws.startRatio)
      susceptible.numbers[lane] = value(draws.susceptibleShare) * region.inhabitants
      for (let day = 1, at = LANES + lane; day < days; day++, at += LANES) {
        let variant = contagiousness
        if (share !== null) {
          const now = shareOn(share, advantage, day)
          shares[at] = now
          variant = Math.max(0, contagiousness) * (now - share)
        }
        change.numbers[at] = atOnce + variant + (steps[day] ?? 0)
      }
    }
    placeRows(place.infections, infections[index], days)
    placeRows(place.above, draws.aboveSetPoint?.[index], days, 1)
    loops().respond(
      ...[ratio, change, place.infections, place.above].map(({ at }) => at + ROW_BYTES),
      startRatio.at,
      susceptible.at,
      kept,
      course.generationDays,
      days - 1,
    )
    const before = ofBefore?.[index]
    for (let at = LANES; at < days * LANES; at++) {
      const [all, share] = [ratio.numbers[at] ?? 0, before ? (shares[at] ?? 0) : 1]
      out[at] = all * share
      if (before) before[at] = all * (1 - share)
    }
  }
  return { ofVariant, ofBefore }
}

/** R falls by the part of infections that boosters prevent, against what they prevent today. */
function boosterFactor(draws: ResponseDraws, value: (blocks: Blocks) => number): number {
  const protection = value(draws.boosterProtection)
  const left = (share: number): number => Math.max(LEAST_FACTOR, 1 - share * protection)
  return left(value(draws.boosterShare)) / left(value(draws.boosterShareAtStart))
}

function logFactor(factor: number): number {
  return log(Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, factor)))
}

/** Share of a variant whose odds grow by e^advantage a day. */
function shareOn(atStart: number, advantage: number, day: number): number {
  const grown = atStart * exp(Math.min(500, advantage * day))
  return grown > 0 ? grown / (1 - atStart + grown) : 0
}

/** Log of the product of all dated factors that hold on each day; a factor holds from its date on, that day included. */
export function logFactors(
  steps: readonly ReproductionStep[],
  startDate: CivilDate,
  days: number,
): Float64Array {
  const logs = new Float64Array(days)
  const start = dayNumber(startDate)
  for (const step of steps) {
    for (let day = Math.max(0, dayNumber(step.from) - start); day < days; day++) {
      logs[day] = (logs[day] ?? 0) + logFactor(step.factor)
    }
  }
  return logs
}
