/** The ledger's demand on the built app: weeks from regional plans, units held apart, what-ifs, claims, sharing out. */
import { expect, test, type Page } from 'playwright/test'
import { saved } from './support/app.ts'
import { part } from './support/ledger.ts'

async function openExample(page: Page, name: string): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name }).click()
}

/** The row of a week among the weeks that can be filled in. */
function week(page: Page, name: string) {
  return page.getByRole('table', { name: 'Vraag en aanbod per week' }).getByRole('row', { name })
}

test('weeks come from regional plans, once per region, and stay explained', async ({ page }) => {
  for (const name of ['Tien regioplannen', 'Nederland, scenario 1', 'Zuurstof thuis, winter']) {
    await openExample(page, name)
    // All documents of an example are stored before its first one opens.
    await expect(page.getByRole('button', { name: 'Exporteer', exact: true })).toBeVisible()
  }
  await part(page, 'Vraag en tekort')

  const country = page.getByRole('checkbox', { name: /^Nederland/ })
  await expect(country).not.toBeChecked()
  await country.check()
  await expect(page.getByText('Zo telt een regio dubbel')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Neem de weken over' })).toBeDisabled()
  await country.uncheck()
  await expect(page.getByText(/Samen 100.* van de landelijke verdeelsleutel/)).toBeVisible()
  await page.getByRole('button', { name: 'Neem de weken over' }).click()
  await expect(page.getByText(/14 weken overgenomen uit 10 plannen/)).toBeVisible({ timeout: 120_000 })
  await expect(week(page, 'week 4, 2022')).toContainText('plannen')
  await expect(week(page, 'week 49, 2021')).toContainText('overleg')
  const copy = page.getByRole('table', { name: 'Waaruit deze weken bestaan' })
  await expect(copy.getByRole('row')).toHaveCount(11)

  await test.step('a week that the meeting changes is its own again', async () => {
    const cell = week(page, 'week 4, 2022').getByRole('textbox').first()
    await cell.fill('4000')
    await cell.press('Enter')
    await expect(week(page, 'week 4, 2022')).toContainText('overleg')
  })

  await test.step('what can be lent is shared out over regions by their need', async () => {
    await page.getByLabel('Verdeel over').selectOption('regions')
    await page.getByLabel('Behoefte van').selectOption('2022-W05')
    const count = page.getByLabel('Te verdelen')
    await count.fill('1000')
    await count.press('Enter')
    const rows = page.getByRole('table', { name: 'Voorstel voor verdeling' }).getByRole('row')
    await expect(rows).toHaveCount(11)
    const given = await rows.evaluateAll((list) =>
      list.slice(1).map((row) => Number(row.lastElementChild?.textContent.replace(/\D/g, ''))),
    )
    expect(given.reduce((sum, devices) => sum + devices, 0)).toBe(1000)
  })

  await test.step('the same plans are tested together, for the country and for every region', async () => {
    await part(page, 'Plannen getoetst')
    const pools = page.getByRole('table', { name: 'Landelijk en per regio' })
    await expect(pools.getByRole('row', { name: 'NAZB' })).toBeVisible({ timeout: 120_000 })
    await expect(pools.getByRole('row')).toHaveCount(12, { timeout: 120_000 })
    await expect(pools.getByRole('row', { name: /^Nederland/ })).toContainText(/week \d, 2022/)
  })
  await saved(page)
})

test('a stock and an inflow are held apart, and a duration that does not fit is told with both numbers', async ({
  page,
}) => {
  await openExample(page, 'Zuurstof thuis, winter')
  await part(page, 'Vraag en tekort')
  const fresh = week(page, 'week 2, 2022').getByRole('textbox').nth(1)
  await fresh.fill('5000')
  await fresh.press('Enter')
  const refusal = page.getByRole('alert').filter({ hasText: 'stand en instroom lopen door elkaar' })
  await expect(refusal).toContainText('3.900 patiënten tegelijk kan niet bij 5.000 nieuwe per week')
  await fresh.fill('500')
  await fresh.press('Enter')
  await expect(refusal).toBeHidden()
  const warning = page.getByRole('alert').filter({ hasText: 'passen niet bij elkaar' })
  await expect(warning).toContainText('geeft 54,6 dagen per patiënt')
  await expect(warning).toContainText('aangenomen is 13 dagen')

  await test.step('patients at once are worked out of new ones by one press, and back by one', async () => {
    await page.getByRole('button', { name: 'Reken patiënten uit nieuw per week' }).click()
    const patients = week(page, 'week 2, 2022').getByRole('textbox').first()
    await expect(patients).toHaveValue('929')
    await expect(warning).toBeHidden()
    await expect(week(page, 'week 3, 2022').getByRole('textbox').first()).toHaveValue('5.600')
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await expect(patients).toHaveValue('3.900')
  })
})

test('the gap in three ways, and what-ifs that add, delay and free', async ({ page }) => {
  await openExample(page, 'Zuurstof thuis, winter')
  await part(page, 'Vraag en tekort')
  const counts = page.getByRole('table', { name: 'Het tekort, op drie manieren geteld' })
  await expect(counts.getByRole('row', { name: /één SOC per patiënt/ })).toContainText('4.600')
  await expect(counts.getByRole('row', { name: /zoals het rapport afrondt/ })).toContainText('4.500')
  await expect(counts.getByRole('row', { name: /in week 49, 2021 in eigendom was/ }).last()).toContainText(
    '4.600',
  )
  await expect(counts.getByRole('row', { name: /piekweek/ })).toContainText('3.300')

  await test.step('before the order, as it was known then: 1,300 more', async () => {
    await page.getByLabel('Stand per').fill('2021-12-19')
    await page.getByLabel('Zoals bekend op').fill('2021-12-19')
    await expect(week(page, 'week 4, 2022')).toContainText('4.600')
    await page.getByLabel(/1\.300 erbij/).check()
    await expect(week(page, 'week 4, 2022')).toContainText('3.300')
    await expect(page.getByText('Grootste tekort van 4.600 naar 3.300')).toBeVisible()
  })

  await test.step('500 concentrators freed by cylinders, at 5,040 to 5,600 exchanges a week', async () => {
    await page.getByLabel('SOC’s vrijmaken in verpleeghuizen').selectOption('cylinder')
    for (const [label, value] of [
      ['Cilinders die er zijn', '10000'],
      ['Leveringen per week mogelijk', '6000'],
    ] as const) {
      await page.getByLabel(label).fill(value)
      await page.getByLabel(label).press('Enter')
    }
    await expect(page.getByText('500 SOC’s vrij')).toBeVisible()
    await expect(page.getByText(/Kost 5\.040 \(volle inhoud\) tot 5\.600/)).toBeVisible()
    await expect(week(page, 'week 4, 2022')).toContainText('2.800')
    await page.getByLabel('SOC’s vrijmaken in verpleeghuizen').selectOption('lox')
    await expect(page.getByText('Eén stuk gaat bij deze flow 12,2 dagen mee')).toBeVisible()
    await page.getByLabel('SOC’s in verpleeghuizen', { exact: true }).fill('0')
    await page.getByLabel('SOC’s in verpleeghuizen', { exact: true }).press('Enter')
    await expect(page.getByText('zonder leveringen alles samen: onbekend')).toBeVisible()
    await page.getByLabel('SOC’s in verpleeghuizen', { exact: true }).fill('500')
    await page.getByLabel('SOC’s in verpleeghuizen', { exact: true }).press('Enter')
    await page.getByLabel('SOC’s vrijmaken in verpleeghuizen').selectOption('cylinder')
    await part(page, 'Plannen getoetst')
    await part(page, 'Vraag en tekort')
    await expect(page.getByText('500 SOC’s vrij')).toBeVisible()
    await page.getByRole('button', { name: 'Zonder wat als' }).click()
    await expect(week(page, 'week 4, 2022')).toContainText('4.600')
  })
})
