/**
 * Who lies in the operational beds: seeded draws of arrivals and of every patient's stay, capacity-limited
 * occupancy, bands over the draws, and the verdict whether the place fills. Beds that stay empty are counted as plainly as patients turned away.
 */

import { estimateQuantile } from '../shared/estimate.ts'
import { mix, stratifiedUniform, streamOf } from '../shared/random.ts'
import { drawArrivals, expectedArrivals, type InflowSeries } from './arrivals.ts'
import { bandOf, type Band } from './bands.ts'
import { fillWholeBeds } from './fill-whole.ts'
import type { OperationalDay } from './operational.ts'
import type { CareHotelPlan, CareLocation } from './plan.ts'
import { residualSurvival, staysOf, survivalOf } from './stay.ts'

/** `uncertain`: fills in some draws only; `neverOpens`: no operational bed on any day. */
export type Verdict = 'fills' | 'uncertain' | 'fails' | 'neverOpens'

export interface LocationOccupancy {
  /** Occupied beds per day. */
  readonly occupied: readonly Band[]
  /** Mean patients admitted per day, over the draws. */
  readonly admittedPerDay: readonly number[]
  /** Highest number of occupied beds in the plan's days. */
  readonly peak: Band
  /** Occupied ÷ operational bed-days. */
  readonly occupiedShare: Band
  readonly admissions: Band
  /** Patients for whom there was no bed, over all days. */
  readonly unmet: Band
  /** Operational bed-days that stayed empty. */
  readonly emptyBedDays: Band
  readonly verdict: Verdict
}

/** Occupancy of one location over all draws. `days` are its operational days. */
export function locationOccupancy(
  plan: CareHotelPlan,
  location: CareLocation,
  days: readonly OperationalDay[],
  series: readonly InflowSeries[],
): LocationOccupancy {
  const { draws, seed, horizonDays } = plan
  const beds = Float64Array.from(days, ({ operational }) => operational)
  const bedDays = sumOf(beds)
  const admits = days.map(({ status }) => status !== 'CLOSING')
  const streams = location.inflow.map((stream) => ({
    stream,
    name: `${location.id}/${stream.id}`,
    expected: expectedArrivals(plan, stream, series),
  }))
  // Day by day, one column of all draws each.
  const occupied = Array.from({ length: horizonDays }, () => new Float64Array(draws))
  const admittedPerDay = new Float64Array(horizonDays)
  const peak = new Float64Array(draws)
  const share = new Float64Array(draws)
  const admissions = new Float64Array(draws)
  const unmet = new Float64Array(draws)
  const empty = new Float64Array(draws)
  const stays = staysOf(location.stayDays)
  const stayStream = streamOf(`${location.id}/stay`)
  const patientKey = mix(seed, streamOf(`${location.id}/patients`))
  for (let draw = 0; draw < draws; draw++) {
    const arrivals = new Float64Array(horizonDays)
    for (const { stream, name, expected } of streams) {
      addTo(arrivals, drawArrivals(expected, stream, name, plan, draw))
    }
    const factor = estimateQuantile(location.stayFactor, stratifiedUniform(seed, stayStream, draw, draws))
    const survival = survivalOf(stays, factor)
    const filled = fillWholeBeds(
      {
        arrivals,
        survival,
        residual: residualSurvival(survival),
        occupiedAtStart: location.occupiedAtStart,
        beds,
        admits,
        ...(location.transport && { most: location.transport.patientsPerDay }),
      },
      mix(patientKey, draw),
    )
    filled.occupied.forEach((value, day) => occupied[day]?.set([value], draw))
    addTo(admittedPerDay, filled.admitted, 1 / draws)
    const occupiedBedDays = sumOf(filled.occupied)
    peak[draw] = filled.occupied.reduce((highest, value) => Math.max(highest, value), 0)
    share[draw] = bedDays === 0 ? 0 : occupiedBedDays / bedDays
    admissions[draw] = sumOf(filled.admitted)
    unmet[draw] = sumOf(filled.unmet)
    empty[draw] = Math.max(0, bedDays - occupiedBedDays)
  }
  const occupiedShare = bandOf(share)
  return {
    occupied: occupied.map(bandOf),
    admittedPerDay: [...admittedPerDay],
    peak: bandOf(peak),
    occupiedShare,
    admissions: bandOf(admissions),
    unmet: bandOf(unmet),
    emptyBedDays: bandOf(empty),
    verdict: bedDays === 0 ? 'neverOpens' : verdictOf(occupiedShare, plan.assumptions.minimumOccupancyShare),
  }
}

/** Occupancy decides, not beds: a place fails when even its best draws leave it below the minimum (the Urmond case). */
function verdictOf(share: Band, minimum: number): Verdict {
  if (share.p95 < minimum) return 'fails'
  return share.p50 < minimum ? 'uncertain' : 'fills'
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

function addTo(target: Float64Array, values: Float64Array, factor = 1): void {
  for (let day = 0; day < target.length; day++) {
    target[day] = (target[day] ?? 0) + (values[day] ?? 0) * factor
  }
}
