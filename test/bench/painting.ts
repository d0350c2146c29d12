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
  const aim = 'aim p95 < 50 ms'
  for (const [what, name, from, step] of [
    ['Virulence to painted bands', 'Ziekmakendheid', 0.5, 0.02],
    ['Contagiousness to painted bands', 'Besmettelijkheid', 1, 0.05],
  ] as const) {
    const paintings = await moveSlider(page, name, (move) => from + move * step)
    rows.push({ what: `${what}, ${SIZE}`, value: spread(paintings.map(({ total }) => total)), aim })
    rows.push(...stretchesOf(paintings))
  }
  const paintings = await dragLever(page)
  const what = `Start of a lever to painted bands, ${SIZE}`
  rows.push({ what, value: spread(paintings.map(({ total }) => total)), aim }, ...stretchesOf(paintings))
  await browser.close()
  await server.stop()
  return rows
}

function stretchesOf(paintings: readonly Painting[]): Row[] {
  const row = (what: string, stretch: (painting: Painting) => number): Row => ({
    what: `  of which ${what}`,
    value: spread(paintings.map(stretch)),
  })
  return [
    row('until the workers are asked', ({ asked }) => asked),
    row('workers, and what they hand each other', ({ asked, answered }) => answered - asked),
    row('page and six pictures', ({ answered, drawn }) => drawn - answered),
    row('until the frame is out', ({ drawn, total }) => total - drawn),
  ]
}

/** Moments of a painting, in ms since the hand moved. */
interface Painting {
  readonly asked: number
  readonly answered: number
  readonly drawn: number
  readonly total: number
}

/** Runs in the page before anything else: `nextPainting(event)` resolves to the painting that follows that event. */
function recordPaintings(): void {
  let [asked, answered] = [NaN, NaN]
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
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', () => {
        answered = performance.now()
      })
    }
    override postMessage(message: unknown, how?: Transferable[] | StructuredSerializeOptions): void {
      if (Number.isNaN(asked)) asked = performance.now()
      if (Array.isArray(how)) super.postMessage(message, how)
      else super.postMessage(message, how)
    }
  }
  const nextPainting = (event: string): Promise<Painting> =>
    new Promise((resolve) => {
      const begin = (): void => {
        const began = performance.now()
        drawn.clear()
        asked = NaN
        all = () => {
          all = () => undefined
          const moments = {
            asked: asked - began,
            answered: answered - began,
            drawn: performance.now() - began,
          }
          requestAnimationFrame(() => {
            // A message that is sent while a frame is made arrives after it.
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve({ ...moments, total: performance.now() - began })
            port2.postMessage(null)
          })
        }
      }
      document.addEventListener(event, begin, { once: true, capture: true })
    })
  Reflect.set(globalThis, 'nextPainting', nextPainting)
}

function nextPainting(page: Page, event: string): Promise<Painting> {
  return page.evaluate(async (name) => {
    const next: unknown = Reflect.get(globalThis, 'nextPainting')
    if (typeof next !== 'function') throw new Error('the page is not ready')
    const painting: unknown = await Reflect.apply(next, null, [name])
    const at = (moment: string): number => Number(Reflect.get(Object(painting), moment))
    return { asked: at('asked'), answered: at('answered'), drawn: at('drawn'), total: at('total') }
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

async function moveSlider(page: Page, name: string, valueOf: (move: number) => number): Promise<Painting[]> {
  const slider = page.getByRole('slider', { name })
  const paintings: Painting[] = []
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
    paintings.push(await painting)
    await page.waitForTimeout(PAUSE_MS)
  }
  return paintings.slice(WARMING)
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
    await page.mouse.move(x + (move * trackWidth) / DAYS, y)
    paintings.push(await painting)
    await page.waitForTimeout(PAUSE_MS)
  }
  await page.mouse.up()
  return paintings.slice(WARMING)
}
