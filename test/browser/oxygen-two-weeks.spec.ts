/**
 * Two weeks of the oxygen meeting on the built app, on two laptops: three suppliers send lists as they send them, one
 * corrects itself, devices are set aside for a plan, both laptops change the demand, and the minutes are printed.
 */
import { writeFile } from 'node:fs/promises'
import { expect, test, type Page } from 'playwright/test'
import { writeXlsx } from '../../src/file/write-xlsx.ts'
import { saved } from './support/app.ts'
import { book, exported, fill, form, openLedger, part } from './support/ledger.ts'

type Rows = readonly (readonly (string | number)[])[]

async function handIn(page: Page, name: string, rows: Rows): Promise<void> {
  const workbook = await writeXlsx(
    rows.map((row) => [...row]),
    'wk 2',
  )
  const buffer = Buffer.from(await workbook.arrayBuffer())
  const file = { name, mimeType: workbook.type, buffer }
  await page.locator('input[type=file][accept*=xlsx]').setInputFiles(file)
}

async function take(page: Page, count: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Lees in', exact: true }).click()
  await expect(page.getByText(count)).toBeVisible()
}

async function standOn(page: Page, day: string): Promise<void> {
  const stand = page.getByLabel('Stand per')
  await stand.fill(day)
  await stand.press('Enter')
}

const REPORT = [
  ['Weekopgave zuurstofconcentratoren'],
  ['opgesteld door de planning'],
  [],
  ['Week', 'Zuurstofleverancier', 'Partijnaam', 'Uitgezet', 'Teruggehaald', 'Gereedgemeld'],
]
const reportOfA = (placed: number): Rows => [
  ...REPORT,
  ['wk 2, 2022', 'Leverancier A B.V.', 'Spoedaankoop winter 2021', placed, 0, 0],
  ['Totaal', '', '', placed, 0, 0],
]

test('two weeks of meetings, three suppliers, two laptops', async ({ page, browser }, info) => {
  test.slow()
  await openLedger(page)
  await standOn(page, '14-01-2022')

  await test.step('A: titles above, totals below, B.V. behind its name', async () => {
    await part(page, 'Gegevens')
    await handIn(page, 'a.xlsx', reportOfA(60))
    await expect(page.getByText('a.xlsx: 1 rij weekopgaven')).toBeVisible()
    await expect(page.getByText('1 totaalregel overgeslagen.')).toBeVisible()
    await expect(page.getByText('‘Leverancier A B.V.’ is gelezen als Leverancier A.')).toBeVisible()
    await take(page, /1 gebeurtenis uit a\.xlsx/)
  })

  await test.step('B: a stand, under a name that nobody knows yet; said once, it is known', async () => {
    const stand = (placed: number): Rows => [
      ['Leverancier', 'Partij', 'Bij patiënten', 'Op voorraad', 'In reparatie'],
      ['B-Zuurstof Thuis', 'Spoedaankoop winter 2021', placed, 460 - placed - 5, 5],
    ]
    await handIn(page, 'b.xlsx', stand(200))
    await page.getByLabel('Wie is ‘B-Zuurstof Thuis’?').selectOption({ label: 'Leverancier B' })
    await expect(page.getByText('2 nieuwe gebeurtenissen')).toBeVisible()
    await take(page, /2 gebeurtenissen uit b\.xlsx/)
    const party = page.getByRole('table', { name: 'Wie meedoet' }).getByRole('row', { name: /Leverancier B/ })
    await expect(party.getByRole('textbox', { name: /ook geschreven als/ })).toHaveValue('B-Zuurstof Thuis')
    await handIn(page, 'b-nog-eens.xlsx', stand(210))
    await expect(page.getByText('‘B-Zuurstof Thuis’ is gelezen als Leverancier B.')).toBeVisible()
    await page.getByRole('button', { name: 'Annuleren' }).click()
  })

  await test.step('C: which column says how many is asked once, and remembered', async () => {
    const lent = (quantity: number, slip: string): Rows => [
      ['Retourdatum', 'Leverancier', 'Overeenkomst', 'Partij', 'Stuks', 'Geleverd', 'Bon'],
      ['13-01-2022', 'Leverancier C', 'winter-c', 'Spoedaankoop winter 2021', quantity, quantity + 1, slip],
    ]
    await handIn(page, 'c.xlsx', lent(20, 'R-1'))
    await page.getByLabel('In welke kolom staat het aantal').selectOption({ label: '5: Stuks' })
    await take(page, /1 gebeurtenis uit c\.xlsx/)
    await handIn(page, 'c2.xlsx', lent(30, 'R-2'))
    await expect(
      page.getByText('Gelezen zoals u eerder bij een lijst van Leverancier C aanwees.'),
    ).toBeVisible()
    await take(page, /1 gebeurtenis uit c2\.xlsx/)
    await page.locator('summary', { hasText: 'Onthouden: 1 soort lijst' }).click()
    await expect(page.getByRole('table', { name: 'Onthouden: 1 soort lijst' })).toContainText('Stuks: aantal')
  })

  await test.step('devices are set aside for a plan, and nobody else is lent them', async () => {
    await book(page, 'Reservering', { Partij: 'soc-winter', Aantal: '40', Waarvoor: 'Zorghotel Delta' })
    const dialog = await form(page, 'Uitgifte')
    await fill(dialog, { Overeenkomst: 'winter-a', Partij: 'soc-winter', Aantal: '11' })
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
    await expect(dialog.getByRole('alert').first()).toContainText('gereserveerd voor een plan')
    await fill(dialog, { 'Uit een reservering': 'Zorghotel Delta: 40' })
    await dialog.getByRole('button', { name: 'Boek', exact: true }).click()
    await expect(dialog).toBeHidden()
    await part(page, 'Voorraad')
    await expect(page.getByRole('table', { name: 'Gereserveerd voor plannen' })).toContainText('29')
  })

  await test.step('the first meeting', async () => {
    await part(page, 'Overleg')
    await page.getByRole('button', { name: 'Leg het overleg van' }).click()
    await page.getByLabel('Aanwezig').fill('LNAZ, leveranciers A, B en C')
    await page.getByRole('button', { name: 'Locatie erbij' }).click()
    await page.getByLabel('Locatie', { exact: true }).last().fill('Zorghotel Delta')
    await page.getByLabel('SOC’s nodig').last().fill('40')
    await page.getByLabel('Besluit').fill('29 blijven apart voor het zorghotel.')
    await page.getByRole('button', { name: 'Actie erbij' }).click()
    await page.getByLabel('Actie', { exact: true }).last().fill('Stand van leverancier B natellen')
    await page.getByLabel('Eigenaar').last().fill('Depot')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await expect(page.getByText('29 blijven apart voor het zorghotel.')).toBeVisible()
    await saved(page)
  })

  const context = await browser.newContext()
  const other = await context.newPage()
  await test.step('the second laptop goes on with a copy', async () => {
    const copy = await exported(page)
    await other.goto(page.url().split('#')[0] ?? '')
    const file = { name: 'laptop.json', mimeType: 'application/json', buffer: Buffer.from(copy) }
    await other.locator('input[type=file]').first().setInputFiles(file)
    await other.getByRole('button', { name: /^Importeer|^Neem|1 document/ }).click()
    await expect(other.getByRole('heading', { level: 2, name: /SOC/ }).first()).toBeVisible()
    await standOn(other, '19-01-2022')
    await book(other, 'Telling', { Partij: 'soc-winter', Geteld: '40' })
  })

  await test.step('a week later A corrects itself; what differs is booked, both stay visible', async () => {
    await standOn(page, '21-01-2022')
    await part(page, 'Gegevens')
    await handIn(page, 'a-correctie.xlsx', reportOfA(64))
    await expect(page.getByText(/^vervangt .*60/)).toBeVisible()
    await take(page, /2 gebeurtenissen uit a-correctie\.xlsx/)
  })

  await test.step('both changed the demand: of one field people see both values, who and when', async () => {
    for (const [laptop, days] of [
      [page, '2'],
      [other, '3'],
    ] as const) {
      await part(laptop, 'Vraag en tekort')
      const field = laptop.getByLabel(/Omloop/).first()
      await field.fill(days)
      await field.press('Enter')
      await saved(laptop)
    }
    const file = await exported(other)
    await part(page, 'Gegevens')
    const copy = { name: 'laptop.json', mimeType: 'application/json', buffer: Buffer.from(file) }
    await page.locator('input[type=file][accept*=json]').setInputFiles(copy)
    const difference = page.getByRole('group', { name: /dagen tussen twee patiënten/ })
    await expect(difference).toContainText('dagen tussen twee patiënten: 2')
    await expect(difference).toContainText('dagen tussen twee patiënten: 3')
    await expect(difference).toContainText('zuurstofoverleg')
    await difference.getByRole('radio').first().check()
    await page.getByRole('button', { name: /1 document/ }).click()
    await part(page, 'Vraag en tekort')
    await expect(page.getByLabel(/Omloop/).first()).toHaveValue('2')
    await part(page, 'Gebeurtenissen')
    await expect(page.getByRole('table', { name: 'Alle gebeurtenissen' })).toContainText('teruggedraaid')
    await expect(page.getByRole('table', { name: 'Alle gebeurtenissen' })).toContainText('Geteld')
  })
  await context.close()

  await test.step('the second meeting carries over who, where and what; its minutes are one page', async () => {
    await part(page, 'Overleg')
    await standOn(page, '21-01-2022')
    await page.getByRole('button', { name: 'Leg het overleg van' }).click()
    await expect(page.getByLabel('Aanwezig')).toHaveValue('LNAZ, leveranciers A, B en C')
    await expect(page.getByLabel('Locatie', { exact: true }).last()).toHaveValue('Zorghotel Delta')
    await expect(page.getByLabel('Actie', { exact: true }).last()).toHaveValue(
      'Stand van leverancier B natellen',
    )
    await page.getByLabel('Stand', { exact: true }).last().selectOption({ label: 'loopt' })
    await page.getByLabel('Waarde').fill('35000')
    await page.getByLabel('Besluit').fill('Leverancier A krijgt 64 erbij; het zorghotel opent.')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await expect(page.getByText('Leverancier A krijgt 64 erbij')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Verslag zuurstofoverleg week 3, 2022' })).toBeVisible()
    await expect(page.getByText('Geboekt: Uitgifte.')).toBeHidden()
    const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await writeFile(info.outputPath('verslag.pdf'), paper)
    await page.emulateMedia({ media: null })
  })
})
