/** A plan on paper: A4, a sane number of pages, with its conclusion, its figures and their sources. */
import { expect, test } from 'playwright/test'
import { conclusion, openExample } from './support/app.ts'

/** A4 in points. */
const A4 = { width: 595, height: 842 }

test('a plan prints on A4 with conclusion and sources, without what only a screen needs', async ({
  page,
}) => {
  await page.goto('./')
  await openExample(page)
  const sentence = await conclusion(page).innerText()
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  expect(text).toContain(sentence.split('\n').at(-1) ?? sentence)
  expect(text).toContain('Bronnen van de cijfers in dit plan')
  expect(text).toMatch(/Afgedrukt op \w+ \d+ \w+ \d{4} met adempauze/)
  expect(text).not.toContain('Maatregel toevoegen')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Exporteer' })).toHaveCount(0)

  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(boxes.length).toBeGreaterThanOrEqual(2)
  // Two pages and the sources.
  expect(boxes.length).toBeLessThanOrEqual(3)
  for (const [, width, height] of boxes) {
    expect(Math.round(Number(width))).toBe(A4.width)
    expect(Math.round(Number(height))).toBe(A4.height)
  }
})
