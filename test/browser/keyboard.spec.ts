/** The main job with the keyboard alone, and the language of the page. */
import { expect, type Locator, type Page, test } from 'playwright/test'
import { conclusion, contentOf, drawn, virulence } from './support/app.ts'

/** More than a page of ours has places to stop at. */
const MOST_PRESSES = 200

test('the main job is done with the keyboard alone', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await tabTo(page, 'button', 'Nederland, scenario 1')
  await page.keyboard.press('Enter')
  await drawn(page)

  await tabTo(page, 'slider', 'Ziekmakendheid')
  const outcome = await conclusion(page).innerText()
  const value = Number(await virulence(page).inputValue())
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  expect(Number(await virulence(page).inputValue())).toBeCloseTo(value + 0.05)
  await expect(conclusion(page)).not.toHaveText(outcome)

  const withoutLever = await conclusion(page).innerText()
  await page.getByRole('heading', { level: 1 }).focus()
  await tabTo(page, 'checkbox', 'IC naar stap 1')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'IC naar stap 1' })).toBeChecked()
  await expect(conclusion(page)).not.toHaveText(withoutLever)

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('checkbox', { name: 'IC naar stap 1' })).not.toBeChecked()
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByRole('checkbox', { name: 'IC naar stap 1' })).toBeChecked()

  await page.getByRole('heading', { level: 1 }).focus()
  await tabUntil(page, page.getByRole('button', { name: 'Toon Wijkverpleging groot' }))
  await page.keyboard.press('Enter')
  const reader = page.getByRole('slider', { name: 'Wijkverpleging, dag voor dag' })
  expect(await tabUntil(page, reader), 'from the large picture on').toBeLessThan(6)
  const said = await reader.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowRight')
  await expect(reader).not.toHaveAttribute('aria-valuetext', said ?? '')
  await tabUntil(page, page.getByText('Opmerking vastprikken', { exact: true }))
  await page.keyboard.press('Enter')
  await tabUntil(page, page.getByRole('textbox', { name: 'Opmerking' }))
  await page.keyboard.type('Persconferentie')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Op deze dagen' })).toContainText('Persconferentie')

  await page.getByRole('heading', { level: 1 }).focus()
  await tabTo(page, 'button', 'Vergadering')
  await page.keyboard.press('Enter')
  const meeting = page.getByRole('dialog')
  await expect(meeting.getByRole('heading', { level: 1 })).toBeFocused()
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  await expect(meeting.getByRole('heading', { level: 1 })).toHaveText('4 van 4: Besluit')
  await tabUntil(page, meeting.getByText('Leg een besluit vast'))
  await page.keyboard.press('Enter')
  await tabUntil(page, meeting.getByRole('textbox', { name: 'Besluit', exact: true }))
  await page.keyboard.type('Stap 1 gaat in')
  await page.keyboard.press('Tab')
  await page.keyboard.type('secretaris ROAZ')
  await page.keyboard.press('Enter')
  await expect(meeting.getByRole('cell', { name: 'Stap 1 gaat in' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Vergadering' })).toBeFocused()

  await tabTo(page, 'button', 'Exporteer')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const written = JSON.stringify(await contentOf(await downloading))
  for (const part of ['"id":"icuStep1"', '"text":"Persconferentie"', '"reason":"Stap 1 gaat in"']) {
    expect(written).toContain(part)
  }
})

test('a forecast is read, put back to a day of the past and looked back on with the keyboard alone', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await tabTo(page, 'button', 'Prognose, najaar 2021')
  await page.keyboard.press('Enter')
  await expect(conclusion(page)).toContainText('IC over 7 dagen, zo 7 nov')

  await tabUntil(page, page.getByLabel('Maak de prognose op de cijfers tot en met'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('17-10-2021')
  await page.keyboard.press('Enter')
  await expect(conclusion(page)).toContainText('zo 24 okt')

  await page.getByRole('heading', { level: 1 }).focus()
  await tabTo(page, 'link', 'Terugblik')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: /^IC, 7 dagen vooruit/ })).toBeVisible()
})

test('the national picture is moved, and a region opened, with the keyboard alone', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await tabTo(page, 'button', 'Tien regioplannen')
  await page.keyboard.press('Enter')
  await drawn(page)
  await tabUntil(page, page.getByRole('link', { name: 'Landelijk beeld' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Landelijk beeld' })).toBeVisible()
  await expect(page.locator('main canvas')).toHaveCount(10)

  const outcome = await conclusion(page).innerText()
  await tabTo(page, 'slider', 'Ziekmakendheid')
  await page.keyboard.press('PageUp')
  await expect(conclusion(page)).not.toHaveText(outcome, { useInnerText: true })

  const cell = page.getByRole('main').getByRole('table').getByRole('link').first()
  await tabUntil(page, cell)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('slider', { name: 'Ziekmakendheid' })).toBeVisible()
  await expect(page).toHaveURL(/#\/plan\//)
})

test('the skip link leads to the page', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('from the example it is a few keys to the sliders of the scenario', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).focus()
  await page.keyboard.press('Enter')
  await drawn(page)
  const slider = page.getByRole('complementary', { name: 'Scenario' }).getByRole('slider').first()
  const skip = page.getByRole('link', { name: 'Naar het scenario' })
  const presses = (await tabUntil(page, skip)) + 1
  await page.keyboard.press('Enter')
  expect(presses + (await tabUntil(page, slider))).toBeLessThanOrEqual(8)
})

test('the language changes on the spot, and stays', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).click()
  await drawn(page)
  await expect(conclusion(page)).toContainText('raakt vol rond')
  await page.getByRole('button', { name: 'EN, English' }).click()
  await expect(conclusion(page)).not.toContainText('raakt vol rond')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  await page.getByRole('button', { name: 'NL, Nederlands' }).click()
  await expect(conclusion(page)).toContainText('raakt vol rond')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
})

/** Presses Tab until the named thing has the focus; a thing out of reach fails. */
async function tabTo(
  page: Page,
  role: 'button' | 'slider' | 'checkbox' | 'link',
  name: string,
): Promise<void> {
  await tabUntil(page, page.getByRole('main').getByRole(role, { name }).first())
}

/** Says how many presses it took. */
async function tabUntil(page: Page, target: Locator): Promise<number> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return presses
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${String(target)}`)
}
