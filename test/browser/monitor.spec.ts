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
