/**
 * The trade that a transfer plan makes, in five numbers, counted from the moves themselves and not taken from the
 * solver. Also: the census that a plan leads to.
 */
import { type ByRegionAndDay, censusWith, type Outlook } from './census.ts'
import type { Distribution } from './distribution.ts'
import type { MovingNeed } from './notices.ts'
import type { Vehicle } from './transfer-network.ts'

/** Patients who go from a region to another (or `abroad`) on a day, 1 = the first. */
export interface Transfer {
  readonly day: number
  readonly from: string
  readonly to: string
  readonly patients: number
  readonly vehicle: Vehicle
  readonly km: number
  /** True on the first moving day, and on the second where that is asked: whole patients. Later days are expected numbers. */
  readonly whole: boolean
  /** Of whom it was asked or offered so; absent: none in particular. */
  readonly need?: MovingNeed
}

export interface TransferKpis {
  /** Patients above capacity, added up over regions and days. */
  readonly overflowBedDays: number
  /** Highest census ÷ capacity of a region with beds, on any day. */
  readonly worstLoad: number
  /** Patients because of COVID who lie above their region's share, on an average day. */
  readonly inequity: number
  readonly patientsMoved: number
  readonly patientKm: number
}

/** Bed-days above capacity, by the expected inflow unless said otherwise. */
export interface Overflow {
  readonly none: number
  readonly plan: number
  /** What remains when everybody could be moved anywhere at any time, within the country and the places abroad. */
  readonly unavoidable: number
  /** The same over the courses that the inflow may take, weighed by how likely they are; null where no spread is known. */
  readonly expected: { readonly none: number; readonly plan: number } | null
}

/** Patients more (+) or fewer (−) per region and day by these transfers. */
function netOf(outlook: Outlook, ids: readonly string[], transfers: readonly Transfer[]): ByRegionAndDay {
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
  return net
}

/** The census per region and day when these transfers are carried out. `ids` in the order of the outlook. */
export function censusAfter(
  outlook: Outlook,
  ids: readonly string[],
  transfers: readonly Transfer[],
): ByRegionAndDay {
  return censusWith(outlook.census, outlook.stayPerDay, netOf(outlook, ids, transfers))
}

export function overflowOf(
  { regions }: Distribution,
  outlook: Outlook,
  transfers: readonly Transfer[],
  abroadPerDay: number,
): Overflow {
  const { room, days, stayPerDay, paths } = outlook
  const net = netOf(
    outlook,
    regions.map(({ id }) => id),
    transfers,
  )
  const above = (census: ByRegionAndDay): number =>
    census.reduce(
      (sum, row, i) =>
        sum + row.reduce((all, patients, t) => all + Math.max(0, patients - (room[i]?.[t] ?? 0)), 0),
      0,
    )
  let [unavoidable, abroad] = [0, 0]
  for (let t = 0; t < days; t += 1) {
    abroad = abroad * stayPerDay + abroadPerDay
    let pooled = -abroad
    regions.forEach(({ spared }, i) => {
      const over = (outlook.census[i]?.[t] ?? 0) - (room[i]?.[t] ?? 0)
      // A spared region keeps its own patients and gives no room to others.
      if (spared === null) pooled += over
      else unavoidable += Math.max(0, over)
    })
    unavoidable += Math.max(0, pooled)
  }
  const weighed = (of: (census: ByRegionAndDay) => number): number =>
    paths.reduce((sum, { weight, census }) => sum + weight * of(census), 0)
  return {
    none: above(outlook.census),
    plan: above(censusWith(outlook.census, stayPerDay, net)),
    unavoidable,
    expected:
      paths.length === 1
        ? null
        : { none: weighed(above), plan: weighed((census) => above(censusWith(census, stayPerDay, net))) },
  }
}

export function kpisOf(
  outlook: Outlook,
  ids: readonly string[],
  transfers: readonly Transfer[],
): TransferKpis {
  const census = censusAfter(outlook, ids, transfers)
  let [overflowBedDays, aboveShare, worstLoad] = [0, 0, 0]
  census.forEach((row, i) => {
    row.forEach((patients, t) => {
      const beds = outlook.room[i]?.[t] ?? 0
      const staying = (outlook.census[i]?.[t] ?? 0) - (outlook.covid[i]?.[t] ?? 0)
      overflowBedDays += Math.max(0, patients - beds)
      aboveShare += Math.max(0, patients - staying - (outlook.share[i]?.[t] ?? 0))
      if (beds > 0) worstLoad = Math.max(worstLoad, patients / beds)
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
