/** The ledger's own steps that its tests share. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from 'playwright/test'

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

/** Opens a form from the button above every part. */
export async function form(page: Page, kind: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Boeken' }).click()
  await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click()
  return page.getByRole('dialog', { name: kind })
}

export async function fill(dialog: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = dialog.getByLabel(label, { exact: true })
    const isList = await field.evaluate((element) => element.tagName === 'SELECT')
    if (isList) await field.selectOption(value)
    else {
      await field.fill(value)
      await field.blur()
    }
  }
}

export async function book(
  page: Page,
  kind: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const dialog = await form(page, kind)
  await fill(dialog, fields)
  await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(`Geboekt: ${kind}.`)).toBeVisible()
}

export async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporteer', exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}
