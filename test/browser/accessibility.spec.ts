/** Every page, in both languages, light and dark, and on a narrow or enlarged screen: axe finds nothing, nothing is cut off. */
import { expect, type Page, test } from 'playwright/test'
import { drawn, openExample } from './support/app.ts'
import { bringAxe, SCHEMES, violations } from './support/axe.ts'
import { everyView } from './support/views.ts'

for (const language of ['NL', 'EN'] as const) {
  test(`axe finds no violation on any page, ${language}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('./')
    await openExample(page)
    await page.getByRole('button', { name: new RegExp(`^${language},`) }).click()
    await bringAxe(page)
    for (const view of await everyView(page)) {
      await arrive(page, view.address)
      for (const { colorScheme, judged } of SCHEMES[language]) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page, judged), `${view.name}, ${colorScheme}`).toEqual([])
      }
    }
  })
}

/** What opens over a page: the example whose page it is, the part of it, and how the button begins. */
const OPENINGS: readonly { readonly example: string; readonly part?: string; readonly button: string }[] = [
  { example: 'nederland-scenario-1', button: 'Vergadering' },
  { example: 'nederland-scenario-1', button: 'Eigen maatregel' },
  { example: 'soc-winter-2021', button: 'Boeken' },
  { example: 'soc-winter-2021', button: 'Levering' },
  { example: 'lnaz-fair-share', part: 'Vandaag', button: 'Weiger vandaag' },
  { example: 'zorghotels', part: 'Wat het oplevert', button: 'Neem op als maatregel in een regioplan' },
]

test('axe finds no violation in what opens over a page, light and dark, and in the colours that a reader forces', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { example, part, button: name } of OPENINGS) {
    await page.goto('./')
    await page.locator(`button[data-example="${example}"]`).click()
    await page.waitForURL(/#\/[a-z-]+\/[^/]+$/)
    await bringAxe(page)
    if (part !== undefined) await page.getByRole('link', { name: part, exact: true }).click()
    await page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    for (const { judged, ...media } of [
      { colorScheme: 'light', judged: 'all' },
      { colorScheme: 'dark', judged: 'colours' },
      { colorScheme: 'light', forcedColors: 'active', judged: 'colours' },
    ] as const) {
      await page.emulateMedia({ forcedColors: 'none', ...media })
      expect(await violations(page, judged), `${name}, ${JSON.stringify(media)}`).toEqual([])
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('at 200 % and at 400 %, on a screen of 320 pixels, no page scrolls sideways', async ({ page }) => {
  await page.goto('./')
  await openExample(page)
  for (const view of await everyView(page)) {
    await arrive(page, view.address)
    // A window of 1280 × 800 at 200 % lays out as one of half the size.
    for (const [width, height] of [
      [640, 400],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      const overhang = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(overhang, `${view.name}: pixels beside the page, ${width} wide`).toBe(0)
    }
  }
})

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (new URL(address).hash.match(/^#\/plan\/[^?]+$/)) await drawn(page)
}
