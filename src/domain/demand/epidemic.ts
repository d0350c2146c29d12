/**
 * The epidemic as it goes on by itself, before any scenario: hospital admissions per day in every draw.
 *
 *   r ← .88 · r + .015 · N − .002 · (L − set point)      growth per day
 *   L ← L + r                                            log admissions per day
 *
 * Growth dies out with a half-life of five and a half days, chance opens the band from the first day, and the pull to
 * the set point keeps draws from exploding or burning out. Infections are the admissions of one care delay later ÷
 * admissions per infection; those until day 0 are past, and no scenario changes them.
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
  const { levels, growths } = start.fit ? fittedState(input) : statedState(input)
  const setPoints = sampleBlocks(plan.course.admissionsSetPoint, 'course.admissionsSetPoint', plan, range)
  const offsets = offsetsOf(input)
  const { growthPersistence, growthStep, pullPerDay } = FUTURE
  return blocksFor(range, rows, undefined).map((block, index) => {
    for (let lane = 0; lane < LANES; lane++) {
      let level = levels[index]?.[lane] ?? 0
      let growth = growths[index]?.[lane] ?? 0
      const setPoint = logSetPoint(plan, setPoints[index]?.[lane] ?? 1, start.offset)
      const [chance, offset] = [noise[index], offsets?.[index]]
      for (let at = lane, day = 0; day < rows; day++, at += LANES) {
        if (day > 0) {
          growth =
            growthPersistence * growth + growthStep * (chance?.[at] ?? 0) - pullPerDay * (level - setPoint)
          level += growth
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
  }
}

/** Admissions that the stated infections lead to: those of one care delay ago, under the growth until day 0. */
function statedState({ plan, range, perInfection, careDelayDays }: EpidemicInput): State {
  const { startingInfectionsPerDay, startingGrowthPerDay } = plan.scenario
  const infections = sampleBlocks(startingInfectionsPerDay, 'startingInfectionsPerDay', plan, range)
  const chances = sampleNormals('fit.growth', plan, range)
  return {
    levels: infections.map((block, index) =>
      block.map(
        (count, lane) =>
          log(Math.max(LEAST, count * (perInfection[index]?.[lane] ?? 0))) -
          startingGrowthPerDay * careDelayDays,
      ),
    ),
    growths: chances.map((block) =>
      block.map((chance) => startingGrowthPerDay + STATED_GROWTH_SPREAD * chance),
    ),
  }
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
