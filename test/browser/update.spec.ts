/** A new version waits for consent: every tab hears of it, only the tab that accepts reloads, and no edit is lost. */
import { expect, type Page, test } from 'playwright/test'
import { drawn, offlineReady, openExample, saved, status, virulence } from './support/app.ts'
import { dropFile, isVersionB, makeVersionB } from './support/new-version.ts'
import { DIST, startServer } from './support/static-server.ts'

test.use({ serviceWorkers: 'allow' })

const PROMPT = 'Er staat een nieuwe versie klaar.'

test('an update is offered in every tab, reloads only the one that accepts, and keeps open edits', async ({
  context,
  page: first,
}, info) => {
  const server = await startServer(DIST)
  const versionB = info.outputPath('version-b')
  await makeVersionB(versionB)
  await first.goto(server.url)
  await offlineReady(first)
  await openExample(first)
  const second = await context.newPage()
  await second.goto(server.url)
  await second.getByRole('button', { name: 'Nederland, scenario 2' }).click()
  await drawn(second)
  const edits = [await edit(first, 0.5), await edit(second, 1.5)]

  server.serve(versionB)
  await first.evaluate(() => dispatchEvent(new Event('online')))
  for (const page of [first, second]) {
    await expect(page.getByText(PROMPT)).toBeVisible()
    expect(await isVersionB(page)).toBe(false)
    await leaveMark(page)
  }

  // Still being dragged when the update is accepted: not yet saved.
  await drag(first, 0.9)
  await first.getByRole('button', { name: 'Bewaar en werk bij' }).click()
  await expect.poll(() => isVersionB(first)).toBe(true)
  await drawn(first)
  await expect(virulence(first)).toHaveValue('0.9')
  expect(edits[0]).toBe('0.5')

  await expect(second.getByText('Een ander tabblad werkt al met de nieuwe versie.')).toBeVisible()
  expect(await hasMark(second)).toBe(true)
  await expect(virulence(second)).toHaveValue('1.5')
  await drag(second, 1.7)
  await second.getByRole('button', { name: 'Bewaar en herlaad' }).click()
  await expect.poll(() => isVersionB(second)).toBe(true)
  await expect(virulence(second)).toHaveValue('1.7')
  await expect(second.getByText(PROMPT)).toBeHidden()
  await server.stop()
})

test('an update that nobody accepts changes nothing, and waits in a tab that is opened later', async ({
  context,
  page,
}, info) => {
  const server = await startServer(DIST)
  const versionB = info.outputPath('version-b')
  await makeVersionB(versionB)
  await page.goto(server.url)
  await offlineReady(page)
  server.serve(versionB)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByText(PROMPT)).toBeVisible()

  const later = await context.newPage()
  await later.goto(server.url)
  await expect(later.getByText(PROMPT)).toBeVisible()
  expect(await isVersionB(later)).toBe(false)
  await expect(status(later)).toContainText('werkt zonder internet')
  await server.stop()
})

test('a tab of the old version whose worker is no longer to be had says what to do, and loses nothing', async ({
  context,
  page: first,
}, info) => {
  const server = await startServer(DIST)
  const versionB = info.outputPath('version-b')
  await makeVersionB(versionB)
  await dropFile(versionB, /^calc\.worker-/)
  await first.goto(server.url)
  await offlineReady(first)
  const second = await context.newPage()
  await second.goto(server.url)
  await openExample(second)
  const value = await edit(second, 1.5)

  server.serve(versionB)
  await first.evaluate(() => dispatchEvent(new Event('online')))
  await first.getByRole('button', { name: 'Bewaar en werk bij' }).click()
  await expect.poll(() => isVersionB(first)).toBe(true)
  // What is open keeps its workers; this asks for one that has not started.
  await second.getByRole('link', { name: 'Fase en keuzes' }).click()
  await second.getByRole('button', { name: 'Zoek het kleinste pakket' }).click()
  await expect(second.getByText('herlaad dan de pagina')).toBeVisible()
  await second.getByRole('button', { name: 'Bewaar en herlaad' }).click()
  await expect.poll(() => isVersionB(second)).toBe(true)
  await second.getByRole('link', { name: 'Overzicht' }).click()
  await expect(virulence(second)).toHaveValue(value)
  await server.stop()
})

async function edit(page: Page, value: number): Promise<string> {
  await virulence(page).fill(String(value))
  await saved(page)
  return virulence(page).inputValue()
}

/** As a pointer that moves the thumb and has not let go. */
async function drag(page: Page, value: number): Promise<void> {
  await virulence(page).evaluate((slider: HTMLInputElement, to) => {
    slider.valueAsNumber = to
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  }, value)
}

/** Survives until the page is reloaded. */
async function leaveMark(page: Page): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))
}

async function hasMark(page: Page): Promise<boolean> {
  return page.evaluate(() => document.body.hasAttribute('data-not-reloaded'))
}
