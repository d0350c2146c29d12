/** Lists of suppliers on their way into the ledger, and the papers that go out again, on the built app. */
import { expect, test, type Page } from 'playwright/test'
import { writeXlsx } from '../../src/file/write-xlsx.ts'
import { saved } from './support/app.ts'
import { openLedger, part } from './support/ledger.ts'

test.beforeEach(({ page }) => openLedger(page))

async function handIn(page: Page, name: string, rows: (string | number)[][]): Promise<void> {
  const workbook = await writeXlsx(rows, 'Blad1')
  await page.locator('input[type=file][accept*=xlsx]').setInputFiles({
    name,
    mimeType: workbook.type,
    buffer: Buffer.from(await workbook.arrayBuffer()),
  })
}

test('a weekly report in a workbook is shown, taken and told in the stock', async ({ page }) => {
  await part(page, 'Gegevens')
  const [header, report] = [
    ['week', 'leverancier', 'geplaatst', 'opgehaald', 'gereed'],
    ['wk 2, 2022', 'Leverancier A', 100, 40, 30],
  ]
  await handIn(page, 'weekopgave.xlsx', [header, report])
  await expect(page.getByText('weekopgave.xlsx: 1 rij weekopgaven')).toBeVisible()
  await expect(page.getByText(/Rij 2: Deze rij noemt geen partij/)).toBeVisible()

  await handIn(page, 'weekopgave.xlsx', [
    [...header, 'partij'],
    [...report, 'Spoedaankoop winter 2021'],
  ])
  await expect(page.getByText('3 nieuwe gebeurtenissen, 0 stonden er al.')).toBeVisible()
  await page.getByRole('button', { name: 'Lees in' }).click()
  await expect(page.getByText('3 gebeurtenissen uit weekopgave.xlsx staan in het grootboek.')).toBeVisible()
  await saved(page)

  await part(page, 'Voorraad')
  const stand = page.getByLabel('Stand per')
  await stand.fill('14-01-2022')
  await stand.press('Enter')
  const row = page.getByRole('table', { name: 'Per leverancier' }).getByRole('row', { name: 'Leverancier A' })
  // 380 ready, 120 in turnaround and 1.020 placed before; Friday of week 2 is 14 January.
  await expect(row).toContainText('310')
  await expect(row).toContainText('130')
  await expect(row).toContainText('1.080')
  await expect(row).toContainText('14 jan 2022')
})

test('rows that were copied from a spreadsheet are taken like a file', async ({ page }) => {
  await part(page, 'Gegevens')
  const card = page.getByRole('region', { name: 'Een lijst inlezen' })
  await card.getByText('Plakken in plaats van een bestand').click()
  await card
    .getByRole('textbox')
    .fill('Leverdatum\tPartij\tAantal\tBon\n10-01-2022\tSpoedaankoop winter 2021\t1.200\tB1')
  await card.getByRole('button', { name: 'Gebruik deze tekst' }).click()
  await expect(card.getByText('geplakte lijst: 1 rij leveringen')).toBeVisible()
  await card.getByRole('button', { name: 'Lees in' }).click()
  await expect(card.getByText('1 gebeurtenis uit geplakte lijst staat in het grootboek.')).toBeVisible()
})

test('what is late stands in the list of reminders, and every loan has its paper', async ({ page }) => {
  await part(page, 'Bruiklenen')
  const reminders = page.getByRole('table', { name: 'Aanmanen' })
  await expect(reminders.getByText('Niemand is te laat.')).toBeVisible()
  const stand = page.getByLabel('Stand per')
  await stand.fill('01-07-2022')
  await stand.press('Enter')
  await expect(reminders.getByRole('row', { name: 'Leverancier A winter-a 520 30 jun 2022 1' })).toBeVisible()
  await expect(reminders.getByRole('row')).toHaveCount(4)
  await expect(page.getByText('1 dag te laat')).toHaveCount(3)

  await page.getByRole('link', { name: /Bewijs.*winter-a/ }).click()
  await expect(page.getByRole('heading', { name: 'Bewijs van overdracht · winter-a' })).toBeVisible()
  const paper = page.getByRole('table', { name: 'Overgedragen' })
  await expect(paper.getByRole('row', { name: '30 dec 2021 In bruikleen gegeven' })).toContainText('260')
  await expect(paper.getByRole('row', { name: 'Nog uit op 1 jul 2022' })).toContainText('520')
  await expect(page.getByText('naam, datum, handtekening')).toHaveCount(2)
  await page.getByRole('link', { name: 'Terug naar de bruiklenen' }).click()
  await expect(reminders).toBeVisible()
})
