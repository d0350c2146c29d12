/** Of ward or ICU: its share of all admissions, who came in the last months, how long they stay, the last stand. */

import { ADMISSIONS_OF, at, type Daily } from '../forecast/daily.ts'
import type { BedMeasure } from '../forecast/forecast.ts'
import { factorOn, type WeekdayFactors, weekdayFactors } from '../forecast/weekday-effects.ts'
import { withoutJumps } from '../observed/implausible.ts'
import { exp, log } from '../shared/exact-math.ts'
import { HISTORY_DAYS, MAX_AGE_DAYS, RHYTHM, STAY_FIT } from './constants.ts'
import { impliedAdmissions } from './implied-admissions.ts'
import type { SeenAdmissions } from './seen-admissions.ts'
import { knownIndices } from './statistics.ts'
import { credibleFactor, fitStay, type StockSeen } from './stay-fit.ts'

/** A stay as it is assumed before anything is seen. */
export interface AssumedStay {
  readonly meanDays: number
  readonly shape: number
}

export interface UnitFit {
  /** Beds in use as last published, at most three days before the day of the fit. */
  readonly published: number
  /** By what they are multiplied to be credible; 1 where they are. */
  readonly credible: number
  /** Log of its share of all admissions. */
  readonly logShare: number
  /** Admissions per day of the last 110 days, the day of the fit last. */
  readonly history: Float64Array
  readonly stayDays: number
  /** Weekday factors of its admissions, and of its beds. */
  readonly admissionFactors: WeekdayFactors
  readonly bedFactors: WeekdayFactors
  /** Whether its admissions are those that beds imply. */
  readonly implied: boolean
  /** Days before the day of the fit whose published admissions were not believed; 0 is that day itself. */
  readonly doubtedBack: readonly number[]
}

const SHARE_DAYS = 14
const FEWEST_KNOWN = 7
/** So many days known, and the highest and lowest ratio are left out. */
const TRIMMED_FROM = 10
/** The last week is held within bounds: an absurd count must not enter the stock. */
const BOUND_DAYS = 7

/** Null where no beds were published in the last days. */
export function fitUnit(
  daily: Daily,
  unit: BedMeasure,
  seen: SeenAdmissions,
  levels: Float64Array,
  assumed: AssumedStay,
): UnitFit | null {
  const last = daily.length - 1
  const beds = daily.values[unit]
  const own = daily.values[ADMISSIONS_OF[unit]]
  const published = latestKnown(beds, last)
  if (Number.isNaN(published)) return null
  const admissionFactors = weekdayFactors(own, daily.firstDay, last, RHYTHM)
  const bedFactors = weekdayFactors(beds, daily.firstDay, last, RHYTHM)
  const known = knownIndices(own, Math.max(seen.first, last - SHARE_DAYS + 1), last)
  const implied = known.length < FEWEST_KNOWN || !seen.published
  const fromBeds = impliedAdmissions(beds, assumed.meanDays, last)
  const level = (day: number): number => exp(at(levels, day - seen.first))
  const logShare = implied
    ? impliedShare(
        fromBeds,
        seen,
        level,
        last,
        log(published / assumed.meanDays + 0.5) - at(levels, levels.length - 1),
      )
    : shareOf(
        known.map((day) => ({
          admissions: at(own, day) / factorOn(admissionFactors, daily.firstDay + day),
          level: level(day),
        })),
      )
  const expected = (day: number): number =>
    exp(at(levels, day - seen.first) + logShare) * factorOn(admissionFactors, daily.firstDay + day)
  const counted = historyOf(own, fromBeds, expected, last)
  const history = bounded(counted, expected, last)
  const smooth = withoutJumps(beds)
  const backFrom = (of: Float64Array): Float64Array =>
    Float64Array.from({ length: HISTORY_DAYS }, (_, back) => {
      const day = last - back
      return day < 0 ? NaN : at(of, day) / factorOn(bedFactors, daily.firstDay + day)
    })
  const stock: StockSeen = {
    bedsBack: backFrom(smooth),
    admissionsBack: history.slice().reverse(),
    shape: assumed.shape,
    beds: published,
  }
  const prior = { meanDays: assumed.meanDays, spread: STAY_FIT.priorSpread, grid: STAY_FIT.grid }
  const fitted = implied ? null : fitStay(stock, prior)
  return {
    published,
    credible: implied ? 1 : credibleFactor(stock, backFrom(beds)[0] ?? NaN, fitted ?? assumed.meanDays),
    logShare,
    history,
    stayDays: fitted ?? assumed.meanDays,
    admissionFactors,
    bedFactors,
    implied,
    doubtedBack: Array.from({ length: BOUND_DAYS }, (_, back) => back).filter(
      (back) => !Number.isNaN(at(own, last - back)) && history.at(-1 - back) !== counted.at(-1 - back),
    ),
  }
}

/** The figure of a day or of one of the three before it; NaN without. */
export function latestKnown(values: Float64Array, last: number): number {
  for (let back = 0; back <= MAX_AGE_DAYS; back++) {
    const value = at(values, last - back)
    if (!Number.isNaN(value)) return value
  }
  return NaN
}

interface Ratio {
  readonly admissions: number
  readonly level: number
}

function shareOf(days: readonly Ratio[]): number {
  const sorted = [...days].sort((a, b) => a.admissions / a.level - b.admissions / b.level)
  const used = days.length >= TRIMMED_FROM ? sorted.slice(1, -1) : sorted
  const sum = (pick: (day: Ratio) => number): number => used.reduce((total, day) => total + pick(day), 0)
  return log((sum(({ admissions }) => admissions) + 0.25) / sum(({ level }) => level))
}

/** From beds alone; `otherwise` where they do not say. */
function impliedShare(
  fromBeds: Float64Array,
  seen: SeenAdmissions,
  level: (day: number) => number,
  last: number,
  otherwise: number,
): number {
  const known = knownIndices(fromBeds, Math.max(seen.first, last - 17), last - 3)
  if (known.length === 0) return otherwise
  const sum = (pick: (day: number) => number): number => known.reduce((total, day) => total + pick(day), 0)
  return log(sum((day) => at(fromBeds, day)) / sum(level))
}

/** Published; in holes what is expected, before the first published day what beds imply. */
function historyOf(
  own: Float64Array,
  fromBeds: Float64Array,
  expected: (day: number) => number,
  last: number,
): Float64Array {
  const start = last - HISTORY_DAYS + 1
  const firstPublished = knownIndices(own, start, last)[0] ?? Infinity
  // Of a stock whose past nobody published, it is not to be thought that all of it came yesterday.
  const known = Array.from({ length: HISTORY_DAYS }, (_, slot) => expected(start + slot))
  let before = known.find((usual) => !Number.isNaN(usual)) ?? 0
  return Float64Array.from({ length: HISTORY_DAYS }, (_, slot) => {
    const day = start + slot
    const [counted, implied, usual] = [at(own, day), at(fromBeds, day), expected(day)]
    if (!Number.isNaN(counted)) before = counted
    else if ((day > firstPublished || Number.isNaN(implied)) && !Number.isNaN(usual)) before = usual
    else if (!Number.isNaN(implied)) before = implied
    return before
  })
}

function bounded(history: Float64Array, expected: (day: number) => number, last: number): Float64Array {
  return history.map((admissions, slot) => {
    const usual = expected(last - HISTORY_DAYS + 1 + slot)
    if (slot < HISTORY_DAYS - BOUND_DAYS || Number.isNaN(usual)) return admissions
    const limit = 4 * Math.sqrt(1.5 * usual + 1 + 0.04 * usual * usual)
    return Math.min(Math.max(admissions, usual - limit), usual + limit)
  })
}
