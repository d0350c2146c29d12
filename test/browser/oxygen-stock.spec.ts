/** The stock on the built app: models and maintenance, a recall, devices under way, scanning, and lists read in. */
import { expect, test, type Locator, type Page } from 'playwright/test'
import { openLedger, part } from './support/ledger.ts'

async function book(page: Page, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: 'Boeken' }).click()
  await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: kind })
  for (const [label, value] of Object.entries(fields)) {
    const field = dialog.getByLabel(label, { exact: true })
    const kindOf = await field.evaluate(
      (element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`,
    )
    if (kindOf.startsWith('SELECT')) await field.selectOption(value)
    else if (kindOf.endsWith('checkbox')) await field.setChecked(value === 'ja')
    else {
      await field.fill(value)
      await field.blur()
    }
  }
  await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(dialog).toBeHidden()
}

function row(page: Page, table: string, name: string | RegExp): Locator {
  return page.getByRole('table', { name: table }).getByRole('row', { name })
}

test('a maintenance interval makes a due list; done maintenance and a recall change what counts', async ({
  page,
}) => {
  await openLedger(page)
  await part(page, 'Gegevens')
  const interval = row(page, 'Modellen', 'SOC tot 5 L/min').getByRole('textbox', { name: /onderhoud elke/ })
  await interval.fill('90')
  await interval.press('Enter')
  await part(page, 'Voorraad')
  const older = 'Aangeschaft in 2020 en 2021'
  await expect(row(page, 'Onderhoud', older)).toContainText('30 dec 2021')
  await expect(row(page, 'Per partij', older)).toContainText(/2\.500\s*0\s*0\s*0\s*Terugroepen/)
  await book(page, 'Onderhoud', { Partij: 'soc-2020-2021', Aantal: '2000' })
  await expect(row(page, 'Per partij', older)).toContainText(/2\.500\s*0\s*0\s*2\.000\s*Terugroepen/)

  await page.getByRole('button', { name: 'Terugroepen: Spoedaankoop winter 2021' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Boek', exact: true }).click()
  await expect(row(page, 'Per partij', 'Spoedaankoop winter 2021')).toContainText('1.300')
  await part(page, 'Deze week')
  await expect(page.getByRole('heading', { level: 2, name: /tekort van 5\.100/ })).toBeVisible()
})

test('devices sent on and not all arrived stay under way', async ({ page }) => {
  await openLedger(page)
  await book(page, 'Overdracht', {
    'Van overeenkomst': 'winter-a',
    'Naar overeenkomst': 'winter-b',
    Aantal: '50',
    'Nog onderweg: de aankomst boekt u apart': 'ja',
  })
  await book(page, 'Aankomst', { Partij: 'soc-winter', Aantal: '48' })
  await part(page, 'Voorraad')
  await expect(row(page, 'Onderweg', 'Leverancier B')).toContainText(/2\s*13 jan 2022/)
})

test('from one depot to another devices are under way until they arrive', async ({ page }) => {
  await openLedger(page)
  await part(page, 'Gegevens')
  await page.getByLabel('Nieuwe organisatie').fill('Depot Noord')
  await page
    .getByLabel('Soort', { exact: true })
    .and(page.locator('select:has(option[value=DEPOT])'))
    .selectOption('DEPOT')
  await page.getByRole('button', { name: 'Voeg toe' }).first().click()
  await book(page, 'Retour', { Overeenkomst: 'winter-a', Goed: '20' })
  await book(page, 'Naar ander depot', { Aantal: '20' })
  await part(page, 'Voorraad')
  await expect(row(page, 'Onderweg', 'Depot Noord')).toContainText(/20\s*13 jan 2022/)
  await book(page, 'Aankomst', { Aantal: '20' })
  await expect(row(page, 'Onderweg', 'Depot Noord')).toBeHidden()
})

test('a scanned label that the ledger does not know is recorded where it stands', async ({ page }) => {
  await openLedger(page)
  await part(page, 'Gegevens')
  const gtin = row(page, 'Modellen', 'SOC tot 5 L/min').getByRole('textbox', { name: /GTIN/ })
  await gtin.fill('08712345678900')
  await gtin.press('Enter')
  await expect(page.getByText(/geen GTIN van 14 cijfers/)).toBeVisible()
  await gtin.fill('08712345678906')
  await gtin.press('Enter')
  await expect(page.getByText(/geen GTIN van 14 cijfers/)).toBeHidden()

  await part(page, 'Gebeurtenissen')
  const scan = page.getByLabel('Scan of typ')
  await scan.fill('(01)08712345678906(11)211201(10)L7(21)000123')
  await scan.press('Enter')
  await expect(page.getByText('000123')).toBeVisible()
  await expect(page.getByText('gemaakt 1 dec 2021')).toBeVisible()
  await scan.fill('1,2E+11')
  await scan.press('Enter')
  await expect(page.getByText('Een rekenblad heeft dit serienummer veranderd')).toBeVisible()
  await page.getByRole('button', { name: 'Leg 1 serienummer vast' }).click()
  await expect(page.getByText('niet in dit grootboek')).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: '000123' })).toContainText('Leverancier')
})

test('a Dutch list with faults is refused row by row; mended it is taken once', async ({ page }) => {
  await openLedger(page)
  await part(page, 'Gegevens')
  const drop = page.locator('input[type=file][accept*=csv]')
  const list = (rows: readonly string[]) => ({
    name: 'leveringen.csv',
    mimeType: 'text/csv',
    // Windows-1252, as Dutch Excel saves it.
    buffer: Buffer.from(`Leverdatum;Partij;Aantal;Bon\r\n${rows.join('\r\n')}\r\n`, 'latin1'),
  })
  await drop.setInputFiles(
    list([
      '10-01-2022;Spoedaankoop winter 2021;1.200,0;B1',
      '32-01-2022;Spoedaankoop winter 2021;5;B2',
      ';x;0;B3',
    ]),
  )
  await expect(page.getByText(/rijen kunnen niet; er wordt niets ingelezen/)).toBeVisible()
  await expect(page.getByText('Rij 3:').first()).toBeVisible()
  await expect(page.getByText('Rij 4:').first()).toBeVisible()
  await drop.setInputFiles(list(['10-01-2022;Spoedaankoop winter 2021;1.200,0;B1']))
  await page.getByRole('button', { name: 'Lees in' }).click()
  await expect(page.getByText('1 gebeurtenis uit leveringen.csv staat in het grootboek.')).toBeVisible()
  await drop.setInputFiles(list(['10-01-2022;Spoedaankoop winter 2021;1200;B1']))
  await expect(page.getByText('0 nieuwe gebeurtenissen, 1 stond er al.')).toBeVisible()
})
