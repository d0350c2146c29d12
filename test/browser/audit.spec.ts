/** What an auditor checks the app with: the figures on the page are those of `calc`, for what was opened and what was changed. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test, type Download, type Locator, type Page } from 'playwright/test'
import { LINK_IDS, type LinkId } from '../../src/domain/shared/care-chain.ts'
import { daysBetween } from '../../src/domain/shared/civil-date.ts'
import { formatsOf } from '../../src/i18n/formats.ts'
import { careHotelPage as careHotel } from '../../src/i18n/nl/care-hotel-page.ts'
import { compare } from '../../src/i18n/nl/compare.ts'
import { oxygenPage as oxygen } from '../../src/i18n/nl/oxygen-page.ts'
import { plan as words } from '../../src/i18n/nl/plan.ts'
import { openExample, virulence } from './support/app.ts'

const ROOT = new URL('../..', import.meta.url)
const f = formatsOf('nl')

/** Fields of a regional plan's result that its key table shows. */
interface PlanResult {
  readonly links: Readonly<
    Record<
      LinkId,
      {
        readonly peak: Record<'p5' | 'p50' | 'p95', number>
        readonly firstOverrun: { readonly probability: number } & Record<'p10' | 'p50' | 'p90', string | null>
        readonly unmet: Record<'p50', number>
        readonly shortfall: Record<'p50', number>
      }
    >
  >
}

/** The results that `npm run calc` prints for a file. */
function calc<Result>(path: string): Result[] {
  const out = execFileSync('npm', ['run', '--silent', 'calc', '--', path], { cwd: ROOT, encoding: 'utf8' })
  return (JSON.parse(out) as { results: Result[] }).results
}

/** Day 0 of the first variant of a comparison. */
function startOf(path: string): string {
  const { documents } = JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as {
    documents: { body: { variants: { plan: { startDate: string } }[] } }[]
  }
  const start = documents[0]?.body.variants[0]?.plan.startDate
  if (start === undefined) throw new Error(`no variant in ${path}`)
  return start
}

/** The cells of a table's body as they read on the page. */
async function cellsOf(table: Locator): Promise<string[][]> {
  await table.waitFor()
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map(
          (cell) => cell.querySelector('input')?.value ?? (cell as HTMLElement).innerText.trim(),
        ),
      ),
    )
}

/** The cells under these headers, row by row; a header that is not there fails. */
async function under(table: Locator, ...headers: readonly string[]): Promise<string[][]> {
  const rows = await cellsOf(table)
  const names = await table
    .locator('thead th, thead td')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).innerText.trim()))
  return rows.map((cells) => headers.map((header) => cells[names.indexOf(header)] ?? `no ${header}`))
}

/** The key table of a plan as it must read, from what `calc` printed. */
function keyTableOf({ links }: PlanResult): string[][] {
  return LINK_IDS.map((link) => {
    const { peak, firstOverrun, unmet, shortfall } = links[link]
    const { p10, p50, p90, probability } = firstOverrun
    return [
      words.links[link],
      words.units[link],
      f.probability(probability),
      p50 === null ? '–' : f.date(p50),
      p10 === null || p90 === null ? '–' : f.days(p10, p90),
      f.number(peak.p50),
      `${f.number(peak.p5)}–${f.number(peak.p95)}`,
      f.number(shortfall.p50),
      f.number(unmet.p50),
    ]
  })
}

const keyTable = (page: Page): Locator => page.getByRole('table', { name: words.keyTable.caption })

async function exported(page: Page): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporteer', exact: true }).click(),
  ])
  return download
}

test('the key table of the example, and of what was made of it, is what calc prints', async ({ page }) => {
  await page.goto('./')
  await openExample(page)
  const [example] = calc<PlanResult>('public/examples/nederland-scenario-1.json')
  if (!example) throw new Error('calc printed no result')
  await expect.poll(() => cellsOf(keyTable(page))).toEqual(keyTableOf(example))

  // Another scenario and a measure: what leaves the app as a file has the figures that stood on the page.
  const before = JSON.stringify(await cellsOf(keyTable(page)))
  await virulence(page).fill('0.7')
  await page.getByRole('checkbox', { name: 'IC naar stap 1' }).check()
  await expect.poll(async () => JSON.stringify(await cellsOf(keyTable(page)))).not.toBe(before)
  const [changed] = calc<PlanResult>(await (await exported(page)).path())
  if (!changed) throw new Error('calc printed no result')
  expect(changed.links.icu.peak.p50).toBeLessThan(example.links.icu.peak.p50)
  await expect.poll(() => cellsOf(keyTable(page))).toEqual(keyTableOf(changed))
})

test('a comparison shows for every variant what calc prints', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Vergelijking, scenario 1' }).click()
  const table = page.getByRole('table', { name: compare.table.caption })
  await table.waitFor()
  const [result] = calc<{ variants: PlanResult[] }>('public/examples/vergelijking.json')
  const { variants = [] } = result ?? {}
  expect(variants).toHaveLength(3)
  const start = startOf('public/examples/vergelijking.json')
  /** What lies beyond six weeks is no forecast. */
  const dayOrScenario = (day: string): string => {
    const text = f.shortDate(day)
    return daysBetween(start, day) > 42 ? words.link.scenario({ text }) : text
  }
  const rows = LINK_IDS.flatMap((link) => {
    const name = { link: words.links[link] }
    const of = (show: (link: PlanResult['links'][LinkId]) => string): string[] =>
      variants.map(({ links }) => show(links[link]))
    return [
      [compare.table.probability(name), ...of(({ firstOverrun }) => f.probability(firstOverrun.probability))],
      [
        compare.table.first(name),
        ...of(({ firstOverrun: { p50 } }) => (p50 === null ? compare.table.nothing : dayOrScenario(p50))),
      ],
      [compare.table.peak(name), ...of(({ peak }) => f.number(peak.p50))],
      [compare.table.unmet(name), ...of(({ unmet }) => f.number(unmet.p50))],
    ]
  })
  expect((await cellsOf(table)).slice(1, 1 + rows.length)).toEqual(rows)
})

test('the fair share of a distribution is what calc prints', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'IC-verdeling over tien regio’s' }).click()
  const table = page.getByRole('table', { name: /^Fair share van/ }).first()
  const [result] = calc<Record<'share' | 'direction', Record<string, number>>>(
    'public/examples/lnaz-fair-share.json',
  )
  if (!result) throw new Error('calc printed no result')
  const shown = (await cellsOf(table)).map(([region = '', , , , share, difference]) => [
    region,
    share,
    difference,
  ])
  expect(shown).toHaveLength(10)
  expect(shown).toEqual(
    shown.map(([region = '']) => [
      region,
      f.number(result.share[region] ?? NaN),
      f.number(result.direction[region] ?? NaN, { signed: true }),
    ]),
  )
})

test('the weeks and loans of a ledger are what calc prints', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Zuurstof thuis, winter' }).click()
  const part = (name: string): Promise<void> =>
    page.getByRole('navigation', { name: 'Onderdelen van het grootboek' }).getByRole('link', { name }).click()
  const [result] = calc<{
    weeks: ({ isoWeek: string } & Record<'patients' | 'need' | 'available' | 'gap', number>)[]
    loans: { agreementId: string; outstanding: number; overdue: number }[]
  }>('public/examples/soc-winter-2021.json')
  if (!result) throw new Error('calc printed no result')
  const { demand, loans } = oxygen

  await part('Vraag')
  const weeks = page.getByRole('table', { name: demand.weeks })
  expect(await under(weeks, demand.week, demand.patients, demand.need, demand.available, demand.gap)).toEqual(
    result.weeks.map(({ isoWeek, patients, need, available, gap }) => [
      f.week(isoWeek),
      ...[patients, need, available, gap].map((value) => f.number(value)),
    ]),
  )

  await part('Bruiklenen')
  const lent = page.getByRole('table', { name: loans.title })
  const shown = await under(lent, loans.agreement, loans.outstanding, loans.overdue)
  expect(shown.map(([name = '', ...figures]) => [name.split(' · ')[1], ...figures])).toEqual(
    result.loans.map(({ agreementId, outstanding, overdue }) => [
      agreementId,
      f.number(outstanding),
      overdue === 0 ? '–' : f.number(overdue),
    ]),
  )
})

test('the beds of care hotels are what calc prints', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: /^Zorghotels/ }).click()
  await expect(page).toHaveURL(/zorghotels-drie-locaties/)
  const [result] = calc<{
    locations: {
      days: ({ date: string } & Record<'physical' | 'staffed' | 'oxygen' | 'cover' | 'operational', number>)[]
      occupancy: Record<'p5' | 'p50' | 'p95', number>
      unmet: number
    }[]
  }>('public/examples/zorghotels.json')
  if (!result) throw new Error('calc printed no result')
  const today = page.getByRole('table', { name: /^Wat er open kan op/ })
  const date = (await today.locator('caption').innerText()).replace(
    careHotel.summary.caption({ date: '' }),
    '',
  )
  const open = await cellsOf(today)
  expect(open.map((cells) => cells.slice(1, 6))).toEqual(
    result.locations.map(({ days }) => {
      const day = days.find((each) => f.date(each.date) === date)
      return [day?.physical, day?.staffed, day?.oxygen, day?.cover, day?.operational].map((beds) =>
        f.number(beds ?? NaN),
      )
    }),
  )
  const filled = await cellsOf(page.getByRole('table', { name: careHotel.summary.occupancy }))
  expect(filled.map(([, peak, , , unmet]) => [peak, unmet])).toEqual(
    result.locations.map(({ occupancy: { p5, p50, p95 }, unmet }) => [
      `${f.number(p50)} (${f.number(p5)}–${f.number(p95)})`,
      f.number(unmet),
    ]),
  )
})
