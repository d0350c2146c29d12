/**
 * The page stays responsive while it calculates, reads and writes: the work is the workers', or is done in pieces. A task
 * that takes many yardsticks is one that was not cut up. How long tasks take in milliseconds is measured by
 * `npm run bench`.
 */
import { expect, type Page, test } from 'playwright/test'
import { conclusion, openExample, virulence } from './support/app.ts'
import { bookDelivery, exportFile, mergeOtherCopy, openBigLedger, ready } from './support/big-ledger.ts'
import { calculatesHere, layYardstick, type Tasks, tasksDuring } from './support/main-thread.ts'

/**
 * Several times what the longest of the app's tasks take (30, and 70 for a collection of garbage in between). A ledger of
 * 40,000 events that the page reads in one piece takes 400, and more where it is merged.
 */
const MOST_YARDSTICKS = 200

test.beforeEach(({ page }) => layYardstick(page))

test('moving a slider leaves the page its time, while plans are calculated', async ({ browser, page }) => {
  await page.goto('./')
  await openExample(page)
  // The first pictures warm the compiler up; what counts is the work of every day.
  await virulence(page).fill('0.5')
  await page.waitForTimeout(500)
  const before = await conclusion(page).innerText()
  const tasks = await tasksDuring(browser, page, async () => {
    await drag(page)
    await expect(conclusion(page)).not.toHaveText(before)
  })
  expectPieces(tasks)
  expect(await calculatesHere(page)).toBe(false)
})

test('moving one slider for ten regions leaves the page its time', async ({ browser, page }) => {
  await page.goto('./#/national')
  await page.getByRole('button', { name: 'Tien regioplannen' }).click()
  await expect(page.locator('main canvas')).toHaveCount(10)
  await virulence(page).fill('0.5')
  await expect(page.getByText(/ziekmakendheid × 0,50/)).toBeVisible()
  await page.waitForTimeout(500)
  const tasks = await tasksDuring(browser, page, async () => {
    await drag(page)
    await expect(page.getByText(/ziekmakendheid × 2,00/)).toBeVisible()
  })
  expectPieces(tasks)
  expect(await calculatesHere(page)).toBe(false)
})

test('a big ledger is opened, booked in and saved in pieces', async ({ browser, page }) => {
  await openBigLedger(page)
  await page.reload({ waitUntil: 'commit' })
  const tasks = await tasksDuring(browser, page, async () => {
    await ready(page)
    await bookDelivery(page, '5')
  })
  expectPieces(tasks)
})

test('another copy of a big ledger is merged, and the file is written, in pieces', async ({
  browser,
  page,
}) => {
  await openBigLedger(page)
  const tasks = await tasksDuring(browser, page, async () => {
    await mergeOtherCopy(page)
    await exportFile(page)
  })
  expectPieces(tasks)
})

/** From one end of the slider to the other by hand. */
async function drag(page: Page): Promise<void> {
  await virulence(page).scrollIntoViewIfNeeded()
  const box = await virulence(page).boundingBox()
  if (box === null) throw new Error('no slider on the screen')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 4, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 4, y, { steps: 40 })
  await page.mouse.up()
}

function expectPieces({ count, longestYardsticks }: Tasks): void {
  expect(count).toBeGreaterThan(40)
  expect(longestYardsticks).toBeLessThan(MOST_YARDSTICKS)
}
