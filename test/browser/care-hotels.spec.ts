/**
 * A planner's run through care hotels in the built app: three locations, one shared nurse team, one oxygen limit that
 * liquid oxygen lifts, and the effect in a regional plan and in the joint test of concentrators.
 */
import { expect, test, type Locator, type Page } from 'playwright/test'

const PLAN = './#/care-hotels/zorghotels-drie-locaties'
const REGION = './#/plan/regioplan-NAZB'

/** Opens an example from Start, as a newcomer does. */
async function openExample(page: Page, name: RegExp): Promise<void> {
  await page.goto('./#/')
  await page.getByRole('button', { name }).click()
}

/** The regional plan of the locations' own region: what oxygen at home comes to. */
async function oxygenAtHome(page: Page): Promise<Locator> {
  await expect(page.locator('main canvas')).toHaveCount(6)
  return page
    .getByRole('table', { name: 'Kerncijfers per schakel' })
    .getByRole('row', { name: /Zuurstof thuis/ })
}

/** The row of a location in the table of what can open on the chosen day. */
const rowOf = (page: Page, name: string) =>
  page.getByRole('table', { name: /Wat er open kan/ }).getByRole('row', { name: new RegExp(name) })

test('plans three locations with one team, lifts an oxygen limit, and takes the gain into a regional plan', async ({
  page,
}) => {
  await openExample(page, /^Zuurstof thuis/)
  await expect(page).toHaveURL(/#\/oxygen\/soc-winter-2021$/)
  await openExample(page, /^Tien regioplannen/)
  await page.goto(REGION)
  const before = await (await oxygenAtHome(page)).innerText()
  await openExample(page, /^Zorghotels/)
  // Of four documents the first is open, and the others are a link away.
  await expect(page).toHaveURL(/#\/care-hotels\/zorghotels-drie-locaties$/)
  await expect(page.getByRole('link', { name: /Urmond/ })).toBeVisible()

  // The conclusion names what binds; the hotel of 60 beds runs 24.
  await page.goto(PLAN)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    /40 van de 110 bedden op 3 locaties echt open.*wijkverpleegkundigen/,
  )
  await expect(rowOf(page, 'Hotel met 60 bedden')).toContainText(/60\s*24\s*30\s*40\s*24/)
  await expect(rowOf(page, 'Lege vleugel')).toContainText('stroom voor SOC’s')
  await expect(rowOf(page, 'Lege vleugel')).toContainText('7 feb 2022')

  // One team: more hours for the wing than the team has left are refused, and what held still holds.
  await page.goto(`${PLAN}?view=staff`)
  const wing = page.getByLabel('Lege vleugel van een verpleeghuis, Wijkteam Centrum')
  await wing.fill('400')
  await wing.press('Tab')
  await expect(wing).toHaveAttribute('aria-invalid', 'true')
  await wing.press('Escape')
  await expect(wing).toHaveValue('300')
  await wing.fill('306')
  await wing.press('Tab')
  await expect(
    page
      .getByRole('table', { name: 'Wie werkt waar' })
      .getByRole('row', { name: /Wijkteam Centrum/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('0')

  // Liquid oxygen from the first day instead of 7 February: the wing's limit is gone, and staff binds.
  await page.goto(`${PLAN}?view=locations&location=vleugel`)
  const lox = page.getByLabel(/Vloeibare zuurstof/).first()
  await lox.fill('60')
  await lox.press('Tab')
  await page.goto(PLAN)
  await expect(rowOf(page, 'Lege vleugel')).toContainText('wijkverpleegkundigen')
  await expect(rowOf(page, 'Lege vleugel')).not.toContainText('stroom voor SOC’s')

  // Into the plan of its own region: the lever stands there, and oxygen at home gets busier.
  await page.goto(`${PLAN}?view=effects`)
  await page.getByRole('button', { name: 'Neem op als maatregel in een regioplan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Regioplan')).toHaveValue('regioplan-NAZB')
  await dialog.getByRole('button', { name: 'Neem op en toon het regioplan' }).click()
  await expect(page).toHaveURL(/#\/plan\/regioplan-NAZB$/)
  await expect(page.getByText(/Zorghotels: Drie zorglocaties/).first()).toBeVisible()
  await expect(await oxygenAtHome(page)).not.toHaveText(before, { useInnerText: true })

  // In the joint test every location claims under its own name and region, from its week on, and counts once.
  await page.goto('./#/oxygen/soc-winter-2021?view=claims')
  const claims = page.getByRole('table', { name: 'Plannen die SOC’s vragen' })
  const hotel = claims.getByRole('row', { name: /^Hotel met 60 bedden/ })
  await expect(hotel).toContainText(/NAZB.*week 3, 2022.*24/)
  await expect(claims.getByRole('row', { name: /thuismonitoring NAZB/ })).toContainText('week 4, 2022')
  await expect(claims.getByRole('row', { name: /Zorghotels:/ })).toHaveCount(0)
  // It is told from when the stock is short for it, when it fits again, and who shares in the shortage.
  await expect(hotel).toContainText(
    /tekort vanaf week \d+, 2022; past (vanaf week \d+, 2022|niet binnen de looptijd).* en nog \d+/,
  )
  await expect(page.getByText(/In \d+ van de \d+ regio’s wordt meer gevraagd/)).toContainText('NAZB')

  // What was planned survives a reload.
  await page.goto(`${PLAN}?view=staff`)
  await page.reload()
  await expect(wing).toHaveValue('306')
})

test('the plan that never fills is shown to fail', async ({ page }) => {
  await openExample(page, /^Zorghotels/)
  await page.getByRole('link', { name: /Urmond/ }).click()
  await expect(
    page.getByRole('heading', { level: 2, name: /loopt niet vol: hooguit .* Bezetting beslist/ }),
  ).toBeVisible()
})

test('a team that two documents use is told in both', async ({ page }) => {
  await openExample(page, /^Zorghotels/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Drie zorglocaties/)
  await page.goto('./#/')
  await page.getByLabel('Meer met Drie zorglocaties, één wijkteam (voorbeeld)').click()
  await page.getByRole('button', { name: 'Dupliceren' }).click()
  await page.getByRole('link', { name: /\(kopie\)/ }).click()
  const told = page.getByRole('alert').filter({ hasText: 'Dubbel ingezet over uw documenten heen' })
  await expect(told).toContainText(/Wijkteam Centrum · wijkverpleegkundige.*1\.908.*960/)
  await page.goto(PLAN)
  await expect(told).toContainText('(kopie), Hotel met 60 bedden: 484 uur per week')
})
