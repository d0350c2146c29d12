/**
 * How a subject file writes its figures down: keyed by id, with short helpers for the documents cited most.
 * Holds no figure itself.
 */

import type { Figure, Source, SourceDocumentId } from '../../domain/shared/figure.ts'

/** A figure without its id, which is the key it stands under. */
export type FigureEntry = Omit<Figure, 'id'>

/** Gives back the same object, its keys kept as literal ids and its values widened to plain figures. */
export function defineFigures<Id extends string>(
  entries: Record<Id, FigureEntry>,
): Readonly<Record<Id, FigureEntry>> {
  return entries
}

/** IG&H, January 2022, by printed page. `date` where the figure speaks of another day than the report's. */
export const igh = (pages: string, date = '2022-01'): Source => at('igh-2022', `p. ${pages}`, date)

/** LNAZ upscaling plan 2022/2023, by section or annex as the plan names it. */
export const lnaz = (place: string, date = '2022'): Source => at('lnaz-upscaling-2022', place, date)

/** Letter on the stationary oxygen concentrators, December 2021: one page, so no page number. */
export const socLetter = (date = '2021-12'): Source => at('soc-letter-2021', 'p. 1', date)

/** Home telemonitoring and oxygen, Albert Schweitzer hospital (J Clin Med 2022;11:7236), patients 2020-11 to 2022-02. */
export const homeOxygenStudy = (): Source => at('jcm-2022-7236', 'Abstract', '2022-12-06')

/** Review of lengths of stay: its summary distributions outside China (median 5 days in hospital, 7 on the ICU). */
export const STAY_REVIEW = at('bmc-2020-270', 'Results', '2020-09-03')

/** A figure of ours: what it rests on instead of a page. */
export const ours = (restsOn: string, date: string): Source => at('own-inference', restsOn, date)

/** Any other document. */
export function at(document: SourceDocumentId, place: string, date: string): Source {
  return { document, place, date }
}
