/** Every region as it comes: its default plan opened in the built app, searched, the set taken into it, and printed. */
import { expect, test, type Page } from 'playwright/test'
import { COUNTRY_ID } from '../../src/reference/plan-defaults.ts'
import { planRegions } from '../../src/reference/regions.ts'
import { conclusion, drawn } from './support/app.ts'

/** The country and the eleven regions. */
const AREAS = [
  { id: COUNTRY_ID, name: 'Nederland' },
  ...planRegions.filter(({ id }) => id !== 'NAZNW-SZN').map(({ id }) => ({ id, name: id })),
]
/** A4 in points. */
const A4 = { width: 595, height: 842 }

async function openNew(page: Page, region: string): Promise<void> {
  await page.goto('./')
  await page.getByLabel('Regio', { exact: true }).selectOption(region)
  await page.getByRole('button', { name: 'Maak dit plan' }).click()
  await drawn(page)
}

/** Sheets of the page on paper, each of them A4. */
async function sheets(page: Page, path: string): Promise<number> {
  const pdf = (await page.pdf({ path, preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  for (const [, width, height] of boxes) {
    expect(Math.round(Number(width))).toBe(A4.width)
    expect(Math.round(Number(height))).toBe(A4.height)
  }
  return boxes.length
}

for (const { id, name } of AREAS) {
  test(`${id}: opened, searched, what is found taken, printed`, async ({ page }, info) => {
    await openNew(page, id)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    // No region is full on the first day by arithmetic.
    await expect(conclusion(page)).not.toContainText(/nu al vol|undefined|NaN|null/)

    await page.getByRole('link', { name: 'Fase en keuzes' }).click()
    await page.getByRole('button', { name: 'Zoek het kleinste pakket' }).click()
    const take = page.getByRole('button', { name: 'Dit pakket inzetten' })
    await expect(take).toBeEnabled()
    await take.click()
    await expect(page.getByText('Het plan is sindsdien gewijzigd.')).toBeVisible()
    await expect(page.getByRole('img', { name: 'Wachtende zorg per klasse' })).toBeVisible()
    await page.screenshot({ path: info.outputPath('choices.png'), fullPage: true })

    await page.getByRole('link', { name: 'Overzicht' }).click()
    await drawn(page)
    // Phases, people, concentrators: nothing of what was found is flagged by the app's own rules.
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('table', { name: 'Maatregelen' })).toBeVisible()
    const text = await page.locator('main').innerText()
    expect(text).not.toMatch(/mag pas vanaf fase|beschikbaar\b.*nodig|vraagt SOC’s terwijl|vol te houden/)
    expect(text).toContain('Bronnen van de cijfers in dit plan')
    expect(await sheets(page, info.outputPath('paper.pdf'))).toBeLessThanOrEqual(4)
    await page.emulateMedia({ media: null })

    await page.getByRole('link', { name: 'IC-opschaling' }).click()
    await expect(page.getByRole('table', { name: 'Stappen van de IC-opschaling' })).toBeVisible()
    await page.screenshot({ path: info.outputPath('icu.png'), fullPage: true })
    expect(await sheets(page, info.outputPath('icu.pdf'))).toBe(1)
  })
}

test('a region of hospitals: each with its own steps of ICU upscaling, on one sheet', async ({
  page,
}, info) => {
  await openNew(page, 'NAZB')
  await page.getByRole('link', { name: 'Uitgangspunten' }).click()
  await page.getByText('Ziekenhuizen en capaciteit later').click()
  const add = page.getByRole('button', { name: 'Ziekenhuis toevoegen' })
  for (let count = 0; count < 12; count++) await add.click()
  const table = page.getByRole('table', { name: 'Ziekenhuizen', exact: true })
  await expect(table.getByRole('row')).toHaveCount(13)
  const cells = [
    ['bemande IC-bedden, Ziekenhuis 2', '40'],
    ['IC-verpleegkundigen, fte, Ziekenhuis 2', '90'],
    ['intensivisten, fte, Ziekenhuis 2', '14'],
    ['stap 2 vol te houden, weken, Ziekenhuis 2', '2'],
    ['sleutel binnen de regio, %, Ziekenhuis 2', '30'],
  ] as const
  for (const [label, text] of cells) {
    const cell = table.getByRole('textbox', { name: label })
    await cell.fill(text)
    await cell.press('Enter')
  }
  await page.screenshot({ path: info.outputPath('hospitals.png'), fullPage: true })
  await page.getByRole('link', { name: 'IC-opschaling' }).click()
  const steps = page.getByRole('table', { name: 'Ziekenhuizen: stappen van de IC-opschaling' })
  await expect(steps.getByRole('row')).toHaveCount(1 + 3 * 12)
  await expect(steps).toContainText('intensivisten (28)')
  await page.screenshot({ path: info.outputPath('icu.png'), fullPage: true })
  expect(await sheets(page, info.outputPath('icu.pdf'))).toBe(1)
})
