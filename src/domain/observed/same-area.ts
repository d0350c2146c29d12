/**
 * Whether figures can be of the area whose series they would join. A file of another region or of the whole country
 * looks the same to a reader; its size gives it away.
 */

import { err, ok, type Result } from '../shared/result.ts'
import { mergeOrBegin, type SeriesMerge, type Withdrawal } from './merge.ts'
import { figureOf, type ObservedField, type ObservedSeries } from './series.ts'

/** Figures that every area has in some number. */
const COMPARED: readonly ObservedField[] = ['wardCovid', 'icuCovid', 'casesReported', 'hospitalAdmissions']
/** Ours: fewer days in common say nothing. */
const FEWEST_DAYS = 3
/** Ours: figures of one area are corrected by a few percent; those of the next one differ by more than this. */
const MOST_TIMES = 3
/** Ours: a part that would be more than this of the whole it lies in is the whole itself. */
const WHOLE_SHARE = 0.8

/** A larger area of which it is a part, and the share that it has of it by key, 0–1. */
export interface Whole {
  readonly series: ObservedSeries
  readonly share: number
}

/**
 * @param whole the area that the series is a part of; null where it is none.
 * @returns the incoming series, or `otherArea` with how many times the figures there it is.
 */
export function ofSameArea(
  existing: ObservedSeries | null,
  incoming: ObservedSeries,
  whole: Whole | null = null,
): Result<ObservedSeries> {
  const times = existing && timesAsLarge(incoming, existing)
  if (times !== null && (times > MOST_TIMES || times < 1 / MOST_TIMES)) return otherArea(times)
  const ofWhole = whole && timesAsLarge(incoming, whole.series)
  if (whole && ofWhole !== null && ofWhole > WHOLE_SHARE && whole.share < WHOLE_SHARE / 2)
    return otherArea(ofWhole / whole.share)
  return ok(incoming)
}

/** As `mergeOrBegin`, where the figures can be of the area. */
export function mergeOfSameArea(
  existing: ObservedSeries | null,
  incoming: ObservedSeries,
  withdrawn: readonly Withdrawal[],
  whole: Whole | null = null,
): Result<SeriesMerge> {
  const fitting = ofSameArea(existing, incoming, whole)
  return fitting.ok ? mergeOrBegin(existing, fitting.value, withdrawn) : fitting
}

/** The median, over the days that both have, of incoming over existing; null where those are too few. */
function timesAsLarge(incoming: ObservedSeries, existing: ObservedSeries): number | null {
  const there = new Map(existing.days.map((day) => [day.date, day]))
  for (const field of COMPARED) {
    const ratios = incoming.days.flatMap((day) => {
      const before = there.get(day.date)
      const [old, now] = [before ? figureOf(before, field) : null, figureOf(day, field)]
      // Few patients differ by chance alone.
      return old === null || now === null || old + now < MOST_TIMES * MOST_TIMES
        ? []
        : [(now + 1) / (old + 1)]
    })
    if (ratios.length >= FEWEST_DAYS) return ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? null
  }
  return null
}

function otherArea(times: number): Result<never> {
  const found = { is: 'timesAsLarge', times: Math.round(times * 100) / 100 } as const
  return err([{ code: 'otherArea', path: 'days', found, expected: { is: 'aboutAsLarge' } }])
}

/** Ours: from so many codes on, a file is about the whole country: municipalities, safety regions, or ROAZ regions. */
const WHOLE_COUNTRY = { municipalities: 300, safetyRegions: 25, regions: 10 } as const

/** Whether codes of areas are those of the whole country. */
export function areWholeCountry(areas: readonly string[]): boolean {
  const all = (shape: RegExp): boolean => areas.every((area) => shape.test(area))
  if (all(/^GM\d{4}$/)) return areas.length >= WHOLE_COUNTRY.municipalities
  if (all(/^VR\d{2}$/)) return areas.length >= WHOLE_COUNTRY.safetyRegions
  return areas.length >= WHOLE_COUNTRY.regions
}

/**
 * Whether the areas of a file can be those of a series: all of them for the country, one or some for a region.
 * @param chosen the one that people chose; null: all of the file.
 */
export function fitsAreas(areas: readonly string[], chosen: string | null, isCountry: boolean): boolean {
  if (areas.length === 0) return true
  return isCountry ? chosen === null && areWholeCountry(areas) : chosen !== null || !areWholeCountry(areas)
}
