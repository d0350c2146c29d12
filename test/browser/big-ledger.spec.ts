/** A ledger of years is a ledger like any other: it opens, takes bookings, comes back, and loses nothing. */
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
import { readText } from '../../src/file/read.ts'
import { writeFile } from '../../src/file/write.ts'
import {
  bookDelivery,
  EVENTS,
  exportFile,
  glanceKept,
  mergeOtherCopy,
  openBigLedger,
  ready,
} from './support/big-ledger.ts'

/** Of four events one is a delivery of one device. */
const OWNED = EVENTS / 4

const owned = (page: Page, count: number) =>
  expect(
    page.getByRole('heading', { level: 2, name: `Er zijn ${count.toLocaleString('nl-NL')} SOC’s` }),
  ).toBeVisible()

test('a big ledger opens, books, comes back with its booking, takes another copy in, and still balances', async ({
  page,
}) => {
  await openBigLedger(page)
  await owned(page, OWNED)

  await test.step('a booking is there after a reload, and was shown before the ledger was read', async () => {
    await bookDelivery(page, '5')
    await owned(page, OWNED + 5)
    await glanceKept(page, `Er zijn ${(OWNED + 5).toLocaleString('nl-NL')} SOC’s`)
    await page.reload({ waitUntil: 'commit' })
    await expect(page.getByText('Dit is de stand van het bewaarde grootboek')).toBeVisible()
    await owned(page, OWNED + 5)
    await ready(page)
    await owned(page, OWNED + 5)
  })

  await test.step('what is booked just before the page goes is not lost', async () => {
    await bookDelivery(page, '7')
    await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
    await page.goto('about:blank')
    await page.goBack()
    await ready(page)
    await owned(page, OWNED + 5)
  })

  await test.step('another copy brings what this one has not', async () => {
    await mergeOtherCopy(page)
    await page.getByRole('link', { name: 'Deze week' }).click()
    await owned(page, OWNED + OWNED / 2 + 5)
  })

  await test.step('its file holds every event, in the one way of writing', async () => {
    const text = await readFile(await exportFile(page), 'utf8')
    const file = readText(text)
    if (!file.ok) throw new Error(JSON.stringify(file.error))
    const [document] = file.value.documents
    expect(document?.kind === 'oxygen-ledger' && document.body.events.length).toBe(EVENTS + EVENTS / 2 + 1)
    expect(writeFile(file.value)).toBe(text)
  })
})
