/** In Chromium, on the built app: from a moved slider to painted bands, and from nothing to a usable page, offline. */
import { chromium, type Page } from 'playwright'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { type Row, spread } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'
const [MOVES, STARTS] = [40, 7]
const DAYS = 120

export async function measure(): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ locale: 'nl-NL' })
  await page.goto(server.url)
  await page.getByText('werkt zonder internet').waitFor()
  await server.stop()
  const starts: number[] = []
  for (let run = 0; run < STARTS; run++) starts.push(await coldStart(page))
  const moves = await moveSlider(page)
  await browser.close()
  return [
    { what: 'Cold offline start to interactive', value: spread(starts), aim: 'aim < 1 s' },
    {
      what: `Slider to painted bands, 1 region × 1,000 draws × ${DAYS} days`,
      value: spread(moves),
      aim: 'aim p95 < 50 ms',
    },
  ]
}

/** From asking for the page until its first button is there. */
async function coldStart(page: Page): Promise<number> {
  await page.reload()
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).waitFor()
  return page.evaluate(() => performance.now())
}

async function moveSlider(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).click()
  await page.getByRole('link', { name: 'Uitgangspunten' }).click()
  const horizon = page.getByLabel('Horizon, dagen')
  await horizon.fill(String(DAYS))
  await horizon.press('Tab')
  await page.getByRole('link', { name: 'Overzicht' }).click()
  const slider = page.getByRole('slider', { name: 'Ziekmakendheid' })
  await slider.waitFor()
  await page.waitForTimeout(1_500)
  return slider.evaluate(async (input, moves) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('no slider')
    // Chart.js clears a canvas before it draws on it.
    let drawn = (): void => undefined
    const clear: unknown = Reflect.get(CanvasRenderingContext2D.prototype, 'clearRect')
    if (typeof clear !== 'function') throw new Error('no canvas')
    const clearAndTell = new Proxy(clear, {
      apply(target, context, area: unknown[]) {
        Reflect.apply(target, context, area)
        drawn()
      },
    })
    Reflect.set(CanvasRenderingContext2D.prototype, 'clearRect', clearAndTell)
    const times: number[] = []
    for (let move = 0; move < moves; move++) {
      const began = performance.now()
      const painted = new Promise<void>((resolve) => {
        drawn = () => requestAnimationFrame(() => resolve())
      })
      input.valueAsNumber = 0.5 + move / moves
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await painted
      times.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return times.slice(5)
  }, MOVES)
}
