/**
 * In Chromium: from a hand that moves to pictures that show the new outcome. Painted is when every canvas in sight has been
 * drawn again and the frame that shows them has been handed over.
 */
import type { Page } from 'playwright'
import { calibration } from './kernel.ts'
import { type Row, share, spread } from './row.ts'

/** The first moves warm the compiler up: a second of dragging, told apart. */
const WARMING = 20
/** So many more that the slow end is not just the worst of them. */
export const MOVES = WARMING + 100
/** A hand goes so many stops up and down again, so that every move is one. */
const STOPS = 30
/** By then all draws are there of a plan of which a hand first had a part: every move is measured from rest. */
export const PAUSE_MS = 200

/** How many stops from where it began the hand is after a move. */
export function stopAfter(move: number): number {
  const place = move % (2 * STOPS)
  return Math.min(place, 2 * STOPS - place)
}

/** What all moves of a hand took, of what parts that consists, and what the first of them took. */
export async function rowsOf(
  what: string,
  aims: { p50?: number; p95?: number },
  paintings: readonly Painting[],
): Promise<Row[]> {
  const [first, later] = [paintings.slice(0, WARMING), paintings.slice(WARMING)]
  const stretch = (name: string, of: (painting: Painting) => number): Row => ({
    what: `  of which ${name}`,
    value: spread(later.map(of)),
  })
  return [
    {
      what,
      value: spread(later.map(({ total }) => total)),
      aim: share(
        later.map(({ total }) => total),
        await calibration(),
        aims,
      ),
    },
    stretch('until the workers are asked', ({ asked }) => asked),
    stretch('workers, and what they hand each other', ({ asked, answered }) => answered - asked),
    stretch('page and pictures', ({ answered, drawn }) => drawn - answered),
    stretch('until the frame is out', ({ drawn, total }) => total - drawn),
    { what: `  before, the first ${WARMING} moves`, value: spread(first.map(({ total }) => total)) },
  ]
}

/** Moments of a painting, in ms since the hand moved. */
export interface Painting {
  readonly asked: number
  readonly answered: number
  readonly drawn: number
  readonly total: number
}

/** Runs in the page before anything else: `nextPainting(event)` resolves to the painting that follows that event. */
export function recordPaintings(): void {
  let [asked, answered] = [NaN, NaN]
  const drawn = new Set<unknown>()
  let inSight = new Set<unknown>()
  const isInSight = (canvas: Element): boolean => {
    const { top, bottom } = canvas.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  }
  let all = (): void => undefined
  const clear: unknown = Reflect.get(CanvasRenderingContext2D.prototype, 'clearRect')
  if (typeof clear !== 'function') throw new Error('no canvas')
  // Chart.js clears a canvas before it draws on it.
  const clearAndTell = new Proxy(clear, {
    apply(target, context: CanvasRenderingContext2D, area: unknown[]) {
      Reflect.apply(target, context, area)
      // What is painted before the outcome is there is what came to rest of a move before.
      if (Number.isNaN(answered)) return
      if (inSight.has(context.canvas)) drawn.add(context.canvas)
      if (drawn.size === inSight.size) all()
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
        inSight = new Set([...document.querySelectorAll('main canvas')].filter(isInSight))
        const began = performance.now()
        drawn.clear()
        asked = NaN
        answered = NaN
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

export function nextPainting(page: Page, event: string): Promise<Painting> {
  return page.evaluate(async (name) => {
    const next: unknown = Reflect.get(globalThis, 'nextPainting')
    if (typeof next !== 'function') throw new Error('the page is not ready')
    const painting: unknown = await Reflect.apply(next, null, [name])
    const at = (moment: string): number => Number(Reflect.get(Object(painting), moment))
    return { asked: at('asked'), answered: at('answered'), drawn: at('drawn'), total: at('total') }
  }, event)
}

/** Moves a slider by the event that a hand on it sends, so often that the page is done in between. */
export async function moveSlider(
  page: Page,
  name: string,
  valueAt: (stop: number) => number,
): Promise<Painting[]> {
  const slider = page.getByRole('slider', { name })
  const paintings: Painting[] = []
  for (let move = 1; move <= MOVES; move++) {
    const painting = nextPainting(page, 'input')
    await slider.evaluate(
      (input, value) => {
        if (!(input instanceof HTMLInputElement)) throw new Error('no slider')
        input.valueAsNumber = value
        input.dispatchEvent(new Event('input', { bubbles: true }))
      },
      valueAt(stopAfter(move)),
    )
    paintings.push(await painting)
    await page.waitForTimeout(PAUSE_MS)
  }
  return paintings
}
