/** In Chromium, on the built app: from a hand that moves to six pictures that show the new outcome. */
import { chromium, type Page } from 'playwright'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import {
  MOVES,
  moveSlider,
  nextPainting,
  type Painting,
  PAUSE_MS,
  recordPaintings,
  rowsOf,
  stopAfter,
} from './recorder.ts'
import type { Row } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'
const DAYS = 120
const SIZE = `1 region × 1,000 draws × ${DAYS} days`

export async function measure(): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 1400 } })
  await page.addInitScript(recordPaintings)
  await page.goto(server.url)
  await openPlan(page)
  const rows: Row[] = []
  const aims = { p50: 0.2, p95: 0.3 }
  for (const [what, name, from, step] of [
    ['Virulence to painted bands', 'Ziekmakendheid', 0.5, 0.02],
    ['Contagiousness to painted bands', 'Besmettelijkheid', 1, 0.05],
  ] as const) {
    const paintings = await moveSlider(page, name, (stop) => from + stop * step)
    rows.push(...(await rowsOf(`${what}, ${SIZE}`, aims, paintings)))
  }
  const dragged = await dragLever(page)
  rows.push(...(await rowsOf(`Start of a lever to painted bands, ${SIZE}`, aims, dragged)))
  await browser.close()
  await server.stop()
  return rows
}

async function openPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).click()
  await page.getByRole('link', { name: 'Uitgangspunten' }).click()
  const horizon = page.getByLabel('Horizon, dagen')
  await horizon.fill(String(DAYS))
  await horizon.press('Tab')
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await page.getByRole('slider', { name: 'Ziekmakendheid' }).waitFor()
  await page.waitForTimeout(1_500)
}

/** Drags the bar of the lever that is in use day by day. */
async function dragLever(page: Page): Promise<Painting[]> {
  const bar = page.locator('li:has(input:checked) .bar').first()
  await bar.scrollIntoViewIfNeeded()
  const box = await bar.boundingBox()
  const trackWidth = await bar.evaluate(({ parentElement }) => parentElement?.clientWidth ?? NaN)
  if (box === null) throw new Error('no lever on the screen')
  const [x, y] = [box.x + 4, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const paintings: Painting[] = []
  for (let move = 1; move <= MOVES; move++) {
    const painting = nextPainting(page, 'pointermove')
    await page.mouse.move(x + (stopAfter(move) * trackWidth) / DAYS, y)
    paintings.push(await painting)
    await page.waitForTimeout(PAUSE_MS)
  }
  await page.mouse.up()
  return paintings
}
