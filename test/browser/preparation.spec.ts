/** A region prepares for phase 3: what its page answers, and access to every part of it. */
import { expect, type Page, test } from 'playwright/test'
import { bringAxe, SCHEMES, violations } from './support/axe.ts'

const PARTS = {
  NL: [
    'Acties',
    'Gereedheid',
    'Personeel',
    'Zorgcoördinatie',
    'Uitvraag',
    'Voorraden',
    'Geld en communicatie',
    'Rapport',
  ],
  EN: [
    'Actions',
    'Readiness',
    'Staff',
    'Care coordination',
    'Request',
    'Stocks',
    'Money and communication',
    'Report',
  ],
} as const

async function openExample(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Voorbereiding op fase 3' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Voorbereiding fase 3')
}

function part(page: Page, name: string): Promise<void> {
  return page.getByRole('main').getByRole('link', { name, exact: true }).click()
}

const sentence = (page: Page) => page.getByRole('heading', { level: 2 }).first()

test('the SOC test answers itself, a closure is told with what follows, measures get a payer and messages stand ready', async ({
  page,
}) => {
  await openExample(page)
  await expect(page.getByText(/Het regioplan antwoordt zelf/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Koppel een document' }).click()
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Brabant/ })
      .first(),
  ).toBeVisible()

  await part(page, 'Zorgcoördinatie')
  await page.getByLabel('Ziekenhuis A, Gesloten').selectOption({ label: 'ja' })
  await expect(page.getByText(/Door de sluiting raken ook vol/)).toBeVisible()
  await expect(page.getByText(/Ambulances rijden door de sluiting/)).toBeVisible()
  await page.getByRole('checkbox', { name: 'passende zorg kiezen' }).check()

  await part(page, 'Geld en communicatie')
  await expect(page.getByText(/Nog geen regel voor/)).toBeVisible()
  await page.getByRole('button', { name: 'Neem maatregelen van het regioplan over' }).click()
  await expect(page.getByText(/Nog geen regel voor/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Neem voorgestelde boodschappen over' }).click()
  await expect(page.getByRole('textbox', { name: /Bel 112 alleen/ }).first()).toBeVisible()
})

for (const locale of ['NL', 'EN'] as const) {
  test(`axe finds nothing on any part, nor where home monitoring and the country stand, ${locale}`, async ({
    page,
  }) => {
    const clean = async (name: string): Promise<void> => {
      for (const { colorScheme, judged } of SCHEMES[locale]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await violations(page, judged), `${name}, ${colorScheme}`).toEqual([])
      }
    }
    await openExample(page)
    await page.getByRole('button', { name: new RegExp(`^${locale},`) }).click()
    await bringAxe(page)
    for (const name of PARTS[locale]) {
      await part(page, name)
      await expect(sentence(page)).toBeVisible()
      await clean(name)
    }
    await page.goto('./#/home-monitoring')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Thuismonitoring|Home monitoring/)
    await clean('home monitoring')
    await page.goto('./#/national')
    await expect(
      page.getByText(/Hoe de regio’s zijn voorbereid|How the regions are prepared/).first(),
    ).toBeVisible()
    await clean('national')
  })
}
