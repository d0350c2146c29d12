/** A week ahead in the built app: from the example and from a feed, over regions and hospitals, looked back at, printed. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import { forecastArea } from '../../src/domain/forecast/calculate.ts'
import { wholeInterval, wholeMedian } from '../../src/domain/forecast/whole.ts'
import type { ObservedSeries } from '../../src/domain/observed/series.ts'
import { conclusion } from './support/app.ts'
import { bringAxe, SCHEMES, violations } from './support/axe.ts'

const EXAMPLE = './#/forecast/prognose-najaar-2021'
const A4 = { width: 595, height: 842 }

const series = seriesOfExample()

function seriesOfExample(): ObservedSeries {
  const file = JSON.parse(readFileSync('public/examples/prognose-najaar-2021.json', 'utf8')) as {
    readonly documents: readonly [{ readonly body: { readonly series: ObservedSeries } }]
  }
  return file.documents[0].body.series
}

/** The last days of the example as a feed of the first layout, newest first as the feed is. */
function feedOf(days: number, share = 1): string {
  const rows = series.days
    .slice(-days)
    .map(({ date, icuCovid, wardCovid, icuAdmissions, wardAdmissions }) =>
      [
        date.split('-').reverse().join('-'),
        ...[icuCovid, 0, wardCovid, icuAdmissions, wardAdmissions].map((figure) =>
          figure === null ? 'NA' : Math.round(figure * share),
        ),
      ].join(','),
    )
  const header =
    'Datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,Kliniek_Bedden,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID'
  return [header, ...rows.reverse()].join('\n')
}

async function openExample(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: /^(Prognose|Forecast)/ }).click()
  await expect(page.locator('main canvas')).toHaveCount(4)
}

/** Pastes a feed and takes it over, or reads why it is refused. */
async function pasteFeed(page: Page, text: string, confirm: string, refusal?: string): Promise<void> {
  const box = page.getByLabel('Geplakte tekst')
  if (!(await box.isVisible())) await page.getByText('Plakken in plaats van een bestand').click()
  await box.fill(text)
  await page.getByRole('button', { name: 'Gebruik deze tekst' }).click()
  if (refusal === undefined) await page.getByRole('button', { name: confirm }).click()
  else await expect(page.getByText(refusal)).toBeVisible()
}

test('tells what the calculation gives, over regions that add up', async ({ page }) => {
  await openExample(page)
  const icu = forecastArea(series, null)?.measures.find(({ measure }) => measure === 'icuBeds')
  const quantiles = icu?.status === 'made' ? (icu.days[6]?.quantiles ?? []) : []
  const [low, high] = wholeInterval(quantiles, 0.95)
  await expect(conclusion(page)).toContainText(
    `IC over 7 dagen, zo 7 nov: ${wholeMedian(quantiles)} bedden (95 %: ${low}–${high}).`,
  )

  const table = page.getByRole('table', { name: 'Verdeling op zo 7 nov' })
  const beds = await table.locator('tbody tr td:nth-child(3)').allInnerTexts()
  expect(beds).toHaveLength(10)
  expect(beds.reduce((sum, text) => sum + Number(text), 0)).toBe(wholeMedian(quantiles))

  await page.getByLabel('Dag', { exact: true }).selectOption('wo 3 nov')
  await expect(page.getByRole('table', { name: 'Verdeling op wo 3 nov' })).toBeVisible()
})

test('goes back to a day of the past, and undoes it', async ({ page }) => {
  await openExample(page)
  const now = await conclusion(page).innerText()
  const field = page.getByLabel('Maak de prognose op de cijfers tot en met')
  await field.fill('17-10-2021')
  await field.press('Enter')
  await expect(conclusion(page)).toContainText('zo 24 okt')
  // In a field the keys belong to its text.
  await field.blur()
  await page.keyboard.press('Control+z')
  await expect(conclusion(page)).toHaveText(now, { useInnerText: true })
})

test('looks back, beats both rules of thumb, and begins where it is told', async ({ page }) => {
  await openExample(page)
  await page.goto(`${EXAMPLE}?view=backtest`)
  const table = page.getByRole('table', { name: /^IC, 7 dagen vooruit: 76 dagen/ })
  await expect(table.getByRole('row')).toHaveCount(7)
  const score = async (name: string): Promise<number> =>
    Number((await table.getByRole('row', { name }).locator('td').nth(2).innerText()).replace(',', '.'))
  expect(await score('deze prognose')).toBeLessThan(await score('zoals vandaag'))
  expect(await score('deze prognose')).toBeLessThan(await score('trend van 7 dagen'))

  await page.getByLabel('Cijfer', { exact: true }).selectOption('Kliniek')
  await page.getByLabel('Dagen vooruit', { exact: true }).selectOption('3 dagen')
  await expect(page.getByRole('table', { name: /^Kliniek, 3 dagen vooruit/ })).toBeVisible()
  await page.getByLabel('Tel dagen mee vanaf').fill('01-10-2021')
  await page.getByLabel('Tel dagen mee vanaf').press('Enter')
  await expect(page.getByRole('table', { name: /: 31 dagen, 1 okt 2021/ })).toBeVisible()
})

test('is begun from a feed: refused while it is too short, then made; a region gets its own', async ({
  page,
}) => {
  await page.goto('./#/forecast')
  await page.getByRole('button', { name: 'Maak deze prognose' }).click()
  await expect(conclusion(page)).toContainText('Lees de dagcijfers in')
  await pasteFeed(page, feedOf(30), 'Overnemen in de prognose')
  await expect(conclusion(page)).toContainText('kan geen prognose worden gemaakt')
  await expect(page.getByRole('main')).toContainText('IC: 30 dagen met een cijfer')
  await expect(page.getByRole('main')).toContainText('heeft er 41 nodig')

  await pasteFeed(page, feedOf(100), 'Overnemen in de prognose')
  await expect(conclusion(page)).toContainText('IC over 7 dagen, zo 7 nov')
  await page.getByRole('link', { name: 'Regio’s' }).click()
  const row = page.getByRole('row', { name: /Euregio/ })
  await expect(row).toContainText('sleutel')
  await pasteFeed(page, feedOf(80), 'Overnemen in de prognose', 'van een ander gebied')
  await pasteFeed(page, feedOf(80, 0.1), 'Overnemen in de prognose')
  await expect(row).toContainText('eigen cijfers tot en met 31 okt 2021')

  await page.getByRole('button', { name: 'Ziekenhuis toevoegen' }).click()
  await page.getByRole('button', { name: 'Ziekenhuis toevoegen' }).click()
  const key = page.getByRole('textbox', { name: /eigen sleutel.*Ziekenhuis 2|Ziekenhuis 2.*eigen sleutel/ })
  await key.fill('3')
  await key.press('Enter')
  const hospitals = page.getByRole('table', { name: /over de ziekenhuizen/ })
  const beds = async (name: string): Promise<number> =>
    Number(
      await hospitals
        .getByRole('row', { name: new RegExp(name) })
        .locator('td')
        .nth(2)
        .innerText(),
    )
  await expect
    .poll(async () => (await beds('Ziekenhuis 2')) / (await beds('Ziekenhuis 1')))
    .toBeGreaterThan(2.9)

  // Nothing typed is lost: it stands there after the page is loaded anew.
  await page.reload()
  await expect(row).toContainText('eigen cijfers tot en met 31 okt 2021')
  await expect(hospitals.getByRole('row')).toHaveCount(3)
})

for (const language of ['NL', 'EN'] as const) {
  test(`axe finds no violation in an open forecast, ${language}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openExample(page)
    await page.getByRole('button', { name: new RegExp(`^${language},`) }).click()
    await bringAxe(page)
    for (const view of ['', '?view=parts', '?view=backtest', '?view=data']) {
      await page.goto(`${EXAMPLE}${view}`)
      await expect(page.getByRole('table').first()).toBeVisible()
      for (const { colorScheme, judged } of SCHEMES[language]) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page, judged), `${view}, ${colorScheme}`).toEqual([])
      }
    }
  })
}

test('on a screen of 320 pixels no part of it scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openExample(page)
  for (const view of ['', '?view=parts', '?view=backtest', '?view=data']) {
    await page.goto(`${EXAMPLE}${view}`)
    await expect(page.getByRole('table').first()).toBeVisible()
    const overhang = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overhang, view).toBe(0)
  }
})

test('prints on two sheets of A4, with its conclusion, regions, method and sources', async ({ page }) => {
  await openExample(page)
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  expect(text).toContain('IC over 7 dagen, zo 7 nov')
  expect(text).toContain('LNAZ, opschalingsplan 2022/2023')
  expect(text).toContain('Gemaakt op de cijfers tot en met 31 okt 2021')
  expect(text).toMatch(/Afgedrukt op \w+ \d+ \w+ \d{4} met adempauze/)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(boxes).toHaveLength(2)
  for (const [, width, height] of boxes) {
    expect(Math.round(Number(width))).toBe(A4.width)
    expect(Math.round(Number(height))).toBe(A4.height)
  }
})
