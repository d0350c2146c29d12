/** The browser is killed while it writes: whatever the app had called saved is there afterwards. */
import { mkdir } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
import { reportSaves } from './support/acknowledged.ts'
import { drawn, openExample, saved, virulence } from './support/app.ts'
import { startBrowser } from './support/killable.ts'

const ROUNDS = 3
const SAVES_BEFORE_KILL = 3

test('no save that was shown is lost when the browser is killed', async ({ baseURL }, info) => {
  const profile = info.outputPath('profile')
  await mkdir(profile, { recursive: true })
  let address = `${baseURL ?? ''}/`
  let known = 0
  for (let round = 0; round < ROUNDS; round++) {
    const browser = await startBrowser(profile)
    const { page } = browser
    await page.goto(address)
    if (round === 0) {
      await openExample(page)
      address = page.url()
      await virulence(page).press('Home')
      await saved(page)
    }
    await drawn(page)
    const stored = await value(page)
    expect(stored, `round ${round}: last saved ${known}, found ${stored}`).toBeGreaterThanOrEqual(known)
    const acknowledged = await reportSaves(page)
    await virulence(page).focus()
    for (let saves = 1; saves <= SAVES_BEFORE_KILL; saves++) {
      for (let presses = 0; presses <= round; presses++) await page.keyboard.press('ArrowRight')
      await expect.poll(() => acknowledged.length).toBeGreaterThanOrEqual(saves)
    }
    // The next write is on its way.
    await page.keyboard.press('ArrowRight')
    await browser.kill()
    known = Math.max(stored, ...acknowledged)
    expect(known).toBeGreaterThan(stored)
  }
  const last = await startBrowser(profile)
  await last.page.goto(address)
  await drawn(last.page)
  expect(await value(last.page)).toBeGreaterThanOrEqual(known)
  await last.kill()
})

async function value(page: Page): Promise<number> {
  return Number(await virulence(page).inputValue())
}
