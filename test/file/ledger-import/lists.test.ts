/** Lists from suppliers: Dutch dates and numbers, weeks, damaged serial numbers, and rows that cannot be taken. */
import { expect, it } from 'vitest'
import { withEvents } from '../../../src/domain/oxygen/ledger/entry.ts'
import { rowKeys } from '../../../src/domain/oxygen/ledger/import-rows.ts'
import { record } from '../../../src/domain/oxygen/stock/book.ts'
import { openLedger } from '../../../src/domain/oxygen/ledger/ledger.ts'
import { readCount, readDate } from '../../../src/file/desk/cells.ts'
import { readSheets } from '../../../src/file/desk/read-sheets.ts'
import type { Sheet } from '../../../src/file/desk/sheet.ts'
import { readTextSheet } from '../../../src/file/desk/text.ts'
import { readWeekDay } from '../../../src/file/desk/weeks.ts'
import { listReader } from '../../../src/file/ledger-import/read-row.ts'
import { findLists, type FoundList } from '../../../src/file/ledger-import/sheets.ts'
import { foldLedger } from '../../../src/domain/oxygen/ledger/fold.ts'
import { ok, type Result } from '../../../src/domain/shared/result.ts'
import { writeXlsx } from '../../../src/file/write-xlsx.ts'
import { ledgerOf, lent, received } from '../../support/oxygen-ledgers.ts'
import { previewImport } from '../../support/taken-in.ts'

const NEAR = '2022-01-14'
const body = ledgerOf([received('2021-12-01', 500), lent('2021-12-02', 100)])

const ledger = openLedger(body)
const CONTEXT = {
  ledger,
  stateOn: (day: string) => foldLedger(ledger, { asOf: day }),
  today: NEAR,
  near: NEAR,
  titles: [],
  dates: 'dayFirst' as const,
  spread: false,
}

function listOf(sheets: Result<readonly Sheet[], unknown>): FoundList {
  const lists = sheets.ok ? findLists(sheets.value, { kind: null, columns: {}, dates: null }) : sheets
  const [list] = lists.ok ? lists.value : []
  if (list === undefined) throw new Error(JSON.stringify(lists))
  return list
}

function read(text: string) {
  const sheet = readTextSheet(text)
  const { kind, columns, rows } = listOf(sheet.ok ? ok([sheet.value]) : sheet)
  if (kind === null) throw new Error('unknown list')
  const reader = listReader(kind, columns, body, CONTEXT)
  return { kind, readings: rows.map((row) => reader.read(row)) }
}

it.each([
  ['31-12-2021', '2021-12-31'],
  ['31/12/21', '2021-12-31'],
  ['2021-12-31', '2021-12-31'],
  ['31 dec 2021', '2021-12-31'],
  ['3 maart 2022', '2022-03-03'],
  ['31-02-2022', null],
  ['12-31-2021', null],
])('reads the date %s', (text, date) => expect(readDate(text)).toBe(date))

it.each([
  ['wk 52', '2021-12-31'],
  ['Week 1, 2022', '2022-01-07'],
  ['2021-W52', '2021-12-31'],
  ['53', null],
])('reads the week %s as its Friday', (text, date) => expect(readWeekDay(text, NEAR)).toBe(date))

it.each([
  ['1.250', 1250],
  ['1 250', 1250],
  ['650,00', 650],
  ['12', 12],
  ['12,5', null],
  ['12,000', null],
  ['1,200', null],
  ['12,0', 12],
  ['-3', null],
  ['', null],
])('reads the quantity %s', (text, value) => expect(readCount(text)).toBe(value))

it('reads deliveries with a byte order mark, semicolons and quotes', () => {
  const { kind, readings } = read('\uFEFFDatum;Partij;Aantal;Bonnummer\r\n29-12-2021;"soc-1";1.250;B-17\r\n')
  expect(kind).toBe('deliveries')
  expect(readings[0]?.problems).toEqual([])
  expect(readings[0]?.drafts).toMatchObject([
    { type: 'RECEIVED', occurredOn: '2021-12-29', quantity: 1250, documentRef: 'B-17' },
  ])
})

it('names line, column and what stood there of every row that cannot be read', () => {
  const { readings } = read(
    'datum,leverancier,partij,geplaatst\n2022-01-10,onbekend,soc-1,1\n10-13-2022,a,soc-1,x',
  )
  expect(readings.flatMap(({ problems }) => problems.map(({ code, path }) => `${code} ${path}`))).toEqual([
    'rowUnknownSupplier line 2, supplier',
    'rowDate line 3, date',
    'rowQuantity line 3, placed',
  ])
})

it.each([['1,2E+11'], ['123456789012345678000']])(
  'refuses the serial number %s that Excel damaged',
  (serial) => {
    const { readings } = read(`datum;partij;serienummer\n10-01-2022;soc-1;${serial}`)
    expect(readings[0]?.problems.map(({ code }) => code)).toEqual(['serialDamaged'])
  },
)

it('keeps the zeros in front of a serial number, and knows the device again', () => {
  const [first, again] = [
    read('datum;partij;serienummer\n10-01-2022;soc-1;="00123"'),
    read('datum;partij;serienummer\n10-01-2022;soc-1;00123'),
  ]
  expect(first.readings[0]?.unit?.serialNumber).toBe('00123')
  expect(again.readings[0]?.unit).toEqual(first.readings[0]?.unit)
})

it('the same list again, saved by a spreadsheet as xlsx, brings nothing new', async () => {
  const rows = [
    ['datum', 'partij', 'aantal'],
    ['05-01-2022', 'soc-1', 20],
    ['05-01-2022', 'soc-1', 20],
  ]
  const csv = rows.map((row) => row.join(';')).join('\n')
  const workbook = await writeXlsx(rows, 'leveringen')
  const list = listOf(await readSheets(new Uint8Array(await workbook.arrayBuffer())))
  const asText = [list.header, ...list.rows.map(({ cells }) => cells)]
  const eventsOf = (text: string) => {
    const drafts = read(text).readings.flatMap((reading) => reading.drafts)
    const keys = rowKeys(drafts)
    const scribe = { recordedBy: 'AB', nowMs: 1.64e12, random: new Uint8Array(10), today: '2022-01-14' }
    return record(drafts, scribe, null, (index) => ({
      kind: 'import',
      fileHash: 'h',
      rowKey: keys[index] ?? '',
    }))
  }
  const taken = previewImport(ledger, eventsOf(csv), { today: '2022-01-14' })
  expect(taken).toMatchObject({ added: [{}, {}], known: 0, problems: [] })
  const again = eventsOf(asText.map((row) => row.join(';')).join('\n'))
  expect(previewImport(withEvents(ledger, taken.added), again, { today: '2022-01-14' })).toMatchObject({
    added: [],
    known: 2,
  })
})
