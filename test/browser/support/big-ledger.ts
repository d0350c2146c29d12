/** A ledger of years, for tests of what size does to the app. */
import { mkdtemp, writeFile as writeToDisk } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import type { OxygenLedgerBody } from '../../../src/domain/oxygen/records/records.ts'
import { sealDocuments, writeFile } from '../../../src/file/write.ts'
import { madeLedger } from '../../support/made-ledger.ts'
import { saved } from './app.ts'

export const EVENTS = 40_000

/** Takes a ledger of 40,000 events in from a file and opens it. */
export async function openBigLedger(page: Page): Promise<void> {
  await page.goto('./')
  await handIn(page, madeLedger(EVENTS, 0))
  await page.getByRole('button', { name: /1 document/ }).click()
  await ready(page)
}

/** Hands in another copy of the ledger that is open, half of its events the same and half new, and merges it. */
export async function mergeOtherCopy(page: Page): Promise<void> {
  const half = EVENTS / 2
  const body = madeLedger(EVENTS, 0)
  const events = [...body.events.slice(0, half), ...madeLedger(EVENTS, 1).events.slice(half)]
  await page.getByRole('link', { name: 'Gegevens' }).click()
  await handIn(page, { ...body, events })
  const words = `Samenvoegen brengt ${half.toLocaleString('nl-NL')} gebeurtenissen`
  await expect(page.getByText(words)).toBeVisible()
  await page.getByRole('button', { name: /1 document/ }).click()
  await expect(page.getByText(words)).toBeHidden()
  await ready(page)
}

async function handIn(page: Page, body: OxygenLedgerBody): Promise<void> {
  const document = { kind: 'oxygen-ledger', id: 'groot', title: 'Groot', revision: 0, body } as const
  const file = sealDocuments([document], { writtenBy: 'test', writtenAt: '2022-01-17T09:00:00.000Z' })
  // By its path: bytes that the driver hands over itself would be unpacked on the page's thread.
  const folder = await mkdtemp(join(tmpdir(), 'adempauze-'))
  await writeToDisk(join(folder, 'groot.json'), writeFile(file))
  await page.locator('input[type=file][accept*=json]').first().setInputFiles(join(folder, 'groot.json'))
}

/** Until the ledger is open: what stands there before is the glance of what it said. */
export async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Boeken' })).toBeEnabled()
}

/** Books a delivery, and waits until it is saved. */
export async function bookDelivery(page: Page, quantity: string): Promise<void> {
  await page.getByRole('button', { name: 'Boeken' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Levering', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Levering' })
  await dialog.getByLabel('Aantal', { exact: true }).fill(quantity)
  await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(page.getByText('Geboekt: Levering.')).toBeVisible()
  await saved(page)
}

/** Until what the ledger says is kept beside it: that is written after it was shown. */
export async function glanceKept(page: Page, sentence: string): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const opening = indexedDB.open('adempauze')
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result)
      })
      const reading = database.transaction('glances').objectStore('glances').getAll()
      const rows = await new Promise<unknown>((resolve) => {
        reading.onsuccess = () => resolve(reading.result)
      })
      database.close()
      return JSON.stringify(rows)
    })
  await expect.poll(kept).toContain(sentence)
}

/** Exports the document that is open. Returns the path of the file. */
export async function exportFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporteer', exact: true }).click(),
  ])
  return download.path()
}
