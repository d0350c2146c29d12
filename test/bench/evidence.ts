/**
 * How the plan's model did on the shipped series: on whole figures, on poorer ones, and on the admissions of regions.
 * Each against what the method came to where it was validated; 34 starts, October 2020 until August 2021.
 */
import { existsSync, readFileSync } from 'node:fs'
import {
  observedDay,
  type ObservedDay,
  type ObservedSeries,
  seriesOf,
} from '../../src/domain/observed/series.ts'
import { dayNumber, weekday } from '../../src/domain/shared/civil-date.ts'
import { readLcpsFeed } from '../../src/file/feed/lcps.ts'
import { COUNTRY_ID, defaultPlan } from '../../src/reference/plan-defaults.ts'
import {
  type Poorer,
  type RegionalAdmissions,
  scoreAdmissions,
  scoreStarts,
  startDays,
} from './rolling-starts.ts'
import type { Row } from './row.ts'

const DATA = '../shared/data/'
const DRAWS = 400
const STARTS = startDays('2020-10-01', '2021-08-31')

/** Days on which figures are changed keep their date. */
type Changed = Partial<Omit<ObservedDay, 'date'>>
const changing =
  (change: (day: ObservedDay, isLast: boolean) => Changed): Poorer =>
  (days, today) =>
    days.map((day) => ({ ...day, ...change(day, day.date === today) }))

const NOTHING = { icuCovid: null, icuOther: null, wardCovid: null, icuAdmissions: null, wardAdmissions: null }
const times = (figure: number | null, factor: number): number | null =>
  figure === null ? null : Math.round(figure * factor)
const lastAdmissions = (factor: number): Poorer =>
  changing(({ icuAdmissions, wardAdmissions }, isLast) =>
    isLast
      ? { icuAdmissions: times(icuAdmissions, factor), wardAdmissions: times(wardAdmissions, factor) }
      : {},
  )

/** Each with the score that it came to where the method was validated, without the seven-day forecast. */
const POORER: readonly (readonly [what: string, poorer: Poorer, validated: number])[] = [
  ['whole figures', (days) => days, 0.563],
  ['no admissions', changing(() => ({ icuAdmissions: null, wardAdmissions: null })), 0.63],
  ['one stand only', (days) => days.slice(-1), 0.66],
  ['weekends missing', (days) => days.filter(({ date }) => weekday(dayNumber(date)) < 6), 0.57],
  ['one day in five missing', changing((day) => (isDrawn(day) ? NOTHING : {})), 0.56],
  ['last admissions × 3', lastAdmissions(3), 0.59],
  ['last admissions 0', lastAdmissions(0), 0.57],
  [
    'last beds × 1.5',
    changing(({ icuCovid, wardCovid }, isLast) =>
      isLast ? { icuCovid: times(icuCovid, 1.5), wardCovid: times(wardCovid, 1.5) } : {},
    ),
    0.62,
  ],
  ['ward admissions only', changing(() => ({ icuAdmissions: null })), 0.57],
]

/** Week ahead → coverage in percent, relative error in percent and interval score where it was validated. */
const WEEKS = new Map([
  [1, [87, 20.2, 13.1]],
  [2, [85, 26.2, 17.5]],
  [4, [80, 41, 25.5]],
  [6, [84, 50, 28.3]],
  [9, [88, 55, 30.7]],
] as const)

export function measure(): Promise<Row[]> {
  const feed = `${DATA}lcps-datafeed-2020-2021.csv`
  const [daily, regions] = [`${DATA}roaz-daily-2020-2021.csv`, `${DATA}roaz-regions.csv`]
  if (![feed, daily, regions].every(existsSync)) {
    return Promise.resolve([{ what: 'Evidence', value: `skipped: no figures in ${DATA}` }])
  }
  const plan = { ...defaultPlan(COUNTRY_ID, 'continue'), draws: DRAWS }
  const series = readSeries(feed)
  const rows: Row[] = POORER.map(([what, poorer, validated]) => {
    const { relative, inside } = scoreStarts(plan, series, STARTS, poorer)
    const [near, middle, far] = inside.map(percent)
    return {
      what: `Evidence: ${what}, interval score ÷ staying as today`,
      value: `${relative.toFixed(3)}; in P5–P95 ${near} / ${middle} / ${far}`,
      aim: `≤ ${(1.05 * validated).toFixed(3)}`,
    }
  })
  const weeks = scoreAdmissions(plan, readRegions(daily, regions, series), STARTS, [...WEEKS.keys()])
  for (const [week, [inside, error, wis]] of WEEKS) {
    const score = weeks.get(week)
    if (!score) continue
    rows.push({
      what: `Evidence: admissions of regions, week ${week} (n ${score.n})`,
      value: `P5–P95 ${percent(score.inside)}; off ${percent(score.relativeError, 1)}; interval score ${score.wis.toFixed(1)}`,
      aim: `${inside} %, ${error} %, ${wis}`,
    })
  }
  return Promise.resolve(rows)
}

/** One day in five, the last days too, the same in every run. */
function isDrawn({ date }: ObservedDay): boolean {
  return Math.imul(dayNumber(date), 0x9e3779b1) >>> 0 < 0.2 * 2 ** 32
}

function readSeries(path: string): ObservedSeries {
  const read = readLcpsFeed(readFileSync(path, 'utf8'))
  if (!read.ok) throw new Error(path)
  return seriesOf({ name: 'LCPS', layout: read.value.layout }, read.value.rows)
}

/**
 * The country's admissions are those of its regions together, in the same count; beds that no region publishes are the
 * country's × its share, and begin the fit.
 */
function readRegions(daily: string, regions: string, national: ObservedSeries): RegionalAdmissions[] {
  const inhabitants = new Map(
    table(regions).map((row) => [
      row.get('roaz_code') ?? '',
      Number(row.get('inhabitants_2021_reconstructed')),
    ]),
  )
  const people = [...inhabitants.values()].reduce((sum, count) => sum + count, 0)
  const counts = table(daily).map((row) => ({
    date: row.get('date') ?? '',
    code: row.get('roaz_code'),
    count: Number(row.get('hospital_admissions_by_report_date')),
  }))
  const seriesWith = (admitted: ReadonlyMap<string, number>, share: number): ObservedSeries =>
    seriesOf(
      national.source,
      national.days.map(({ date, icuCovid, wardCovid }) =>
        observedDay(date, {
          icuCovid: icuCovid === null ? null : icuCovid * share,
          wardCovid: wardCovid === null ? null : wardCovid * share,
          wardAdmissions: admitted.get(date) ?? null,
          icuAdmissions: 0,
        }),
      ),
    )
  const total = new Map<string, number>()
  for (const { date, count } of counts) total.set(date, (total.get(date) ?? 0) + count)
  const country = seriesWith(total, 1)
  return [...inhabitants].map(([code, count]) => {
    const own = new Map(counts.filter((row) => row.code === code).map(({ date, count }) => [date, count]))
    return { region: seriesWith(own, count / people), country, inhabitants: count }
  })
}

/** Rows of a table, by the names of its columns. */
function table(path: string): ReadonlyMap<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? []
    return new Map(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

function percent(share: number, decimals = 0): string {
  return `${(100 * share).toFixed(decimals)} %`
}
