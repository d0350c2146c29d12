/**
 * Observed figures per day, as a coordination centre published them: what actually happened, behind the bands.
 * Plain JSON, stored in the body of a plan. `null` means "not published", never zero; nothing here fills a gap.
 */

import type { CivilDate } from '../shared/civil-date.ts'

/** Figures that every layout of the feed has. Beds in use on the day; patients admitted in the past 24 hours. */
export const CORE_FIELDS = ['icuCovid', 'icuOther', 'wardCovid', 'icuAdmissions', 'wardAdmissions'] as const
/**
 * Figures that only later layouts have: `icuAbroad` Dutch COVID-19 patients in ICU beds abroad, `…Unlabelled` the
 * column "ontlabeld" (our reading, not confirmed by a source: COVID-19 patients who need no isolation any more,
 * still in a bed), `…Other` patients without COVID-19, `…Capacity` beds in total. Two come from other files than the
 * feed: `casesReported` infections and `hospitalAdmissions` admissions with COVID-19 (NICE), both by the day of report.
 */
export const EXTRA_FIELDS = [
  'icuAbroad',
  'icuUnlabelled',
  'icuCapacity',
  'wardOther',
  'wardUnlabelled',
  'wardCapacity',
  'casesReported',
  'hospitalAdmissions',
] as const
export const OBSERVED_FIELDS = [...CORE_FIELDS, ...EXTRA_FIELDS] as const

export type CoreField = (typeof CORE_FIELDS)[number]
export type ExtraField = (typeof EXTRA_FIELDS)[number]
export type ObservedField = (typeof OBSERVED_FIELDS)[number]

/** Figures by field; a field that the layout does not have is absent, one that was not published is null. */
export type Figures = { [field in ObservedField]?: number | null }

/** One day, with every core field. */
export type ObservedDay = { readonly date: CivilDate } & { readonly [field in CoreField]: number | null } & {
  readonly [field in ExtraField]?: number | null
}

export const SERIES_LAYOUTS = ['lcps-v1', 'lcps-v2', 'lcps-v3', 'own', 'signals'] as const
/**
 * The official layouts of the LCPS feed: until November 2021, until December 2022, from 2023; `own` columns of a
 * hospital or region; `signals` infections or registered admissions, without beds.
 */
export type SeriesLayout = (typeof SERIES_LAYOUTS)[number]

export interface SeriesSource {
  /** What the planner calls it: a file name, or "LCPS". */
  readonly name: string
  /** Layout of the file that was read last. */
  readonly layout: SeriesLayout
  readonly firstDate: CivilDate
  readonly lastDate: CivilDate
  readonly retrievedOn?: CivilDate | null
}

/** Where a series comes from that is no region's own: another series × a key. */
export interface SeriesOrigin {
  readonly name: string
  /** Share of the other series, 0–1. */
  readonly keyShare: number
}

/** Ten years of days: more than there ever was a feed for. */
export const MAX_SERIES_DAYS = 3_660
/** Ours: of more corrections, and of more readings, the oldest are let go. */
export const MAX_REVISIONS = 10_000
export const MAX_READINGS = 5_000

/** A file that was taken over: from `on`, the figures of its days were known. */
export interface Reading {
  readonly on: CivilDate
  readonly name: string
  readonly firstDate: CivilDate
  readonly lastDate: CivilDate
}

/** A figure that became known, was corrected or was withdrawn after its day: until `on` it was `before`. */
export interface Revision {
  readonly date: CivilDate
  readonly field: ObservedField
  /** Null where it was not published until then. */
  readonly before: number | null
  readonly on: CivilDate
}

export interface ObservedSeries {
  readonly source: SeriesSource
  /** Set where the figures are another series × a key; every page that shows them says so. */
  readonly derivedFrom?: SeriesOrigin
  /** Days whose figures looked wrong when they were new, and were confirmed by hand; ascending. */
  readonly confirmed?: readonly CivilDate[]
  /** What was taken over, in order; absent in a series of before this was kept. */
  readonly readings?: readonly Reading[]
  /** What was known later than its own day or otherwise, in the order in which it became so. */
  readonly revisions?: readonly Revision[]
  /** One to `MAX_SERIES_DAYS`; dates strictly ascending, gaps allowed. */
  readonly days: readonly ObservedDay[]
}

/** A day with these figures; core fields that are absent are null. */
export function observedDay(date: CivilDate, figures: Readonly<Figures>): ObservedDay {
  const core = { icuCovid: null, icuOther: null, wardCovid: null, icuAdmissions: null, wardAdmissions: null }
  return { ...core, ...figures, date }
}

/** The figure of a day, or null where it was not published or its layout lacks it. */
export function figureOf(day: ObservedDay, field: ObservedField): number | null {
  return day[field] ?? null
}

/**
 * A series from days in any order, one per date.
 * @param source name, layout and date of retrieval; first and last date follow from the days.
 * @throws RangeError without days: what is read or stored has at least one.
 */
export function seriesOf(
  source: Omit<SeriesSource, 'firstDate' | 'lastDate'>,
  days: readonly ObservedDay[],
): ObservedSeries {
  const sorted = [...days].sort(byDate)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) throw new RangeError('a series has at least one day')
  return { source: { ...source, firstDate: first.date, lastDate: last.date }, days: sorted }
}

/** Total order of days with unequal dates: ISO dates sort as text. */
export function byDate(a: ObservedDay, b: ObservedDay): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0
}
