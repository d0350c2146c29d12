/** The ledger's own steps that its tests share. */
import { expect, type Page } from 'playwright/test'

/** From Start into the example ledger, until it says its conclusion. */
export async function openLedger(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Zuurstof thuis, winter' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /Er zijn 3\.800 SOC/ })).toBeVisible()
}

/** To one of the ledger's parts. */
export async function part(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Onderdelen van het grootboek' })
    .getByRole('link', { name })
    .click()
}
