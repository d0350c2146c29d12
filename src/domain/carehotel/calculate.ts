/** Calculates a whole care-hotel plan: locations, home monitoring, what they give, and every mix that was kept. */

import { addDays, type CivilDate } from '../shared/civil-date.ts'
import { expectedArrivals, missingSeries, type InflowSeries } from './arrivals.ts'
import { districtNursingGain, gpConsultsFreedPerDay, leverEffectsOf, wardBedsFreed } from './effects.ts'
import { calculateHomeMonitoring } from './home-monitoring.ts'
import { mixOutcome, planOfMix } from './mixes.ts'
import { locationOccupancy, type LocationOccupancy } from './occupancy.ts'
import { operationalDays, type OperationalDay } from './operational.ts'
import type { CareHotelPlan, CareLocation } from './plan.ts'
import { ranked, yieldOf, yieldOfMix } from './rank.ts'
import type { CareHotelResult, LocationResult } from './result.ts'
import { suitabilityOf } from './suitability.ts'
import { locationDevicesPerDay, summed, weekClaims } from './soc-claim.ts'

interface Worked {
  readonly location: CareLocation
  readonly days: readonly OperationalDay[]
  readonly occupancy: LocationOccupancy
  readonly devicesPerDay: readonly number[]
}

/**
 * Calculates a plan that passed `checkCareHotelPlan`. `series` are the arrivals of the regional plans it names.
 * Pure: the same body and series give the same bytes.
 */
export function calculateCareHotelPlan(
  plan: CareHotelPlan,
  series: readonly InflowSeries[] = [],
): CareHotelResult {
  const own = calculateAsItStands(plan, series)
  const kept = (plan.mixes ?? []).map((mix) => {
    const body = planOfMix(plan, mix)
    return mixOutcome(mix.id, body, calculateAsItStands(body, series))
  })
  return { ...own, mixes: [mixOutcome(null, plan, own), ...kept] }
}

function calculateAsItStands(
  plan: CareHotelPlan,
  series: readonly InflowSeries[],
): Omit<CareHotelResult, 'mixes'> {
  const worked = plan.locations.map((location): Worked => {
    const days = operationalDays(plan, location)
    const occupancy = locationOccupancy(plan, location, days, series)
    const devicesPerDay = locationDevicesPerDay(location, plan.startDate, occupancy.occupied)
    return { location, days, occupancy, devicesPerDay }
  })
  const homeMonitoring = plan.homeMonitoring.map((monitoring) => calculateHomeMonitoring(plan, monitoring))
  const atLocations = summed(
    worked.map((one) => one.devicesPerDay),
    plan.horizonDays,
  )
  const atHome = homeMonitoring.map(({ days }) => days.map(({ devicesNeeded }) => devicesNeeded))
  const open = openDays(worked, plan.horizonDays)
  const meanPatients = meanOver(open, (day) =>
    worked.reduce((sum, { occupancy }) => sum + (occupancy.occupied[day]?.p50 ?? 0), 0),
  )
  const earlyDischarges = earlyDischargesPerDay(plan, worked, series)
  const gain = districtNursingGain(plan.assumptions, meanPatients)
  const gp = gpConsultsFreedPerDay(plan.assumptions, meanPatients)
  const ward = wardBedsFreed(
    plan.assumptions,
    meanOver(open, (day) => earlyDischarges[day] ?? 0),
  )
  const yields = worked.map(({ location, days, occupancy }) => yieldOf(location.id, days, occupancy))
  return {
    locations: worked.map((one) => locationResult(one, plan.startDate)),
    districtNursingGainPercent: { low: gain.low, high: gain.high },
    socClaim: weekClaims(plan.startDate, summed([atLocations, ...atHome], plan.horizonDays)),
    meanPatients,
    districtNursing: gain,
    gpConsultsFreedPerDay: gp,
    wardBedsFreed: ward,
    lever: open && {
      start: addDays(plan.startDate, open.first),
      leadDays: 0,
      durationDays: open.last - open.first + 1,
      effects: leverEffectsOf(
        gain,
        plan.assumptions.districtNursingPatientsPerMonth,
        gp,
        ward,
        // Home monitoring is a lever of its own.
        Math.max(0, ...atLocations),
      ),
    },
    ranking: ranked(yields),
    mix: yieldOfMix('mix', yields),
    homeMonitoring,
    missingSeries: missingSeries(plan, series),
  }
}

function locationResult(
  { location, days, occupancy, devicesPerDay }: Worked,
  start: CivilDate,
): LocationResult {
  const { peak, occupiedShare, admissions, unmet, emptyBedDays, verdict, occupied } = occupancy
  const largest = location.capacitySteps.reduce<{ beds: number; moved: number }>(
    (most, step) =>
      step.beds > most.beds ? { beds: step.beds, moved: step.displacedFrom?.beds ?? 0 } : most,
    { beds: 0, moved: 0 },
  )
  return {
    id: location.id,
    regionId: location.regionId,
    days: days.map((day, index) => ({ ...day, occupied: occupied[index] ?? { p5: 0, p50: 0, p95: 0 } })),
    occupancy: peak,
    occupiedShare,
    admissions,
    unmet: unmet.p50,
    unmetBand: unmet,
    emptyBedDays,
    verdict,
    suitability: suitabilityOf(location),
    beds: {
      most: largest.beds,
      moved: Math.min(largest.beds, largest.moved),
      created: Math.max(0, largest.beds - largest.moved),
    },
    socClaim: weekClaims(start, devicesPerDay),
  }
}

/** From the first day on which any location operates to the last day of the plan; null when none ever does. */
function openDays(worked: readonly Worked[], horizonDays: number): { first: number; last: number } | null {
  const starts = worked
    .map(({ days }) => days.findIndex(({ operational }) => operational > 0))
    .filter((day) => day >= 0)
  return starts.length === 0 ? null : { first: Math.min(...starts), last: horizonDays - 1 }
}

function meanOver(open: { first: number; last: number } | null, value: (day: number) => number): number {
  if (!open) return 0
  let sum = 0
  for (let day = open.first; day <= open.last; day++) sum += value(day)
  return sum / (open.last - open.first + 1)
}

/** Mean admissions a day that came from a ward: the admitted, by the route's share in that day's expected arrivals. */
function earlyDischargesPerDay(
  plan: CareHotelPlan,
  worked: readonly Worked[],
  series: readonly InflowSeries[],
): Float64Array {
  const discharged = new Float64Array(plan.horizonDays)
  for (const { location, occupancy } of worked) {
    const streams = location.inflow.map((stream) => ({
      fromWard: stream.route === 'earlyDischarge',
      // Without its factor: only the proportion between the routes counts here.
      expected: expectedArrivals(plan, stream, series),
    }))
    occupancy.admittedPerDay.forEach((admitted, day) => {
      const all = streams.reduce((sum, { expected }) => sum + (expected[day] ?? 0), 0)
      const fromWard = streams.reduce(
        (sum, stream) => sum + (stream.fromWard ? (stream.expected[day] ?? 0) : 0),
        0,
      )
      if (all > 0) discharged[day] = (discharged[day] ?? 0) + (admitted * fromWard) / all
    })
  }
  return discharged
}
