/**
 * From a forecast to the beds that a region is asked for: the quantile of the country × the region's key ÷ the sum of all
 * keys, in whole beds, so that the regions together are the country (policy framework of October 2020, measure 1; that the
 * quantile is P80 is ours). A forecast that is divided over no parts speaks of the region itself.
 */
import type { AreaForecast } from '../forecast/calculate.ts'
import type { BedMeasure, Forecast } from '../forecast/forecast.ts'
import { QUANTILE_LEVELS } from '../forecast/scores.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { compareText } from '../shared/compare-text.ts'
import { divideBeds, type RequestedBeds, type RequestLink } from './capacity-request.ts'

/** Quantiles that can be asked for. */
export const REQUEST_LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const
export type RequestLevel = (typeof REQUEST_LEVELS)[number]
export const USUAL_LEVEL: RequestLevel = 0.8

const MEASURE_OF: Readonly<Record<RequestLink, BedMeasure>> = { ward: 'wardBeds', icu: 'icuBeds' }

export interface ForecastQuestion {
  readonly forecast: Pick<Forecast, 'parts'>
  /** What it foresees; null where it has no figures. */
  readonly area: AreaForecast | null
  readonly regionId: string
  readonly level: RequestLevel
  /** Only days after this one are asked for. */
  readonly after: CivilDate
}

export type ForecastRequest =
  | { readonly ok: true; readonly asked: readonly RequestedBeds[]; readonly of: 'country' | 'region' }
  /** It is divided, and not to this region; it foresees no beds; it speaks of other days. */
  | { readonly ok: false; readonly code: 'otherRegions' | 'notMade' | 'otherDays' }

export function requestFromForecast({
  forecast: { parts },
  area,
  regionId,
  level,
  after,
}: ForecastQuestion): ForecastRequest {
  const isDivided = parts.length > 0
  if (isDivided && !parts.some(({ id }) => id === regionId)) return { ok: false, code: 'otherRegions' }
  const at = QUANTILE_LEVELS.indexOf(level)
  const days = (Object.keys(MEASURE_OF) as RequestLink[]).flatMap((link) => {
    const made = area?.measures.find(({ measure }) => measure === MEASURE_OF[link])
    return made?.status === 'made' ? made.days.map(({ date, quantiles }) => ({ date, link, quantiles })) : []
  })
  if (days.length === 0) return { ok: false, code: 'notMade' }
  const asked = days
    .filter(({ date }) => date > after)
    .map(({ date, link, quantiles }): RequestedBeds => {
      const whole = Math.round(quantiles[at] ?? 0)
      const keys = parts.map(({ id, keyPercent }) => ({ id, key: keyPercent }))
      return { date, link, beds: isDivided ? (divideBeds(whole, keys)[regionId] ?? 0) : whole }
    })
    .toSorted((a, b) => compareText(a.date, b.date))
  if (asked.length === 0) return { ok: false, code: 'otherDays' }
  return { ok: true, asked, of: isDivided ? 'country' : 'region' }
}

/** The list with what is newly asked in place of what was asked for the same days. */
export function withAsked(
  before: readonly RequestedBeds[],
  asked: readonly RequestedBeds[],
): readonly RequestedBeds[] {
  const isRenewed = ({ date, link }: RequestedBeds): boolean =>
    asked.some((one) => one.date === date && one.link === link)
  return [...before.filter((one) => !isRenewed(one)), ...asked]
}
