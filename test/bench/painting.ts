/**
 * In Chromium, on the built app: from a hand that moves to six pictures that show the new outcome. Painted is when
 * every canvas of the page has been drawn again and the frame that shows them has been handed over.
 */
import { chromium, type Page } from 'playwright'
import { startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { type Row, spread } from './row.ts'

const DIST = process.env['E2E_DIST'] ?? 'dist'
const MOVES = 40
/** The first moves warm the compiler up. */
const WARMING = 5
const DAYS = 120
const PAUSE_MS = 100
const SIZE = `1 region × 1,000 draws × ${DAYS} days`

export async function measure(): Promise<Row[]> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 1400 } })
  await page.addInitScript(recordPaintings)
  await page.goto(server.url)
  await openPlan(page)
  const rows: Row[] = []
  for (const [what, name, from, step] of [
    ['Virulence to painted bands', 'Ziekmakendheid', 0.5, 0.02],
    ['Contagiousness to painted bands', 'Besmettelijkheid', 1, 0.05],
  ] as const) {
    const times = await moveSlider(page, name, (move) => from + move * step)
    rows.push({ what: `${what}, ${SIZE}`, value: spread(times), aim: 'aim p95 < 50 ms' })
  }
  const times = await dragLever(page)
  rows.push({
    what: `Start of a lever to painted bands, ${SIZE}`,
    value: spread(times),
    aim: 'aim p95 < 50 ms',
  })
  await browser.close()
  await server.stop()
  return rows
}

/** Runs in the page before anything else: `nextPainting(event)` resolves to the time from that event to the paint. */
function recordPaintings(): void {
  const drawn = new Set<unknown>()
  let all = (): void => undefined
  const clear: unknown = Reflect.get(CanvasRenderingContext2D.prototype, 'clearRect')
  if (typeof clear !== 'function') throw new Error('no canvas')
  // Chart.js clears a canvas before it draws on it.
  const clearAndTell = new Proxy(clear, {
    apply(target, context: CanvasRenderingContext2D, area: unknown[]) {
      Reflect.apply(target, context, area)
      drawn.add(context.canvas)
      if (drawn.size === document.querySelectorAll('main canvas').length) all()
    },
  })
  Reflect.set(CanvasRenderingContext2D.prototype, 'clearRect', clearAndTell)
  const nextPainting = (event: string): Promise<number> =>
    new Promise((resolve) => {
      const begin = (): void => {
        const began = performance.now()
        drawn.clear()
        all = () => {
          all = () => undefined
          requestAnimationFrame(() => {
            // A message that is sent while a frame is made arrives after it.
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - began)
            port2.postMessage(null)
          })
        }
      }
      document.addEventListener(event, begin, { once: true, capture: true })
    })
  Reflect.set(globalThis, 'nextPainting', nextPainting)
}

function nextPainting(page: Page, event: string): Promise<number> {
  return page.evaluate(async (name) => {
    const next: unknown = Reflect.get(globalThis, 'nextPainting')
    return typeof next === 'function' ? Number(await Reflect.apply(next, null, [name])) : NaN
  }, event)
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

async function moveSlider(page: Page, name: string, valueOf: (move: number) => number): Promise<number[]> {
  const slider = page.getByRole('slider', { name })
  const times: number[] = []
  for (let move = 0; move < MOVES; move++) {
    const painting = nextPainting(page, 'input')
    await slider.evaluate(
      (input, value) => {
        if (!(input instanceof HTMLInputElement)) throw new Error('no slider')
        input.valueAsNumber = value
        input.dispatchEvent(new Event('input', { bubbles: true }))
      },
      valueOf(move + 1),
    )
    times.push(await painting)
    await page.waitForTimeout(PAUSE_MS)
  }
  return times.slice(WARMING)
}

/** Drags the bar of the lever that is in use day by day. */
async function dragLever(page: Page): Promise<number[]> {
  const bar = page.locator('li:has(input:checked) .bar').first()
  await bar.scrollIntoViewIfNeeded()
  const box = await bar.boundingBox()
  const trackWidth = await bar.evaluate(({ parentElement }) => parentElement?.clientWidth ?? NaN)
  if (box === null) throw new Error('no lever on the screen')
  const [x, y] = [box.x + 4, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const times: number[] = []
  for (let move = 1; move <= MOVES; move++) {
    const painting = nextPainting(page, 'pointermove')
    await page.mouse.move(x + (move * trackWidth) / DAYS, y)
    times.push(await painting)
    await page.waitForTimeout(PAUSE_MS)
  }
  await page.mouse.up()
  return times.slice(WARMING)
}
