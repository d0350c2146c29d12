/**
 * A region borrows the epidemic of its country, whose figures are many, and has an offset, a share, stays and a stock
 * of its own: log admissions of the region = those of the country + o, where o walks by .04 a day. With few patients
 * a fit of its own would follow chance.
 */

import { ADMISSIONS_OF, at, type Daily } from '../forecast/daily.ts'
import type { BedMeasure } from '../forecast/forecast.ts'
import { factorOn, weekdayFactors } from '../forecast/weekday-effects.ts'
import { exp, log, power } from '../shared/exact-math.ts'
import { HISTORY_DAYS, REGION, RHYTHM } from './constants.ts'
import type { AssumedStays, Fit, Offset, Unit } from './fit.ts'
import { allAdmissions } from './seen-admissions.ts'
import { knownIndices } from './statistics.ts'
import { fitStay } from './stay-fit.ts'
import { latestKnown, type UnitFit } from './unit-fit.ts'

const FEWEST_DAYS = 7
const SHARE_DAYS = 14

/** The fit of a region within its country, both of the same day; null where it has no beds of the last days. */
export function fitRegion(country: Daily, national: Fit, own: Daily, assumed: AssumedStays): Fit | null {
  const offset = fitOffset(country, national, own, assumed)
  if (offset === null) return null
  const ward = regionalUnit(national, own, 'ward', offset.mean, assumed)
  const icu = regionalUnit(national, own, 'icu', offset.mean, assumed)
  return ward && icu ? { ...national, offset, units: { ward, icu } } : null
}

/** A region of which only its share of the country is known. */
export function scaledFit(national: Fit, share: number): Fit {
  const scaledUnit = (unit: UnitFit): UnitFit => ({
    ...unit,
    published: unit.published * share,
    history: unit.history.map((count) => count * share),
  })
  const { ward, icu } = national.units
  return {
    ...national,
    offset: { mean: log(share), variance: REGION.standSpread * REGION.standSpread },
    units: { ward: scaledUnit(ward), icu: scaledUnit(icu) },
  }
}

/** The series of a unit's beds. */
export const BEDS: Readonly<Record<Unit, BedMeasure>> = { ward: 'wardBeds', icu: 'icuBeds' }

function fitOffset(country: Daily, national: Fit, own: Daily, assumed: AssumedStays): Offset | null {
  const last = own.length - 1
  const load = (daily: Daily): number =>
    latestKnown(daily.values.icuBeds, daily.length - 1) / assumed.icu.meanDays +
    latestKnown(daily.values.wardBeds, daily.length - 1) / assumed.ward.meanDays +
    0.3
  let mean = log(load(own) / load(country))
  if (Number.isNaN(mean)) return null
  const first = last - national.levels.length + 1
  const known = knownIndices(allAdmissions(own), first, last)
  if (known.length < FEWEST_DAYS) return { mean, variance: REGION.standSpread * REGION.standSpread }
  const counts = allAdmissions(own)
  const factors = weekdayFactors(allAdmissions(country), country.firstDay, country.length - 1, RHYTHM)
  let variance = REGION.firstSpread * REGION.firstSpread
  for (let day = first; day <= last; day++) {
    variance += REGION.offsetWalk * REGION.offsetWalk
    const seen = at(counts, day)
    if (Number.isNaN(seen)) continue
    const expected = exp(mean + at(national.levels, day - first)) * factorOn(factors, own.firstDay + day)
    const noise = REGION.overdispersion * expected + power(REGION.dayNoise * expected, 2)
    const surprise = seen - expected
    const deviations = Math.abs(surprise) / Math.sqrt(expected * expected * variance + noise)
    const weight = deviations > REGION.outlierDeviations ? power(deviations / REGION.outlierDeviations, 2) : 1
    const gain = (variance * expected) / (expected * expected * variance + noise * weight)
    mean += gain * surprise
    variance *= 1 - gain * expected
  }
  return { mean, variance }
}

function regionalUnit(
  national: Fit,
  own: Daily,
  unit: Unit,
  offset: number,
  assumed: AssumedStays,
): UnitFit | null {
  const last = own.length - 1
  const of = national.units[unit]
  const beds = own.values[BEDS[unit]]
  const admissions = own.values[ADMISSIONS_OF[BEDS[unit]]]
  const published = latestKnown(beds, last)
  if (Number.isNaN(published)) return null
  const firstLevel = last - national.levels.length + 1
  const known = knownIndices(admissions, Math.max(firstLevel, last - SHARE_DAYS + 1), last)
  let [counted, expected] = [0, 0]
  for (const day of known) {
    counted += at(admissions, day)
    expected +=
      exp(at(national.levels, day - firstLevel) + of.logShare + offset) *
      factorOn(of.admissionFactors, own.firstDay + day)
  }
  const isSeen = known.length >= FEWEST_DAYS
  const logShare =
    of.logShare + (isSeen ? log((counted + REGION.sharePrior) / (expected + REGION.sharePrior)) : 0)
  const history = of.history.map((count, slot) => {
    const seen = at(admissions, last - HISTORY_DAYS + 1 + slot)
    return Number.isNaN(seen) ? exp(offset) * count : seen
  })
  const bedsBack = Float64Array.from({ length: HISTORY_DAYS }, (_, back) =>
    last - back < 0 ? NaN : at(beds, last - back) / factorOn(of.bedFactors, own.firstDay + last - back),
  )
  const stock = {
    bedsBack,
    admissionsBack: history.slice().reverse(),
    shape: assumed[unit].shape,
    beds: published,
  }
  const prior = { meanDays: of.stayDays, spread: REGION.staySpread, grid: REGION.stayGrid }
  return {
    ...of,
    published,
    credible: 1,
    logShare,
    history,
    stayDays: (isSeen ? fitStay(stock, prior) : null) ?? of.stayDays,
    implied: of.implied,
    doubtedBack: [],
  }
}
