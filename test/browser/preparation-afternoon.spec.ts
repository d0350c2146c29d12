/**
 * An afternoon of a regional team on the built app, both laptops without internet: one answers readiness and actions, the
 * other staff, request and stocks; the two are merged, what both changed is chosen, and the report goes to paper.
 */
import { writeFile } from 'node:fs/promises'
import { expect, type Page, test } from 'playwright/test'
import { offlineReady, saved } from './support/app.ts'
import { exportFile } from './support/big-ledger.ts'

test.use({ serviceWorkers: 'allow' })

// A label that is not there ends the walk, and not after ten minutes.
test.use({ actionTimeout: 60_000 })

const TITLE = 'Voorbereiding fase 3 · Brabant'
const HOTELS = 'Wie, Richt zorghotels in per doelgroep'
/** Dense paper: the whole of a region, chart and all. */
const MOST_SHEETS = 8

async function openOffline(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Voorbereiding op fase 3' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await offlineReady(page)
  await page.context().setOffline(true)
}

const part = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('link', { name, exact: true }).click()

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(text)
  await field.blur()
}

test('two laptops, offline: filled in apart, merged, and printed as one report', async ({
  page,
  browser,
}, info) => {
  await openOffline(page, './')
  const context = await browser.newContext()
  const other = await context.newPage()
  await openOffline(other, page.url().split('#')[0] ?? '')

  await test.step('the first laptop answers readiness and says who does what', async () => {
    await type(page, HOTELS, 'GHOR')
    await page.getByLabel('Zet personeel uit andere sectoren in, Stand').selectOption({ label: 'klaar' })
    await part(page, 'Gereedheid')
    await page.getByLabel('Zijn er middelen in meer talen?, Stand').selectOption({ label: 'gereed' })
    await page.getByLabel('Is de hulplijn benoemd?, Stand').selectOption({ label: 'gereed' })
    await expect(
      page.getByRole('heading', { level: 2, name: '4 van de 7 thema’s zijn gereed.' }),
    ).toBeVisible()
    await saved(page)
  })

  await test.step('the second: staff, an exchange that is refused, the request, a stock and what comes in', async () => {
    await type(other, HOTELS, 'Crisisteam')
    await part(other, 'Personeel')
    await type(other, 'Eigen fte, V&V', '870')
    await other.getByLabel('Kliniek, Van', { exact: true }).selectOption({ label: 'Wijkverpleging' })
    await expect(other.getByText(/fte van Wijkverpleging naar IC: .*Doe dit niet\./)).toBeVisible()
    await other.getByLabel('Wijkverpleging, Van', { exact: true }).selectOption({ label: 'Kliniek' })
    await expect(other.getByText(/Doe dit niet\./)).toHaveCount(0)
    await part(other, 'Uitvraag')
    await type(other, 'Toegezegd, Ziekenhuis B, Kliniek, 15 jan 2022', '60')
    await type(other, 'Getekend door, Ziekenhuis B, Kliniek, 15 jan 2022', 'Bedrijfsbureau')
    await expect(other.getByRole('heading', { level: 2, name: /kliniek 151 van 165/i })).toBeVisible()
    await part(other, 'Voorraden')
    await type(other, 'Minstens, FFP2-maskers', '380.000')
    await expect(other.getByRole('table', { name: 'Leveringen' })).toBeVisible()
    await saved(other)
  })

  await test.step('their file is merged; of the one thing that both changed, one is chosen', async () => {
    const file = await exportFile(other)
    await page.getByRole('link', { name: 'Delen' }).click()
    await page.locator('input[type=file][accept*=json]').setInputFiles(file)
    await page.getByLabel(`Wat te doen met ${TITLE}`).selectOption('merge')
    const conflict = page.getByRole('group').filter({ hasText: 'Crisisteam' })
    await expect(conflict).toContainText('GHOR')
    await expect(page.getByRole('radio')).toHaveCount(2)
    await conflict.getByRole('radio').last().check()
    await page.getByRole('button', { name: 'Importeer 1 document' }).click()
    await page.getByRole('link', { name: `Open ${TITLE}` }).click()
    await expect(page.getByLabel(HOTELS, { exact: true })).toHaveValue('Crisisteam')
    await expect(page.getByLabel('Zet personeel uit andere sectoren in, Stand')).toHaveValue('done')
    await part(page, 'Gereedheid')
    await expect(
      page.getByRole('heading', { level: 2, name: '4 van de 7 thema’s zijn gereed.' }),
    ).toBeVisible()
    await part(page, 'Personeel')
    await expect(page.getByLabel('Eigen fte, V&V', { exact: true })).toHaveValue('870')
    await part(page, 'Voorraden')
    await expect(page.getByLabel('Minstens, FFP2-maskers', { exact: true })).toHaveValue('380.000')
  })

  await test.step('the report: every chapter, on few sheets', async () => {
    await part(page, 'Rapport')
    await expect(page.getByText('Hoogste zorgvraag per schakel')).toBeVisible()
    await expect(page.getByText('wordt uitgerekend')).toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    const text = await page.locator('body').innerText()
    for (const words of [
      'Fase 2d, besloten op 11 jan 2022',
      'Wat het regioplan verwacht',
      '4 van de 7 thema’s zijn gereed.',
      'Wie kan deze week aan wie lenen',
      'Wie kan vandaag nemen',
      'Maatregelen van het regioplan: laatste start en dekking',
      'Zorghotels in de regio',
      'Thuismonitoring',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toMatch(/Afgedrukt op/)
    expect(text).not.toContain('Rij toevoegen')
    const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    await writeFile(info.outputPath('rapport.pdf'), paper)
    const sheets = paper.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(sheets.length).toBeGreaterThan(2)
    expect(sheets.length).toBeLessThanOrEqual(MOST_SHEETS)
  })
  await context.close()
})
