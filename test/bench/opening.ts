/**
 * In Chromium, on the built app: the longest task on the page's own thread while something large is opened. An example
 * from Start, each in a tab of its own where nothing is stored; the ten plans of the national example; a list of 20,000
 * rows read into a ledger.
 */
import { mkdtemp, rm, writeFile as writeToDisk } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { taskRow, tasksDuring } from './main-thread.ts'
import type { Row } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'
const [RUNS, ROWS] = [5, 20_000]
/** Until what was still on its way is there as well. */
const REST_MS = 2_000

export async function measure(): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const rows: Row[] = []
  for (const { what, before, work } of OPENINGS) {
    const runs: number[][] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await freshPage(browser, server.url)
      await before(page)
      runs.push(
        await tasksDuring(page, async () => {
          await work(page)
          await page.waitForTimeout(REST_MS)
        }),
      )
      await page.context().close()
    }
    rows.push(taskRow(what, runs))
  }
  await browser.close()
  await server.stop()
  return rows
}

interface Opening {
  readonly what: string
  readonly before: (page: Page) => Promise<unknown>
  readonly work: (page: Page) => Promise<unknown>
}

export const OPENINGS: readonly Opening[] = [
  {
    what: 'an example opens',
    before: () => Promise.resolve(),
    work: async (page) => {
      await page.getByRole('button', { name: 'Nederland, scenario 1' }).click()
      await page.locator('main canvas').nth(5).waitFor()
    },
  },
  {
    what: 'ten plans come in',
    before: async (page) => {
      await page.getByRole('link', { name: 'Landelijk beeld' }).click()
      await page.getByRole('heading', { level: 1, name: 'Landelijk beeld' }).waitFor()
    },
    work: async (page) => {
      await page.getByLabel('Bestanden van Adempauze').setInputFiles('public/examples/regioplannen.json')
      await page.getByRole('button', { name: /^Importeer/ }).click()
      await page.locator('main canvas').nth(9).waitFor()
    },
  },
  {
    what: `a list of ${ROWS} rows`,
    before: async (page) => {
      await page.getByRole('button', { name: 'Zuurstof thuis, winter' }).click()
      await page.getByRole('button', { name: 'Boeken' }).waitFor()
      const parts = page.getByRole('navigation', { name: 'Onderdelen van het grootboek' })
      await parts.getByRole('link', { name: 'Gegevens' }).click()
      await page.waitForTimeout(REST_MS)
    },
    work: async (page) => {
      const lines = Array.from({ length: ROWS }, (_, index) => `05-01-2022;soc-winter;1;bon ${index}`)
      // By its path: bytes that the driver hands over itself would be unpacked on the page's thread.
      const folder = await mkdtemp(join(tmpdir(), 'adempauze-bench-'))
      const file = join(folder, 'lijst.csv')
      await writeToDisk(file, ['datum;partij;aantal;bonnummer', ...lines].join('\r\n'))
      await page.locator('input[type=file][accept*=xlsx]').setInputFiles(file)
      await page.getByText(/20\.000 rijen/).waitFor()
      await rm(folder, { recursive: true })
    },
  },
]

export async function freshPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 1400 } })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByText('werkt zonder internet').waitFor()
  await page.waitForTimeout(REST_MS)
  return page
}
