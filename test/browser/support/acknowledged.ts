/** What the page itself says is saved, as it says it. */
import type { Page } from 'playwright/test'
import { status, virulence } from './app.ts'

declare global {
  interface Window {
    noteSave(shown: number): void
  }
}

/** Collects the slider's value at every moment in which the page says that it is saved. */
export async function reportSaves(page: Page): Promise<readonly number[]> {
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
