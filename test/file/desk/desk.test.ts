import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FeedPreview } from '../../../src/domain/observed/feed-preview.ts'
import { newestDoubts } from '../../../src/domain/forecast/newest-doubts.ts'
import { seriesOf } from '../../../src/domain/observed/series.ts'
import { dateOrder, readCount, readDate, readNumber } from '../../../src/file/desk/cells.ts'
import { findColumns, isTotals } from '../../../src/file/desk/columns.ts'
import { readSheets } from '../../../src/file/desk/read-sheets.ts'
import { readTextSheet } from '../../../src/file/desk/text.ts'
import { readDailyFile } from '../../../src/file/feed/daily-file.ts'
import { zipOf } from '../../support/zip.ts'
import { V1 } from '../feed/fixture.ts'

const TODAY = '2021-11-01'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const sheetOf = (text: string) => {
  const sheet = readTextSheet(text)
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error))
  return sheet.value
}

const RELATIONS =
  '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>'
const STYLES = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'

function workbook(first: string, second = '', state = 'visible'): Uint8Array<ArrayBuffer> {
  const hidden = second === '' ? '' : `<sheet name="Blad 2 &amp; meer" r:id="r2"/>`
  return zipOf({
    'xl/workbook.xml': `<workbook><sheets><sheet name="Blad1" state="${state}" r:id="r1"/>${hidden}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': `<worksheet><cols><col/></cols><sheetData>${first}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${second}</sheetData></worksheet>`,
  })
}
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const DAYS = `<row r="1">${text('A1', 'Overzicht')}</row>
<row r="3">${text('A3', 'Datum')}${text('B3', 'Opgenomen kliniek')}${text('D3', 'Opmerking')}</row>
<row r="4"><c r="A4" s="1"><v>44440</v></c><c r="B4"><v>63</v></c></row>
<row r="5" hidden="1"><c r="A5" s="1"><v>44441</v></c><c r="B5"><v>64</v></c></row>`

describe('numbers and dates have one notion', () => {
  it('reads Dutch and plain numbers, and refuses what has two readings', () => {
    expect(
      ['1.234', '1 234', '1.234,50', '12,5', '12.5', '0,125', '12', '0'].map((cell) => readNumber(cell)),
    ).toEqual([1234, 1234, 1234.5, 12.5, 12.5, 0.125, 12, 0])
    expect(
      ['12,000', '1,200', '1,234,567', '-3', '1300 st', '1e3', ''].map((cell) => readNumber(cell)),
    ).toEqual(new Array(7).fill(null))
    expect([readCount('5,00'), readCount('1.300'), readCount('1,5')]).toEqual([5, 1300, null])
  })
  it('reads dates as people and spreadsheets write them', () => {
    const written = [
      '31-12-2021',
      '31/12/21',
      '2021-12-31',
      '2021-12-31 10:00:00',
      '31 dec. 2021',
      'vr 31 december 2021',
    ]
    expect(written.map((cell) => readDate(cell))).toEqual(new Array(written.length).fill('2021-12-31'))
    expect([readDate('31-2-2021'), readDate('wk 2'), readDate('')]).toEqual([null, null, null])
  })
  it('asks where slashes leave day and month open', () => {
    expect(dateOrder(['1/9/2021', '13/9/2021'])).toBe('dayFirst')
    expect(dateOrder(['9/1/2021', '9/13/2021'])).toBe('monthFirst')
    expect(dateOrder(['1/9/2021', '2/9/2021'])).toBe('either')
    expect(dateOrder(['13/9/2021', '9/13/2021'])).toBeNull()
    expect(dateOrder(['1-9-2021'])).toBe('dayFirst')
  })
})

describe('columns', () => {
  const names = { date: ['Leverdatum', 'Datum levering'], quantity: ['Aantal', 'Stuks'] } as const
  const needs = [['date'], ['quantity']] as const
  it('are found below titles, by name, and the rest is named', () => {
    const found = findColumns(
      sheetOf('Lijst van januari\n\ndatum Levering;Bon;AANTAL\n1-1-2022;B1;4'),
      names,
      needs,
    )
    expect(found?.places).toEqual({ date: 0, quantity: 2 })
    expect(found?.left).toEqual(['Bon'])
    expect(found?.header.line).toBe(3)
    expect(found?.rows.map(({ line }) => line)).toEqual([4])
  })
  it('are asked about where two could be the same, and follow a choice', () => {
    const sheet = sheetOf('Leverdatum;Stuks;Aantal\n1-1-2022;99;5')
    expect(findColumns(sheet, names, needs)?.doubtful).toEqual([
      { field: 'quantity', names: ['Stuks', 'Aantal'] },
    ])
    expect(findColumns(sheet, names, needs, { quantity: 2 })?.places.quantity).toBe(2)
  })
  it('know rows that add up the others', () => {
    const totals = sheetOf('a;b\nTotaal;5\nTotaalzorg;5\nEindtotaal;9\n;subtotaal')
    expect(totals.rows.map(isTotals)).toEqual([false, true, false, true, true])
  })
})

describe('a workbook', () => {
  it('is read below title rows, with dates as dates, and what is hidden is told', async () => {
    const read = await readDailyFile(workbook(DAYS), TODAY)
    expect(read.ok && read.value.rows.map(({ date, wardCovid }) => [date, wardCovid])).toEqual([
      ['2021-09-01', 63],
      ['2021-09-02', 64],
    ])
    expect(read.ok && read.value.warnings.map(({ code, found }) => `${code} ${found}`)).toEqual([
      'leftOut Opmerking',
      'hiddenRows 1',
    ])
  })
  it('is read from its visible sheet', async () => {
    const sheets = await readSheets(workbook('<row r="1"><c r="A1"><v>1</v></c></row>', DAYS, 'hidden'))
    expect(sheets.ok && sheets.value.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Blad1', true],
      ['Blad 2 & meer', false],
    ])
    const read = await readDailyFile(
      workbook('<row r="1"><c r="A1"><v>1</v></c></row>', DAYS, 'hidden'),
      TODAY,
    )
    expect(read.ok && read.value.rows.length).toBe(2)
  })
  it('with a cell far outside its table, or one that unpacks beyond the budget, is refused at once', async () => {
    const far = await readSheets(workbook('<row r="100000"><c r="ZZ100000"><v>1</v></c></row>'))
    expect(far.ok || far.error[0]?.code).toBe('tooManyColumns')
    const budget = { bytes: 1e6, unpackedBytes: 50_000, rows: 10, columns: 10, cells: 100 }
    const large = await readSheets(workbook(DAYS + ' '.repeat(500_000)), budget)
    expect(large.ok || large.error[0]?.code).toBe('unpacksTooLarge')
    const rows = await readSheets(workbook('<row><c><v>1</v></c></row>'.repeat(11)), budget)
    expect(rows.ok || rows.error[0]?.code).toBe('tooManyRows')
  })
})

describe('a file with daily figures', () => {
  it.each([
    ['dates with slashes', V1.replace(/^(\d+)-(\d+)-(\d{4})/gm, '$1/$2/$3'), 'lcps-v1'],
    [
      'a remark column',
      V1.trimEnd()
        .replace(/$/gm, ',x')
        .replace(/^(Datum.*),x$/m, '$1,Toelichting'),
      'lcps-v1',
    ],
    ['own columns', 'Datum\tOpgenomen kliniek\tOpgenomen IC\n4-5-2021\t63\t13\n5-5-2021\t63\t13', 'own'],
    ['areas', 'date,vr_code,cases_reported\n2021-05-04,VR01,3\n2021-05-04,VR02,4.5', 'signals'],
  ])('is read with %s', async (_, file, layout) => {
    const read = await readDailyFile(bytesOf(file), TODAY)
    expect(read.ok ? read.value.layout : read.error).toBe(layout)
  })
  it('adds up the areas of a day', async () => {
    const read = await readDailyFile(
      bytesOf('date,vr_code,cases_reported\n2021-05-04,VR01,3\n2021-05-04,VR02,4.5'),
      TODAY,
    )
    expect(read.ok && read.value.rows[0]?.casesReported).toBe(7.5)
  })
  it.each([
    ['a day after today', 'Datum;Opgenomen IC\n4-5-2031;5', 'futureDay'],
    ['a number with two readings', 'Datum;Opgenomen IC\n4-5-2021;12,000', 'twoReadings'],
    ['dates that leave the month open', 'Datum;Opgenomen IC\n4/5/2021;5', 'whichDates'],
    ['two columns for one figure', 'Datum;Opgenomen IC;IC bezet\n4-5-2021;5;6', 'whichColumn'],
    [
      'totals since the beginning',
      'Date_of_report;Municipality_code;Total_reported\n2021-01-19 10:00:00;GM0014;7',
      'otherFile',
    ],
    [
      'admissions to the ICU alone',
      'Version;Date_of_report;Date_of_statistics;IC_admission_notification;IC_admission\n1;x;2021-01-01;1;1',
      'otherFile',
    ],
    ['nothing it knows', 'naam;leeftijd\nx;5', 'unknownHeader'],
    ['an old workbook', '\u00d0', 'unknownHeader'],
  ])('is refused with %s', async (_, file, code) => {
    const read = await readDailyFile(bytesOf(file), TODAY)
    expect(read.ok ? 'read' : read.error[0]?.code).toBe(code)
  })
})

const SHARED = '../shared'
describe.skipIf(!existsSync(`${SHARED}/cases`))('files of the field (need ../shared)', () => {
  const OUTCOMES: Readonly<Record<string, string>> = {
    'cases/feed/feed-as-workbook.xlsx': 'lcps-v1',
    'cases/feed/feed-complete.csv': 'lcps-v1',
    'cases/feed/feed-future-year.csv': 'futureDay',
    'cases/feed/feed-last-day-admissions-tenfold.csv': 'lcps-v1, doubted',
    'cases/feed/feed-last-day-half.csv': 'lcps-v1, doubted',
    'cases/feed/feed-last-day-ten-times.csv': 'lcps-v1, doubted',
    'cases/feed/feed-last-day-ward-tenfold.csv': 'lcps-v1, doubted',
    'cases/feed/feed-no-admissions.csv': 'lcps-v1',
    'cases/feed/feed-one-row-wrong-year.csv': 'futureDay',
    'cases/feed/feed-slash-dates.csv': 'whichDates',
    'cases/feed/feed-weekdays-only.csv': 'lcps-v1',
    'cases/feed/feed-with-remark-column.csv': 'lcps-v1',
    'cases/feed/hospital-own-columns.tsv': 'own',
    'data/hospitals-2016.csv': 'unknownHeader',
    'data/ic-capacity-national-steps.csv': 'unknownHeader',
    'data/lcps-datafeed-2020-2021.csv': 'lcps-v1',
    'data/municipalities.csv': 'unknownHeader',
    'data/nice-national-daily-2020-2021.csv': 'signals',
    'data/nursing-home-locations-per-vr.csv': 'unknownHeader',
    'data/rivm-COVID-19_aantallen_gemeente_cumulatief-2021-01-19.csv': 'otherFile',
    'data/rivm-COVID-19_ic_opnames-2020-2021.csv': 'otherFile',
    'data/rivm-COVID-19_ziekenhuisopnames-sample.csv': 'signals',
    'data/rivm-aantallen_gemeente_per_dag-genuine-rows.csv': 'signals',
    'data/roaz-daily-2020-2021.csv': 'signals',
    'data/roaz-regions.csv': 'unknownHeader',
    'data/vr-daily-2020-2021.csv': 'signals',
  }
  function toldOf({ layout, rows }: FeedPreview): string {
    const doubts = newestDoubts(seriesOf({ name: 'feed', layout }, rows))
    return doubts.length > 0 ? `${layout}, doubted` : layout
  }
  it('have an outcome each that is stated here, and no table is forgotten', () => {
    const tables = ['cases/feed', 'data'].flatMap((folder) =>
      readdirSync(`${SHARED}/${folder}`)
        .filter((name) => /\.(?:csv|tsv|txt|xlsx)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
    expect(tables.sort()).toEqual(Object.keys(OUTCOMES).sort())
  })
  it.each(Object.entries(OUTCOMES))('%s is %s', async (path, outcome) => {
    const read = await readDailyFile(new Uint8Array(readFileSync(`${SHARED}/${path}`)), '2028-01-01')
    expect(read.ok ? toldOf(read.value) : read.error[0]?.code).toBe(outcome)
  })
})
