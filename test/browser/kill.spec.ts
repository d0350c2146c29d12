/** The browser is killed while it writes: whatever the app had called saved is there afterwards. */
import { mkdir } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
import { drawn, openExample, saved, status, virulence } from './support/app.ts'
import { startBrowser } from './support/killable.ts'

declare global {
  interface Window {
    noteSave(shown: number): void
  }
}

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

/** Collects the slider's value at every moment in which the page says that it is saved. */
async function reportSaves(page: Page): Promise<readonly number[]> {
  const values: number[] = []
  await page.exposeFunction('noteSave', (shown: number) => values.push(shown))
  const slider = await virulence(page).elementHandle()
  await status(page).evaluate((bar, thumb) => {
    if (!(thumb instanceof HTMLInputElement)) throw new Error('no slider')
    let before = ''
    new MutationObserver(() => {
      const text = bar.textContent
      if (text !== before && text.includes('bewaard om')) window.noteSave(thumb.valueAsNumber)
      before = text
    }).observe(bar, { subtree: true, childList: true, characterData: true })
  }, slider)
  return values
}
