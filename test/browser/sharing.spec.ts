/** An own file that comes back on the sharing page: nothing is replaced unasked, and what was there stays an earlier version. */
import { expect, test, type Page } from 'playwright/test'
import { drawn, openExample, saved, virulence } from './support/app.ts'
import { exportFile } from './support/big-ledger.ts'
import { openLedger } from './support/ledger.ts'

const PLAN = 'Nederland · 1 · Druk op de gehele zorg'
const LEDGER = 'Zuurstof thuis, winter 2021–2022'

async function handIn(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Delen' }).click()
  await page.locator('input[type=file][accept*=json]').setInputFiles(path)
}

test('a plan is replaced by its file only where chosen, and taken back from the earlier versions', async ({
  page,
}) => {
  await page.goto('./')
  await openExample(page)
  const before = await virulence(page).inputValue()
  const file = await exportFile(page)
  await virulence(page).press('PageUp')
  await saved(page)
  const moved = await virulence(page).inputValue()
  expect(moved).not.toBe(before)

  await handIn(page, file)
  await expect(page.getByText('1 anders dan hier')).toBeVisible()
  const choice = page.getByLabel(`Wat te doen met ${PLAN}`)
  await expect(choice).not.toHaveValue('replace')
  await choice.selectOption({ label: 'Vervangen; wat hier staat wordt een eerdere versie' })
  await page.getByRole('button', { name: 'Importeer 1 document' }).click()
  await expect(page.getByText('1 document geïmporteerd.')).toBeVisible()
  await page.getByRole('link', { name: `Open ${PLAN}` }).click()
  await drawn(page)
  await expect(virulence(page)).toHaveValue(before)

  await page.getByRole('link', { name: 'Delen' }).click()
  const versions = page.getByRole('table', { name: `Eerdere versies van ${PLAN}` })
  const replaced = versions.getByRole('row', { name: 'vóór een import' })
  await replaced.getByRole('button', { name: 'Bekijk' }).click()
  const differences = page.getByRole('table', { name: 'Verschillen tussen twee versies' })
  await expect(
    differences.getByRole('row', { name: /Eigen opgave ‘Scenario · ziekmakendheid’/ }),
  ).toBeVisible()
  await replaced.getByRole('button', { name: 'Zet terug' }).click()
  await expect(page.getByText('Wat er stond, is nu een eerdere versie.')).toBeVisible()
  await page.getByRole('link', { name: 'Regioplan' }).click()
  await drawn(page)
  await expect(virulence(page)).toHaveValue(moved)
})

test('a ledger is merged with its other copy: what both booked stays', async ({ page, browser }) => {
  await openLedger(page)
  const start = await exportFile(page)
  await bookOrder(page, '11')

  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(page.url().split('#')[0] ?? '')
  await other.locator('input[type=file][accept*=json]').first().setInputFiles(start)
  await other.getByRole('button', { name: 'Importeer 1 document' }).click()
  await expect(other.getByRole('heading', { level: 2, name: /Er zijn 3\.800 SOC/ })).toBeVisible()
  await bookOrder(other, '22')
  const file = await exportFile(other)

  await handIn(page, file)
  await page.getByLabel(`Wat te doen met ${LEDGER}`).selectOption('merge')
  await expect(page.getByText('Samenvoegen brengt 1 gebeurtenis; 0 gegevens verschillen')).toBeVisible()
  await page.getByRole('button', { name: 'Importeer 1 document' }).click()
  await page.getByRole('link', { name: `Open ${LEDGER}` }).click()
  await page.getByRole('link', { name: 'Gebeurtenissen' }).click()
  await expect(page.getByText('23 in het grootboek')).toBeVisible()
  for (const quantity of ['11', '22']) {
    await expect(page.getByRole('row', { name: `Besteld ${quantity} ·` })).toBeVisible()
  }
  await context.close()
})

async function bookOrder(page: Page, quantity: string): Promise<void> {
  await page.getByRole('button', { name: 'Boeken' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bestelling', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Bestelling' })
  await dialog.getByLabel('Aantal', { exact: true }).fill(quantity)
  await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(page.getByText('Geboekt: Bestelling.')).toBeVisible()
  await saved(page)
}
