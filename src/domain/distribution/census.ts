/**
 * How many patients lie in each region at the end of each day if nobody is moved, what each region's share and room
 * are then, and the same census again when patients are moved. Stay is memoryless: each day the same part leaves.
 */
import type { Distribution, DistributionRegion } from './distribution.ts'
import { shareOut } from './fair-share.ts'
import { hfnoAsked } from './notices.ts'
import { becauseOf, shareOverRegions } from './regional-share.ts'
import type { TransferSettings } from './transfer-settings.ts'

/** Rows are regions in the order of the document, columns are days: `[region][day − 1]`. */
export type ByRegionAndDay = readonly (readonly number[])[]

/** A course that the inflow may take in the whole country at once, and how likely it is. */
export interface Path {
  /** 0–1; those of all paths add up to 1. */
  readonly weight: number
  readonly census: ByRegionAndDay
}

export interface Outlook {
  readonly days: number
  /** Part of the patients who are still there a day later. */
  readonly stayPerDay: number
  /** Beds, after those that close to staff extra MICUs. */
  readonly room: ByRegionAndDay
  /** ICU beds that close per region to staff MICUs above the regular number. */
  readonly closedBeds: readonly number[]
  /** Patients at the end of the day if nobody is moved, by the expected inflow. */
  readonly census: ByRegionAndDay
  /** Of `census`: those admitted because of COVID, whom shares and directions are about. */
  readonly covid: ByRegionAndDay
  /** Fair share of that day's patients because of COVID, whole; of a spared region its own patients. */
  readonly share: ByRegionAndDay
  /** The expected course alone, or a low, an expected and a high one where a region states a spread. */
  readonly paths: readonly Path[]
  /** Of today's patients, those who may move: because of COVID and not on HFNO; of a spared region nobody. */
  readonly movableNow: readonly number[]
  /** New patients of the day who may move. */
  readonly movableInflow: ByRegionAndDay
  /** Days on which the whole country has no bed free. */
  readonly countryFullDays: readonly number[]
}

/** Weights of P10, P50 and P90 that stand for a whole distribution (Swanson's rule, 30–40–30). */
const SPREAD_WEIGHTS = { low: 0.3, middle: 0.4, high: 0.3 } as const

export function outlookOf(body: Distribution, settings: TransferSettings): Outlook {
  const { regions, mode } = body
  const days = settings.horizonDays
  const stayPerDay = 1 - 1 / settings.meanStayDays
  const closedBeds = bedsClosedForMicus(body, settings)
  const room = regions.map(({ capacity, roomPerDay = [] }, i) =>
    Array.from({ length: days }, (_, t) => (roomPerDay[t] ?? capacity) - (closedBeds[i] ?? 0)),
  )
  const censusBy = (
    inflowOf: (region: DistributionRegion) => readonly number[] | undefined,
  ): ByRegionAndDay =>
    regions.map((region) => censusWithoutTransfers(region.occupied, inflowOf(region) ?? [], days, stayPerDay))
  const census = censusBy(({ inflowPerDay }) => inflowPerDay)
  const staying = regions.map(({ notBecauseOfCovid = 0 }) =>
    censusWithoutTransfers(notBecauseOfCovid, [], days, stayPerDay),
  )
  const covid = census.map((row, i) => row.map((patients, t) => patients - (staying[i]?.[t] ?? 0)))

  const dayList = Array.from({ length: days }, (_, t) => t)
  const shares = dayList.map((t) => {
    const today = regions.map((region, i) => ({
      ...region,
      capacity: Math.max(0, Math.floor((room[i]?.[t] ?? 0) - (staying[i]?.[t] ?? 0))),
      occupied: covid[i]?.[t] ?? 0,
      notBecauseOfCovid: 0,
    }))
    // A spared region keeps its own patients, so that only those of the others are shared, in whole numbers.
    const open = today.filter(({ spared }) => spared === null)
    const pool = open.reduce((sum, { occupied }) => sum + occupied, 0)
    return shareOverRegions(Math.round(pool), open, mode).share
  })
  const national = dayList.map((t) => census.reduce((sum, row) => sum + (row[t] ?? 0), 0))
  const beds = dayList.map((t) => room.reduce((sum, row) => sum + (row[t] ?? 0), 0))
  const unknown = settings.unknownSpreadShare ?? 0
  const spread =
    regions.some((one) => one.inflowLowPerDay !== undefined || one.inflowHighPerDay !== undefined) ||
    (unknown > 0 && regions.some(({ inflowPerDay = [] }) => inflowPerDay.some((patients) => patients > 0)))
  /** A course that a region does not state lies so much below or above the expected one. */
  const scaled = ({ inflowPerDay }: DistributionRegion, factor: number): number[] | undefined =>
    inflowPerDay?.map((patients) => patients * factor)

  return {
    days,
    stayPerDay,
    room,
    closedBeds,
    census,
    covid,
    share: regions.map(({ id, spared }, i) =>
      dayList.map((t) => (spared === null ? (shares[t]?.[id] ?? 0) : (covid[i]?.[t] ?? 0))),
    ),
    paths: spread
      ? [
          {
            weight: SPREAD_WEIGHTS.low,
            census: censusBy((r) => r.inflowLowPerDay ?? scaled(r, 1 - unknown)),
          },
          { weight: SPREAD_WEIGHTS.middle, census },
          {
            weight: SPREAD_WEIGHTS.high,
            census: censusBy((r) => r.inflowHighPerDay ?? scaled(r, 1 + unknown)),
          },
        ]
      : [{ weight: 1, census }],
    movableNow: regions.map((region) =>
      region.spared === null
        ? Math.max(0, becauseOf(region) - Math.max(region.hfno ?? 0, hfnoAsked(settings, region.id)))
        : 0,
    ),
    movableInflow: regions.map(({ inflowPerDay = [], spared }) =>
      dayList.map((t) => (spared === null ? (inflowPerDay[t] ?? 0) * settings.movableInflowShare : 0)),
    ),
    countryFullDays: dayList.filter((t) => (national[t] ?? 0) >= (beds[t] ?? 0)).map((t) => t + 1),
  }
}

/** The census of a course when `net[region][day]` patients more arrive by transfer than leave by it. */
export function censusWith(census: ByRegionAndDay, stayPerDay: number, net: ByRegionAndDay): ByRegionAndDay {
  return census.map((row, region) => {
    let extra = 0
    return row.map((patients, t) => {
      extra = extra * stayPerDay + (net[region]?.[t] ?? 0)
      return patients + extra
    })
  })
}

function censusWithoutTransfers(
  occupied: number,
  inflowPerDay: readonly number[],
  days: number,
  stayPerDay: number,
): number[] {
  let patients = occupied
  return Array.from({ length: days }, (_, t) => {
    patients = patients * stayPerDay + (inflowPerDay[t] ?? 0)
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
