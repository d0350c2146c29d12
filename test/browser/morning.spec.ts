/** A morning at the desk: a wrong file, the daily feed, its correction; what the monitor cannot take from it, the forecast, on paper. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import type { ObservedDay } from '../../src/domain/observed/series.ts'
import { conclusion, saved } from './support/app.ts'

const DAYS = (
  JSON.parse(readFileSync('public/examples/prognose-najaar-2021.json', 'utf8')) as {
    readonly documents: readonly [{ readonly body: { readonly series: { readonly days: ObservedDay[] } } }]
  }
).documents[0].body.series.days

const HEADER =
  'Datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,Kliniek_Bedden,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID'

function feedOf(days: readonly ObservedDay[]): string {
  const text = (figure: number | null): string => (figure === null ? '' : String(figure))
  const rows = days.map(({ date, icuCovid, icuOther, wardCovid, icuAdmissions, wardAdmissions }) =>
    [
      date.split('-').reverse().join('-'),
      ...[icuCovid, icuOther, wardCovid, icuAdmissions, wardAdmissions].map(text),
    ].join(','),
  )
  return [HEADER, ...rows.reverse()].join('\n')
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Kies of plak een bestand met dagcijfers')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

test('three files, one wrong and one a correction; then the chain, the week ahead, and a sheet of paper', async ({
  page,
}) => {
  await page.goto('./#/forecast')
  await page.getByRole('button', { name: 'Maak deze prognose' }).click()
  await expect(conclusion(page)).toContainText('Lees de dagcijfers in')

  const wrong =
    'Version;Date_of_report;Date_of_statistics;IC_admission_notification;IC_admission\n1;x;2021-01-01;1;1'
  await drop(page, 'COVID-19_ic_opnames.csv', wrong)
  await expect(page.getByText(/Dit is een RIVM-bestand.*het bevat geen bezetting/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Overnemen in de prognose' })).toHaveCount(0)

  await drop(page, 'lcps.csv', feedOf(DAYS.slice(-100)))
  const preview = page.getByRole('table', { name: 'Zo komen de dagen erin te staan' })
  await expect(preview.getByRole('row')).toHaveCount(101)
  await page.getByRole('button', { name: 'Overnemen in de prognose' }).click()
  await expect(conclusion(page)).toContainText('IC over 7 dagen, zo 7 nov')

  const last = DAYS.at(-1)
  if (!last || last.wardCovid === null) throw new Error('the example ends with a figure')
  const right = last.wardCovid + 3
  await drop(page, 'correctie.csv', feedOf([...DAYS.slice(-4, -1), { ...last, wardCovid: right }]))
  await expect(preview.getByRole('row')).toHaveCount(2)
  await expect(preview).toContainText('gecorrigeerd')
  await expect(preview).toContainText(`${last.wardCovid} → ${right}`)
  await page.getByRole('button', { name: 'Overnemen in de prognose' }).click()
  await expect(page.getByRole('table', { name: 'Dagcijfers in deze prognose' })).toContainText(
    `${right}, was ${last.wardCovid}`,
  )
  await saved(page)
  await page.reload()
  await expect(page.getByRole('table', { name: 'Dagcijfers in deze prognose' })).toContainText(
    `${right}, was ${last.wardCovid}`,
  )

  const [forecast = ''] = page.url().split('?')
  await page.goto('./#/monitor')
  await page.getByRole('button', { name: 'Maak deze monitor' }).click()
  const asOf = page.getByRole('textbox', { name: 'Stand van', exact: true })
  await asOf.fill('31-10-2021')
  await asOf.press('Enter')
  await page.getByRole('button', { name: /^Neem standen over uit/ }).click()
  // The feed counts COVID patients only; a light is about all of them, and is not lit on a part.
  await expect(page.getByText(/is niets overgenomen: daarin staan alleen COVID-patiënten/)).toBeVisible()
  await saved(page)

  await page.goto(forecast)
  await expect(page.getByRole('table', { name: /^Verdeling op/ })).toBeVisible()
  const sentence = await conclusion(page).innerText()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('body')).toContainText(sentence.split('\n').at(-1) ?? sentence)
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
  expect(pdf.match(/\/MediaBox/g)?.length).toBeLessThanOrEqual(8)
})
