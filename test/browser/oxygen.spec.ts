/** A whole week's work of the oxygen meeting on the built app: deliver, lend, return, transfer, count, merge, minutes. */
import { expect, test, type Locator, type Page } from 'playwright/test'
import { saved } from './support/app.ts'
import { bringAxe, violations } from './support/axe.ts'
import { book, exported, fill, form, openLedger, part } from './support/ledger.ts'

/** The row of an agreement in the table of loans. */
function loan(page: Page, name: string): Locator {
  return page.getByRole('table', { name: 'Bruiklenen' }).getByRole('row', { name })
}

test('a week of the meeting', async ({ page, browser }) => {
  await openLedger(page)

  await test.step('deliver 300, lend them to three suppliers', async () => {
    await book(page, 'Levering', { Partij: 'soc-winter', Aantal: '300' })
    await book(page, 'Uitgifte', { Overeenkomst: 'winter-a', Partij: 'soc-winter', Aantal: '120' })
    await book(page, 'Uitgifte', { Overeenkomst: 'winter-b', Partij: 'soc-winter', Aantal: '90' })
    await book(page, 'Uitgifte', { Overeenkomst: 'winter-c', Partij: 'soc-winter', Aantal: '60' })
    await part(page, 'Bruiklenen')
    await expect(loan(page, 'winter-a')).toContainText('640')
    await expect(loan(page, 'winter-b')).toContainText('550')
    await expect(loan(page, 'winter-c')).toContainText('380')
  })

  await test.step('more than the depot has is refused, with the day', async () => {
    const dialog = await form(page, 'Uitgifte')
    await fill(dialog, { Overeenkomst: 'winter-a', Partij: 'soc-winter', Aantal: '31' })
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
    await expect(dialog.getByRole('alert').filter({ hasText: 'Niet geboekt' })).toContainText(
      'Op 13 jan 2022 zou er 1 te weinig zijn (in depot)',
    )
    await dialog.getByRole('button', { name: 'Annuleren' }).click()
  })

  const copyForOther = await exported(page)

  await test.step('a return in three parts: 92 good, 5 to repair, 3 missing', async () => {
    await book(page, 'Retour', {
      Overeenkomst: 'bruikleen-a',
      Goed: '92',
      Reparatie: '5',
      Vermist: '3',
    })
    await expect(loan(page, 'bruikleen-a')).toContainText('903')
  })

  await test.step('a transfer in one step, and a count', async () => {
    await book(page, 'Overdracht', {
      'Van overeenkomst': 'winter-a',
      'Naar overeenkomst': 'winter-b',
      Aantal: '50',
    })
    await expect(loan(page, 'winter-a')).toContainText('590')
    await expect(loan(page, 'winter-b')).toContainText('600')
    await book(page, 'Telling', { Partij: 'soc-winter', Geteld: '28' })
  })

  await test.step('a late event changes the week before, not what was known then', async () => {
    await book(page, 'Weekopgave', { Datum: '05-01-2022', Leverancier: 'leverancier-c', Geplaatst: '40' })
    await part(page, 'Voorraad')
    const supplier = page
      .getByRole('table', { name: 'Per leverancier' })
      .getByRole('row', { name: 'Leverancier C' })
    await expect(supplier).toContainText('5 jan 2022')
    await page.getByLabel('Zoals bekend op').fill('14-01-2022')
    await page.getByLabel('Zoals bekend op').press('Enter')
    await expect(supplier).toContainText('22 dec 2021')
    await page.getByRole('button', { name: 'alles wat nu bekend is' }).click()
    await expect(supplier).toContainText('5 jan 2022')
  })

  await test.step('the second laptop returned the same devices; its file is merged', async () => {
    const context = await browser.newContext()
    const other = await context.newPage()
    await other.goto(page.url().split('#')[0] ?? '')
    await other
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'laptop.json',
        mimeType: 'application/json',
        buffer: Buffer.from(copyForOther),
      })
    await other.getByRole('button', { name: /^Importeer|^Neem|1 document/ }).click()
    await expect(other.getByRole('heading', { level: 2, name: /SOC/ }).first()).toBeVisible()
    await part(other, 'Bruiklenen')
    await book(other, 'Retour', { Overeenkomst: 'winter-c', Goed: '380', Reparatie: '0', Vermist: '0' })
    const file = await exported(other)
    await context.close()

    await book(page, 'Retour', { Overeenkomst: 'winter-c', Goed: '40', Reparatie: '0', Vermist: '0' })
    await part(page, 'Gegevens')
    await page.locator('input[type=file][accept*=json]').setInputFiles({
      name: 'laptop.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    })
    await expect(page.getByText('Samenvoegen brengt 1 gebeurtenis;')).toBeVisible()
    await page.getByRole('button', { name: /1 document/ }).click()
    await part(page, 'Gebeurtenissen')
    await expect(page.getByText('Er is meer teruggebracht dan er uitstond')).toBeVisible()
    await page
      .getByRole('button', { name: /Draai terug: .*Terug uit bruikleen · 40 ·/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Terugdraaien' })
    await fill(dialog, { Reden: 'ook op de andere laptop geboekt' })
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
    await expect(page.getByText('Er is meer teruggebracht dan er uitstond')).toBeHidden()
  })

  await test.step('the meeting is recorded and its minutes printed', async () => {
    await part(page, 'Overleg')
    await page.getByRole('button', { name: 'Leg het overleg van' }).click()
    await page.getByLabel('Besluit').fill('120 naar A, 90 naar B, 60 naar C.')
    await page.getByLabel('Aanwezig').fill('LNAZ en de leveranciers A, B en C')
    // What is typed survives leaving the tab, and the page.
    await part(page, 'Voorraad')
    await part(page, 'Overleg')
    await expect(page.getByLabel('Besluit')).toHaveValue('120 naar A, 90 naar B, 60 naar C.')
    await page.reload()
    await expect(page.getByLabel('Aanwezig')).toHaveValue('LNAZ en de leveranciers A, B en C')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await expect(page.getByText('Besmettingen: niet ingevuld')).toBeVisible()
    await expect(page.getByText('120 naar A, 90 naar B, 60 naar C.')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Verslag zuurstofoverleg week 2, 2022' })).toBeVisible()
    await expect(page.getByText('Open acties')).toBeHidden()
    expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(10_000)
    await page.emulateMedia({ media: null })
  })

  await saved(page)
})

test('axe finds nothing on any part', async ({ page }) => {
  await openLedger(page)
  await bringAxe(page)
  for (const name of [
    'Deze week',
    'Bruiklenen',
    'Voorraad',
    'Vraag en tekort',
    'Plannen getoetst',
    'Overleg',
    'Gebeurtenissen',
    'Gegevens',
  ]) {
    await part(page, name)
    expect(await violations(page), name).toEqual([])
  }
  await form(page, 'Retour')
  expect(await violations(page), 'Retour').toEqual([])
})
