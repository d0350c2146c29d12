/** English texts of reading the LCPS feed. */

import { counted } from '../counted.ts'
import type { OtherFile, UnreadableReason } from '../../domain/observed/feed-preview.ts'
import type { FeedProblemWords, feed as dutch } from '../nl/feed.ts'
import type { Widened } from '../nl/index.ts'

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  cumulative: 'This is an RIVM file with totals since the beginning; it holds no figures per day.',
  icuAdmissionsNice:
    'This is an RIVM file with ICU admissions by NICE; it holds no occupancy and no ward. NICE counts differently from LCPS, so the admissions are not mixed.',
  byAge: 'This is an RIVM file with admissions per age group and week; it holds no figures per day.',
  nursingHomes: 'This is an RIVM file about nursing homes; it holds no occupancy of hospitals.',
}

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  tooLarge: 'This file is too large to read.',
  unpacksTooLarge: 'This workbook is too large to read once unpacked.',
  tooManyRows: 'This file has too many rows.',
  tooManyColumns: 'This file has more than 256 columns, or a cell far outside the table.',
  tooManyCells: 'This file has too many cells.',
  empty: 'There is nothing in this file.',
  malformed: 'A quotation mark is not opened or closed properly.',
  damagedWorkbook: 'This workbook is damaged, or is no workbook.',
  protectedWorkbook:
    'This workbook has a password or is of an old kind (xls). Save it as xlsx without a password.',
  noHeader: 'No header can be found in this file.',
  timedOut: 'Reading took too long and was stopped.',
  cancelled: 'Reading was cancelled.',
  crashed: 'Reading stopped unexpectedly.',
}

const problems: FeedProblemWords = {
  tooLarge: ({ bytes }) => `This file is too large (${bytes} bytes). An LCPS file is at most 20 MB.`,
  tooManyRows: () => 'This file has more than 3,660 rows; a series has at most ten years of days.',
  empty: () => 'There are no days in this file: a header and at least one day are expected.',
  unknownHeader: ({ header }) =>
    `The header has no column with the day, or no figure that is known here. Found: ${header}. Expected: for instance “Datum”, “Opgenomen kliniek” and “Opgenomen IC”, or the columns of LCPS.`,
  malformed: (_, { row }) => `Row ${row}: a quotation mark is not opened or closed properly.`,
  columnCount: ({ columns, expected }, { row }) =>
    `Row ${row} has ${counted(columns, 'column', 'columns')}, expected ${expected}. Was the file cut off?`,
  badDate: ({ cell }, { row, column }) =>
    `Row ${row}, ${column}: ${cell} is not a date that exists. Expected: 31-5-2020, 31-05-2020 or 2020-05-31.`,
  badNumber: ({ cell }, { row, column }) =>
    `Row ${row}, ${column}: ${cell} is not a count. Expected: a whole number from 0 without points or commas, empty, or NA.`,
  unequalDays: ({ now, before }, { row, column, date }) =>
    `Row ${row}, ${column}: ${date} stands there twice, with ${before ?? 'NA'} and with ${now ?? 'NA'}. Remove the wrong row.`,
  futureDay: ({ today }, { row, date }) =>
    `${row === 0 ? '' : `Row ${row}: `}${date} lies after today (${today}). Is the year right?`,
  twoReadings: ({ cell }, { row, column }) =>
    `Row ${row}, ${column}: ${cell} could be two numbers. Write it without a comma, or with a point for the thousands.`,
  whichColumn: ({ columns }) =>
    `These columns could be the same figure: ${columns.join(', ')}. Leave one of them.`,
  whichDates: (_, { column }) =>
    `Column ${column}: these dates do not show which is the day and which the month. Write them as 31-12-2021 or 2021-12-31.`,
  otherFile: ({ file }) => OTHER_FILES[file],
  otherArea: ({ areas, isCountry }) =>
    isCountry
      ? `This file is about ${areas.length === 1 ? areas.join('') : `${areas.length} areas`}, and this series about the whole country.`
      : `This file is about the whole country (${areas.length} areas), and this series about one region. Choose the area that you mean.`,
  unreadable: ({ why }) => UNREADABLE[why],
}

export const feed: Widened<typeof dutch> = {
  fields: {
    icuCovid: 'ICU, COVID-19',
    icuOther: 'ICU, no COVID-19',
    icuAbroad: 'ICU abroad, COVID-19',
    icuUnlabelled: 'ICU, no longer labelled COVID-19',
    icuCapacity: 'ICU, beds in total',
    icuAdmissions: 'ICU, new admissions',
    wardCovid: 'ward, COVID-19',
    wardOther: 'ward, no COVID-19',
    wardUnlabelled: 'ward, no longer labelled COVID-19',
    wardCapacity: 'ward, beds in total',
    wardAdmissions: 'ward, new admissions',
    casesReported: 'infections reported',
    hospitalAdmissions: 'hospital admissions (NICE), by day of report',
  },
  layouts: {
    'lcps-v1': 'LCPS, until November 2021',
    'lcps-v2': 'LCPS, November 2021 to December 2022',
    'lcps-v3': 'LCPS, from 2023',
    own: 'columns of its own',
    signals: 'infections and admissions by NICE, without occupancy',
  },
  warnings: {
    repeatedDay: ({ row, date, found }) =>
      `Row ${row}: ${date} also stands on row ${found}, with the same figures. The day is counted once.`,
    noFigures: ({ row, date }) => `Row ${row}: no figure at all was published for ${date}.`,
    missingDays: ({ date, found }) =>
      found === '1'
        ? `${date} is missing from the file.`
        : `From ${date}, ${found} days are missing from the file.`,
    implausibleDip: (at) =>
      `Row ${at.row}, ${at.column}: ${at.found} on ${at.date} is strikingly low between ${at.before} and ${at.after}. The figure stays as published.`,
    implausiblePeak: (at) =>
      `Row ${at.row}, ${at.column}: ${at.found} on ${at.date} is strikingly high between ${at.before} and ${at.after}. The figure stays as published.`,
    implausibleJump: (at) =>
      `Row ${at.row}, ${at.column}: ${at.found} on ${at.date} is a jump after ${at.before}, and the next day says ${at.after}. Check whether it is right; the figure stays as published.`,
    leftOut: ({ found }) => `Columns of which nothing is taken: ${found}.`,
    addedUp: ({ found }) =>
      `The rows per area (${found}) were added up by day. If the area is not that of this series, do not take it over.`,
    hiddenRows: ({ found }) =>
      found === '1' ? '1 row was hidden and counts.' : `${found} rows were hidden and count.`,
    oneSheet: ({ found }) => `Only sheet ${found} was read; this file has more.`,
    noBeds: ({ found }) =>
      `${found === '' ? 'This file' : 'This is a file of RIVM; it'} holds no occupancy. The figures are put beside the occupancy that is there.`,
    totalsLeftOut: ({ found }) =>
      found === '1' ? '1 row with a total was left out.' : `${found} rows with a total were left out.`,
  },
  problems,
  unreadable: UNREADABLE,
  missing: {
    beforeSeries: 'the start date is before the first day of the series',
    tooOld: 'nothing was published on the start date or in the three days before it',
    gap: 'days are missing in the weeks before the start date',
    noAdmissions: 'there is a week without admissions, so no trend can be calculated',
  },
  trendClamped: 'The trend is capped: the series changes faster than 25% per day.',
  derived: ({ name, share }) => `No figures of its own: this is ${name} × the region's share (${share}).`,

  since: 'Known since',
  was: ({ now, before }) => `${now}, was ${before}`,

  reader: {
    choose: 'Choose or paste a file with daily figures',
    hint: 'The daily file of LCPS, columns of your own (Datum, Opgenomen kliniek, Opgenomen IC …), or infections and admissions by RIVM; csv or Excel. Nothing is kept before you confirm.',
    pasted: 'Pasted figures',
    preview: 'Preview',
    found: ({ days, first, last, layout }) =>
      `${counted(days, 'day', 'days')}, ${first} to ${last} (layout ${layout}).`,
    changes: ({ added, changed, unchanged }) =>
      `${counted(added, 'new day', 'new days')}, ${counted(changed, 'changed figure', 'changed figures')}, ${counted(unchanged, 'day', 'days')} the same.`,
    warnings: ({ count }) => (count === 1 ? '1 warning' : `${count} warnings`),
    noWarnings: 'No warnings.',
    refused: 'This file was not read; nothing has changed.',
    discard: 'Do not take over',
    reading: 'The file is being read.',
    cancel: 'Stop reading',
    rows: 'How the days will be kept',
    showSame: 'Also show the days that stay the same',
    nothingNew: 'Everything in this file is there already.',
    state: 'What changes',
    states: { added: 'new', changed: 'corrected', withdrawn: 'withdrawn', same: 'the same' },
    change: ({ before, after }) => `${before} → ${after}`,
    dateColumn: 'Day',
    areaColumn: 'area',
    isRight: ({ date }) => `The figures of ${date} were checked and are right`,
    doubtCounts: 'As long as that is not certain they hardly count in the forecast.',
  },
  questions: {
    title: 'This file does not say everything itself',
    sheet: 'Sheet',
    area: 'Area',
    allAreas: ({ count }) => `all ${count} together`,
    dates: 'How are the dates written?',
    choose: 'Choose',
    dateOrders: { dayFirst: 'day/month/year', monthFirst: 'month/day/year' },
    comma: 'What does a comma mean, as in 1,234?',
    commas: { decimal: 'a decimal: 1,234 is just over one', thousands: 'thousands: 1,234 is 1 thousand 234' },
    columns: 'Point out columns',
    column: ({ number, heading, example }) =>
      `${number}. ${heading === '' ? '(no name)' : heading}${example === '' ? '' : ` (such as ${example})`}`,
    noColumn: 'is not in it',
    remembered: 'The columns are taken as you pointed them out before for this kind of file.',
    remembers: 'What you point out is remembered on this device for files with the same header.',
  },
}
