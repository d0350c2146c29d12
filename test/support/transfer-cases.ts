/** Small distribution documents for the transfer tests: one full region, two with room, and settings that hold nobody back. */
import type { Distribution, DistributionRegion } from '../../src/domain/distribution/distribution.ts'
import type { TransferSettings } from '../../src/domain/distribution/transfer-settings.ts'

/** Trips of 50 km take 2 hours, there and back; nothing is scarce. */
export const EASY: TransferSettings = {
  startsOn: '2022-01-14',
  horizonDays: 1,
  meanStayDays: 100,
  movableInflowShare: 1,
  matching: 'beforeNoon',
  morningWindowHours: 4,
  objective: 'leastOverflow',
  overflowWeight: 0.5,
  micu: { vehicles: 7, regularVehicles: 7, hoursPerVehiclePerDay: 10, icuBedsPerExtraVehicle: 1 },
  ambulances: { vehicles: 7, hoursPerVehiclePerDay: 10 },
  helicopter: { patientsPerDay: 0, aboveKm: 100 },
  abroadPatientsPerDay: 0,
  speedKmPerHour: 100,
  handlingHoursPerTrip: 1,
  distances: [
    { from: 'a', to: 'b', km: 50 },
    { from: 'a', to: 'c', km: 50 },
    { from: 'b', to: 'c', km: 50 },
  ],
  requiredMoves: [],
}

export function region(id: string, changes: Partial<DistributionRegion> = {}): DistributionRegion {
  return { id, key: 1, capacity: 30, occupied: 4, spared: null, ...changes }
}

/** 20 patients on 10 beds in `a`; `b` and `c` lie five below their share: the best plan moves ten. */
export const FULL_A = [region('a', { capacity: 10, occupied: 20 }), region('b'), region('c')]

export function transferCase(
  settings: Partial<TransferSettings> = {},
  regions: readonly DistributionRegion[] = FULL_A,
  bedType: Distribution['bedType'] = 'icu',
): Distribution {
  return {
    bedType,
    mode: 'byKey',
    offered: regions.reduce((sum, { occupied }) => sum + occupied, 0),
    regions,
    transfers: { ...EASY, ...settings },
  }
}
