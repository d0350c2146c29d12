/** Fair share and transfers on the built app: the published answer, offline, cancelled, refused, from eleven plans. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page, test } from 'playwright/test'
import { readSheets } from '../../src/file/desk/read-sheets.ts'
import { offlineReady } from './support/app.ts'
import { firstPage, openProfile } from './support/profile.ts'
import { DIST, startServer } from './support/static-server.ts'

const EXAMPLE = 'IC-verdeling over tien regio’s'
/** 1,250 patients by the published key, by largest remainder. */
const ANSWER = [52, 92, 189, 86, 111, 116, 130, 120, 174, 180]

interface Region {
  readonly id: string
  readonly key: number
  readonly [figure: string]: unknown
}
interface Document {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly revision: number
  readonly body: Readonly<Record<string, unknown>> & {
    readonly regions: readonly Region[]
    readonly region: Readonly<Record<string, unknown>>
    readonly transfers: Readonly<Record<string, unknown>>
  }
}

async function exampleDocuments(name: string): Promise<readonly Document[]> {
  const file = new URL(`../../public/examples/${name}.json`, import.meta.url)
  const { documents } = JSON.parse(await readFile(file, 'utf8')) as { documents: readonly Document[] }
  return documents
}

/** A file as a reader would choose it. */
function fileOf(document: unknown, name: string): { name: string; mimeType: string; buffer: Buffer } {
  const envelope = {
    format: 'adempauze',
    version: 1,
    writtenBy: 'test',
    writtenAt: '2022-01-14T08:00:00.000Z',
    documents: [document],
  }
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(envelope)) }
}

async function importDocument(page: Page, document: unknown): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Bestanden van Adempauze').setInputFiles(fileOf(document, 'verdeling.json'))
  await page.getByRole('button', { name: /^Importeer/ }).click()
}

function conclusion(page: Page): Locator {
  return page.getByRole('main').getByRole('heading', { level: 2 }).first()
}

function shareTable(page: Page): Locator {
  return page.getByRole('table', { name: /^Fair share van/ })
}

async function sharesOn(page: Page): Promise<number[]> {
  const cells = await shareTable(page).locator('tbody tr td:nth-child(5)').allInnerTexts()
  return cells.map(Number)
}

test('the example gives the published answer, and the table beside it explains the two rows that differ', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: EXAMPLE }).click()
  await expect(shareTable(page)).toBeVisible()
  expect(await sharesOn(page)).toEqual(ANSWER)
  await expect(conclusion(page)).toContainText(/met 7 MICU’s kunnen er vandaag \d+ worden verplaatst/)
  await page.getByRole('link', { name: 'Aandelen en invoer' }).click()
  const published = page.getByRole('table', { name: /^Gepubliceerde tabel/ })
  await expect(published.getByRole('row', { name: /AZEUR 53 52 −1 Hooguit één patiënt/ })).toBeVisible()
  await expect(published.getByRole('row', { name: /NAZMN 91 92 \+1 Hooguit één patiënt/ })).toBeVisible()
})

test('finds a transfer plan and the trade-off with the server stopped', async ({}, info) => {
  const server = await startServer(DIST)
  const context = await openProfile(info.outputPath('profile'))
  const page = await firstPage(context)
  await page.goto(server.url)
  await offlineReady(page)
  await server.stop()
  await expect(fetch(server.url)).rejects.toThrow()
  await page.reload()
  await page.getByRole('button', { name: EXAMPLE }).click()
  await expect(conclusion(page)).toContainText(/worden verplaatst/)
  await expect(
    page
      .getByRole('table', { name: /^Dagplan vervoer/ })
      .locator('tbody tr')
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /^verplaatste patiënten 0 \d+/ })).toBeVisible()
  await context.close()
})

test('a long search shows that it runs and can be cancelled; the shares stay', async ({ page }) => {
  await importDocument(page, await eightyHospitals())
  await expect(shareTable(page)).toBeVisible()
  const cancel = page.getByRole('button', { name: 'Afbreken' })
  await expect(page.getByRole('progressbar', { name: /Vervoersplan berekenen/ })).toBeVisible()
  await cancel.click()
  await expect(cancel).toBeHidden()
  await expect(conclusion(page)).toContainText('liggen boven het aandeel')
  expect(await sharesOn(page)).toHaveLength(80)
})

test('says in words which limits exclude each other', async ({ page }) => {
  const [example] = await exampleDocuments('lnaz-fair-share')
  const transfers = {
    ...example?.body.transfers,
    helicopter: { patientsPerDay: 0, aboveKm: 100 },
    abroadPatientsPerDay: 0,
    requiredMoves: [{ from: 'NAZB', patients: 60, byDay: 1 }],
  }
  await importDocument(page, { ...example, body: { ...example?.body, transfers } })
  await expect(conclusion(page)).toContainText('Geen plan haalt alle grenzen')
  await expect(conclusion(page)).toContainText('uren van de MICU’s')
  await expect(conclusion(page)).toContainText('de afgesproken overdracht (NAZB)')
})

test('takes eleven plans dropped at once, and leaves out what is stale or missing until asked', async ({
  page,
}) => {
  await page.goto('/#/distribution')
  await page.getByLabel('Regio’s').selectOption('eleven')
  await page.getByRole('button', { name: 'Maak verdeling' }).click()
  await page.getByRole('link', { name: 'Uit regioplannen' }).click()
  await page.getByLabel('Cijfers van').first().fill('30-12-2021')
  await page.getByLabel('Cijfers van').first().press('Enter')

  const files = await elevenPlans()
  expect(files).toHaveLength(11)
  await page.getByLabel('Regioplannen van andere regio’s').setInputFiles(files)
  await expect(page.getByText('11 plannen gelezen')).toBeVisible()
  const known = page.getByRole('table', { name: 'Wat er van elke regio bekend is' })
  await expect(known.getByRole('row', { name: /actueel/ })).toHaveCount(10)
  const stale = known.getByRole('row', { name: /^AZNN verouderd: 20 dagen .* nee/ })
  await expect(stale).toContainText('10 dec 2021')
  await stale.getByRole('button', { name: /Neem toch mee/ }).click()
  await page.getByRole('button', { name: 'Neem over in de verdeling' }).click()
  await expect(page.getByText('Van 11 regio’s overgenomen.')).toBeVisible()

  await page.getByRole('link', { name: 'Aandelen en invoer' }).click()
  await expect(page.getByText(/AZNN · 10 dec 2021 · 20 dagen oud/)).toBeVisible()
  const occupied = page.getByRole('textbox', { name: 'Ligt nu, AZNN' })
  expect(Number(await occupied.inputValue())).toBeGreaterThan(0)
})

test('a coordinator’s morning: ten files in, two refused, one pinned, solved again, taken along, on paper', async ({
  page,
}, info) => {
  await page.goto('/#/distribution')
  await page.getByRole('button', { name: 'Maak verdeling' }).first().click()
  await page.getByRole('link', { name: 'Uit regioplannen' }).click()
  await page.getByLabel('Cijfers van').first().fill('30-12-2021')
  await page.getByLabel('Cijfers van').first().press('Enter')
  const plans = await exampleDocuments('regioplannen')
  const files = plans.map((plan) =>
    fileOf({ ...plan, body: { ...plan.body, draws: 50 } }, `${String(plan.body.region['id'])}.json`),
  )
  expect(files).toHaveLength(10)
  await page.getByLabel('Regioplannen van andere regio’s').setInputFiles(files)
  await page.getByRole('button', { name: 'Neem over in de verdeling' }).click()
  await expect(page.getByText('Van 10 regio’s overgenomen.')).toBeVisible()

  await page.getByRole('link', { name: 'Vervoer', exact: true }).click()
  const wholeDays = page.getByRole('textbox', { name: 'Dagen met hele ritten' })
  await wholeDays.fill('2')
  await wholeDays.press('Enter')
  await page.getByRole('link', { name: 'Vandaag' }).click()
  const proposal = page.getByRole('table', { name: /^Voorstel van het plan/ })
  const dialog = page.getByRole('dialog')
  /** The first row once the search has ended: while a better plan is sought, another row may take its place. */
  const firstProposal = async (): Promise<Locator> => {
    await expect(proposal).toBeVisible()
    await expect(page.getByText('dit voorstel kan nog veranderen')).toBeHidden()
    return proposal.locator('tbody tr').first()
  }
  const waysRefused: string[] = []
  for (const reason of ['geen verpleging', 'patiënt instabiel']) {
    const row = await firstProposal()
    waysRefused.push((await row.locator('th').innerText()).trim())
    await row.getByRole('button', { name: 'Weiger vandaag' }).click()
    await dialog.getByLabel('Door').fill('dienst LCPS')
    await dialog.getByLabel('Reden').fill(reason)
    await dialog.getByLabel('Reden').press('Tab')
    await dialog.getByRole('button', { name: 'Leg vast' }).click()
    await expect(proposal.getByRole('row', { name: waysRefused.at(-1) ?? '' })).toHaveCount(0)
  }
  const row = await firstProposal()
  const pinned = (await row.locator('th').innerText()).trim()
  await row.getByRole('button', { name: 'Zet vast' }).click()
  await dialog.getByRole('button', { name: 'Leg vast' }).click()

  const agreed = page.getByRole('table', { name: /^Afgesproken/ })
  await expect(agreed.getByRole('row', { name: pinned })).toContainText('vastgezet')
  const dayPlans = page.getByRole('table', { name: /^Dagplan vervoer/ })
  await expect(dayPlans).toHaveCount(2)
  const dayPlan = dayPlans.first()
  await expect(dayPlan).toContainText(pinned)
  for (const way of waysRefused) await expect(dayPlan).not.toContainText(way)

  // Both days as the crews get them, in a workbook and as csv: what stands on the page, in the same order.
  const trips = page.getByRole('table', { name: /^Ritten per voertuig/ })
  await expect(trips).toHaveCount(2)
  for (const [table, columns] of [
    [trips.first(), undefined],
    [trips.last(), undefined],
    // Of hours and kilometres a workbook holds more decimals than a page.
    [dayPlan, 2],
  ] as const) {
    const name = (await table.locator('caption').innerText()).trim()
    const cut = (rows: readonly (readonly string[])[]): string[][] => rows.map((row) => row.slice(0, columns))
    // A better plan may still take the place of the one that stands there.
    await expect(async () => {
      const shown = cut(await textsOf(table))
      expect(shown.length).toBeGreaterThan(1)
      expect(cut(await takenAlong(page, `Excel-werkmap van ${name}`))).toEqual(shown)
      expect(cut(await takenAlong(page, `csv van ${name}`))).toEqual(shown)
    }).toPass({ timeout: 60_000 })
  }
  await page.screenshot({ path: info.outputPath('morning.png'), fullPage: true })

  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('body').innerText()
  const pdf = await page.pdf({ path: info.outputPath('morning.pdf'), preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/MediaBox/g)?.length).toBeLessThanOrEqual(4)
  expect(paper).toContain('patiënt instabiel')
  expect(paper).toContain('afstanden zijn zelf schattingen')
  expect(paper).not.toContain('Weiger vandaag')
})

/** The cells of a table, header first. */
async function textsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tr').filter({ visible: true }).all()
  const texts = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
  return texts.map((cells) => cells.map((cell) => cell.trim()))
}

/** What a button hands to the reader, read back as a file from a stranger is. */
async function takenAlong(page: Page, name: string): Promise<(readonly string[])[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  const sheets = await readSheets(new Uint8Array(await readFile(await download.path())))
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.error))
  const [sheet, ...others] = sheets.value
  expect(others).toEqual([])
  return sheet?.rows.map(({ cells }) => cells) ?? []
}

/** The ten example plans with NAZNW and SZN apart, few draws, one of them twenty days old. */
async function elevenPlans(): Promise<ReturnType<typeof fileOf>[]> {
  const plans = await exampleDocuments('regioplannen')
  return plans.flatMap((plan) => {
    const id = String(plan.body.region['id'])
    const parts = id === 'NAZNW-SZN' ? ['NAZNW', 'SZN'] : [id]
    return parts.map((part) =>
      fileOf(
        {
          ...plan,
          id: `plan-${part}`,
          title: part,
          body: {
            ...plan.body,
            draws: 50,
            region: { ...plan.body.region, id: part },
            ...(part === 'AZNN' && { startDate: '2021-12-10', levers: [] }),
          },
        },
        `${part}.json`,
      ),
    )
  })
}

/** Eighty places on a grid for four weeks, the odd ones too full: a search that no machine ends before it is told to. */
async function eightyHospitals(): Promise<unknown> {
  const [example] = await exampleDocuments('lnaz-fair-share')
  const ids = Array.from({ length: 80 }, (_, i) => `h${i}`)
  const regions = ids.map((id, i) => ({
    id,
    key: 1 + (i % 7),
    capacity: 10 * (1 + (i % 7)),
    occupied: (i % 2 === 1 ? 11 : 6) * (1 + (i % 7)),
    inflowPerDay: Array.from({ length: 7 }, (_, t) => ((i + t) % 3) / 2),
    spared: null,
  }))
  const distances = ids.flatMap((from, i) =>
    ids.slice(i + 1).map((to, k) => {
      const j = i + 1 + k
      const [east, north] = [(i % 9) - (j % 9), Math.floor(i / 9) - Math.floor(j / 9)]
      return { from, to, km: 5 + Math.round(28 * Math.hypot(east, north)) }
    }),
  )
  return {
    ...example,
    id: 'eighty',
    title: 'Tachtig ziekenhuizen',
    body: {
      ...example?.body,
      offered: regions.reduce((sum, { occupied }) => sum + occupied, 0),
      regions,
      transfers: { ...example?.body.transfers, horizonDays: 28, distances },
    },
  }
}
