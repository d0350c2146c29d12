/** Texts of reading the LCPS feed: a sentence per warning and per refusal, and words for what was read. */

import type { FeedProblemCode, FeedWarningCode } from '../../domain/observed/feed-preview.ts'
import type { ObservedField, SeriesLayout } from '../../domain/observed/series.ts'
import type { MissingReason } from '../../domain/observed/starting-point.ts'

export const feed = {
  /** Names of the figures, for tables and differences. */
  fields: {
    icuCovid: 'IC, COVID-19',
    icuOther: 'IC, geen COVID-19',
    icuAbroad: 'IC in het buitenland, COVID-19',
    icuUnlabelled: 'IC, ontlabeld',
    icuCapacity: 'IC, bedden totaal',
    icuAdmissions: 'IC, nieuwe opnames',
    wardCovid: 'kliniek, COVID-19',
    wardOther: 'kliniek, geen COVID-19',
    wardUnlabelled: 'kliniek, ontlabeld',
    wardCapacity: 'kliniek, bedden totaal',
    wardAdmissions: 'kliniek, nieuwe opnames',
  } satisfies Record<ObservedField, string>,
  layouts: {
    'lcps-v1': 'LCPS, tot november 2021',
    'lcps-v2': 'LCPS, november 2021 tot december 2022',
    'lcps-v3': 'LCPS, vanaf 2023',
  } satisfies Record<SeriesLayout, string>,
  warnings: {
    repeatedDay: ({ row, date, found }: { row: number; date: string; found: string }) =>
      `Regel ${row}: ${date} staat ook op regel ${found}, met dezelfde cijfers. De dag telt één keer mee.`,
    noFigures: ({ row, date }: { row: number; date: string }) =>
      `Regel ${row}: voor ${date} is geen enkel cijfer gepubliceerd.`,
    missingDays: ({ date, found }: { date: string; found: string }) =>
      found === '1'
        ? `${date} ontbreekt in het bestand.`
        : `Vanaf ${date} ontbreken ${found} dagen in het bestand.`,
    implausibleDip: (at: {
      row: number
      date: string
      column: string
      found: string
      before: string
      after: string
    }) =>
      `Regel ${at.row}, ${at.column}: ${at.found} op ${at.date} is opvallend laag tussen ${at.before} en ${at.after}. Het cijfer blijft staan zoals gepubliceerd.`,
    implausiblePeak: (at: {
      row: number
      date: string
      column: string
      found: string
      before: string
      after: string
    }) =>
      `Regel ${at.row}, ${at.column}: ${at.found} op ${at.date} is opvallend hoog tussen ${at.before} en ${at.after}. Het cijfer blijft staan zoals gepubliceerd.`,
  } satisfies Record<FeedWarningCode, (at: never) => string>,
  problems: {
    tooLarge: ({ found }: { found: string }) =>
      `Dit bestand is te groot (${found} bytes). Een LCPS-bestand is hooguit 20 MB.`,
    tooManyRows: () =>
      'Dit bestand heeft meer dan 3.660 regels; een reeks heeft hooguit tien jaar aan dagen.',
    empty: () => 'Er staan geen dagen in dit bestand: verwacht zijn een kopregel en ten minste één dag.',
    unknownHeader: ({ found, expected }: { found: string; expected: string }) =>
      `De kopregel is geen van de drie die het LCPS gebruikt. Gevonden: ${found}. Verwacht: ${expected}.`,
    malformed: ({ row }: { row: number }) =>
      `Regel ${row}: een aanhalingsteken wordt niet goed geopend of gesloten.`,
    columnCount: ({ row, found, expected }: { row: number; found: string; expected: string }) =>
      `Regel ${row} heeft ${found} kolommen, verwacht ${expected}. Is het bestand afgebroken?`,
    badDate: ({ row, column, found }: { row: number; column: string; found: string }) =>
      `Regel ${row}, ${column}: ${found} is geen bestaande datum. Verwacht: 31-5-2020, 31-05-2020 of 2020-05-31.`,
    badNumber: ({ row, column, found }: { row: number; column: string; found: string }) =>
      `Regel ${row}, ${column}: ${found} is geen aantal. Verwacht: een geheel getal vanaf 0 zonder punten of komma's, leeg of NA.`,
    unequalDays: (at: { row: number; column: string; date: string; found: string; expected: string }) =>
      `Regel ${at.row}, ${at.column}: ${at.date} staat er twee keer, met ${at.expected} en met ${at.found}. Haal de onjuiste regel weg.`,
  } satisfies Record<FeedProblemCode, (at: never) => string>,
  /** Why a starting figure is missing. */
  missing: {
    beforeSeries: 'de begindatum ligt vóór de eerste dag van de reeks',
    tooOld: 'er is niets gepubliceerd op de begindatum of in de drie dagen ervoor',
    gap: 'er ontbreken dagen in de weken voor de begindatum',
    noAdmissions: 'er is een week zonder opnames, dus geen trend te berekenen',
  } satisfies Record<MissingReason, string>,
  trendClamped: 'De trend is begrensd: de reeks verandert sneller dan 25 % per dag.',
  derived: ({ name, share }: { name: string; share: string }) =>
    `Geen eigen cijfers: dit is ${name} × het aandeel van de regio (${share}).`,
  mixedOrigin: ({ found, expected }: { found: string; expected: string }) =>
    `Deze reeks (${found}) is niet samen te voegen met wat er staat (${expected}).`,
  tooManyDays: ({ found }: { found: string }) =>
    `Samen zijn dit ${found} dagen; een reeks heeft er hooguit 3.660.`,
  /** Reading a file: choosing it, looking at it, taking it over or not. */
  reader: {
    choose: 'Kies of plak het LCPS-bestand',
    hint: 'Het dagbestand van LCPS, in elk van de drie officiële vormen. Er wordt niets vastgelegd voordat u bevestigt.',
    preview: 'Voorbeeld',
    found: ({ days, first, last, layout }: Record<'days' | 'first' | 'last' | 'layout', string>) =>
      `${days} dagen, ${first} tot en met ${last} (vorm ${layout}).`,
    changes: ({ added, changed, unchanged }: Record<'added' | 'changed' | 'unchanged', string>) =>
      `${added} nieuwe dagen, ${changed} gewijzigde cijfers, ${unchanged} dagen gelijk.`,
    warnings: ({ count }: { count: number }) => (count === 1 ? '1 waarschuwing' : `${count} waarschuwingen`),
    noWarnings: 'Geen waarschuwingen.',
    refused: 'Dit bestand is niet ingelezen; er is niets gewijzigd.',
    discard: 'Niet overnemen',
  },
}
