/**
 * A planner's run through care hotels in the built app: three locations, one shared nurse team, one oxygen limit that
 * liquid oxygen lifts, and the effect in a regional plan.
 */
import { expect, test, type Page } from 'playwright/test'

const PLAN = './#/care-hotels/zorghotels-drie-locaties'

/** The example and a regional plan, as a planner would have them. */
async function openBoth(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Nederland, scenario 1' }).click()
  await expect(page.locator('main canvas')).toHaveCount(6)
  await page.goto('./#/')
  await page.getByRole('button', { name: /^Zorghotels/ }).click()
  // Of four documents the first is open, and the others are a link away.
  await expect(page).toHaveURL(/#\/care-hotels\/zorghotels-drie-locaties$/)
  await expect(page.getByRole('link', { name: /Urmond/ })).toBeVisible()
}

/** The row of a location in the table of what can open on the chosen day. */
const rowOf = (page: Page, name: string) =>
  page.getByRole('table', { name: /Wat er open kan/ }).getByRole('row', { name: new RegExp(name) })

test('plans three locations with one team, lifts an oxygen limit, and takes the gain into a regional plan', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await openBoth(page)

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
  const wing = page.getByLabel('uren voor Lege vleugel van een verpleeghuis').first()
  await wing.fill('400')
  await wing.press('Tab')
  await expect(page.getByRole('alert').filter({ hasText: 'Niet doorgevoerd' })).toBeVisible()
  await expect(wing).toHaveValue('300')
  await wing.fill('306')
  await wing.press('Tab')
  await expect(page.getByText('0 uur per week nog vrij').first()).toBeVisible()

  // Liquid oxygen from the first day instead of 7 February: the wing's limit is gone, and staff binds.
  await page.goto(`${PLAN}?view=locations&location=vleugel`)
  const lox = page.getByLabel(/Vloeibare zuurstof/).first()
  await lox.fill('60')
  await lox.press('Tab')
  await page.goto(PLAN)
  await expect(rowOf(page, 'Lege vleugel')).toContainText('wijkverpleegkundigen')
  await expect(rowOf(page, 'Lege vleugel')).not.toContainText('stroom voor SOC’s')

  // Into the regional plan: the lever stands there, acts on the ward, and can be undone.
  await page.goto(`${PLAN}?view=effects`)
  await page.getByRole('button', { name: 'Neem op als maatregel in een regioplan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('dit regioplan telt er')
  await dialog.getByRole('button', { name: 'Neem op en toon het regioplan' }).click()
  await expect(page).toHaveURL(/#\/plan\//)
  await expect(page.getByText(/Zorghotels: Drie zorglocaties/).first()).toBeVisible()
  await expect(page.locator('main canvas')).toHaveCount(6)

  // What was planned survives a reload.
  await page.goto(`${PLAN}?view=staff`)
  await page.reload()
  await expect(wing).toHaveValue('306')
})

test('the plan that never fills is shown to fail', async ({ page }) => {
  await openBoth(page)
  await page.goto('./#/care-hotels/zorghotel-urmond-2020')
  await expect(page.getByText(/loopt niet vol: hooguit .* Bezetting beslist/)).toBeVisible()
})
