/** An import of 30 documents and of 300: time must grow with their number, not with its square. */
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright/test'
import { DIST, startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'

const COUNTS = [30, 300]
const ROUNDS = 3

export async function attack(): Promise<boolean> {
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const best: number[] = []
  for (const count of COUNTS) {
    const seconds: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ locale: 'nl-NL' })
      const page = await context.newPage()
      page.setDefaultTimeout(300_000)
      await page.goto(`${server.url}#/share`)
      await page.locator('input[type=file][accept*=json]').setInputFiles({
        name: 'plans.json',
        mimeType: 'application/json',
        buffer: Buffer.from(plans(count)),
      })
      const action = page.getByRole('button', { name: `Importeer ${count} documenten` })
      await action.waitFor()
      const start = performance.now()
      await action.click()
      await page.getByText(`${count} documenten geïmporteerd.`).waitFor()
      seconds.push((performance.now() - start) / 1000)
      await context.close()
    }
    console.log(`${count} documents: ${seconds.map((one) => one.toFixed(2)).join(', ')} s`)
    best.push(Math.min(...seconds))
  }
  await browser.close()
  await server.stop()
  const [few = 0, many = 0] = best
  console.log(`300 take ${(many / few).toFixed(1)} times as long as 30 (fastest of each)`)
  return many < few * 10
}

function plans(count: number): string {
  const file = JSON.parse(readFileSync('public/examples/nederland-scenario-1.json', 'utf8')) as {
    documents: object[]
  }
  const documents = Array.from({ length: count }, (_, index) => {
    return { ...file.documents[0], id: `plan-${index + 1}`, title: `Plan ${index + 1}` }
  })
  return JSON.stringify({ ...file, documents })
}
