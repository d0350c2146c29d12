import { LCPS_LAYOUTS } from '../../../src/file/feed/lcps-layouts.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf, OBSERVED_FIELDS } from '../../../src/domain/observed/series.ts'
import { readLcpsFeed } from '../../../src/file/feed/lcps.ts'
import { hasRealFeed, previewOf, problemsOf, realFeed, V1, V2, V3 } from './fixture.ts'

const HEADER =
  'Datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,Kliniek_Bedden,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID'
const feed = (...rows: string[]) => [HEADER, ...rows].join('\n')
const reversed = (text: string) => {
  const [header, ...rows] = text.trimEnd().split('\n')
  return [header, ...rows.reverse()].join('\n')
}

describe('the three official layouts', () => {
  it('reads v1, oldest day first', () => {
    const { layout, rows, summary } = previewOf(V1)
    expect(layout).toBe('lcps-v1')
    expect(summary).toEqual({ firstDate: '2020-04-04', lastDate: '2021-06-22', days: 8, missingDays: 437 })
    expect(rows[0]).toEqual({
      date: '2020-04-04',
      icuCovid: 1360,
      icuOther: null,
      wardCovid: 2570,
      icuAdmissions: null,
      wardAdmissions: null,
    })
    expect(rows.at(-1)).toEqual({
      date: '2021-06-22',
      icuCovid: 185,
      icuOther: 573,
      wardCovid: 277,
      icuAdmissions: 4,
      wardAdmissions: 19,
    })
  })

  it('reads the genuine rows of v2, with Dutch patients abroad', () => {
    expect(previewOf(V2)).toMatchObject({
      layout: 'lcps-v2',
      warnings: [],
      rows: [
        {
          date: '2022-12-08',
          icuCovid: 35,
          icuAbroad: 0,
          icuOther: 705,
          wardCovid: 593,
          icuAdmissions: 3,
          wardAdmissions: 80,
        },
        {
          date: '2022-12-09',
          icuCovid: 31,
          icuAbroad: 0,
          icuOther: 738,
          wardCovid: 595,
          icuAdmissions: 3,
          wardAdmissions: 92,
        },
      ],
    })
  })

  it('reads v3, every column in its own field', () => {
    expect(previewOf(V3).rows).toEqual([
      {
        date: '2023-01-02',
        icuCapacity: 1,
        wardCapacity: 2,
        icuCovid: 3,
        icuAbroad: 4,
        icuUnlabelled: 5,
        icuOther: 6,
        wardCovid: 7,
        wardUnlabelled: 8,
        wardOther: 9,
        icuAdmissions: 10,
        wardAdmissions: 11,
      },
    ])
  })

  it('finds the columns by name, whatever their order and capitals', () => {
    const swapped =
      'kliniek_bedden,datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID'
    expect(previewOf(`${swapped}\n7,1-3-2021,1,2,3,4`).rows[0]).toMatchObject({ wardCovid: 7, icuCovid: 1 })
  })
})

describe('what spreadsheets and editors do to a file', () => {
  const expected = previewOf(V1).rows

  it.each([
    ['oldest row first', reversed(V1)],
    ['a byte order mark and CRLF', `\uFEFF${V1.replaceAll('\n', '\r\n')}`],
    ['old Macintosh line ends', V1.replaceAll('\n', '\r')],
    ['semicolons', V1.replaceAll(',', ';')],
    ['tabs, as pasted from a spreadsheet', V1.replaceAll(',', '\t')],
    ['spare columns and empty lines', `\n${V1.replaceAll('\n', ',,\n\n')}`],
    ['quotes around every cell', V1.replaceAll(/[^,\n]+/g, '"$&"')],
    [
      'ISO dates',
      V1.replaceAll(
        /^(\d+)-(\d+)-(\d+)/gm,
        (_, d: string, m: string, y: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      ),
    ],
    ['padded dates', V1.replaceAll(/^(\d)-(\d)-/gm, '0$1-0$2-')],
  ])('reads the same days with %s', (_, text) => {
    expect(previewOf(text).rows).toEqual(expected)
  })
})

describe('warnings', () => {
  it('names every oddity of the small feed with its line, in the order of the file', () => {
    expect(previewOf(V1).warnings).toEqual([
      { code: 'noFigures', row: 4, date: '2021-06-20', column: '', found: '' },
      { code: 'noFigures', row: 5, date: '2021-06-19', column: '', found: '' },
      { code: 'missingDays', row: 6, date: '2020-04-07', column: '', found: '437' },
      {
        code: 'implausibleDip',
        row: 8,
        date: '2020-04-05',
        column: 'Kliniek_Bedden',
        found: '2270',
        neighbours: [2570, 2912],
      },
      { code: 'repeatedDay', row: 10, date: '2020-04-04', column: '', found: '9' },
    ])
  })

  it('keeps an implausible figure', () => {
    expect(previewOf(V1).rows.find((day) => day.date === '2020-04-05')?.wardCovid).toBe(2270)
  })

  it('sees a peak, and lets admissions swing with the weekday', () => {
    const { warnings } = previewOf(
      feed('1-1-2021,20,400,2000,31,289', '2-1-2021,200,400,2000,30,430', '3-1-2021,21,400,2000,31,273'),
    )
    expect(warnings).toEqual([
      {
        code: 'implausiblePeak',
        row: 3,
        date: '2021-01-02',
        column: 'IC_Bedden_COVID',
        found: '200',
        neighbours: [20, 21],
      },
    ])
  })

  it('compares with days nearby only', () => {
    const { warnings } = previewOf(feed('1-1-2021,20,,,,', '2-1-2021,200,,,,', '9-1-2021,21,,,,'))
    expect(warnings.map(({ code }) => code)).toEqual(['missingDays'])
  })
})

describe('refusals', () => {
  it.each([
    ['empty', '', 0, ''],
    ['empty', ' \n\n\t', 0, ''],
    ['empty', HEADER, 0, ''],
    ['unknownHeader', '1-1-2021,1,1,1,1,1', 1, ''],
    ['malformed', `${HEADER}\n"1-1-2021,1,1,1,1,1`, 2, ''],
    ['columnCount', feed('1-1-2021,1,1,1,1,1', '2-1-2021,1,1'), 3, ''],
    ['columnCount', feed('1-1-2021,1,1,1,1,1,7'), 2, ''],
    ['badDate', feed('30-2-2021,1,1,1,1,1'), 2, 'Datum'],
    ['badDate', feed('1/2/2021,1,1,1,1,1'), 2, 'Datum'],
    ['badDate', feed('1-2-21,1,1,1,1,1'), 2, 'Datum'],
    ['badNumber', feed('1-2-2021,1,1,-5,1,1'), 2, 'Kliniek_Bedden'],
    ['badNumber', feed('1-2-2021,1,1,2.270,1,1'), 2, 'Kliniek_Bedden'],
    ['badNumber', feed('1-2-2021,1,1,1e3,1,1'), 2, 'Kliniek_Bedden'],
    ['badNumber', feed('1-2-2021,1,1,NaN,1,1'), 2, 'Kliniek_Bedden'],
    ['badNumber', feed('1-2-2021,1,1,1,1,99999999999'), 2, 'Kliniek_Nieuwe_Opnames_COVID'],
    ['tooLarge', ' '.repeat(20 * 1024 * 1024 + 1), 0, ''],
    ['tooManyRows', feed(...Array.from({ length: 3_661 }, () => '1-1-2021,1,1,1,1,1')), 0, ''],
  ])('%s (%#)', (code, text, row, column) => {
    expect(problemsOf(text)).toMatchObject([{ code, at: { row, column } }])
  })

  it('says where, and what was found', () => {
    expect(problemsOf(feed('1-2-2021,1,1,-5,1,1'))).toEqual([
      {
        code: 'badNumber',
        at: { row: 2, column: 'Kliniek_Bedden', date: '2021-02-01' },
        cell: '"-5"',
      },
    ])
  })

  it('names an unknown header, and knows the three published ones', () => {
    const [problem] = problemsOf('Datum,Patienten\n1-1-2021,5')
    expect(problem).toMatchObject({ code: 'unknownHeader', at: { row: 1 }, header: 'Datum,Patienten' })
    const headers = [V1, V2, V3].map((text) => text.split('\n')[0])
    expect(LCPS_LAYOUTS.map(({ columns }) => columns.map(({ name }) => name).join(','))).toEqual(headers)
  })

  it('refuses a header with one column twice', () => {
    const header = HEADER.replace('IC_Bedden_Non_COVID', 'IC_Bedden_COVID')
    expect(problemsOf(`${header}\n1-1-2021,1,1,1,1,1`)).toMatchObject([{ code: 'unknownHeader' }])
  })

  it('refuses unequal rows of one day with the date and both values', () => {
    expect(problemsOf(feed('5-4-2020,1360,,2270,,', '5-4-2020,1360,,,,'))).toMatchObject([
      {
        code: 'unequalDays',
        at: { row: 3, column: 'Kliniek_Bedden', date: '2020-04-05' },
        now: null,
        before: 2270,
      },
    ])
  })

  it('tells every problem, up to a hundred', () => {
    const rows = Array.from({ length: 300 }, () => 'x,-1,1,1,1,1')
    expect(problemsOf(feed(...rows))).toHaveLength(100)
  })
})

describe('whatever is thrown at it', () => {
  it('returns a result for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', `${HEADER}\n`), (text, start) => {
        expect(typeof readLcpsFeed(start + text).ok).toBe('boolean')
      }),
    )
  })

  it('returns a result for any mutation of a feed, and only whole counts on days in order', () => {
    const base = hasRealFeed ? realFeed.split('\n').slice(0, 40).join('\n') : V1
    const mutation = fc.record({
      at: fc.nat(base.length),
      cut: fc.nat(20),
      put: fc.oneof(
        fc.constantFrom(',', '\n', '"', '-', 'NA', ';', '\t', '\u0000', '__proto__'),
        fc.string(),
      ),
    })
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const text = mutations.reduce((t, { at, cut, put }) => t.slice(0, at) + put + t.slice(at + cut), base)
        const result = readLcpsFeed(text)
        if (!result.ok) {
          expect(result.error.length).toBeGreaterThan(0)
          return
        }
        const dates = result.value.rows.map((day) => day.date)
        expect(dates).toEqual([...new Set(dates)].sort())
        for (const figure of result.value.rows.flatMap((day) => OBSERVED_FIELDS.map((f) => figureOf(day, f))))
          expect(figure === null || (Number.isInteger(figure) && figure >= 0 && figure < 1e9)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('reads rows in any order as the same days', () => {
    const [header, ...rows] = V1.trimEnd().split('\n')
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(previewOf([header, ...shuffled].join('\n')).rows).toEqual(previewOf(V1).rows)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the national feed of 27 February 2020 to 31 October 2021', () => {
  const realIt = it.skipIf(!hasRealFeed)

  realIt('gives 613 days without a gap (needs ../shared/data)', () => {
    expect(realFeed.match(/^\d-\d+-2020|^\d\d-\d-2020/gm)).toHaveLength(95)
    expect(previewOf(realFeed).summary).toEqual({
      firstDate: '2020-02-27',
      lastDate: '2021-10-31',
      days: 613,
      missingDays: 0,
    })
  })

  realIt('warns of the two NA rows and of 2270, and of nothing else (needs ../shared/data)', () => {
    expect(previewOf(realFeed).warnings).toEqual([
      { code: 'noFigures', row: 135, date: '2021-06-20', column: '', found: '' },
      { code: 'noFigures', row: 136, date: '2021-06-19', column: '', found: '' },
      {
        code: 'implausibleDip',
        row: 576,
        date: '2020-04-05',
        column: 'Kliniek_Bedden',
        found: '2270',
        neighbours: [2570, 2912],
      },
    ])
  })

  realIt('holds the published figures (needs ../shared/data)', () => {
    const days = new Map(previewOf(realFeed).rows.map((day) => [day.date, day]))
    expect(days.get('2020-02-27')).toMatchObject({
      icuCovid: 7,
      icuOther: null,
      wardCovid: 1,
      icuAdmissions: null,
    })
    expect(days.get('2020-04-07')).toMatchObject({ icuCovid: 1424, icuOther: null, wardCovid: 2713 })
    expect(days.get('2021-06-18')).toMatchObject({
      icuCovid: 218,
      icuOther: 565,
      wardCovid: 315,
      icuAdmissions: 4,
      wardAdmissions: 32,
    })
    expect(days.get('2021-10-31')).toMatchObject({
      icuCovid: 220,
      icuOther: 538,
      wardCovid: 902,
      icuAdmissions: 14,
      wardAdmissions: 137,
    })
  })

  realIt('reads the same upside down (needs ../shared/data)', () => {
    expect(previewOf(reversed(realFeed)).rows).toEqual(previewOf(realFeed).rows)
  })
})
