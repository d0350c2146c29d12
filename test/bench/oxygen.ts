/**
 * The oxygen ledger at the size of a decade: folding and merging 100,000 events, looking at a list of 20,000 rows, and
 * in Chromium what a reader does with such a ledger, with the longest task on the page's own thread. Made events, the
 * same at every run.
 */
import { mkdtemp, rm, writeFile as writeToDisk } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { record } from '../../src/domain/oxygen/stock/book.ts'
import { foldLedger } from '../../src/domain/oxygen/ledger/fold.ts'
import { rowKeys } from '../../src/domain/oxygen/ledger/import-rows.ts'
import { openLedger } from '../../src/domain/oxygen/ledger/ledger.ts'
import { mergeLedgers } from '../../src/domain/oxygen/ledger/merge.ts'
import { drawLedger } from '../../src/domain/oxygen/meeting/picture.ts'
import type { OxygenLedgerBody } from '../../src/domain/oxygen/records/records.ts'
import { NO_WHAT_IF } from '../../src/domain/oxygen/demand/weeks.ts'
import { findLists } from '../../src/file/ledger-import/sheets.ts'
import { listReader } from '../../src/file/ledger-import/read-row.ts'
import { readTextSheet } from '../../src/file/desk/text.ts'
import { sealDocuments, writeFile } from '../../src/file/write.ts'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { madeLedger } from '../support/made-ledger.ts'
import { taskRow, tasksDuring } from './main-thread.ts'
import { memoryRow } from './memory.ts'
import { type Row, spread } from './row.ts'
import { previewImport } from '../support/taken-in.ts'

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
    // Shorter, so that with what is booked the union stays below the most events that a ledger may hold.
    ...(await inBrowser(body, { ...other, events: other.events.slice(0, EVENTS * 0.9) })),
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
  const sheet = readTextSheet(csv)
  const lists = sheet.ok ? findLists([sheet.value], { kind: null, columns: {}, dates: null }) : sheet
  const [list] = lists.ok ? lists.value : []
  if (list === undefined) throw new Error('unreadable list')
  const ledger = openLedger(body)
  const stateOn = () => foldLedger(ledger)
  const asked = {
    ledger,
    stateOn,
    today: '2024-01-10',
    near: '2022-01-10',
    titles: [],
    dates: 'dayFirst' as const,
    spread: false,
  }
  const reader = listReader('deliveries', list.columns, body, asked)
  const drafts = list.rows.flatMap((line) => reader.read(line).drafts)
  const keys = rowKeys(drafts)
  const scribe = { recordedBy: 'AB', nowMs: 1.7e12, random: new Uint8Array(10), today: '2024-01-10' }
  const events = record(drafts, scribe, null, (index) => ({
    kind: 'import',
    fileHash: 'made',
    rowKey: keys[index] ?? '',
  }))
  const { problems, added } = previewImport(ledger, events, { today: '2024-01-10' })
  if (problems.length > 0 || added.length !== drafts.length) throw new Error(JSON.stringify(problems[0]))
}

/**
 * In the built app: from asking for the page of a stored ledger until its conclusion stands there and until it is open,
 * a booking until it is saved, the file, the list of documents with such a ledger in it, and the merging with a copy of
 * which no event is the same. Beside each the longest task on the page's thread, by the clock.
 */
async function inBrowser(body: OxygenLedgerBody, other: OxygenLedgerBody): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ locale: 'nl-NL' })
  const stamp = { writtenBy: 'bench', writtenAt: '2022-01-17T09:00:00.000Z' }
  const document = { kind: 'oxygen-ledger', id: 'groot', title: 'Groot', revision: 0 } as const
  // By its path: bytes that the driver hands over itself would be unpacked on the page's thread.
  const folder = await mkdtemp(join(tmpdir(), 'adempauze-bench-'))
  const [file, otherFile] = [join(folder, 'groot.json'), join(folder, 'kopie.json')]
  await writeToDisk(file, writeFile(sealDocuments([{ ...document, body }], stamp)))
  await writeToDisk(otherFile, writeFile(sealDocuments([{ ...document, body: other }], stamp)))
  const add = page.getByRole('button', { name: /1 document/ })
  const bookings = page.getByRole('button', { name: 'Boeken' })
  const conclusion = page.getByRole('heading', { level: 2, name: /SOC/ }).first()
  const saved = page.getByRole('list', { name: 'Stand van het werk' }).getByText(/bewaard om/)
  const rows: Row[] = []
  const patience = { timeout: 120_000 }
  // As many as no delivery of the made ledger brought: a second one like it on a day is asked about.
  let booked = 100

  async function time(what: string, aim: string, runs: number, step: () => Promise<unknown>): Promise<void> {
    const times: number[] = []
    const tasks: (readonly number[])[] = []
    for (let run = 0; run < runs; run++) {
      tasks.push(
        await tasksDuring(page, async () => {
          const began = performance.now()
          await step()
          times.push(performance.now() - began)
        }),
      )
    }
    rows.push({ what, value: spread(times), aim })
    rows.push(taskRow(what, tasks))
  }

  await page.goto(server.url)
  await time(`Read a file of ${EVENTS} events`, '', 1, async () => {
    await page.locator('input[type=file]').first().setInputFiles(file)
    await add.waitFor(patience)
  })
  await time('Take it in and open it', '', 1, async () => {
    await add.click()
    await bookings.waitFor(patience)
  })
  await time(`First paint of a stored ledger of ${EVENTS} events`, 'aim < 500 ms', RUNS, async () => {
    await page.reload({ waitUntil: 'commit' })
    await conclusion.waitFor(patience)
  })
  await time('Open it until it takes bookings', 'aim < 2 s', RUNS, async () => {
    await page.reload({ waitUntil: 'commit' })
    await bookings.waitFor(patience)
  })
  rows.push(await memoryRow(page, `  memory of the tab with a ledger of ${EVENTS} events`, 'aim < 400 MB'))
  await time('Book a delivery, until it is saved', '', RUNS, async () => {
    await bookings.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Levering', exact: true }).click()
    const form = page.getByRole('dialog', { name: 'Levering' })
    await form.getByLabel('Aantal', { exact: true }).fill(String(++booked))
    await form.getByRole('button', { name: 'Boek', exact: true }).click()
    await form.waitFor({ state: 'hidden', ...patience })
    await saved.waitFor(patience)
  })
  await time('Write its file', '', RUNS, async () => {
    const button = page.getByRole('button', { name: 'Exporteer', exact: true })
    await Promise.all([page.waitForEvent('download', patience), button.click()])
  })
  await time('Start, with such a ledger in the list of documents', '', RUNS, async () => {
    await page.goto('about:blank')
    await page.goto(server.url, { waitUntil: 'commit' })
    await page.getByRole('link', { name: 'Groot' }).first().waitFor(patience)
  })
  await time(`Read another copy of ${EVENTS * 0.9} events and compare it`, '', 1, async () => {
    await page.locator('input[type=file]').first().setInputFiles(otherFile)
    await add.waitFor(patience)
  })
  await time('Merge it and open what comes of it', '', 1, async () => {
    await add.click()
    await bookings.waitFor(patience)
  })
  await browser.close()
  await server.stop()
  await rm(folder, { recursive: true })
  return rows
}
