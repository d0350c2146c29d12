/**
 * From regional plans to a distribution: what each region's own forecast says of today and the coming days. A plan
 * that is too old or missing is reported, never filled in silently. Knows no plan, only what one says of a bed type.
 */
import { addDays, type CivilDate, daysBetween } from '../shared/civil-date.ts'
import type { Distribution, DistributionRegion, FigureOrigin } from './distribution.ts'

/** Figures older than this are stale (ux.md rule of the house: seven days). */
export const STALE_AFTER_DAYS = 7

/** What one regional plan says of the bed type. */
export interface RegionForecast {
  /** Id of the region in the distribution that it belongs to. */
  readonly region: string
  readonly title: string
  /** Day 0 of the plan. */
  readonly on: CivilDate
  readonly occupied: number
  /** Median occupancy at the end of each day of the plan, day 0 first. */
  readonly census: readonly number[]
  /** The same when little comes in (P10) and when much does (P90). */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Beds that are staffed for these patients on each day, levers included. */
  readonly room: readonly number[]
}

/** `fresh`: of the last seven days. `stale`: older, or of a day that is yet to come. */
export type Freshness = 'fresh' | 'stale' | 'missing'

export interface Collected {
  readonly region: string
  readonly freshness: Freshness
  /** Newest plan of every part of the region; empty when missing. */
  readonly forecasts: readonly RegionForecast[]
  /** The oldest day among them; null when missing. */
  readonly on: CivilDate | null
}

/** What is known of every region on `day`, in the order of the document. */
export function collect(
  regions: readonly DistributionRegion[],
  forecasts: readonly RegionForecast[],
  day: CivilDate,
): Collected[] {
  return regions.map(({ id }) => {
    const own = forecasts.filter((forecast) => forecast.region === id)
    const on = own.reduce<CivilDate | null>(
      (oldest, forecast) => (oldest === null || forecast.on < oldest ? forecast.on : oldest),
      null,
    )
    const fresh = own.every((forecast) => isFresh(forecast.on, day))
    return {
      region: id,
      freshness: own.length === 0 ? 'missing' : fresh ? 'fresh' : 'stale',
      forecasts: own,
      on,
    }
  })
}

function isFresh(on: CivilDate, day: CivilDate): boolean {
  const age = daysBetween(on, day)
  return age >= 0 && age <= STALE_AFTER_DAYS
}

/**
 * Takes over occupancy, inflow and staffed beds of the collected regions, and offers all who lie there. `wanted` names the stale and
 * missing regions to include as well: a stale one with its old forecast, a missing one by the key from the others.
 * Every region taken over carries its origin. The document must have transfer settings for inflow to count.
 */
export function takeOver(
  body: Distribution,
  collected: readonly Collected[],
  wanted: ReadonlySet<string>,
  day: CivilDate,
): Distribution {
  const horizon = body.transfers?.horizonDays ?? 0
  const stayPerDay = 1 - 1 / (body.transfers?.meanStayDays ?? 1)
  const byId = new Map(collected.map((one) => [one.region, one]))
  const known = body.regions.map((region) => {
    const found = byId.get(region.id)
    if (!found || found.on === null || (found.freshness === 'stale' && !wanted.has(region.id))) return region
    return withForecasts(region, found.forecasts, found.on)
  })
  const filled = known.map((region) =>
    byId.get(region.id)?.freshness === 'missing' && wanted.has(region.id) ? filledByKey(region) : region,
  )
  const offered = filled.reduce((sum, { occupied }) => sum + occupied, 0)
  return {
    ...body,
    offered,
    // Regional plans count COVID patients only.
    becauseOfCovid: offered,
    regions: filled,
    ...(body.transfers && { transfers: { ...body.transfers, startsOn: day } }),
  }

  function withForecasts(
    region: DistributionRegion,
    forecasts: readonly RegionForecast[],
    on: CivilDate,
  ): DistributionRegion {
    const seriesOf = (course: 'census' | 'low' | 'high'): number[] =>
      Array.from({ length: horizon + 1 }, (_day, t) =>
        forecasts.reduce((sum, forecast) => sum + censusOn(forecast, course, addDays(day, t - 1)), 0),
      )
    const series = seriesOf('census')
    const [now = 0] = series
    const occupied = Math.round(now)
    // Who lies there now is known: the courses part from today.
    const courseOf = (course: 'low' | 'high'): number[] =>
      inflowOf([now, ...seriesOf(course).slice(1)], stayPerDay)
    const title = forecasts
      .map((forecast) => forecast.title)
      .join(' + ')
      .slice(0, 200)
    // Half a bed takes nobody.
    const beds = Array.from({ length: horizon + 1 }, (_day, t) =>
      Math.floor(forecasts.reduce((sum, forecast) => sum + roomOn(forecast, addDays(day, t)), 0)),
    )
    return {
      ...withFigures(region, occupied, inflowOf(series, stayPerDay), { from: 'plan', title, on }),
      inflowLowPerDay: courseOf('low'),
      inflowHighPerDay: courseOf('high'),
      capacity: beds[0] ?? region.capacity,
      roomPerDay: beds.slice(0, horizon),
    }
  }

  function filledByKey(region: DistributionRegion): DistributionRegion {
    const sources = known.filter(
      ({ id, origin }) => origin?.from === 'plan' && byId.get(id)?.freshness !== 'missing',
    )
    const keys = sources.reduce((sum, { key }) => sum + key, 0)
    const part = (of: (source: DistributionRegion) => number): number =>
      keys === 0 ? 0 : (sources.reduce((sum, source) => sum + of(source), 0) * region.key) / keys
    const inflow = Array.from({ length: horizon }, (_day, t) =>
      part(({ inflowPerDay = [] }) => inflowPerDay[t] ?? 0),
    )
    return withFigures(region, Math.round(part(({ occupied }) => occupied)), inflow.map(oneDecimal), {
      from: 'key',
      title: '',
      on: day,
    })
  }
}

/** What a region's preparation says of its ambulance service. */
export interface ServiceHours {
  /** Id of the region in the distribution that it belongs to. */
  readonly region: string
  readonly title: string
  readonly on: CivilDate
  /** Hours a day for planned transfers. */
  readonly hours: number
}

/** Hours that are known of a region on `day`, of all its parts together; null where none, or none fresh, is. */
export function serviceHoursOf(
  services: readonly ServiceHours[],
  region: string,
  day: CivilDate,
): number | null {
  const own = services.filter((one) => one.region === region && isFresh(one.on, day))
  return own.length === 0 ? null : Math.round(own.reduce((sum, { hours }) => sum + hours, 0) * 10) / 10
}

/** Takes over what the regions' ambulance services have for planned transfers, where that is known. */
export function takeServiceHours(
  body: Distribution,
  services: readonly ServiceHours[],
  day: CivilDate,
): Distribution {
  return {
    ...body,
    regions: body.regions.map((region) => {
      const hours = serviceHoursOf(services, region.id, day)
      return hours === null ? region : { ...region, ambulanceHoursPerDay: hours }
    }),
  }
}

/** Occupancy at the end of a date: what lies there now on the plan's first day and before, the last day beyond its end. */
export function censusOn(
  forecast: RegionForecast,
  course: 'census' | 'low' | 'high',
  date: CivilDate,
): number {
  const { on, occupied } = forecast
  const t = daysBetween(on, date)
  if (t <= 0) return occupied
  return forecast[course][Math.min(t, forecast[course].length - 1)] ?? occupied
}

/** Beds on a date: of the plan's first day before it, of its last beyond its end. */
export function roomOn({ on, room }: RegionForecast, date: CivilDate): number {
  return room[Math.max(0, Math.min(daysBetween(on, date), room.length - 1))] ?? 0
}

/** New patients per day such that the occupancy follows the series while each day a fixed part leaves; never below 0. */
function inflowOf(series: readonly number[], stayPerDay: number): number[] {
  return series
    .slice(1)
    .map((patients, t) => oneDecimal(Math.max(0, patients - stayPerDay * (series[t] ?? 0))))
}

function oneDecimal(patients: number): number {
  return Math.round(patients * 10) / 10
}

/** Who cannot move never outnumbers who lies there. */
function withFigures(
  region: DistributionRegion,
  occupied: number,
  inflowPerDay: readonly number[],
  origin: FigureOrigin,
): DistributionRegion {
  const hfno = Math.min(region.hfno ?? 0, occupied)
  const taken: { -readonly [Name in keyof DistributionRegion]: DistributionRegion[Name] } = {
    ...region,
    occupied,
    notBecauseOfCovid: 0,
    hfno,
    inflowPerDay,
    origin,
  }
  // The spread was that of other figures.
  delete taken.inflowLowPerDay
  delete taken.inflowHighPerDay
  delete taken.roomPerDay
  return taken
}
