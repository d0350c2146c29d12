/**
 * How many patients lie in each region at the end of each day if nobody is moved, what each region's share and room
 * are then, and the same census again when patients are moved. Stay is memoryless: each day the same part leaves.
 */
import type { Distribution, DistributionRegion } from './distribution.ts'
import { shareOut } from './fair-share.ts'
import { shareOverRegions } from './regional-share.ts'
import type { TransferSettings } from './transfer-settings.ts'

/** Rows are regions in the order of the document, columns are days: `[region][day − 1]`. */
export type ByRegionAndDay = readonly (readonly number[])[]

export interface Outlook {
  readonly days: number
  /** Part of the patients who are still there a day later. */
  readonly stayPerDay: number
  /** Beds per region, after those that close to staff extra MICUs. */
  readonly capacity: readonly number[]
  /** ICU beds that close per region to staff MICUs above the regular number. */
  readonly closedBeds: readonly number[]
  /** Patients at the end of the day if nobody is moved. */
  readonly census: ByRegionAndDay
  /** Fair share of that day's national census, whole patients. */
  readonly share: ByRegionAndDay
  /** Of today's patients, those who may move: because of COVID and not on HFNO. */
  readonly movableNow: readonly number[]
  /** New patients of the day who may move. */
  readonly movableInflow: ByRegionAndDay
  /** Days on which the whole country has no bed free. */
  readonly countryFullDays: readonly number[]
}

export function outlookOf(body: Distribution, settings: TransferSettings): Outlook {
  const { regions, mode } = body
  const days = settings.horizonDays
  const stayPerDay = 1 - 1 / settings.meanStayDays
  const closedBeds = bedsClosedForMicus(body, settings)
  const capacity = regions.map((region, i) => region.capacity - (closedBeds[i] ?? 0))
  const census = regions.map((region) => censusWithoutTransfers(region, days, stayPerDay))

  const dayList = Array.from({ length: days }, (_, t) => t)
  const national = dayList.map((t) => census.reduce((sum, row) => sum + (row[t] ?? 0), 0))
  const staffed = regions.map((region, i) => ({ ...region, capacity: capacity[i] ?? 0 }))
  const shares = national.map((patients) => shareOverRegions(Math.round(patients), staffed, mode).share)
  const beds = capacity.reduce((sum, own) => sum + own, 0)

  return {
    days,
    stayPerDay,
    capacity,
    closedBeds,
    census,
    share: regions.map(({ id }) => shares.map((share) => share[id] ?? 0)),
    movableNow: regions.map(
      ({ occupied, notBecauseOfCovid = 0, hfno = 0 }) => occupied - notBecauseOfCovid - hfno,
    ),
    movableInflow: regions.map(({ inflowPerDay = [] }) =>
      dayList.map((t) => (inflowPerDay[t] ?? 0) * settings.movableInflowShare),
    ),
    countryFullDays: dayList.filter((t) => (national[t] ?? 0) >= beds).map((t) => t + 1),
  }
}

/** The census when `net[region][day]` patients more arrive by transfer than leave by it. */
export function censusWith(outlook: Outlook, net: ByRegionAndDay): ByRegionAndDay {
  return outlook.census.map((row, region) => {
    let extra = 0
    return row.map((patients, t) => {
      extra = extra * outlook.stayPerDay + (net[region]?.[t] ?? 0)
      return patients + extra
    })
  })
}

function censusWithoutTransfers(region: DistributionRegion, days: number, stayPerDay: number): number[] {
  let patients = region.occupied
  return Array.from({ length: days }, (_, t) => {
    patients = patients * stayPerDay + (region.inflowPerDay?.[t] ?? 0)
    return patients
  })
}

/**
 * Beds that close to staff MICUs above the regular number, rounded up and spread over the regions by their beds.
 * The plan says that they cost ICU capacity (LNAZ §4.5.2.1), not where: the spread is our inference.
 */
function bedsClosedForMicus({ bedType, regions }: Distribution, { micu }: TransferSettings): number[] {
  const extra = bedType === 'icu' ? Math.max(0, micu.vehicles - micu.regularVehicles) : 0
  const takers = regions.map(({ id, capacity }) => ({ id, key: capacity, capacity, spared: false }))
  const { share } = shareOut(Math.ceil(extra * micu.icuBedsPerExtraVehicle), takers)
  return regions.map(({ id }) => share[id] ?? 0)
}
