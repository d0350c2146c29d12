/** A ledger of years, for tests of what size does to the app. */
import { expect, type Page } from 'playwright/test'
import { sealDocuments, writeFile } from '../../../src/file/write.ts'
import { madeLedger } from '../../support/made-ledger.ts'
import { saved } from './app.ts'

export const EVENTS = 40_000

/** Takes a ledger of 40,000 events in from a file and opens it. */
export async function openBigLedger(page: Page): Promise<void> {
  const body = madeLedger(EVENTS, 0)
  const document = { kind: 'oxygen-ledger', id: 'groot', title: 'Groot', revision: 0, body } as const
  const file = sealDocuments([document], { writtenBy: 'test', writtenAt: '2022-01-17T09:00:00.000Z' })
  await page.goto('./')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'groot.json', mimeType: 'application/json', buffer: Buffer.from(writeFile(file)) })
  await page.getByRole('button', { name: /1 document/ }).click({ timeout: 60_000 })
  await ready(page)
}

/** Until the ledger is open: what stands there before is the glance of what it said. */
export async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Boeken' })).toBeEnabled({ timeout: 60_000 })
}

/** Books a delivery, and waits until it is saved. */
export async function bookDelivery(page: Page, quantity: string): Promise<void> {
  await page.getByRole('button', { name: 'Boeken' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Levering', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Levering' })
  await dialog.getByLabel('Aantal', { exact: true }).fill(quantity)
  await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(page.getByText('Levering is geboekt.')).toBeVisible({ timeout: 30_000 })
  await saved(page)
}
