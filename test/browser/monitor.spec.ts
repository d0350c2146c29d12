/** The monitor: what is observed of the chain, read, filled in and looked into, as a region does in the morning. */
import { expect, type Page, test } from 'playwright/test'
import { saved } from './support/app.ts'
import { bringAxe, violations } from './support/axe.ts'

const BRABANT = 'Netwerk Acute Zorg Brabant'
const PARTS = ['Keten', 'Huisartsen', 'Wijkverpleging', 'Wie levert wat', 'Toegankelijkheid', 'Gebieden']

async function openExample(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Ketenmonitor' }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('krap bij IC (94 % ↑ oranje)')
}

function part(page: Page, name: string): Promise<void> {
  return page.getByRole('main').getByRole('link', { name, exact: true }).click()
}

test('a figure that is typed changes the light at once, and is there after a reload', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: `Kijk in ${BRABANT}` }).click()
  const sentence = page.getByRole('heading', { level: 2 }).first()
  await expect(sentence).toContainText(`${BRABANT}: krap bij V&V (87 % ↑ oranje), IC (92 % ↑ oranje)`)
  const beds = page.getByRole('textbox', { name: 'In gebruik, IC, 13 jan 2022' })
  await beds.fill('200')
  await beds.press('Enter')
  await expect(sentence).toContainText('rood')
  await saved(page)
  await page.reload()
  await page.getByLabel('Gebied').selectOption({ label: BRABANT })
  await expect(sentence).toContainText('rood')
})

test('beside the lights stand the phase, how ready the region is, and the concentrators', async ({
  page,
}) => {
  await openExample(page)
  await expect(page.getByText('Op deze computer staat van deze gebieden geen regioplan')).toBeVisible()
  const monitor = page.url()
  for (const example of ['Voorbereiding op fase 3', 'Zuurstof thuis, winter 2021–2022']) {
    await page.goto('./')
    await page.getByRole('button', { name: example }).click()
    await expect(page).toHaveURL(/#\/(?:preparation|oxygen)\//)
  }
  await page.goto(monitor)
  await expect(page.getByText(/^Zuurstofconcentratoren: [\d.]+ in bezit/)).toBeVisible()
  const table = page.getByRole('table', { name: /^Ernaast/ })
  await expect(table.getByRole('row', { name: new RegExp(BRABANT) })).toContainText(/Fase 2d.*groen/)
})

test('contacts become the base load of a plan only with a share that people state', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).click()
  await expect(page).toHaveURL(/#\/plan\//)
  await openExample(page)
  await page.getByLabel('Gebied').selectOption({ label: BRABANT })
  await part(page, 'Huisartsen')
  await expect(page.locator('main canvas')).toHaveCount(1)
  await page.getByRole('button', { name: 'Neem over als basisbelasting van een regioplan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('het plan gaat over Nederland')
  await expect(dialog.getByRole('button', { name: 'Neem over in dit plan' })).toBeDisabled()
  const share = dialog.getByRole('textbox', { name: /^Deel van de overige contacten/ })
  await share.fill('90')
  await share.press('Enter')
  await expect(dialog).toContainText(/De basisbelasting wordt [\d.]+ COVID-consulten per dag/)
  await dialog.getByRole('button', { name: 'Neem over in dit plan' }).click()
  await expect(page).toHaveURL(/#\/plan\//)
  await saved(page)
  await page.getByRole('link', { name: 'Uitgangspunten' }).click()
  await expect(page.getByRole('main')).toContainText(/uit ‘Monitor Nederland \(voorbeeld\)’/)
})

test('a week with contacts is told per 1,000 inhabitants, and axe finds nothing on any part', async ({
  page,
}) => {
  await openExample(page)
  await page.getByLabel('Gebied').selectOption({ label: BRABANT })
  await bringAxe(page)
  for (const name of PARTS) {
    await part(page, name)
    await expect(page.getByRole('table').first()).toBeVisible()
    expect(await violations(page), name).toEqual([])
  }
  await part(page, 'Huisartsen')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    '81,46 gewogen contacten per 1.000',
  )
  await part(page, 'Wie levert wat')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Vraag vandaag na: LCPS')
  await part(page, 'Toegankelijkheid')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    `voorstel om te sparen: ${BRABANT}`,
  )
})
