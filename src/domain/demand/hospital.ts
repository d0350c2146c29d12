/**
 * Ward and ICU of every draw, each by itself: who lies there on day 0 runs off by the stay, and admissions come on top.
 * A ward stay covers direct patients, those who wait for the ICU and those who come back from it, as the daily figures
 * count them.
 *
 *   path(h) = b · Σₖ A(−k) S(h+k) ÷ Σₖ A(−k) S(k) + Σⱼ A(h−j) S(j)
 *   beds(h) = path(h) · noise(h), then + √beds(h) · chance(h), then (beds(h) + 1) · blend(h) − 1; never below 0
 *
 * with A admissions per day and S the share that is still there; noise is the walk of what no flow explains and the
 * rhythm of the week, chance counts where patients are few, and blend is what the seven-day forecast of the same figures
 * knows better.
 */

import { FUTURE } from '../fit/constants.ts'
import type { Unit } from '../fit/fit.ts'
import { factorOn, type WeekdayFactors } from '../forecast/weekday-effects.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { dayNumber } from '../shared/civil-date.ts'
import { exp, log } from '../shared/exact-math.ts'
import { columnOn, newColumn, type TakeColumn } from '../shared/step.ts'
import type { Arrivals } from './arrivals.ts'
import { loops, placeRows, ROW_BYTES, takeLanes, takeRows } from './block.ts'
import type { Epidemic } from './epidemic.ts'
import type { DelayKernel } from './delay.ts'
import { blocksFor, LANES, sampleBlocks, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import { writeLevel } from './level.ts'
import { sampleNormalDays, sampleNormals, sampleWalks } from './normals.ts'
import type { Start } from './start.ts'
import { createStayBlocks, type StayBlock } from './stay-curves.ts'
import { settle, writeOutflow } from './stay.ts'

/** Of ward or ICU, what no scenario changes. */
export interface UnitCourse {
  readonly stays: readonly StayBlock[]
  /** Admissions per day without a scenario. */
  readonly admissions: Blocks
  /** Beds × this: the walk, and the rhythm of the week. */
  readonly noise: Blocks
  /** The rhythm on day 0. */
  readonly rhythmNow: number
  /** Chance in few patients, in standard deviations; null where they are many. */
  readonly chance: Blocks | null
}

export interface CourseInput {
  readonly plan: RegionalPlan
  readonly range: DrawRange
  readonly start: Start
  readonly epidemic: Epidemic
  /** Rates per infection in every draw. */
  readonly perInfection: Readonly<Record<Unit, Blocks>>
  readonly days: number
}

export function simulateCourse(input: CourseInput, unit: Unit): UnitCourse {
  const { plan, range, start, epidemic, perInfection, days } = input
  const of = start.units[unit]
  const assumed = plan.course.stays[unit]
  const level = sampleNormals(`${unit}.level`, plan, range)
  const longer = sampleNormals(`${unit}.stay`, plan, range)
  const shareWalk = sampleWalks(`${unit}.share`, plan, range, days, FUTURE.shareWalk)
  const bedWalk = sampleWalks(`${unit}.beds`, plan, range, days, FUTURE.bedWalk)
  const { stayDays, logShare } = of
  const meanDays =
    stayDays === null
      ? sampleBlocks(assumed.meanDays, `stay.${unit}`, plan, range)
      : longer.map((block) => block.map((chance) => stayDays * exp(of.staySpread * chance)))
  const firstDay = dayNumber(plan.startDate)
  const admitted = weekRhythm(of.admissionFactors, firstDay, days)
  const inBed = weekRhythm(of.bedFactors, firstDay, days)
  const replaced = Float64Array.from({ length: days }, (_, day) => 1 - exp(-day / assumed.meanDays.mode))

  const admissions = blocksFor(range, days, undefined)
  const noise = blocksFor(range, days, undefined)
  for (const [index, block] of admissions.entries()) {
    const beds = noise[index]
    if (!beds) continue
    for (let lane = 0; lane < LANES; lane++) {
      const value = (blocks: Blocks): number => blocks[index]?.[lane] ?? 0
      // Longer stays mean fewer admissions where these follow from beds.
      const share =
        logShare === null
          ? log(value(perInfection[unit]) / (value(perInfection.ward) + value(perInfection.icu)))
          : logShare + FUTURE.shareSpread * value(level) - (of.implied ? of.staySpread * value(longer) : 0)
      for (let day = 0, at = lane; day < days; day++, at += LANES) {
        const walked = exp(share + (shareWalk[index]?.[at] ?? 0))
        block[at] = (epidemic[index]?.[at] ?? 0) * walked * (admitted[day] ?? 1)
        beds[at] = exp((bedWalk[index]?.[at] ?? 0) * (replaced[day] ?? 0)) * (inBed[day] ?? 1)
      }
    }
  }
  return {
    stays: createStayBlocks(meanDays, assumed.shape, of.admissionsBack, days),
    admissions,
    noise,
    rhythmNow: inBed[0] ?? 1,
    chance: start.counts ? chanceOf(input, unit) : null,
  }
}

function weekRhythm(factors: WeekdayFactors | null, firstDay: number, days: number): Float64Array {
  return Float64Array.from({ length: days }, (_, day) =>
    factors === null ? 1 : factorOn(factors, firstDay + day),
  )
}

/** Chance builds up as the stock is replaced: of today e^(−1 ÷ stay) is left tomorrow. */
function chanceOf({ plan, range, days }: CourseInput, unit: Unit): Blocks {
  const kept = exp(-1 / plan.course.stays[unit].meanDays.mode)
  const fresh = Math.sqrt(1 - kept * kept)
  const blocks = sampleNormalDays(`${unit}.chance`, plan, range, days)
  for (const block of blocks) {
    block.fill(0, 0, LANES)
    for (let at = LANES; at < block.length; at++) {
      block[at] = kept * (block[at - LANES] ?? 0) + fresh * (block[at] ?? 0)
    }
  }
  return blocks
}

export interface BedsInput {
  readonly range: DrawRange
  readonly days: number
  readonly course: UnitCourse
  /** In use on day 0. */
  readonly occupied: number
  /** What a scenario makes of admissions; null without one. */
  readonly scenario: {
    readonly kernel: DelayKernel
    readonly arrivals: Arrivals
    readonly sensitivity: number
    readonly virulence: Blocks
    /** How many more of those admitted come to this unit, × now; null: as now. */
    readonly share: Blocks | null
  } | null
  /** Per day, log of what the seven-day forecast says of beds plus one, against the path; null without one. */
  readonly blend: Blocks | null
}

export interface Beds {
  /** Day-major. */
  readonly beds: Float64Array
  /** Who leaves per day, a row per day; row 0 is 0. */
  readonly leaving: Blocks
}

function takeRoom() {
  const everybody = takeLanes()
  everybody.numbers.fill(1)
  return {
    inflow: takeRows(),
    occupied: takeRows(),
    leaving: takeRows(),
    factors: takeRows(),
    stand: new Float64Array(LANES),
    everybody,
  }
}

let room: ReturnType<typeof takeRoom> | undefined

export function simulateBeds(input: BedsInput, old: Beds | undefined, take: TakeColumn = newColumn): Beds {
  const { range, days, course, occupied, scenario, blend } = input
  const width = widthOf(range)
  const beds = columnOn(old?.beds, days * width, take)
  const leaving = blocksFor(range, days, old?.leaving)
  const place = (room ??= takeRoom())
  for (const [index, out] of leaving.entries()) {
    const [stay, admissions, noise] = [course.stays[index], course.admissions[index], course.noise[index]]
    const [chance, correction, virulence] = [
      course.chance?.[index],
      blend?.[index],
      scenario?.virulence[index],
    ]
    if (!stay || !admissions || !noise) throw new RangeError(`no block ${index}`)
    const inflow = place.inflow.numbers
    inflow.set(admissions)
    // Who came on day 0 is among the occupied.
    inflow.fill(0, 0, LANES)
    if (scenario && virulence) {
      const { kernel, arrivals, sensitivity } = scenario
      const share = scenario.share?.[index] ?? null
      const { fromHistory } = kernel
      writeLevel(place.factors, { fromHistory, arrivals, index, sensitivity, virulence, share }, days)
      loops().multiply(place.inflow.at + ROW_BYTES, place.factors.at + ROW_BYTES, days - 1)
    }
    settle(place.occupied, place.inflow, stay, place.stand.fill(occupied / course.rhythmNow), days)
    writeOutflow(place.leaving, place.everybody, place.occupied, place.inflow, days)
    place.leaving.numbers.fill(0, 0, LANES)
    out.set(place.leaving.numbers.subarray(0, days * LANES))
    for (const [name, rows] of [
      ['multiply', noise],
      ['scatter', chance],
      ['blend', correction],
    ] as const) {
      if (!rows) continue
      placeRows(place.factors, rows, days)
      loops()[name](place.occupied.at, place.factors.at, days)
    }
    writeBlock(beds, width, index, place.occupied.numbers)
  }
  return { beds, leaving }
}
