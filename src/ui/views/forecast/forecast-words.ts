/** Refusals, warnings and alarms of a forecast in the reader's language. */

import type { AreaForecast, MadeForecast, RefusedForecast } from '../../../domain/forecast/calculate.ts'
import type { DataWarning } from '../../../domain/forecast/data-warnings.ts'
import { BED_MEASURES, type Measure } from '../../../domain/forecast/forecast.ts'
import type { Doubt } from '../../../domain/forecast/newest.ts'
import type { ObservedSeries } from '../../../domain/observed/series.ts'
import { type CivilDate, daysBetween } from '../../../domain/shared/civil-date.ts'
import type { Language } from '../../parts/language.ts'

/** Figures older than this are stale: the rule of the whole app. */
const STALE_AFTER_DAYS = 7

export function madeOf(area: AreaForecast | null, measure: Measure): MadeForecast | null {
  const found = area?.measures.find((forecast) => forecast.measure === measure)
  return found?.status === 'made' ? found : null
}

export function refusalText({ reason, measure, found, needed }: RefusedForecast, { t, f }: Language): string {
  return t.forecast.refusals[reason]({
    measure: t.forecast.measures[measure],
    found: f.number(found),
    needed: f.number(needed),
  })
}

function warningText(warning: DataWarning, { t, f }: Language): string {
  const words = t.forecast.warnings
  const measure = t.forecast.measures[warning.measure]
  if (warning.code === 'missingFigures') return words.missingFigures({ measure, days: warning.days })
  const [before, after] = warning.neighbours
  return words[warning.code]({
    measure,
    date: f.date(warning.date),
    found: f.number(warning.found),
    before: f.number(before),
    after: f.number(after),
  })
}

/** The figures of the newest day that are doubtful. */
export function doubtsIn(area: AreaForecast): readonly Doubt[] {
  return area.measures.flatMap((forecast) =>
    forecast.status === 'refused' || forecast.doubt === null ? [] : [forecast.doubt],
  )
}

export interface Asked {
  readonly asOf: CivilDate | null
  readonly today: CivilDate
}

/** Everything that a reader should know of the figures, the gravest first. */
export function warningTexts(
  area: AreaForecast,
  series: ObservedSeries,
  { asOf, today }: Asked,
  language: Language,
): readonly string[] {
  const { t, f } = language
  const words = t.forecast.warnings
  const age = daysBetween(series.source.lastDate, today)
  const { derivedFrom } = series
  return [
    ...(age > STALE_AFTER_DAYS
      ? [words.stale({ date: f.date(series.source.lastDate), days: f.number(age) })]
      : []),
    ...(asOf !== null && asOf !== area.lastFigure ? [words.older({ date: f.date(area.lastFigure) })] : []),
    ...(derivedFrom
      ? [words.derived({ name: derivedFrom.name, key: f.percent(derivedFrom.keyShare, 1) })]
      : []),
    ...BED_MEASURES.filter((measure) => madeOf(area, measure)?.method === 'trend').map((measure) =>
      words.trendOnly({ measure: t.forecast.measures[measure] }),
    ),
    ...area.warnings.map((warning) => warningText(warning, language)),
  ]
}

export interface AlarmNote {
  readonly level: 'alarm' | 'watch'
  readonly text: string
}

/** One line per kind of bed whose latest forecasts did not come true; the gravest first. */
export function alarmNotes(area: AreaForecast, { t }: Language): readonly AlarmNote[] {
  const words = t.forecast.alarm
  const notes = BED_MEASURES.flatMap((measure): AlarmNote[] => {
    const alarm = madeOf(area, measure)?.alarm
    if (!alarm || alarm.level === 'fine') return []
    const { level, days, above } = alarm
    const outside = level === 'alarm' ? alarm.outside95 : alarm.outside80
    const side = 2 * above > days ? words.above : words.below
    return [{ level, text: words[level]({ measure: t.forecast.measures[measure], outside, days, side }) }]
  })
  return notes.sort((a, b) => Number(b.level === 'alarm') - Number(a.level === 'alarm'))
}
