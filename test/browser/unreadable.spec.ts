/** A document that cannot be read is a state with ways out: what is wrong and where, and back to what was readable. */
import { expect, type Page, test } from 'playwright/test'
import { contentOf, drawn, openExample, saved, virulence } from './support/app.ts'
import { ELSEWHERE, rewriteStored } from './support/stored.ts'

const BROKEN = { '"horizonDays": \\d+': '"horizonDays": 90.5', '"draws": \\d+': '"draws": 0' }

/** The example, changed and saved, which keeps what it was; then two of its fields are spoilt. Returns the text. */
async function spoil(page: Page): Promise<string> {
  await page.goto('./')
  await openExample(page)
  await virulence(page).fill('1.2')
  await saved(page)
  await page.goto(ELSEWHERE)
  return rewriteStored(page, BROKEN)
}

test('from Start and from Delen: fields go back one by one, and the document is whole', async ({ page }) => {
  await spoil(page)
  await page.goto('./#/')
  await page.getByText('niet leesbaar').first().click()
  await expect(page.getByText('documents[0].body.horizonDays')).toBeVisible()

  await page.goto('./#/share')
  await expect(page.getByText('Niet leesbare documenten')).toBeVisible()
  await page.getByRole('alert').getByRole('link').first().click()
  await expect(page.getByText('Dit document is niet leesbaar.')).toBeVisible()
  const keep = page.getByRole('button', { name: 'Bewaar het herstelde document' })
  await expect(keep).toBeDisabled()
  for (const [at, value] of [
    ['horizonDays', '90'],
    ['draws', '1000'],
  ]) {
    await page
      .getByRole('listitem')
      .filter({ hasText: `documents[0].body.${at ?? ''}` })
      .getByRole('button', { name: `Zet terug op ${value ?? ''}` })
      .click()
  }
  await expect(page.getByText('Zo is het document weer leesbaar.')).toBeVisible()
  await keep.click()
  await drawn(page)
  await page.reload()
  await drawn(page)
  // What was typed last and could be read is still there.
  await expect(virulence(page)).toHaveValue('1.2')
})

test('an earlier version takes its place, and the text can be taken out', async ({ page }) => {
  const text = await spoil(page)
  await page.goto('./#/share')
  await page.getByRole('alert').getByRole('link').first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download de tekst' }).click(),
  ])
  expect(JSON.stringify(await contentOf(download))).toContain('"horizonDays":90.5')
  await page.getByText('Toon de tekst').click()
  await expect(page.locator('pre')).toContainText('"horizonDays": 90.5')
  expect(text).toContain('"horizonDays": 90.5')

  await page
    .getByRole('button', { name: /^Zet terug: de versie van/ })
    .first()
    .click()
  await drawn(page)
  await expect(virulence(page)).not.toHaveValue('1.2')
})
