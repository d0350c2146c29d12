/** The first five minutes of somebody who has never seen the app, step by step, every click counted. */
import { expect, type Locator, test } from 'playwright/test'
import { conclusion, drawn, EXAMPLE, virulence } from './support/app.ts'

test('from nothing to a plan of one’s own region, in eleven clicks and one drag', async ({ page }) => {
  let clicks = 0
  const click = async (target: Locator): Promise<void> => {
    clicks += 1
    await target.click()
  }
  const start = page.getByRole('link', { name: 'Start', exact: true })
  await page.goto('./')

  await test.step('1: an example that says of when it is; its sentence says what breaks first, and when', async () => {
    await expect(page.getByText('cijfers van toen: winter 2021–2022, niet van vandaag')).toBeVisible()
    await click(page.getByRole('button', { name: EXAMPLE }))
    await drawn(page)
    await expect(conclusion(page)).toContainText(/^.*De IC raakt vol rond \d+ jan \(80\s%: \d+–\d+ jan\)/s)
  })
  await test.step('no click: a slider is dragged, and the sentence follows', async () => {
    const before = await conclusion(page).innerText()
    await virulence(page).press('End')
    await expect(conclusion(page)).not.toHaveText(before)
  })
  await test.step('2: taken back', () => click(page.getByRole('button', { name: /Ongedaan maken/ })))
  await test.step('3: a measure is used, and stands on the timeline', async () => {
    await click(page.getByRole('checkbox', { name: /Zelfzorgadvies huisartsen/ }))
    await expect(page.getByText('2 ingezet')).toBeVisible()
  })
  await test.step('4 to 6: ten regions at once, and all of them in one picture', async () => {
    await click(start)
    await click(page.getByRole('button', { name: 'Tien regioplannen' }))
    await click(page.getByRole('link', { name: 'Naar het landelijk beeld' }))
    await expect(conclusion(page)).toContainText('in 10 van de 10 regio’s')
    // What holds for all of them is said once.
    await expect(page.getByText(/^Alle 10 plannen: verouderd: dag 0 is 30 dec 2021/)).toHaveCount(1)
    await expect(page.getByText('verouderd', { exact: true })).toHaveCount(0)
    await expect(
      page.getByText(/Per trekking opgeteld vraagt de wijkverpleging in deze regio’s samen/),
    ).toBeVisible()
    const total = page.getByRole('table', { name: 'De 10 regio’s samen' })
    await expect(total.getByRole('row')).toHaveCount(7)
    await expect(page.getByRole('link', { name: /^Brabant \d+\s% \d+ jan, kans op tekort/ })).toBeVisible()
  })
  await test.step('7 to 10: a plan of one’s own region, that begins today and opens where figures are typed', async () => {
    await click(start)
    await page.getByLabel('Regio', { exact: true }).selectOption('NAZB')
    clicks += 1
    await click(page.getByText('ik typ ze in'))
    await expect(page.getByText(/^Het plan begint vandaag, /)).toBeVisible()
    await click(page.getByRole('button', { name: 'Maak dit plan' }))
    await expect(page.getByRole('table', { name: 'Capaciteit en bezetting per schakel' })).toBeVisible()
    // The rest is folded: what every planner fills in stands first.
    await expect(page.getByText('Beloop van de ziekte')).toBeVisible()
    await expect(page.getByText('Bescherming door een booster')).toHaveCount(0)
    await expect(conclusion(page)).toContainText('Gerekend alsof de stand van 30 dec 2021')
  })
  await test.step('11: and what it says', async () => {
    await click(page.getByRole('link', { name: 'Overzicht' }))
    await drawn(page)
  })
  expect(clicks).toBe(11)
})
