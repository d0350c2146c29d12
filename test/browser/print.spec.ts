/** On paper: sheets of their own, counted, with headings that a screen reader finds, and nothing that only a screen needs. */
import { expect, type Page, test } from 'playwright/test'
import { conclusion, drawn, openExample, saved, virulence } from './support/app.ts'

/** A4 in points. */
const A4 = { width: 595, height: 842 }

interface Sheets {
  readonly pages: number
  /** How many headings of each level are tagged. */
  readonly headings: Readonly<Record<string, number>>
}

/** What the browser makes of the page that is shown, as its print command does. */
async function onPaper(page: Page): Promise<Sheets> {
  await page.emulateMedia({ media: null })
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  for (const [, width, height] of boxes) {
    expect(Math.round(Number(width))).toBe(A4.width)
    expect(Math.round(Number(height))).toBe(A4.height)
  }
  const headings: Record<string, number> = {}
  for (const [, level = ''] of pdf.matchAll(/\/S \/(H\d)\b/g)) headings[level] = (headings[level] ?? 0) + 1
  return { pages: boxes.length, headings }
}

test('a plan is two pages and an annex: conclusion, pictures, measures, decisions, actions, sources', async ({
  page,
}) => {
  await page.goto('./')
  await openExample(page)
  const sentence = await conclusion(page).innerText()
  await page.emulateMedia({ media: 'print' })
  for (const heading of [
    'Kerncijfers per schakel',
    'Maatregelen',
    'Vastgelegde besluiten, oudste eerst',
    'Afgesproken acties',
    'Bijlage: de cijfers van dit plan en hun bronnen',
  ]) {
    await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible()
  }
  const text = await page.locator('body').innerText()
  expect(text).toContain(sentence.split('\n').at(-1) ?? sentence)
  expect(text).toMatch(/1\.300 extra SOC’s.*30 dec 2021\s+6 jan 2022.*nog te besluiten: raad van bestuur/s)
  expect(text).toMatch(/Afgedrukt op \w+ \d+ \w+ \d{4} met adempauze/)
  expect(text.match(/1 · Druk op de gehele zorg/g)).toHaveLength(2)
  expect(text).not.toContain('Maatregel toevoegen')
  expect(text).not.toMatch(/\d\sms\b/)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Exporteer' })).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)

  const { pages, headings } = await onPaper(page)
  // This plan has few measures and no decisions: one page, and its annex.
  expect(pages).toBe(2)
  expect(headings['H1']).toBe(1)
  expect(headings['H2']).toBeGreaterThanOrEqual(9)
  await drawn(page)
})

/** What stands in the lower margins of every sheet. */
function margins(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText))
      .join(' '),
  )
}

test('every sheet says who changed it last, as far as that is known', async ({ page }) => {
  await page.goto('./')
  await openExample(page)
  expect(await margins(page)).toContain('Laatst gewijzigd door: niet genoemd')
  await virulence(page).press('ArrowRight')
  await page.getByRole('button', { name: 'Vul in', exact: true }).click()
  await page.getByRole('textbox', { name: 'Naam of initialen' }).fill('Planner van de dag')
  await page.getByRole('textbox', { name: 'Naam of initialen' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Organisatie' })).toBeEnabled()
  await page.getByRole('textbox', { name: 'Organisatie' }).fill('ROAZ')
  await page.getByRole('textbox', { name: 'Organisatie' }).press('Enter')
  await virulence(page).press('ArrowRight')
  await saved(page)
  await expect.poll(() => margins(page)).toContain('Laatst gewijzigd door Planner van de dag, ROAZ')
  expect(await margins(page)).toMatch(/versie \d.*pagina.*counter\(page\).*van.*counter\(pages\)/)
})

/** The pictures on the sheets as the browser finds them: it prints in the very task in which it says that it will. */
function picturesAtOnce(page: Page): Promise<{ drawn: number; blank: number }> {
  return page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
    const blank = [...document.querySelectorAll<HTMLCanvasElement>('.paper canvas')].map((canvas) => {
      const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      return !dots?.some((value) => value > 0)
    })
    dispatchEvent(new Event('afterprint'))
    return { drawn: blank.filter((is) => !is).length, blank: blank.filter(Boolean).length }
  })
}

/** The example, what must stand on its sheets, how many there are, and how many pictures are on them. */
const SHEETS = [
  ['lnaz-fair-share', /Fair share van 1\.250.*Dagplan vervoer.*Gepubliceerde tabel/s, 2, 0],
  ['zorghotels', /Wat er open kan op.*Vergelijk locaties en mengsels.*Normen en bronnen/s, 2, 4],
  ['prognose-najaar-2021', /Prognose per dag.*Verdeling op.*Waar dit op rust/s, 2, 4],
  ['vergelijking', /Kerncijfers per variant.*\(−74\sprocentpunt · beter\).*Wat er verschilt/s, 2, 9],
  ['ketenmonitor', /Stand van vrijdag 14 januari 2022\s·\sNederland.*Een licht per schakel/s, 1, 0],
] as const

test('what a meeting takes along fits on its sheets, in the dark look too, with every picture drawn', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [example, words, pages, pictures] of SHEETS) {
    await page.goto('./')
    await page.locator(`button[data-example="${example}"]`).click()
    await page.waitForURL(/#\/[a-z-]+\/[^/]+$/)
    await expect.poll(() => picturesAtOnce(page)).toEqual({ drawn: pictures, blank: 0 })
    await expect(page.locator('main [aria-busy="true"], main progress')).toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('main').innerText()).toMatch(words)
    const text = await page.locator('main').innerText()
    expect(text).not.toMatch(/\d\sms\b|\bP(?:5|10|25|50|75|90|95)\b/)
    for (const role of ['checkbox', 'textbox', 'combobox', 'slider'] as const)
      await expect(page.getByRole(role)).toHaveCount(0)
    const sheets = await onPaper(page)
    expect([example, sheets.pages]).toEqual([example, pages])
    expect(sheets.headings['H1']).toBe(1)
    expect(sheets.headings['H2']).toBeGreaterThanOrEqual(3)
  }
})
