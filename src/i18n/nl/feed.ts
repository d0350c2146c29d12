/** Texts of reading the LCPS feed: a sentence per warning and per refusal, and words for what was read. */

import { counted } from '../counted.ts'
import type {
  FeedFaults,
  FeedProblemCode,
  FeedWarningCode,
  OtherFile,
  UnreadableReason,
} from '../../domain/observed/feed-preview.ts'
import type { ObservedField, SeriesLayout } from '../../domain/observed/series.ts'
import type { MissingReason } from '../../domain/observed/starting-point.ts'

/** What known files without usable figures are, by what the reader calls them. */
const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  cumulative: 'Dit is een RIVM-bestand met totalen sinds het begin; het bevat geen cijfers per dag.',
  icuAdmissionsNice:
    'Dit is een RIVM-bestand met IC-opnames volgens NICE; het bevat geen bezetting en geen kliniek. NICE telt anders dan het LCPS, dus de opnames worden niet vermengd.',
  byAge: 'Dit is een RIVM-bestand met opnames per leeftijdsgroep en week; het bevat geen cijfers per dag.',
  nursingHomes: 'Dit is een RIVM-bestand over verpleeghuizen; het bevat geen bezetting van ziekenhuizen.',
}

/** Why the desk refuses a file as a whole. */
const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  tooLarge: 'Dit bestand is te groot om te lezen.',
  unpacksTooLarge: 'Deze werkmap is uitgepakt te groot om te lezen.',
  tooManyRows: 'Dit bestand heeft te veel regels.',
  tooManyColumns: 'Dit bestand heeft meer dan 256 kolommen, of een cel die ver buiten de tabel staat.',
  tooManyCells: 'Dit bestand heeft te veel cellen.',
  empty: 'Er staat niets in dit bestand.',
  malformed: 'Een aanhalingsteken wordt niet goed geopend of gesloten.',
  damagedWorkbook: 'Deze werkmap is beschadigd, of is geen werkmap.',
  protectedWorkbook:
    'Deze werkmap heeft een wachtwoord of is van een oud soort (xls). Bewaar haar als xlsx zonder wachtwoord.',
  noHeader: 'In dit bestand is geen kopregel te vinden.',
  timedOut: 'Het lezen duurde te lang en is gestopt.',
  cancelled: 'Het lezen is afgebroken.',
  crashed: 'Het lezen is onverwacht gestopt.',
}

export interface FeedPlaceWords {
  readonly row: number
  readonly column: string
  readonly date: string
}

/** A sentence per reason; its dates are in words already. */
export type FeedProblemWords = {
  readonly [Code in FeedProblemCode]: (fault: FeedFaults[Code], at: FeedPlaceWords) => string
}

const problems: FeedProblemWords = {
  tooLarge: ({ bytes }) => `Dit bestand is te groot (${bytes} bytes). Een LCPS-bestand is hooguit 20 MB.`,
  tooManyRows: () => 'Dit bestand heeft meer dan 3.660 regels; een reeks heeft hooguit tien jaar aan dagen.',
  empty: () => 'Er staan geen dagen in dit bestand: verwacht zijn een kopregel en ten minste één dag.',
  unknownHeader: ({ header }) =>
    `In de kopregel staat geen kolom met de dag, of geen enkel cijfer dat hier bekend is. Gevonden: ${header}. Verwacht: bijvoorbeeld ‘Datum’, ‘Opgenomen kliniek’ en ‘Opgenomen IC’, of de kolommen van het LCPS.`,
  malformed: (_, { row }) => `Regel ${row}: een aanhalingsteken wordt niet goed geopend of gesloten.`,
  columnCount: ({ columns, expected }, { row }) =>
    `Regel ${row} heeft ${counted(columns, 'kolom', 'kolommen')}, verwacht ${expected}. Is het bestand afgebroken?`,
  badDate: ({ cell }, { row, column }) =>
    `Regel ${row}, ${column}: ${cell} is geen bestaande datum. Verwacht: 31-5-2020, 31-05-2020 of 2020-05-31.`,
  badNumber: ({ cell }, { row, column }) =>
    `Regel ${row}, ${column}: ${cell} is geen aantal. Verwacht: een geheel getal vanaf 0 zonder punten of komma’s, leeg of NA.`,
  unequalDays: ({ now, before }, { row, column, date }) =>
    `Regel ${row}, ${column}: ${date} staat er twee keer, met ${before ?? 'NA'} en met ${now ?? 'NA'}. Haal de onjuiste regel weg.`,
  futureDay: ({ today }, { row, date }) =>
    `${row === 0 ? '' : `Regel ${row}: `}${date} ligt na vandaag (${today}). Staat het jaar goed?`,
  twoReadings: ({ cell }, { row, column }) =>
    `Regel ${row}, ${column}: ${cell} kan twee getallen zijn. Schrijf het zonder komma, of met een punt voor de duizendtallen.`,
  whichColumn: ({ columns }) =>
    `Deze kolommen kunnen hetzelfde cijfer zijn: ${columns.join(', ')}. Laat er één staan.`,
  whichDates: (_, { column }) =>
    `Kolom ${column}: uit deze datums blijkt niet wat de dag is en wat de maand. Schrijf ze als 31-12-2021 of 2021-12-31.`,
  otherFile: ({ file }) => OTHER_FILES[file],
  otherArea: ({ areas, isCountry }) =>
    isCountry
      ? `Dit bestand gaat over ${areas.length === 1 ? areas.join('') : `${areas.length} gebieden`}, en deze reeks over heel Nederland.`
      : `Dit bestand gaat over heel Nederland (${areas.length} gebieden), en deze reeks over één regio. Kies het gebied dat u bedoelt.`,
  unreadable: ({ why }) => UNREADABLE[why],
}

/** A figure of a day that stands out beside those of the days before and after it. */
type OddFigure = { readonly row: number } & Readonly<
  Record<'date' | 'column' | 'found' | 'before' | 'after', string>
>

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
    casesReported: 'gemelde besmettingen',
    hospitalAdmissions: 'ziekenhuisopnames (NICE), naar meldingsdatum',
  } satisfies Record<ObservedField, string>,
  layouts: {
    'lcps-v1': 'LCPS, tot november 2021',
    'lcps-v2': 'LCPS, november 2021 tot december 2022',
    'lcps-v3': 'LCPS, vanaf 2023',
    own: 'eigen kolommen',
    signals: 'besmettingen en opnames volgens NICE, zonder bezetting',
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
    implausibleDip: (at: OddFigure) =>
      `Regel ${at.row}, ${at.column}: ${at.found} op ${at.date} is opvallend laag tussen ${at.before} en ${at.after}. Het cijfer blijft staan zoals gepubliceerd.`,
    implausiblePeak: (at: OddFigure) =>
      `Regel ${at.row}, ${at.column}: ${at.found} op ${at.date} is opvallend hoog tussen ${at.before} en ${at.after}. Het cijfer blijft staan zoals gepubliceerd.`,
    implausibleJump: (at: OddFigure) =>
      `Regel ${at.row}, ${at.column}: ${at.found} op ${at.date} is een sprong na ${at.before}, en de dag erna staat er ${at.after}. Kijk na of dit klopt; het cijfer blijft staan zoals gepubliceerd.`,
    leftOut: ({ found }: { found: string }) => `Niet overgenomen kolommen: ${found}.`,
    addedUp: ({ found }: { found: string }) =>
      `De regels per gebied (${found}) zijn per dag opgeteld. Klopt het gebied niet met deze reeks, neem het dan niet over.`,
    hiddenRows: ({ found }: { found: string }) =>
      found === '1' ? '1 regel was verborgen en telt mee.' : `${found} regels waren verborgen en tellen mee.`,
    oneSheet: ({ found }: { found: string }) => `Alleen blad ${found} is gelezen; dit bestand heeft er meer.`,
    noBeds: ({ found }: { found: string }) =>
      `${found === '' ? 'Dit bestand' : 'Dit is een RIVM-bestand; het'} bevat geen bezetting. De cijfers komen naast de bezetting die er al staat.`,
    totalsLeftOut: ({ found }: { found: string }) =>
      found === '1'
        ? '1 regel met een totaal is niet overgenomen.'
        : `${found} regels met een totaal zijn niet overgenomen.`,
  } satisfies Record<FeedWarningCode, (at: never) => string>,
  problems,
  unreadable: UNREADABLE,
  /** Why a starting figure is missing. */
  missing: {
    beforeSeries: 'de begindatum ligt vóór de eerste dag van de reeks',
    tooOld: 'er is niets gepubliceerd op de begindatum of in de drie dagen ervoor',
    gap: 'er ontbreken dagen in de weken voor de begindatum',
    noAdmissions: 'er is een week zonder opnames, dus geen trend te berekenen',
  } satisfies Record<MissingReason, string>,
  trendClamped: 'De trend is begrensd: de reeks verandert sneller dan 25 % per dag.',
  derived: ({ name, share }: { name: string; share: string }) =>
    `Geen eigen cijfers: dit is ${name} × het aandeel van de regio (${share}).`,

  since: 'Bekend sinds',
  was: ({ now, before }: Record<'now' | 'before', string>) => `${now}, was ${before}`,

  /** Reading a file: choosing it, looking at it, taking it over or not. */
  reader: {
    choose: 'Kies of plak een bestand met dagcijfers',
    hint: 'Het dagbestand van LCPS, eigen kolommen (Datum, Opgenomen kliniek, Opgenomen IC …), of besmettingen en opnames van RIVM; csv of Excel. Er wordt niets vastgelegd voordat u bevestigt.',
    pasted: 'Geplakte cijfers',
    preview: 'Voorbeeld',
    found: ({ days, first, last, layout }: Record<'days' | 'first' | 'last' | 'layout', string>) =>
      `${counted(days, 'dag', 'dagen')}, ${first} tot en met ${last} (vorm ${layout}).`,
    changes: ({ added, changed, unchanged }: Record<'added' | 'changed' | 'unchanged', string>) =>
      `${counted(added, 'nieuwe dag', 'nieuwe dagen')}, ${counted(changed, 'gewijzigd cijfer', 'gewijzigde cijfers')}, ${counted(unchanged, 'dag', 'dagen')} gelijk.`,
    warnings: ({ count }: { count: number }) => (count === 1 ? '1 waarschuwing' : `${count} waarschuwingen`),
    noWarnings: 'Geen waarschuwingen.',
    refused: 'Dit bestand is niet ingelezen; er is niets gewijzigd.',
    discard: 'Niet overnemen',
    reading: 'Het bestand wordt gelezen.',
    cancel: 'Stop met lezen',
    rows: 'Zo komen de dagen erin te staan',
    showSame: 'Toon ook de dagen die gelijk blijven',
    nothingNew: 'Alles in dit bestand staat er al zo.',
    state: 'Wat verandert er',
    states: { added: 'nieuw', changed: 'gecorrigeerd', withdrawn: 'ingetrokken', same: 'gelijk' },
    change: ({ before, after }: Record<'before' | 'after', string>) => `${before} → ${after}`,
    dateColumn: 'Dag',
    areaColumn: 'gebied',
    isRight: ({ date }: { date: string }) => `De cijfers van ${date} zijn nagevraagd en kloppen`,
    doubtCounts: 'Zolang dat niet zeker is, tellen ze nauwelijks mee in de prognose.',
  },
  /** What a file does not say itself. */
  questions: {
    title: 'Dit bestand zegt niet alles zelf',
    sheet: 'Blad',
    area: 'Gebied',
    allAreas: ({ count }: { count: string }) => `alle ${count} samen`,
    dates: 'Hoe staan de datums er?',
    choose: 'Kies',
    dateOrders: { dayFirst: 'dag/maand/jaar', monthFirst: 'maand/dag/jaar' },
    comma: 'Wat betekent een komma, zoals in 1,234?',
    commas: { decimal: 'een komma: 1,234 is ruim één', thousands: 'duizendtallen: 1,234 is 1.234' },
    columns: 'Kolommen aanwijzen',
    column: ({ number, heading, example }: Record<'number' | 'heading' | 'example', string>) =>
      `${number}. ${heading === '' ? '(zonder naam)' : heading}${example === '' ? '' : ` (bijvoorbeeld ${example})`}`,
    noColumn: 'staat er niet in',
    remembered: 'De kolommen zijn aangewezen zoals u dat eerder voor dit soort bestand deed.',
    remembers: 'Wat u aanwijst, wordt op dit apparaat onthouden voor bestanden met dezelfde kopregel.',
  },
}
