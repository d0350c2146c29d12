/**
 * A made-up distribution on which the solver is exercised before a planner asks anything: of the first plan in a
 * browser nearly all the time goes to compiling what runs (11 regions × 7 days: 1.1 s of processor time, 0.25 after
 * these, 0.05 for a later one).
 */
import type { Distribution } from '../src/domain/distribution/distribution.ts'

/** Places and days, in turn: each so short that a plan which is asked for meanwhile hardly waits. */
export const WARM_SIZES = [
  { places: 6, days: 2 },
  { places: 7, days: 3 },
  { places: 8, days: 4 },
  { places: 9, days: 5 },
] as const

/** Half of the places too full, patients coming in everywhere, ways of 25 to 160 km. */
export function warmPlan({ places, days }: { readonly places: number; readonly days: number }): Distribution {
  const ids = Array.from({ length: places }, (_, i) => `p${i}`)
  const regions = ids.map((id, i) => ({
    id,
    key: 8 + (i % 5),
    capacity: 60 + 7 * (i % 6),
    occupied: (i % 2 === 0 ? 78 : 42) + 5 * (i % 4),
    inflowPerDay: Array.from({ length: days }, (_, t) => 3 + ((i + t) % 4)),
    spared: null,
  }))
  return {
    bedType: 'icu',
    mode: 'byKey',
    offered: regions.reduce((sum, { occupied }) => sum + occupied, 0),
    regions,
    transfers: {
      startsOn: '2022-01-17',
      horizonDays: days,
      meanStayDays: 15,
      movableInflowShare: 1,
      matching: 'beforeNoon',
      morningWindowHours: 4,
      objective: 'balanced',
      overflowWeight: 0.5,
      micu: { vehicles: 7, regularVehicles: 7, hoursPerVehiclePerDay: 12, icuBedsPerExtraVehicle: 1 },
      ambulances: { vehicles: 7, hoursPerVehiclePerDay: 12 },
      helicopter: { patientsPerDay: 2, aboveKm: 100 },
      abroadPatientsPerDay: 0,
      speedKmPerHour: 70,
      handlingHoursPerTrip: 1.5,
      distances: ids.flatMap((from, i) =>
        ids.slice(i + 1).map((to, k) => ({ from, to, km: 25 + 15 * ((2 * i + 5 * k) % 10) })),
      ),
      requiredMoves: [],
    },
  }
}
