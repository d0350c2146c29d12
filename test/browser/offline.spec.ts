/** One visit is enough: afterwards nothing of the app or of the work needs a server, also in a later browser. */
import { expect, type Page, test } from 'playwright/test'
import {
  conclusion,
  contentOf,
  drawn,
  offlineReady,
  openExample,
  saved,
  settled,
  virulence,
} from './support/app.ts'
import { firstPage, openProfile } from './support/profile.ts'
import { DIST, startServer } from './support/static-server.ts'

test.use({ serviceWorkers: 'allow' })

const FEED = new URL('../fixtures/feed/made-january.csv', import.meta.url).pathname

test('after one visit the main job works without the server, and is still there in a later browser', async ({}, info) => {
  const server = await startServer(DIST)
  const profile = info.outputPath('profile')
  const context = await openProfile(profile)
  const page = await firstPage(context)
  await page.goto(server.url)
  await offlineReady(page)

  await server.stop()
  await expect(fetch(server.url)).rejects.toThrow()
  await page.reload()
  await openExample(page)
  await moveSliderAndTakeOneStepBack(page)
  await takeFeed(page)
  const value = await virulence(page).inputValue()
  await expectExportToHold(page, Number(value))
  await saved(page)

  await page.reload()
  await expectWork(page, value)
  const address = page.url()
  await context.close()

  const later = await openProfile(profile)
  const laterPage = await firstPage(later)
  await laterPage.goto(address)
  await expectWork(laterPage, value)
  await later.close()
})

async function moveSliderAndTakeOneStepBack(page: Page): Promise<void> {
  const sentence = conclusion(page)
  const original = await sentence.innerText()
  await virulence(page).press('PageUp')
  await expect(sentence).not.toHaveText(original)
  await settled(page)
  const [value, outcome] = [await virulence(page).inputValue(), await sentence.innerText()]
  await virulence(page).press('End')
  await expect(sentence).not.toHaveText(outcome)
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
  await expect(virulence(page)).toHaveValue(value)
  await expect(sentence).toHaveText(outcome)
}

async function takeFeed(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Metingen', exact: true }).click()
  await page.getByLabel('Kies of plak een bestand met dagcijfers').setInputFiles(FEED)
  await expect(page.getByText('28 dagen')).toBeVisible()
  await expect(page.getByText('Nog geen metingen in dit plan.')).toBeVisible()
  await page.getByRole('button', { name: 'Overnemen in het plan' }).click()
  await expect(page.getByRole('rowheader', { name: '28 jan 2022' })).toBeVisible()
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await drawn(page)
}

async function expectExportToHold(page: Page, mode: number): Promise<void> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('main').getByRole('button', { name: 'Exporteer' }).click()
  expect(await contentOf(await downloading)).toMatchObject({
    format: 'adempauze',
    documents: [
      {
        kind: 'regional-plan',
        body: {
          scenario: { virulence: { mode } },
          startDate: '2022-01-28',
          observed: { days: { length: 28 } },
        },
      },
    ],
  })
}

async function expectWork(page: Page, slider: string): Promise<void> {
  await drawn(page)
  await expect(virulence(page)).toHaveValue(slider)
  // Behind the sentence, opened or not.
  await expect(page.getByText('Metingen: made-january.csv')).toBeAttached()
}
