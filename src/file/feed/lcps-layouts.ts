/**
 * The three official layouts of the LCPS feed: which column holds which figure. Source: the feed itself (v1, v2)
 * and the column lists of the national dashboard's processing, `minvws/nl-covid19-data-backend-processing` (v2, v3).
 */

import type { ObservedField, SeriesLayout } from '../../domain/observed/series.ts'

export interface FeedColumn {
  readonly name: string
  readonly holds: ObservedField | 'date'
}

export interface FeedLayout {
  readonly id: SeriesLayout
  /** In the official order; a file may have another. */
  readonly columns: readonly FeedColumn[]
}

const V1: readonly FeedColumn[] = [
  { name: 'Datum', holds: 'date' },
  { name: 'IC_Bedden_COVID', holds: 'icuCovid' },
  { name: 'IC_Bedden_Non_COVID', holds: 'icuOther' },
  { name: 'Kliniek_Bedden', holds: 'wardCovid' },
  { name: 'IC_Nieuwe_Opnames_COVID', holds: 'icuAdmissions' },
  { name: 'Kliniek_Nieuwe_Opnames_COVID', holds: 'wardAdmissions' },
]

const V2: readonly FeedColumn[] = [
  { name: 'Datum', holds: 'date' },
  { name: 'IC_Bedden_COVID_Nederland', holds: 'icuCovid' },
  { name: 'IC_Bedden_COVID_Internationaal', holds: 'icuAbroad' },
  { name: 'IC_Bedden_Non_COVID_Nederland', holds: 'icuOther' },
  { name: 'Kliniek_Bedden_Nederland', holds: 'wardCovid' },
  { name: 'IC_Nieuwe_Opnames_COVID_Nederland', holds: 'icuAdmissions' },
  { name: 'Kliniek_Nieuwe_Opnames_COVID_Nederland', holds: 'wardAdmissions' },
]

const V3: readonly FeedColumn[] = [
  { name: 'datum', holds: 'date' },
  { name: 'IC_capaciteit_totaal', holds: 'icuCapacity' },
  { name: 'kliniek_capaciteit_totaal', holds: 'wardCapacity' },
  { name: 'IC_bezetting_covid', holds: 'icuCovid' },
  { name: 'IC_bezetting_covid_internationaal', holds: 'icuAbroad' },
  { name: 'IC_bezetting_ontlabeld', holds: 'icuUnlabelled' },
  { name: 'IC_bezetting_noncovid', holds: 'icuOther' },
  { name: 'kliniek_bezetting_covid', holds: 'wardCovid' },
  { name: 'kliniek_bezetting_ontlabeld', holds: 'wardUnlabelled' },
  { name: 'kliniek_bezetting_noncovid', holds: 'wardOther' },
  { name: 'IC_opnames_covid', holds: 'icuAdmissions' },
  { name: 'kliniek_opnames_covid', holds: 'wardAdmissions' },
]

export const LCPS_LAYOUTS: readonly FeedLayout[] = [
  { id: 'lcps-v1', columns: V1 },
  { id: 'lcps-v2', columns: V2 },
  { id: 'lcps-v3', columns: V3 },
]

/**
 * The layout of which a header names every column exactly once, with its columns in the header's own order and
 * spelling; capitals and order do not matter. Null where no layout fits.
 */
export function layoutOfHeader(header: readonly string[]): FeedLayout | null {
  for (const layout of LCPS_LAYOUTS) {
    const columns = header.flatMap((name) => {
      const column = layout.columns.find((known) => known.name.toLowerCase() === name.toLowerCase())
      return column ? [{ name, holds: column.holds }] : []
    })
    const held = new Set(columns.map((column) => column.holds))
    if (
      columns.length === header.length &&
      header.length === layout.columns.length &&
      held.size === header.length
    )
      return { id: layout.id, columns }
  }
  return null
}
