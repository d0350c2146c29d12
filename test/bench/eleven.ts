/** In Chromium, on the built app's national picture: from a moved slider to eleven pictures and the table. */
import { readFile } from 'node:fs/promises'
import { chromium, type Page } from 'playwright'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { moveSlider, recordPaintings, rowsOf } from './recorder.ts'
import type { Row } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'
const DAYS = 120
/** Of the sliders. */
const [LOWEST, STEP] = [0.5, 0.05]
/** Until nothing of what was asked before is still on its way. */
const REST_MS = 1_500

interface PlanFile {
  readonly documents: readonly {
    readonly id: string
    readonly body: { readonly region: { readonly id: string } }
  }[]
}

export async function measure(): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 1400 } })
  await page.addInitScript(recordPaintings)
  await page.goto(server.url)
  await openPlans(page)
  const rows: Row[] = []
  for (const [what, name] of [
    ['Common virulence', 'Ziekmakendheid'],
    ['Common contagiousness', 'Besmettelijkheid'],
  ] as const) {
    const paintings = await moveSlider(page, name, (stop) => LOWEST + stop * STEP)
    const size = `11 regions × 1,000 draws × ${DAYS} days`
    rows.push(...(await rowsOf(`${what} to painted bands, ${size}`, { p95: 0.8 }, paintings)))
    await page.getByRole('button', { name: 'Terug naar × 1' }).click()
    await page.waitForTimeout(REST_MS)
  }
  await browser.close()
  await server.stop()
  return rows
}

/** The ten plans of the example and an eleventh for a region of its own, each over 120 days. */
async function openPlans(page: Page): Promise<void> {
  const file = JSON.parse(await readFile('public/examples/regioplannen.json', 'utf8')) as PlanFile
  const [first] = file.documents
  if (!first) throw new Error('no plans in the example')
  const region = { ...first.body.region, id: 'ELEVENTH', name: 'Elfde regio' }
  const eleventh = { ...first, id: 'eleventh', body: { ...first.body, region } }
  const documents = [...file.documents, eleventh].map((document) => {
    return { ...document, body: { ...document.body, horizonDays: DAYS } }
  })
  await page.getByRole('link', { name: 'Landelijk beeld' }).click()
  await page.getByRole('heading', { level: 1, name: 'Landelijk beeld' }).waitFor()
  const content = Buffer.from(JSON.stringify({ ...file, documents }))
  await page
    .getByLabel('Bestanden van Adempauze')
    .setInputFiles({ name: 'elf.json', mimeType: 'application/json', buffer: content })
  await page.getByRole('button', { name: /^Importeer/ }).click()
  await page
    .locator('main canvas')
    .nth(documents.length - 1)
    .waitFor()
  await page.waitForTimeout(REST_MS)
}
