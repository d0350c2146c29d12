/**
 * The oxygen ledger at the size of a decade: folding and merging 100,000 events, looking at a list of 20,000 rows, and
 * in Chromium the first picture of such a ledger with the longest task on the page's own thread. Made events, the same
 * at every run.
 */
import { chromium } from 'playwright'
import { record } from '../../src/domain/oxygen/book.ts'
import { foldLedger } from '../../src/domain/oxygen/fold.ts'
import { previewImport, rowKeys } from '../../src/domain/oxygen/import-rows.ts'
import { openLedger } from '../../src/domain/oxygen/ledger.ts'
import { mergeLedgers } from '../../src/domain/oxygen/merge.ts'
import { drawLedger } from '../../src/domain/oxygen/picture.ts'
import type { OxygenLedgerBody } from '../../src/domain/oxygen/records.ts'
import { NO_WHAT_IF } from '../../src/domain/oxygen/weeks.ts'
import { columnsOf } from '../../src/file/ledger-import/columns.ts'
import { listReader } from '../../src/file/ledger-import/read-row.ts'
import { readCsv } from '../../src/file/ledger-import/table.ts'
import { sealDocuments, writeFile } from '../../src/file/write.ts'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { madeLedger } from '../support/made-ledger.ts'
import { type Row, spread } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'
const [EVENTS, ROWS, RUNS] = [100_000, 20_000, 5]

export async function measure(): Promise<Row[]> {
  const body = madeLedger(EVENTS, 0)
  const other = { ...body, events: madeLedger(EVENTS, 1).events }
  const ledger = openLedger(body)
  const csv = madeList(ROWS)
  const question = { whatIf: NO_WHAT_IF, claims: [], regionPercents: {}, unitIds: [] }
  return [
    row(`Fold ${EVENTS} events`, 'aim < 150 ms', () => foldLedger(ledger)),
    row(`Open and draw the whole picture of ${EVENTS} events`, '', () =>
      drawLedger(openLedger(body), question),
    ),
    row(`Merge two ledgers of ${EVENTS} events`, 'aim < 400 ms', () => mergeLedgers(body, other)),
    row(`Read and preview a list of ${ROWS} rows`, 'aim < 2 s', () => preview(body, csv)),
    ...(await firstPaint(body)),
  ]
}

function row(what: string, aim: string, run: () => unknown): Row {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  })
  return { what, value: spread(times), aim }
}

function madeList(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => `05-01-2022;soc-1;1;bon ${index}`)
  return ['datum;partij;aantal;bonnummer', ...lines].join('\r\n')
}

function preview(body: OxygenLedgerBody, csv: string): void {
  const table = readCsv(csv)
  if (!table.ok) throw new Error('unreadable list')
  const reader = listReader('deliveries', columnsOf(table.value.header), body, '2022-01-10')
  const drafts = table.value.rows.flatMap((line) => reader.read(line).drafts)
  const keys = rowKeys(drafts)
  const scribe = { recordedBy: 'AB', nowMs: 1.7e12, random: new Uint8Array(10), today: '2024-01-10' }
  const events = record(drafts, scribe, null, (index) => ({
    kind: 'import',
    fileHash: 'made',
    rowKey: keys[index] ?? '',
  }))
  const { problems, added } = previewImport(openLedger(body), events, { today: '2024-01-10' })
  if (problems.length > 0 || added.length !== drafts.length) throw new Error(JSON.stringify(problems[0]))
}

/** From asking for the page of a stored ledger until its conclusion stands there. */
async function firstPaint(body: OxygenLedgerBody): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ locale: 'nl-NL' })
  const stamp = { writtenBy: 'bench', writtenAt: '2022-01-17T09:00:00.000Z' }
  const document = { kind: 'oxygen-ledger', id: 'groot', title: 'Groot', revision: 0, body } as const
  const text = writeFile(sealDocuments([document], stamp))
  await page.goto(server.url)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'groot.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
  await page.getByRole('button', { name: /1 document/ }).click({ timeout: 60_000 })
  const conclusion = page.getByRole('heading', { level: 2, name: /SOC/ }).first()
  await conclusion.waitFor({ timeout: 60_000 })
  await page.addInitScript(() => {
    const tasks: number[] = []
    Reflect.set(globalThis, 'longTasks', tasks)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  const times: number[] = []
  const longest: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await page.reload()
    await conclusion.waitFor({ timeout: 60_000 })
    times.push(await page.evaluate(() => performance.now()))
    const tasks: unknown = await page.evaluate((): unknown => Reflect.get(globalThis, 'longTasks'))
    longest.push(Array.isArray(tasks) ? Math.max(0, ...tasks.map(Number)) : NaN)
  }
  await browser.close()
  await server.stop()
  return [
    { what: `First paint of a stored ledger of ${EVENTS} events`, value: spread(times), aim: 'aim < 500 ms' },
    { what: 'Longest task on the page’s thread meanwhile', value: spread(longest), aim: 'aim < 50 ms' },
  ]
}
