/** In Chromium, with the app's own workers and charts: from a moved slider to the painted bands of eleven plans. */
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'
import { type Row, spread } from './row.ts'

const MOVES = 12

export async function measure(): Promise<Row[]> {
  const server = await createServer({ logLevel: 'silent', server: { port: 0 } })
  await server.listen()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const page = await browser.newPage()
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/bench/eleven.html`)
  await page.waitForFunction(() => 'moveAll' in globalThis)
  const times = await page.evaluate(async (moves) => {
    const moveAll: unknown = Reflect.get(globalThis, 'moveAll')
    if (typeof moveAll !== 'function') throw new Error('the page is not ready')
    const measured: number[] = []
    // The first two moves start the workers and warm the compiler up.
    for (let move = 0; move < moves + 2; move++) {
      measured.push(Number(await Reflect.apply(moveAll, null, [0.3 + move / 50])))
    }
    return measured.slice(2)
  }, MOVES)
  await browser.close()
  await server.close()
  return [
    {
      what: 'Slider to painted bands, 11 plans × 1,000 draws × 120 days',
      value: spread(times),
      aim: 'aim p95 < 200 ms',
    },
  ]
}
