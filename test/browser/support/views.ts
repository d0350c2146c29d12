/** Every page there is, as the app itself lists them: its menu, and the tabs of the open document. */
import type { Page } from 'playwright/test'

export interface View {
  readonly name: string
  readonly address: string
}

/** All addresses that can be reached from the page that is shown: an open document brings its own. */
export async function everyView(page: Page): Promise<View[]> {
  const views = new Map<string, string>()
  for (const address of await linksIn(page, '#menu a')) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    views.set(address, await nameOf(page))
    for (const tab of await linksIn(page, 'main nav a')) {
      await page.goto(tab)
      views.set(tab, `${await nameOf(page)} ${new URL(tab).hash}`)
    }
  }
  return [...views].map(([address, name]) => ({ name, address }))
}

function linksIn(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((links) => links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : [])))
}

async function nameOf(page: Page): Promise<string> {
  return (await page.title()).split(' · ')[0] ?? ''
}
