/** A plan that follows figures, as a planner of 31 October 2021 would have begun it; and a region's beside the country's. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import type { ObservedDay } from '../../src/domain/observed/series.ts'
import { conclusion, drawn } from './support/app.ts'

/** Daily figures as they were published, until 31 October 2021. */
const DAYS = (
  JSON.parse(readFileSync('public/examples/prognose-najaar-2021.json', 'utf8')) as {
    readonly documents: readonly [{ readonly body: { readonly series: { readonly days: ObservedDay[] } } }]
  }
).documents[0].body.series.days
const LAST = '31 okt 2021'

/** The days as a feed of the first layout; of a region its share, in whole patients. */
function feedOf(share: number): string {
  const count = (figure: number | null): string => (figure === null ? '' : String(Math.round(share * figure)))
  const rows = DAYS.map(({ date, icuCovid, icuOther, wardCovid, icuAdmissions, wardAdmissions }) =>
    [
      date.split('-').reverse().join('-'),
      ...[icuCovid, icuOther, wardCovid, icuAdmissions, wardAdmissions].map(count),
    ].join(','),
  )
  const header =
    'Datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,Kliniek_Bedden,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID'
  return [header, ...rows.reverse()].join('\n')
}

async function newPlan(page: Page, region: string): Promise<void> {
  await page.goto('./')
  const form = page.locator('form').filter({ hasText: 'Maak dit plan' })
  await form.getByLabel('Regio', { exact: true }).selectOption(region)
  await form.getByLabel('Scenario', { exact: true }).selectOption('continue')
  await form.getByRole('button', { name: 'Maak dit plan' }).click()
  await drawn(page)
}

async function takeFeed(page: Page, text: string, scope?: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Metingen', exact: true }).click()
  await page
    .getByLabel('Kies of plak een bestand met dagcijfers')
    .setInputFiles({ name: 'lcps.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  if (scope) await page.getByRole('radio', { name: scope }).check()
  await page.getByRole('button', { name: 'Overnemen in het plan' }).click()
}

const number = (text: string): number => Number(text.replaceAll(/[^\d]/g, ''))

/** Median of the peak, as the table of key figures says it. */
async function peakOf(page: Page, link: RegExp): Promise<number> {
  const table = page.getByRole('table', { name: 'Kerncijfers per schakel' })
  const heads = await table.getByRole('columnheader').allInnerTexts()
  const at = heads.findIndex((head) => /^Piek/i.test(head))
  return number(
    await table
      .getByRole('row', { name: link })
      .getByRole('cell')
      .nth(at - 1)
      .innerText(),
  )
}

test('begun on what was known on 31 October 2021, the plan says what a planner of that day could use', async ({
  page,
}, info) => {
  await newPlan(page, 'NL')
  await takeFeed(page, feedOf(1))
  await expect(page.getByRole('rowheader', { name: LAST })).toBeVisible()
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await drawn(page)
  await expect(page.getByText(`Afgestemd op opnames en bezette bedden tot en met ${LAST}.`)).toBeVisible()
  await expect(page.getByText(/^R nu 1,\d\d \(90\s%: .*: opnames groeien met/)).toBeVisible()
  await expect(page.getByText(/^Zo deed dit model het op deze reeks/)).toBeVisible()
  const sentence = await conclusion(page).innerText()
  await page.screenshot({ path: info.outputPath('plan.png'), fullPage: true })
  // In November 2021 the ward rose from 902 to 2,250 and the ICU from 220 to 620.
  const [ward, icu] = [await peakOf(page, /^Kliniek/), await peakOf(page, /^IC/)]
  expect(ward).toBeGreaterThan(1000)
  expect(ward).toBeLessThan(3500)
  expect(icu).toBeGreaterThan(250)
  expect(icu).toBeLessThan(900)
  expect(sentence).not.toContain('vrijwel zeker')
  await page.getByRole('button', { name: 'Wat erachter zit' }).click()
  await expect(page.getByText(/Na 12 dec 2021/)).toBeVisible()
})

test('a region with figures of its own borrows the growth of the country, once these stand beside them', async ({
  page,
}) => {
  await newPlan(page, 'NAZB')
  await takeFeed(page, feedOf(0.1), /^Cijfers van .* zelf$/)
  await expect(page.getByRole('rowheader', { name: LAST })).toBeVisible()
  await takeFeed(page, feedOf(1), /^Landelijke cijfers naast de eigen/)
  await expect(
    page.getByText(/^Daarnaast landelijke cijfers: .* het plan leent de groei van het land\.$/),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await drawn(page)
  await expect(page.getByText(/^De groei is die van het land/)).toBeVisible()
})
