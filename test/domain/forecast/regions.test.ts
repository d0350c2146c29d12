/** Admissions of the next week per ROAZ region, each from its own figures and the growth of the country. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dailyOf } from '../../../src/domain/forecast/daily.ts'
import { PointForecaster } from '../../../src/domain/forecast/point-forecast.ts'
import {
  type Figures,
  observedDay,
  type ObservedSeries,
  seriesOf,
} from '../../../src/domain/observed/series.ts'
import { dayNumber } from '../../../src/domain/shared/civil-date.ts'

const FILE = '../shared/data/roaz-daily-2020-2021.csv'
const [FROM, UNTIL] = ['2020-12-15', '2021-10-31']
const WEEK = [0, 1, 2, 3, 4, 5, 6]

interface Row {
  readonly date: string
  readonly region: string
  readonly admitted: number | null
  readonly cases: number | null
}

function rowsOf(text: string): Row[] {
  const number = (cell = ''): number | null => (cell === '' ? null : Number(cell))
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([date = '', region = '', , admitted, cases]) => ({
      date,
      region,
      admitted: number(admitted),
      cases: number(cases),
    }))
}

/** The days of some rows, added up, with infections or without. */
function seriesFrom(rows: readonly Row[], withCases: boolean): ObservedSeries {
  const days = new Map<string, Figures>()
  for (const { date, admitted, cases } of rows) {
    const day = days.get(date) ?? {}
    const wardAdmissions = (day.wardAdmissions ?? 0) + (admitted ?? 0)
    const casesReported = cases === null ? (day.casesReported ?? null) : (day.casesReported ?? 0) + cases
    days.set(date, withCases ? { wardAdmissions, casesReported } : { wardAdmissions })
  }
  const all = [...days].map(([date, figures]) => observedDay(date, figures))
  return seriesOf({ name: 'ROAZ', layout: 'signals' }, all)
}

/** WAPE of the sum of the next seven days, of the forecast and of last week's total, over all regions and days. */
function wapes(rows: readonly Row[], withCases: boolean): { model: number; lastWeek: number } {
  const country = new PointForecaster(dailyOf(seriesFrom(rows, withCases), UNTIL))
  const regions = new Set(rows.map(({ region }) => region))
  let [model, lastWeek, all] = [0, 0, 0]
  for (const name of regions) {
    const own = rows.filter(({ region }) => region === name)
    const daily = dailyOf(seriesFrom(own, withCases), UNTIL)
    const forecaster = new PointForecaster(daily, country)
    const counts = daily.values.wardAdmissions
    const sum = (start: number): number =>
      WEEK.reduce((total, day) => total + (counts[start + day] ?? NaN), 0)
    const [first, last] = [FROM, UNTIL].map((date) => dayNumber(date) - 7 - daily.firstDay)
    for (let origin = first ?? 0; origin <= (last ?? -1); origin++) {
      const path = forecaster.path({ measure: 'wardAdmissions', method: 'admissions' }, origin)
      if (path === null) continue
      const [came, before] = [sum(origin + 1), sum(origin - 6)]
      model += Math.abs(WEEK.reduce((total, day) => total + (path[day] ?? NaN), 0) - came)
      lastWeek += Math.abs(before - came)
      all += came
    }
  }
  return { model: model / all, lastWeek: lastWeek / all }
}

describe.skipIf(!existsSync(FILE))('the ROAZ regions of 2020–2021 (needs ../shared/data)', () => {
  it('are a tenth better than last week by the growth of the country, and a fifth where infections are known', () => {
    const rows = rowsOf(readFileSync(FILE, 'utf8'))
    const [without, withCases] = [wapes(rows, false), wapes(rows, true)]
    expect(without.lastWeek).toBeCloseTo(0.22, 2)
    expect(without.model).toBeLessThan(0.195)
    expect(withCases.model).toBeLessThan(0.185)
  })
})
