/**
 * The trade that a transfer plan makes, in five numbers, counted from the moves themselves and not taken from the
 * solver. Also: the census that a plan leads to.
 */
import { type ByRegionAndDay, censusWith, type Outlook } from './census.ts'
import type { Vehicle } from './transfer-network.ts'

/** Patients who go from a region to another (or `abroad`) on a day, 1 = the first. Whole on the first moving day. */
export interface Transfer {
  readonly day: number
  readonly from: string
  readonly to: string
  readonly patients: number
  readonly vehicle: Vehicle
  readonly km: number
}

export interface TransferKpis {
  /** Patients above capacity, added up over regions and days. */
  readonly overflowBedDays: number
  /** Highest census ÷ capacity of a region with beds, on any day. */
  readonly worstLoad: number
  /** Patients who lie above their region's share, on an average day. */
  readonly inequity: number
  readonly patientsMoved: number
  readonly patientKm: number
}

/** The census per region and day when these transfers are carried out. `ids` in the order of the outlook. */
export function censusAfter(
  outlook: Outlook,
  ids: readonly string[],
  transfers: readonly Transfer[],
): ByRegionAndDay {
  const net = ids.map(() => Array.from({ length: outlook.days }, () => 0))
  const index = new Map(ids.map((id, i) => [id, i]))
  const add = (id: string, day: number, patients: number): void => {
    const row = net[index.get(id) ?? -1]
    if (row !== undefined) row[day - 1] = (row[day - 1] ?? 0) + patients
  }
  for (const { day, from, to, patients } of transfers) {
    add(from, day, -patients)
    add(to, day, patients)
  }
  return censusWith(outlook, net)
}

export function kpisOf(
  outlook: Outlook,
  ids: readonly string[],
  transfers: readonly Transfer[],
): TransferKpis {
  const census = censusAfter(outlook, ids, transfers)
  let [overflowBedDays, aboveShare, worstLoad] = [0, 0, 0]
  census.forEach((row, i) => {
    const capacity = outlook.capacity[i] ?? 0
    row.forEach((patients, t) => {
      overflowBedDays += Math.max(0, patients - capacity)
      aboveShare += Math.max(0, patients - (outlook.share[i]?.[t] ?? 0))
      if (capacity > 0) worstLoad = Math.max(worstLoad, patients / capacity)
    })
  })
  return {
    overflowBedDays,
    worstLoad,
    inequity: aboveShare / outlook.days,
    patientsMoved: transfers.reduce((sum, { patients }) => sum + patients, 0),
    patientKm: transfers.reduce((sum, { patients, km }) => sum + patients * km, 0),
  }
}
