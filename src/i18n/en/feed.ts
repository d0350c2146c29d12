/** English texts of reading the LCPS feed. */

import type { feed as dutch } from '../nl/feed.ts'
import type { Widened } from '../nl/index.ts'

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
  },
  layouts: {
    'lcps-v1': 'LCPS, until November 2021',
    'lcps-v2': 'LCPS, November 2021 to December 2022',
    'lcps-v3': 'LCPS, from 2023',
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
  },
  problems: {
    tooLarge: ({ found }) => `This file is too large (${found} bytes). An LCPS file is at most 20 MB.`,
    tooManyRows: () => 'This file has more than 3,660 rows; a series has at most ten years of days.',
    empty: () => 'There are no days in this file: a header and at least one day are expected.',
    unknownHeader: ({ found, expected }) =>
      `The header is none of the three that LCPS uses. Found: ${found}. Expected: ${expected}.`,
    malformed: ({ row }) => `Row ${row}: a quotation mark is not opened or closed properly.`,
    columnCount: ({ row, found, expected }) =>
      `Row ${row} has ${found} columns, expected ${expected}. Was the file cut off?`,
    badDate: ({ row, column, found }) =>
      `Row ${row}, ${column}: ${found} is not a date that exists. Expected: 31-5-2020, 31-05-2020 or 2020-05-31.`,
    badNumber: ({ row, column, found }) =>
      `Row ${row}, ${column}: ${found} is not a count. Expected: a whole number from 0 without points or commas, empty, or NA.`,
    unequalDays: (at) =>
      `Row ${at.row}, ${at.column}: ${at.date} stands there twice, with ${at.expected} and with ${at.found}. Remove the wrong row.`,
  },
  missing: {
    beforeSeries: 'the start date is before the first day of the series',
    tooOld: 'nothing was published on the start date or in the three days before it',
    gap: 'days are missing in the weeks before the start date',
    noAdmissions: 'there is a week without admissions, so no trend can be calculated',
  },
  trendClamped: 'The trend is capped: the series changes faster than 25% per day.',
  derived: ({ name, share }) => `No figures of its own: this is ${name} × the region's share (${share}).`,
  mixedOrigin: ({ found, expected }) =>
    `This series (${found}) cannot be merged with what is there (${expected}).`,
  tooManyDays: ({ found }) => `Together these are ${found} days; a series has at most 3,660.`,
  reader: {
    choose: 'Choose or paste the LCPS file',
    hint: 'The daily file of LCPS, in any of its three official layouts. Nothing is kept before you confirm.',
    preview: 'Preview',
    found: ({ days, first, last, layout }) => `${days} days, ${first} to ${last} (layout ${layout}).`,
    changes: ({ added, changed, unchanged }) =>
      `${added} new days, ${changed} changed figures, ${unchanged} days the same.`,
    warnings: ({ count }) => (count === 1 ? '1 warning' : `${count} warnings`),
    noWarnings: 'No warnings.',
    refused: 'This file was not read; nothing has changed.',
    discard: 'Do not take over',
  },
}
