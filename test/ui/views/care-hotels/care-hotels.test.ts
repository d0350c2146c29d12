/** The page of care hotels: its conclusion, refusals, claims over documents, the way into a regional plan. */
import { afterEach, expect, it, onTestFinished } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { page } from 'vitest/browser'
import type { AppState } from '../../../../src/state/app.svelte.ts'
import type { Route } from '../../../../src/ui/routes.ts'
import CareHotelsPage from '../../../../src/ui/views/care-hotels/CareHotelsPage.svelte'
import { openExample } from '../../../../src/ui/views/start/open-example.ts'
import { must } from '../../../storage/support.ts'
import { appWith, expectAccessible } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

const EXAMPLE = 'zorghotels-drie-locaties'

afterEach(() => {
  history.replaceState(null, '', '#')
})

async function appWithExample(planIds: readonly string[] = []): Promise<AppState> {
  const app = await appWith(planIds)
  // The tests share one browser, and with it the locks of documents.
  onTestFinished(() => app.library.close().then(() => undefined))
  await openExample('zorghotels', app)
  await expect.poll(() => app.library.entries.length).toBe(4 + planIds.length)
  return app
}

async function show(app: AppState, query: Record<string, string> = {}, id = EXAMPLE) {
  const route: Route = { view: 'careHotels', id, query }
  return render(WithApp, { app, view: CareHotelsPage, route })
}

it('says how many beds can really open, what binds, and what one more gives', async () => {
  const screen = await show(await appWithExample())
  await expect
    .element(screen.getByRole('heading', { level: 2, name: /kunnen 40 van de 110 bedden/ }))
    .toHaveTextContent('wijkverpleegkundigen')
  await expect.element(screen.getByText(/36 uur per week\) erbij: 1 bed meer/)).toBeVisible()
  const row = screen.getByRole('row', { name: /Lege vleugel.*stroom voor SOC’s.*7 feb 2022/ })
  await expect.element(row.first()).toBeVisible()
})

it('shows the plan that never fills as failing', async () => {
  const screen = await show(await appWithExample(), {}, 'zorghotel-urmond-2020')
  await expect
    .element(screen.getByRole('heading', { level: 2, name: /Urmond loopt niet vol: hooguit/ }))
    .toBeVisible()
})

it('refuses more hours of a team than it has, and says what was found', async () => {
  const app = await appWithExample()
  const screen = await show(app, { view: 'staff' })
  const hours = screen.getByLabelText('Lege vleugel van een verpleeghuis, Wijkteam Centrum')
  await hours.fill('400')
  await page.getByRole('heading', { level: 1 }).click()
  await expect.element(hours).toHaveAttribute('aria-invalid', 'true')
  await expect.element(screen.getByText(/1054 hours|1\.?054/)).toBeVisible()
})

it('finds a team that another document uses too', async () => {
  const app = await appWithExample()
  must(await app.library.duplicate(EXAMPLE, 'De kopie'))
  const screen = await show(app)
  const banner = screen.getByRole('alert').filter({ hasText: 'Dubbel ingezet' })
  await expect.element(banner).toHaveTextContent('Wijkteam Centrum · wijkverpleegkundige')
  await expect.element(banner).toHaveTextContent('De kopie, Hotel met 60 bedden: 484 uur per week')
})

it('adds a location, and undo takes it away again', async () => {
  const app = await appWithExample()
  const screen = await show(app, { view: 'locations' })
  await screen.getByRole('button', { name: 'Nieuwe locatie' }).click()
  const locations = (): number => {
    const { current } = app.library
    return current?.document.kind === 'care-hotel-plan' ? current.document.body.locations.length : 0
  }
  expect(locations()).toBe(4)
  app.library.current?.undo()
  expect(locations()).toBe(3)
})

it('keeps the present division as a mix, compares it, and takes it over again', async () => {
  const app = await appWithExample()
  const screen = await show(app)
  const mixes = screen.getByRole('table', { name: 'Mengsels naast elkaar' })
  await expect.element(mixes.getByRole('row', { name: /Het hele wijkteam in het hotel/ })).toBeVisible()
  await screen.getByRole('checkbox', { name: 'Revalidatieafdeling' }).click()
  await screen.getByLabelText('Naam van het mengsel').fill('Zonder revalidatie')
  await screen.getByRole('button', { name: 'Bewaar deze verdeling als mengsel' }).click()
  await expect.element(mixes.getByRole('row', { name: /Zonder revalidatie/ })).toHaveTextContent('35,6')

  const plan = () => {
    const { current } = app.library
    if (current?.document.kind !== 'care-hotel-plan') throw new Error('no plan')
    return current.document.body
  }
  expect(plan().mixes?.map(({ locationIds }) => locationIds.length)).toEqual([1, 2, 2])
  const hours = () => plan().staffOffers[0]?.shares.map(({ hoursPerWeek }) => hoursPerWeek)
  await screen.getByRole('button', { name: 'Neem de verdeling over van Het hele wijkteam' }).click()
  expect(hours()).toEqual([960])
  app.library.current?.undo()
  expect(hours()).toEqual([484, 300, 170])
})

it('puts its gain into a regional plan, once', async () => {
  const app = await appWithExample(['a'])
  for (let time = 0; time < 2; time++) {
    const screen = await show(app, { view: 'effects' })
    await screen.getByRole('button', { name: 'Neem op als maatregel in een regioplan' }).click()
    await screen.getByRole('button', { name: 'Neem op en toon het regioplan' }).click()
    await expect.poll(() => location.hash).toBe('#/plan/a')
    await screen.unmount()
    history.replaceState(null, '', '#')
  }
  const read = must(await app.library.read('a'))
  const levers = read.kind === 'regional-plan' ? read.body.levers : []
  const own = levers.filter(({ title }) => title.startsWith('Zorghotels:'))
  expect(own.length).toBe(1)
  expect(own[0]?.effects.map(({ type, link }) => `${type} ${link}`)).toEqual([
    'addCapacity districtNursing',
    'addCapacity gp',
    'addCapacity ward',
    'addDemand homeOxygen',
  ])
})

it('takes patients from a regional plan of this browser', async () => {
  const app = await appWithExample(['a'])
  const screen = await show(app, { view: 'locations' })
  await screen.getByLabelText('Instroom').first().selectOptions('uit een regioplan')
  await expect
    .poll(() => app.careHotels.resultOf(EXAMPLE)?.plan.series.map(({ route }) => route))
    .toEqual(['earlyDischarge', 'gp', 'home'])
  await expect.element(screen.getByLabelText('Deel van wie de kliniek verlaat')).toBeVisible()
  expect(app.careHotels.resultOf(EXAMPLE)?.outcome.missingSeries).toEqual([])
})

it('begins a plan of one’s own', async () => {
  const app = await appWith()
  const screen = await render(WithApp, { app, view: CareHotelsPage, route: { view: 'careHotels' } })
  await screen.getByLabelText('Regio').selectOptions('NAZB')
  await screen.getByRole('button', { name: 'Maak dit plan' }).click()
  await expect.poll(() => location.hash).toMatch(/^#\/care-hotels\/.+view=locations/)
})

const PARTS = ['overview', 'locations', 'staff', 'monitoring', 'effects', 'sheet']

it.each(PARTS)('has nothing that axe finds wrong: %s', async (view) => {
  await page.viewport(1280, 900)
  document.documentElement.lang = 'nl'
  const screen = await show(await appWithExample(), { view, location: 'hotel' })
  await expect.element(screen.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expectAccessible()
})
