/** Stands of ward and ICU that a forecast holds as daily figures, taken over into a monitor. */
import type { Forecast } from '../forecast/forecast.ts'
import type { ObservedSeries } from '../observed/series.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import type { Monitor } from './monitor.ts'
import type { ObservedFigure } from './observed-figure.ts'

/** So many of the last days that the change over a week can be told. */
const DAYS = 8

/**
 * All patients of ward and ICU, where both those with and without COVID-19 were published: none where they were not.
 * Parts of the forecast go by their id; its own series goes to the first area. The room that was last stated stays.
 */
export function standsIn(forecast: Forecast, body: Monitor): readonly ObservedFigure[] {
  const whole = body.areas[0]
  return [
    ...(whole && forecast.series ? standsOf(forecast.series, whole.id, body.figures) : []),
    ...forecast.parts.flatMap(({ id, series }) =>
      series && body.areas.some((area) => area.id === id) ? standsOf(series, id, body.figures) : [],
    ),
  ]
}

/** Stands that were taken over replace what the monitor states of the same area, link and day. */
export function withStands(body: Monitor, taken: readonly ObservedFigure[]): Monitor {
  const renewed = new Set(taken.map(keyOf))
  return { ...body, figures: [...body.figures.filter((figure) => !renewed.has(keyOf(figure))), ...taken] }
}

function standsOf(
  { days }: ObservedSeries,
  areaId: string,
  stated: readonly ObservedFigure[],
): readonly ObservedFigure[] {
  return days
    .slice(-DAYS)
    .flatMap(({ date: on, icuCovid, icuOther, icuCapacity, wardCovid, wardOther, wardCapacity }) => [
      ...figureOf('ward', on, sumOf(wardCovid, wardOther), wardCapacity),
      ...figureOf('icu', on, sumOf(icuCovid, icuOther), icuCapacity),
    ])

  function figureOf(
    link: 'ward' | 'icu',
    on: CivilDate,
    value: number | null,
    room: number | null | undefined,
  ) {
    if (value === null) return []
    const known = stated.filter((figure) => figure.areaId === areaId && figure.link === link)
    const last = known.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
    return [{ areaId, link, on, value, capacity: room ?? last?.capacity ?? null, absence: null }]
  }
}

/** All patients; null where those without COVID-19 were not published: held against all beds, the rest is no stand. */
function sumOf(covid: number | null, other: number | null | undefined): number | null {
  return covid === null || other === null || other === undefined ? null : covid + other
}

const keyOf = ({ areaId, link, on }: ObservedFigure): string => `${areaId} ${link} ${on}`
