/** A forecast in words: the sentence that is read aloud, what stands behind it, and key figures. */

import type { AreaForecast, MadeForecast } from '../../../domain/forecast/calculate.ts'
import { BED_MEASURES } from '../../../domain/forecast/forecast.ts'
import { wholeInterval, wholeMedian } from '../../../domain/forecast/whole.ts'
import { wholeBand } from '../../../domain/shared/rounding.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'
import type { Tone } from '../../parts/tone.ts'
import { alarmNotes, madeOf, refusalText } from './forecast-words.ts'

/** The last day of a forecast in words: expected, and the ends of 95 %. */
export function lastDayText({ days }: MadeForecast, { f }: Language) {
  const last = days.at(-1)
  const quantiles = last?.quantiles ?? []
  const [low, high] = wholeInterval(quantiles, 0.95)
  return {
    days: days.length,
    date: last ? f.weekdayDate(last.date) : '',
    median: f.number(wholeMedian(quantiles)),
    low: f.number(low),
    high: f.number(high),
  }
}

export function concludeForecast(area: AreaForecast, language: Language): Finding {
  const { t, f } = language
  const words = t.forecast.conclusion
  const beds = BED_MEASURES.map((measure) => madeOf(area, measure)).filter((made) => made !== null)
  const refusals = area.measures
    .filter((forecast) => forecast.status === 'refused')
    .map((refused) => refusalText(refused, language))
  if (beds.length === 0)
    return { tone: 'warning', sentence: words.refusedAll, details: refusals, figures: [] }

  const sentence = beds
    .map((made, index) => {
      const parts = { measure: t.forecast.measures[made.measure], ...lastDayText(made, language) }
      return index === 0 ? words.beds(parts) : words.alsoBeds(parts)
    })
    .join(' ')
  return {
    tone: toneOf(area, language),
    sentence,
    details: [
      ...nowText(area, language),
      ...beds.flatMap((made) => hindsightText(made, language)),
      ...refusals,
    ],
    figures: beds.map((made) => ({
      value: lastDayText(made, language).median,
      label: [
        words.inDays({ measure: t.forecast.measures[made.measure], days: made.days.length }),
        ...(made.latest === null ? [] : [words.change({ change: changeText(made, made.latest, f) })]),
      ].join(', '),
    })),
  }
}

function toneOf(area: AreaForecast, language: Language): Tone {
  const [gravest] = alarmNotes(area, language)
  if (gravest?.level === 'alarm') return 'danger'
  return gravest ? 'warning' : 'info'
}

function changeText({ days }: MadeForecast, latest: number, f: Language['f']): string {
  return f.number(wholeMedian(days.at(-1)?.quantiles ?? []) - latest, { signed: true })
}

function nowText(area: AreaForecast, { t, f }: Language): string[] {
  const [icu, ward] = BED_MEASURES.map((measure) => madeOf(area, measure)?.latest ?? null)
  if (icu === undefined || icu === null || ward === undefined || ward === null) return []
  const parts = { date: f.weekdayDate(area.madeOn), icu: f.number(icu), ward: f.number(ward) }
  return [t.forecast.conclusion.now(parts)]
}

function hindsightText({ measure, hindsight }: MadeForecast, { t, f }: Language): string[] {
  if (hindsight === null) return []
  const [low, high] = wholeBand([hindsight.low95, hindsight.high95])
  return [
    t.forecast.conclusion.hindsight({
      measure: t.forecast.measures[measure],
      date: f.weekdayDate(hindsight.date),
      observed: f.number(hindsight.observed),
      median: f.number(hindsight.median),
      low: f.number(low),
      high: f.number(high),
      inside: hindsight.inside95,
    }),
  ]
}
