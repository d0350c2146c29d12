/**
 * The epidemic as it goes on by itself, before any scenario: hospital admissions per day in every draw.
 *
 *   r ← .88 · r + .015 · N − .002 · (L − set point)      growth per day
 *   L ← L + r                                            log admissions per day
 *
 * Growth dies out with a half-life of five and a half days, chance opens the band from the first day, and the pull to
 * the set point keeps draws from exploding or burning out. Infections are the admissions of one care delay later ÷
 * admissions per infection; those until day 0 are past, and no scenario changes them. Of a stated start the infections
 * until day 0 are what is stated: they grew by the stated growth, undamped, to the stated number.
 */

import { FUTURE, REGION } from '../fit/constants.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { exp, log } from '../shared/exact-math.ts'
import { blocksFor, LANES, sampleBlocks, type Blocks, type DrawRange } from './lanes.ts'
import { sampleNormalDays, sampleNormals, sampleWalks } from './normals.ts'
import { logSetPoint, STATED_GROWTH_SPREAD, type Start } from './start.ts'

/** Admissions per day (ward and ICU), a row per day from day 0 on: `days` rows and as many more as the care delay. */
export type Epidemic = Blocks

export interface EpidemicInput {
  readonly plan: RegionalPlan
  readonly range: DrawRange
  readonly start: Start
  readonly rows: number
  /** Hospital admissions per infection, a value per draw. */
  readonly perInfection: Blocks
  readonly careDelayDays: number
}

export function simulateEpidemic(input: EpidemicInput): Epidemic {
  const { plan, range, start, rows } = input
  const noise = sampleNormalDays('epidemic.growth', plan, range, rows)
  const { levels, growths, known } = start.fit ? fittedState(input) : statedState(input)
  const setPoints = sampleBlocks(plan.course.admissionsSetPoint, 'course.admissionsSetPoint', plan, range)
  const offsets = offsetsOf(input)
  const { growthPersistence, growthStep, pullPerDay } = FUTURE
  return blocksFor(range, rows, undefined).map((block, index) => {
    for (let lane = 0; lane < LANES; lane++) {
      let level = levels[index]?.[lane] ?? 0
      let growth = growths[index]?.[lane] ?? 0
      // What is known of the days ahead, against which chance is held, and where it is drawn to after them.
      let middle = level
      const setPoint = logSetPoint(plan, setPoints[index]?.[lane] ?? 1, start.offset)
      const [chance, offset] = [noise[index], offsets?.[index]]
      for (let at = lane, day = 0; day < rows; day++, at += LANES) {
        if (day > 0) {
          const [usual, towards] = day <= known.days ? [known.growth, middle] : [0, setPoint]
          growth =
            usual +
            growthPersistence * (growth - usual) +
            growthStep * (chance?.[at] ?? 0) -
            pullPerDay * (level - towards)
          level += growth
          middle += usual
        }
        block[at] = exp(level + (offset?.[at] ?? 0))
      }
    }
    return block
  })
}

interface State {
  readonly levels: Blocks
  readonly growths: Blocks
  /** The first days ahead, of which the growth is known: of those who are infected already. */
  readonly known: { readonly days: number; readonly growth: number }
}

/** Level and growth as the fit knows them, together. */
function fittedState({ plan, range, start }: EpidemicInput): State {
  const state = start.fit?.state ?? {
    level: 0,
    growth: 0,
    levelVariance: 0,
    covariance: 0,
    growthVariance: 0,
  }
  const { level, growth, levelVariance, covariance, growthVariance } = state
  const first = sampleNormals('fit.level', plan, range)
  const second = sampleNormals('fit.growth', plan, range)
  const ofLevel = Math.sqrt(levelVariance)
  const shared = ofLevel > 0 ? covariance / ofLevel : 0
  const rest = Math.sqrt(Math.max(0, growthVariance - shared * shared))
  return {
    levels: first.map((block) => block.map((chance) => level + ofLevel * chance)),
    growths: first.map((block, index) =>
      block.map((chance, lane) => growth + shared * chance + rest * (second[index]?.[lane] ?? 0)),
    ),
    known: { days: 0, growth: 0 },
  }
}

/** Admissions that the stated infections lead to: those of one care delay ago, under the growth until day 0. */
function statedState(input: EpidemicInput): State {
  const { plan, range, careDelayDays } = input
  const { startingGrowthPerDay: growth } = plan.scenario
  return {
    levels: statedLevels(input).map((block) => block.map((level) => level - growth * careDelayDays)),
    growths: sampleNormals('fit.growth', plan, range).map((block) =>
      block.map((chance) => growth + STATED_GROWTH_SPREAD * chance),
    ),
    known: { days: careDelayDays, growth },
  }
}

/** Log of the admissions that the stated infections of day 0 lead to, one care delay later. */
function statedLevels({ plan, range, perInfection }: EpidemicInput): Blocks {
  return sampleBlocks(plan.scenario.startingInfectionsPerDay, 'startingInfectionsPerDay', plan, range).map(
    (block, index) =>
      block.map((count, lane) => log(Math.max(LEAST, count * (perInfection[index]?.[lane] ?? 0)))),
  )
}

/**
 * Infections of each day from day 0 on ÷ those of a start at the set point: as many times as is stated on day 0, less
 * from day to day as the set point pulls. Null of a fitted start.
 */
export function aboveSetPoint(input: EpidemicInput, days: number): Blocks | null {
  const { plan, range, start } = input
  if (start.fit !== null) return null
  const setPoints = sampleBlocks(plan.course.admissionsSetPoint, 'course.admissionsSetPoint', plan, range)
  const left = leftOfLevel(days)
  const levels = statedLevels(input)
  return blocksFor(range, days, undefined).map((block, index) => {
    for (let lane = 0; lane < LANES; lane++) {
      const setPoint = logSetPoint(plan, setPoints[index]?.[lane] ?? 1, null)
      const above = (levels[index]?.[lane] ?? 0) - setPoint
      for (let day = 0, at = lane; day < days; day++, at += LANES) block[at] = exp(above * (left[day] ?? 0))
    }
    return block
  })
}

/** What is left after so many days of a level above the set point, as a share of its logarithm. */
function leftOfLevel(days: number): Float64Array {
  let [level, growth] = [1, 0]
  return Float64Array.from({ length: days }, (_, day) => {
    if (day > 0) {
      growth = FUTURE.growthPersistence * growth - FUTURE.pullPerDay * level
      level += growth
    }
    return level
  })
}

/** Nobody, as a number that has a logarithm. */
const LEAST = 1e-9

/** Of a region that borrows its country's epidemic: where it stands against it, today and from day to day. */
function offsetsOf({ plan, range, start, rows }: EpidemicInput): Blocks | null {
  const { offset } = start
  if (offset === null) return null
  const today = sampleNormals('fit.offset', plan, range)
  return sampleWalks('epidemic.offset', plan, range, rows, REGION.offsetWalk).map((walk, index) =>
    walk.map(
      (step, at) => offset.mean + Math.sqrt(offset.variance) * (today[index]?.[at % LANES] ?? 0) + step,
    ),
  )
}
