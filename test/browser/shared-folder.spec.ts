/** A morning of two planners and a coordinator: three browsers of their own, one folder on disk, and no network drive in between. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from 'playwright/test'
import { drawn, openExample, saved, virulence } from './support/app.ts'
import { type DiskFolder, lendFolder } from './support/disk-folder.ts'

const PLAN = 'Nederland · 1 · Druk op de gehele zorg'

test('what two planners changed apart comes together by their choice, and nothing in the folder is ever half', async ({
  browser,
}, info) => {
  const path = info.outputPath('folder')
  await mkdir(path, { recursive: true })
  const [ann, bo, coordinator] = [
    await deskOf(browser, path, 'planner A'),
    await deskOf(browser, path, 'planner B'),
    await deskOf(browser, path, 'coördinator'),
  ]

  await openExample(ann.page)
  await connect(ann.page)
  await expect(ann.page.getByText('Alles staat in de map')).toBeVisible()
  await connect(bo.page)
  await review(bo.page)
  await bo.page.getByRole('button', { name: 'Importeer 1 document' }).click()
  await bo.page.getByRole('link', { name: `Open ${PLAN}` }).click()
  await drawn(bo.page)

  for (const { folder } of [ann, bo]) folder.reach(false)
  const bosAtFirst = await ownFile(path, 'planner-b')
  const mine = await moveTo(ann.page, 'End')
  const yours = await moveTo(bo.page, 'Home')
  expect(mine).not.toBe(yours)
  await toShare(ann.page)
  await ann.page.getByRole('button', { name: 'Kijk nu' }).click()
  await expect(ann.page.getByText('De map is er niet')).toBeVisible()
  for (const { folder } of [ann, bo]) folder.reach(true)

  await toShare(bo.page)
  await writeOut(bo.page, path, 'planner-b', bosAtFirst)
  // A program that synchronises is halfway with a file, and has put a second copy of another there.
  const [anns = ''] = (await readdir(path)).filter((name) => name.includes('planner-a'))
  const whole = await readFile(join(path, anns), 'utf8')
  await writeFile(join(path, 'onderweg.adempauze.json'), whole.slice(0, whole.length / 2))
  await writeFile(join(path, anns.replace('.adempauze', ' (conflicted copy).adempauze')), whole)

  await review(ann.page)
  await expect(ann.page.getByText('nog niet volledig')).toBeVisible()
  const choice = ann.page.getByRole('group', { name: /^Scenario · ziekmakendheid/ })
  await expect(choice.getByText(/planner A/)).toBeVisible()
  // Who entered it is asked beside it, once.
  const entered = ann.page.getByRole('group', { name: /^Eigen opgave ‘Scenario · ziekmakendheid’/ })
  await entered.getByRole('radio', { name: /hier · planner A/ }).check()
  await expect(ann.page.getByRole('button', { name: 'Importeer 1 document' })).toBeDisabled()
  await choice.getByRole('radio', { name: /hier · planner A/ }).check()
  await ann.page.getByRole('button', { name: 'Importeer 1 document' }).click()
  await expect(ann.page.getByText('1 document geïmporteerd.')).toBeVisible()
  await expect(ann.page.getByRole('row', { name: 'vóór een samenvoeging' })).toBeVisible()
  await writeOut(ann.page, path, 'planner-a', whole)

  // The other has nothing to choose any more.
  const bos = await ownFile(path, 'planner-b')
  await review(bo.page)
  await bo.page.getByRole('button', { name: 'Importeer 1 document' }).click()
  await expect(bo.page.getByText('1 document geïmporteerd.')).toBeVisible()
  await writeOut(bo.page, path, 'planner-b', bos)

  await connect(coordinator.page)
  await review(coordinator.page)
  await coordinator.page.getByRole('button', { name: 'Importeer 3 documenten' }).click()
  // Three files with one document: the first is added, the others are compared with it once more.
  await expect(coordinator.page.getByText('2 documenten stonden in meer dan een bestand')).toBeVisible()
  await coordinator.page.getByRole('button', { name: 'Importeer 2 documenten' }).click()
  await expect(coordinator.page.getByText('stonden in meer dan een bestand')).toBeHidden()
  await expect(coordinator.page.getByText('1 document geïmporteerd.')).toBeVisible()
  await coordinator.page.getByRole('link', { name: `Open ${PLAN}` }).click()
  await drawn(coordinator.page)
  for (const { page } of [ann, bo]) await page.goto(coordinator.page.url())
  for (const { page } of [ann, bo, coordinator]) await expect(virulence(page)).toHaveValue(mine)

  for (const name of await readdir(path)) {
    const text = await readFile(join(path, name), 'utf8')
    if (!name.startsWith('onderweg')) expect(JSON.parse(text)).toHaveProperty('checksum')
  }
  for (const { page } of [ann, bo, coordinator]) await page.context().close()
})

interface Desk {
  readonly page: Page
  readonly folder: DiskFolder
}

async function deskOf(browser: Browser, path: string, name: string): Promise<Desk> {
  const context = await browser.newContext()
  const folder = await lendFolder(context, path)
  const page = await context.newPage()
  await page.goto('./#/settings')
  await page.getByLabel('Naam of initialen').fill(name)
  await page.getByLabel('Naam of initialen').press('Enter')
  await page.goto('./#/')
  return { page, folder }
}

async function toShare(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Delen', exact: true }).click()
}

async function connect(page: Page): Promise<void> {
  await toShare(page)
  await page.getByRole('button', { name: 'Kies een map' }).click()
  await expect(page.getByText('Verbonden met de map Gedeeld.')).toBeVisible()
}

/** Looks until there is something of others, and lays it on the desk. */
async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kijk nu' }).click()
  await page.getByRole('button', { name: /en voeg samen$/ }).click()
}

/** What a desk's own file in the folder holds; nothing as long as there is none. */
async function ownFile(path: string, name: string): Promise<string> {
  const [file] = (await readdir(path)).filter((other) => other.includes(name) && !other.includes('copy'))
  return file === undefined ? '' : readFile(join(path, file), 'utf8')
}

/** Has a desk look until what it holds stands in the folder: what the page says of the folder may be of before. */
async function writeOut(page: Page, path: string, name: string, before: string): Promise<void> {
  await page.getByRole('button', { name: 'Kijk nu' }).click()
  await expect.poll(() => ownFile(path, name)).not.toBe(before)
  await expect(page.getByText('Alles staat in de map')).toBeVisible()
}

async function moveTo(page: Page, key: string): Promise<string> {
  await page.getByRole('link', { name: 'Regioplan', exact: true }).click()
  await drawn(page)
  await virulence(page).press(key)
  await saved(page)
  return virulence(page).inputValue()
}
