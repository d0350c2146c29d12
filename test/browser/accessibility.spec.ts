/** Every page, in both languages, light and dark, and on a narrow or enlarged screen: axe finds nothing, nothing is cut off. */
import { expect, type Page, test } from 'playwright/test'
import { drawn, openExample } from './support/app.ts'
import { bringAxe, violations } from './support/axe.ts'
import { everyView } from './support/views.ts'

for (const language of ['NL', 'EN']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no violation on any page, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto('./')
      await openExample(page)
      await page.getByRole('button', { name: `${language},` }).click()
      await bringAxe(page)
      for (const view of await everyView(page)) {
        await arrive(page, view.address)
        expect(await violations(page), view.name).toEqual([])
      }
    })
  }
}

test('on a screen of 320 pixels, which is 400 %, no page scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNothingCutOff(page)
})

test('at 200 % no page scrolls sideways', async ({ page }) => {
  // A window of 1280 × 800 at 200 % lays out as one of half the size.
  await page.setViewportSize({ width: 640, height: 400 })
  await expectNothingCutOff(page)
})

async function expectNothingCutOff(page: Page): Promise<void> {
  await page.goto('./')
  await openExample(page)
  for (const view of await everyView(page)) {
    await arrive(page, view.address)
    const overhang = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overhang, `${view.name}: pixels beside the page`).toBe(0)
  }
}

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (new URL(address).hash.match(/^#\/plan\/[^?]+$/)) await drawn(page)
}
