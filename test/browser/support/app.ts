/** The reader's steps that many tests share, by what is on the screen. */
import { readFile } from 'node:fs/promises'
import { expect, type Download, type Locator, type Page } from 'playwright/test'

export const EXAMPLE = 'Nederland, scenario 1'

/** From Start into the example, until its first outcome is drawn. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: EXAMPLE }).click()
  await drawn(page)
}

/** Until the outcome of the plan stands on the page. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('main canvas')).toHaveCount(6)
}

/** The sentence at the top of the plan. */
export function conclusion(page: Page): Locator {
  return page.getByRole('main').getByRole('heading', { level: 2 }).first()
}

/** Until that sentence is of all draws, of what was asked last. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main').locator('.conclusion').first()).toHaveAttribute('aria-busy', 'false')
}

/** The slider that the tests move. */
export function virulence(page: Page): Locator {
  return page.getByRole('slider', { name: /Ziekmakendheid|Virulence/ })
}

/** What the app says about the reader's work and about the network. */
export function status(page: Page): Locator {
  return page.getByRole('list', { name: /Stand van het werk|State of your work/ })
}

export async function saved(page: Page): Promise<void> {
  await expect(status(page)).toContainText('bewaard om')
}

/** Until a first visit has put everything on this device. */
export async function offlineReady(page: Page): Promise<void> {
  await expect(status(page)).toContainText('werkt zonder internet')
}

/** What a download holds, as data. */
export async function contentOf(download: Download): Promise<unknown> {
  return JSON.parse(await readFile(await download.path(), 'utf8'))
}
