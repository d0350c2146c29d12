/**
 * Infections and admissions per day from files per region: every row of a day is added up. Takes the columns `date`,
 * `cases_reported` and `hospital_admissions_by_report_date`; other columns are left alone.
 */

import Papa from 'papaparse'
import type { SignalDay } from '../../domain/observed/signals.ts'
import { civilDate, parseDate } from '../../domain/shared/civil-date.ts'
import type { Phrase, Shown } from '../../domain/shared/phrase.ts'
import { err, ok, type Result, shown } from '../../domain/shared/result.ts'

const COLUMNS = ['date', 'cases_reported', 'hospital_admissions_by_report_date'] as const

export interface SignalProblem {
  readonly code: 'unknownHeader' | 'badRow'
  readonly path: string
  readonly found: Shown
  readonly expected: Phrase
}

/** @returns days ascending; a figure that no row of the day has is null. */
export function readSignals(text: string): Result<readonly SignalDay[], SignalProblem[]> {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), { delimiter: ',' })
  const [header = [], ...rows] = data
  const [date, cases, admissions] = COLUMNS.map((name) => header.indexOf(name))
  if (date === undefined || date < 0 || cases === undefined || cases < 0) {
    const found = shown(header.join(','))
    return err([
      { code: 'unknownHeader', path: '', found, expected: { is: 'oneOf', values: COLUMNS.join(', ') } },
    ])
  }
  const days = new Map<string, { cases: number | null; admissions: number | null }>()
  for (const [index, row] of rows.entries()) {
    const day = parseDate(row[date] ?? '')
    const figures = [cases, admissions].map((column) => row[column ?? -1] ?? '')
    const wrong = figures.find((cell) => cell !== '' && !/^\d+(\.\d+)?$/.test(cell))
    if (day === null || wrong !== undefined) {
      const path = `rows[${index + 2}]`
      return err([{ code: 'badRow', path, found: shown(row.join(',')), expected: { is: 'dateAndNumbers' } }])
    }
    const sums = days.get(civilDate(day)) ?? { cases: null, admissions: null }
    const [reported = '', admitted = ''] = figures
    if (reported !== '') sums.cases = (sums.cases ?? 0) + Number(reported)
    if (admitted !== '') sums.admissions = (sums.admissions ?? 0) + Number(admitted)
    days.set(civilDate(day), sums)
  }
  return ok(
    [...days.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, sums]) => ({
        date: day,
        casesReported: sums.cases,
        hospitalAdmissions: sums.admissions,
      })),
  )
}
