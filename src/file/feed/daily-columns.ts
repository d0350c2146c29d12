/**
 * Headings under which files give figures per day: the three LCPS layouts, RIVM's admissions per municipality and
 * infections per municipality, daily files per safety region or ROAZ region, and what hospitals call their own columns.
 */

import type { OtherFile } from '../../domain/observed/feed-preview.ts'
import { OBSERVED_FIELDS, type ObservedField } from '../../domain/observed/series.ts'
import type { FieldNames } from '../desk/columns.ts'
import { LCPS_LAYOUTS } from './lcps-layouts.ts'

/** What a column of a daily file can hold: a figure, the day, or the area that a row is about. */
export type DailyField = ObservedField | 'date' | 'area'
/** In the order in which people are asked for them. */
export const DAILY_FIELDS: readonly DailyField[] = ['date', 'area', ...OBSERVED_FIELDS]

const OWN: Readonly<Partial<Record<DailyField, readonly string[]>>> = {
  date: ['dag', 'date', 'dagdatum', 'peildatum', 'Date_of_statistics', 'Date_of_publication'],
  area: ['Municipality_code', 'vr_code', 'roaz_code', 'gm_code'],
  icuCovid: [
    'opgenomen ic',
    'ic covid',
    'ic bezet',
    'bezetting ic',
    'ic bezetting',
    'ic bedden',
    'ic patienten',
    'ic',
  ],
  wardCovid: [
    'opgenomen kliniek',
    'kliniek covid',
    'kliniek bezet',
    'bezetting kliniek',
    'kliniek bezetting',
    'kliniek patienten',
    'verpleegafdeling covid',
    'kliniek',
  ],
  icuAdmissions: [
    'nieuw ic',
    'nieuwe opnames ic',
    'ic nieuwe opnames',
    'opnames ic',
    'ic opnames',
    'ic nieuw',
  ],
  wardAdmissions: [
    'nieuw kliniek',
    'nieuwe opnames kliniek',
    'kliniek nieuwe opnames',
    'opnames kliniek',
    'kliniek opnames',
    'kliniek nieuw',
  ],
  icuCapacity: ['ic capaciteit', 'capaciteit ic'],
  wardCapacity: ['kliniek capaciteit', 'capaciteit kliniek'],
  casesReported: ['cases_reported', 'Total_reported', 'besmettingen', 'gemelde besmettingen'],
  hospitalAdmissions: ['hospital_admissions_by_report_date', 'Hospital_admission_notification'],
}

/** Names by field. */
export const DAILY_NAMES: FieldNames<DailyField> = namesOf()

function namesOf(): FieldNames<DailyField> {
  const names = Object.fromEntries(DAILY_FIELDS.map((field) => [field, [] as string[]])) as Record<
    DailyField,
    string[]
  >
  for (const { columns } of LCPS_LAYOUTS) for (const { name, holds } of columns) names[holds].push(name)
  for (const [field, own] of Object.entries(OWN)) if (isDailyField(field)) names[field].push(...own)
  return names

  function isDailyField(field: string): field is DailyField {
    return field in names
  }
}

/** Files that are known and hold no figures per day of beds, admissions by day of report, or infections. */
const OTHER: readonly { readonly file: OtherFile; readonly has: readonly string[]; readonly not?: string }[] =
  [
    { file: 'byAge', has: ['Date_of_statistics_week_start', 'Age_group'] },
    { file: 'nursingHomes', has: ['Date_of_statistic_reported'] },
    { file: 'icuAdmissionsNice', has: ['IC_admission'] },
    { file: 'cumulative', has: ['Date_of_report', 'Total_reported'], not: 'Date_of_publication' },
  ]

/** Which other file a header belongs to; null where it is none of them. */
export function otherFileOf(header: readonly string[]): OtherFile | null {
  const named = (name: string): boolean => header.includes(name)
  return OTHER.find(({ has, not }) => has.every(named) && !(not !== undefined && named(not)))?.file ?? null
}

/** Headings that only files of RIVM have. */
const RIVM_HEADINGS = ['Date_of_statistics', 'Date_of_report', 'Date_of_publication', 'Municipality_code']

export function isOfRivm(header: readonly string[]): boolean {
  return RIVM_HEADINGS.some((name) => header.includes(name))
}
