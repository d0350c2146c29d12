/** In Chromium, on the built app: from asking for the smallest set of levers until the answer stands on the page. */
import { chromium, type Page } from 'playwright'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { calibration } from './kernel.ts'
import { type Row, spread } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'
const RUNS = 5
/** What a search of the whole country may take. */
const AIM_MS = 1_000
/** A search that takes longer than this is none. */
const MOST_MS = 120_000
/** Until what was still on its way when the plan opened is there as well. */
const REST_MS = 2_000

export async function measure(): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const rows: Row[] = []
  for (const name of ['Nederland, scenario 1', 'Nederland, scenario 2']) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      // An answer that stands is not looked for again: each run has a tab of its own, where nothing is stored.
      const context = await browser.newContext({ locale: 'nl-NL' })
      const page = await context.newPage()
      await page.goto(server.url)
      await page.getByRole('button', { name }).click()
      await page.getByRole('link', { name: 'Fase en keuzes' }).click()
      await page.waitForTimeout(REST_MS)
      times.push(await search(page))
      await context.close()
    }
    rows.push(rowOf(`Smallest set and latest starts, ${name}`, times, await calibration()))
  }
  await browser.close()
  await server.stop()
  return rows
}

function rowOf(what: string, times: readonly number[], plainMs: number): Row {
  const ratio = (Math.min(...times) / plainMs).toFixed(1)
  return { what, value: spread(times), aim: `aim < ${AIM_MS} ms; fastest ${ratio} × plain kernel` }
}

async function search(page: Page): Promise<number> {
  const answer = page.getByRole('button', { name: 'Dit pakket inzetten' }).waitFor({ timeout: MOST_MS })
  const began = performance.now()
  await page.getByRole('button', { name: 'Zoek het kleinste pakket' }).click()
  await answer
  return performance.now() - began
}
