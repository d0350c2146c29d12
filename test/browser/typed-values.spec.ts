/**
 * Values typed as people type them, the wrong ones first: a field refuses in words and keeps what it had, and after a
 * reload everything stands as it was said to be saved.
 */
import { expect, type Locator, type Page, test } from 'playwright/test'
import { drawn, openExample, saved } from './support/app.ts'
import { openLedger, part } from './support/ledger.ts'

const alerts = (page: Page | Locator): Locator => page.getByRole('alert').filter({ visible: true })

/** Types into a field as a person does: the old text is replaced, and the field is left. */
async function type(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.fill(text)
  await field.press('Tab')
}

/** Typed, refused in words, and taken back. */
async function refuses(page: Page, field: Locator, text: string, words: string | RegExp): Promise<void> {
  const before = await field.inputValue()
  await type(field, text)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(alerts(page).filter({ hasText: words }).first()).toBeVisible()
  await field.press('Escape')
  await expect(field).toHaveValue(before)
}

test('a plan: what its fields refuse is not saved, what they take is there after a reload', async ({
  page,
}) => {
  await page.goto('./')
  await openExample(page)
  const inputs = page.getByRole('link', { name: 'Uitgangspunten' })
  await inputs.click()
  const field = (name: string): Locator => page.getByLabel(name, { exact: true })
  // Folded until somebody needs it.
  await page.getByText('Hoe er gerekend wordt').click()
  await page.getByText('Ziekenhuizen en capaciteit later').click()

  await refuses(page, field('Horizon, dagen'), '90,5', 'heel getal')
  await refuses(page, field('Horizon, dagen'), '366', '365')
  await refuses(page, field('Aantal trekkingen'), '100,7', 'heel getal')
  await refuses(page, field('Inwoners'), '0', '1 t/m')
  await refuses(page, field('Inwoners'), '1,5', 'heel getal')
  await refuses(page, field('Dag 0'), '31-12-2199', '2199-12-31')
  await refuses(page, field('Dag 0'), '30-02-2022', 'datum')
  await refuses(page, field('Naam van de regio'), ' ', /tekst/)

  await test.step('two steps on one date', async () => {
    const add = page.getByRole('button', { name: 'Stap toevoegen' })
    await add.click()
    await add.click()
    const steps = page.getByRole('table', { name: 'Stappen in capaciteit, per datum' })
    await expect(steps.getByRole('row')).toHaveCount(3)
    const dates = steps.getByRole('textbox', { name: /vanaf/ })
    const [first, second] = [await dates.nth(0).inputValue(), await dates.nth(1).inputValue()]
    expect(first).not.toBe(second)
    await type(dates.nth(1), first)
    await expect(dates.nth(1)).toHaveAttribute('aria-invalid', 'true')
    await expect(steps.getByRole('alert')).toContainText('later dan')
    await dates.nth(1).press('Escape')
    await expect(dates.nth(1)).toHaveValue(second)
  })

  await type(field('Horizon, dagen'), '91')
  await type(field('Inwoners'), '17.500.000')
  await page.getByText('Eigen opgaven: door wie, wanneer en waarom').click()
  const own = page.getByRole('table', { name: 'Eigen opgaven: door wie, wanneer en waarom' })
  const why = own.getByRole('row', { name: /[Hh]orizon/ }).getByRole('textbox')
  await type(why.first(), 'tot de zomer')
  await type(why.last(), 'crisisteam')
  await saved(page)
  await page.reload()
  await inputs.click()
  await expect(field('Horizon, dagen')).toHaveValue('91')
  await expect(field('Inwoners')).toHaveValue('17.500.000')
  await expect(page.getByText(/tot de zomer, ingevoerd .* \(bron: crisisteam\)/)).toBeVisible()
  await expect(field('Aantal trekkingen')).toHaveValue('1.000')
  await expect(
    page.getByRole('table', { name: 'Stappen in capaciteit, per datum' }).getByRole('row'),
  ).toHaveCount(3)
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await drawn(page)
})

test('what is typed when the page goes is there when it comes back, though the field was never left', async ({
  page,
}) => {
  await page.goto('./')
  await openExample(page)
  await page.getByRole('link', { name: 'Uitgangspunten' }).click()
  const horizon = page.getByLabel('Horizon, dagen', { exact: true })
  const ways = [
    () => page.reload(),
    async () => {
      await page.goto('about:blank')
      await page.goBack()
    },
  ]
  for (let round = 0; round < 8; round++) {
    const typed = String(60 + round)
    await horizon.fill(typed)
    await ways[round % 2]?.()
    await expect(horizon, `round ${round}`).toHaveValue(typed)
  }
})

test('a measure of one’s own: half a day of lead time is refused', async ({ page }) => {
  await page.goto('./')
  await openExample(page)
  await page.getByRole('button', { name: 'Eigen maatregel' }).click()
  const dialog = page.getByRole('dialog')
  const lead = dialog.getByLabel('Aanlooptijd, dagen')
  await refuses(page, lead, '3,5', 'heel getal')
  await type(lead, '3')
  await type(dialog.getByLabel('Naam', { exact: true }), 'Bedden in de sporthal')
  await page.keyboard.press('Escape')
  await saved(page)
  await page.reload()
  await drawn(page)
  await page.getByRole('button', { name: 'Bedden in de sporthal wijzigen' }).first().click()
  await expect(page.getByRole('dialog').getByLabel('Aanlooptijd, dagen')).toHaveValue('3')
})

test('a ledger: a loan due before it begins, an amount that is red, two deliveries on one day', async ({
  page,
}) => {
  await openLedger(page)
  const form = async (kind: string): Promise<Locator> => {
    await page.getByRole('button', { name: 'Boeken', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click()
    return page.getByRole('dialog', { name: kind })
  }
  const send = (dialog: Locator): Promise<void> =>
    dialog.getByRole('button', { name: 'Boek', exact: true }).click()

  await test.step('a delivery is not booked while its amount is red', async () => {
    const dialog = await form('Levering')
    await dialog.getByLabel('Partij').selectOption('soc-winter')
    const amount = dialog.getByLabel('Aantal', { exact: true })
    await type(amount, '5')
    await amount.fill('1,5')
    await send(dialog)
    await expect(amount).toHaveAttribute('aria-invalid', 'true')
    await send(dialog)
    await expect(dialog.getByText('Verbeter eerst wat rood is', { exact: false })).toBeVisible()
    await type(amount, '5')
    await send(dialog)
    await expect(page.getByText('Geboekt: Levering.')).toBeVisible()
  })

  await test.step('a second one on the same day is a row of its own', async () => {
    const dialog = await form('Levering')
    await dialog.getByLabel('Partij').selectOption('soc-winter')
    await type(dialog.getByLabel('Aantal', { exact: true }), '7')
    await dialog.getByText('Reden, kenmerk en wie boekt').click()
    await type(dialog.getByLabel('Kenmerk van bon of brief'), 'B-2')
    await send(dialog)
    await expect(dialog).toBeHidden()
  })

  await test.step('a loan that is due before it begins is refused, new or later', async () => {
    const dialog = await form('Uitgifte')
    await dialog.getByLabel('Overeenkomst').selectOption({ label: 'nieuwe overeenkomst …' })
    await dialog.getByLabel('Leverancier').selectOption('leverancier-a')
    await dialog.getByLabel('Partij').selectOption('soc-winter')
    await type(dialog.getByLabel('Aantal', { exact: true }), '3')
    await type(dialog.getByLabel('Terug op'), '01-01-2012')
    await send(dialog)
    await expect(alerts(dialog).filter({ hasText: 'Niet geboekt' })).toContainText('vóór het begin')
    await type(dialog.getByLabel('Terug op'), '01-06-2022')
    await send(dialog)
    await expect(dialog).toBeHidden()
  })

  await saved(page)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Boeken', exact: true })).toBeEnabled()
  await part(page, 'Voorraad')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await part(page, 'Gebeurtenissen')
  await expect(page.getByRole('row').filter({ hasText: 'B-2' })).toBeVisible()
})
