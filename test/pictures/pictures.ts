/** The set of pictures: pages, looks, widths and languages, taken from the built app in one browser. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright/test'
import { DIST, startServer } from '../browser/support/static-server.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from '../support/chromium.ts'

const FOLDER = fileURLToPath(new URL('../../pictures', import.meta.url))

/** A name, and the address it is found at; `id` stands for the document of the example that was opened. */
const PAGES = [
  { name: 'start', address: '' },
  { name: 'plan', address: 'plan/id', example: 'nederland-scenario-1' },
  { name: 'plan-inputs', address: 'plan/id?view=inputs', example: 'nederland-scenario-1' },
  { name: 'national', address: 'national', example: 'regioplannen' },
  { name: 'distribution', address: 'distribution/id', example: 'lnaz-fair-share' },
  { name: 'oxygen', address: 'oxygen/id', example: 'soc-winter-2021' },
  { name: 'care-hotels', address: 'care-hotels/id', example: 'zorghotels' },
  { name: 'forecast', address: 'forecast/id', example: 'prognose-najaar-2021' },
  { name: 'preparation', address: 'preparation/id', example: 'fase-3-voorbereiding' },
  { name: 'compare', address: 'compare/id', example: 'vergelijking' },
] as const

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]

const LOCALES = { nl: 'nl-NL', en: 'en-GB' }

/** @param wanted names of pages, all of them where there are none; `paper` leaves the screen out. */
export async function take(wanted: readonly string[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const server = await startServer(DIST)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  const names = wanted.filter((one) => one !== 'paper')
  const pages = PAGES.filter(({ name }) => names.length === 0 || names.includes(name))
  const looks = wanted.includes('paper') ? [] : Object.entries(LOOKS)
  let count = 0
  for (const [language, locale] of Object.entries(LOCALES)) {
    for (const { name, address, ...rest } of pages) {
      // A browser of its own: no page shows the documents of another's example.
      const context = await browser.newContext({ locale, timezoneId: 'Europe/Amsterdam' })
      const page = await context.newPage()
      await page.goto(server.url)
      if ('example' in rest) {
        const id = await openExample(page, rest.example)
        await page.goto(`${server.url}#/${address.replace('id', id)}`)
      }
      for (const [look, media] of looks) {
        for (const size of SIZES) {
          await page.emulateMedia(media)
          await page.setViewportSize(size)
          await settled(page)
          const path = join(FOLDER, `${name}-${language}-${look}-${size.width}.png`)
          await page.screenshot({ path, fullPage: true })
          count += 1
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          if (width > size.width) console.log(`WIDER than its screen by ${width - size.width} px: ${path}`)
        }
      }
      await page.emulateMedia(LOOKS.light)
      await page.setViewportSize({ width: 1280, height: 800 })
      await settled(page)
      const path = join(FOLDER, `${name}-${language}.pdf`)
      await page.pdf({ path, preferCSSPageSize: true, tagged: true, outline: true })
      await context.close()
      console.log(`${name}, ${language}`)
    }
  }
  await browser.close()
  await server.stop()
  console.log(`${count} pictures and ${pages.length * 2} sheets of paper in ${FOLDER}`)
}

/** Opens an example as a reader does. Returns the document that it led to. */
async function openExample(page: Page, example: string): Promise<string> {
  await page.locator(`button[data-example="${example}"]`).click()
  await page.waitForURL(/#\/[a-z-]+\/[^/]+$/)
  return new URL(page.url()).hash.split('/')[2] ?? ''
}

/** Until nothing is being worked out and what was drawn stands still. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"], main progress') === null)
  let earlier = ''
  for (let still = 0; still < 3;) {
    const now = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const height = (): string =>
            `${String(document.querySelector('main [aria-busy="true"], main progress') === null)} ${document.body.scrollHeight} ${[...document.querySelectorAll('canvas')].map((one) => one.toDataURL().length).join(' ')}`
          setTimeout(() => resolve(height()), 250)
        }),
    )
    still = now === earlier && now.startsWith('true') ? still + 1 : 0
    earlier = now
  }
}
