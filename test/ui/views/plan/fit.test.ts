/** A plan that follows figures: what it was fitted to, and what its page says when reality leaves its band. */
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { startFromObserved } from '../../../../src/domain/demand/start-from-observed.ts'
import { observedDay, seriesOf } from '../../../../src/domain/observed/series.ts'
import type { RegionalPlan } from '../../../../src/domain/plan/regional-plan.ts'
import { addDays } from '../../../../src/domain/shared/civil-date.ts'
import { scaled } from '../../../../src/domain/shared/estimate.ts'
import { defaultPlan } from '../../../../src/reference/plan-defaults.ts'
import PlanPage from '../../../../src/ui/views/plan/PlanPage.svelte'
import { appWith, expectAccessible } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

const START = '2021-10-12'
const LAST = '2021-11-01'

/** Level until the start, then 12 % more a day. */
const series = seriesOf(
  { name: 'LCPS', layout: 'lcps-v1' },
  Array.from({ length: 121 }, (_, day) => {
    const times = 1.12 ** Math.max(0, day - 100)
    return observedDay(addDays('2021-07-04', day), {
      wardCovid: Math.round(900 * times),
      icuCovid: Math.round(336 * times),
      wardAdmissions: Math.round(125 * times),
      icuAdmissions: Math.round(20 * times),
    })
  }),
)

async function open(body: RegionalPlan) {
  await page.viewport(1280, 900)
  const app = await appWith()
  const made = await app.library.create({ kind: 'regional-plan', title: 'Winterplan', body })
  if (!made.ok) throw new Error(made.error.code)
  const screen = await render(WithApp, {
    app,
    view: PlanPage,
    route: { view: 'plan' as const, id: made.value.id },
  })
  const held = (): RegionalPlan => {
    const { current } = app.library
    if (current?.document.kind !== 'regional-plan') throw new Error('no plan is open')
    return current.document.body
  }
  return { screen, held }
}

afterEach(() => history.replaceState(null, '', '#'))

it('says what it was fitted to and how the model did, and begins anew where reality left the band', async () => {
  const base = { ...defaultPlan('NL', 'continue'), draws: 100 }
  const plan = startFromObserved(base, series, START, { seen: null, derived: null })
  if (plan === null) throw new Error('not started')
  const { screen, held } = await open(plan)
  await expect.element(screen.getByText(/^R nu 1,0\d \(90\s%: /)).toBeVisible()
  await expect.element(screen.getByText(/Zo deed dit model het op deze reeks/)).toBeVisible()
  await expect.element(screen.getByText('De werkelijkheid is uit de band')).toBeVisible()
  await expect.element(screen.getByText(/^De IC ligt sinds \d+ okt 2021 boven de band/)).toBeVisible()
  await expect
    .element(screen.getByText(/^Dit plan klopt sinds \d+ okt niet meer met de metingen/).first())
    .toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: /^Begin opnieuw vanaf 1 nov 2021/ }).click()
  await expect.poll(() => held().startDate).toBe(LAST)
  expect(held().formerCurves?.startDate).toBe(START)
  await expect.element(screen.getByText('De werkelijkheid is uit de band')).not.toBeInTheDocument()
  await expect.element(screen.getByText(/vorige start van dit plan/)).toBeVisible()
})

it('remarks on typed infections that do not belong to the admissions that were seen', async () => {
  const base = { ...defaultPlan('NL', 'continue'), draws: 100 }
  const plan = startFromObserved(base, series, START, { seen: null, derived: null })
  if (plan === null) throw new Error('not started')
  const { scenario } = plan
  const startingInfectionsPerDay = scaled(scenario.startingInfectionsPerDay, 3)
  const { screen } = await open({ ...plan, scenario: { ...scenario, startingInfectionsPerDay } })
  await expect
    .element(screen.getByText(/^Bij deze besmettingen per dag horen de gemeten opnames/))
    .toBeVisible()
})

it('says that nothing was fitted, and what it then rests on', async () => {
  const { screen } = await open({ ...defaultPlan('NL', 'expectation'), draws: 100 })
  await expect
    .element(screen.getByText(/^Er is niets afgestemd.*stand van 30 dec 2021.*35\.000 besmettingen/))
    .toBeVisible()
})
