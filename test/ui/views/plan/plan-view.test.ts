/** The page of a regional plan: what it concludes, and that every input moves it and can be taken back. */
import { afterEach, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { AppState } from '../../../../src/state/app.svelte.ts'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { formatsOf } from '../../../../src/i18n/formats.ts'
import { calculatePlan } from '../../../../src/domain/capacity/calculate-plan.ts'
import { concludePlan } from '../../../../src/ui/views/plan/plan-conclusion.ts'
import { levelSeries } from '../../../support/level-series.ts'
import PlanPage from '../../../../src/ui/views/plan/PlanPage.svelte'
import { appWith } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'
import { openPlan, plan } from './open-plan.ts'

afterEach(() => history.replaceState(null, '', '#'))

it('says aloud what breaks first, when and how sure, and shows all six links', async () => {
  const { screen } = await openPlan()
  const language = { locale: 'nl' as const, t: messagesOf('nl'), f: formatsOf('nl') }
  const expected = concludePlan(plan, calculatePlan(plan), language, { advice: [], smallestSet: null })
  expect(expected.sentence).toMatch(/^De IC raakt vol rond \d+ jan/)
  await expect.element(screen.getByRole('heading', { name: expected.sentence })).toBeVisible()
  for (const name of ['Huisarts', 'Wijkverpleging', 'V&V', 'Kliniek', 'IC', 'Zuurstof thuis']) {
    await expect.element(screen.getByRole('img', { name: `${name}, Nederland` })).toBeVisible()
  }
})

it('shows large what the sentence is about, with how much it is, and another link when asked', async () => {
  const { screen } = await openPlan()
  const icu = screen.getByRole('region', { name: 'IC', exact: true })
  const gp = screen.getByRole('region', { name: 'Huisarts', exact: true })
  await expect.element(icu.getByText(/^Op de ergste dag ontbreken [\d.]+ bedden\.$/)).toBeVisible()
  await expect.element(icu.getByText(/^Piek [\d.]+ bedden, ruimte op dag 0: 549\.$/)).toBeVisible()
  await expect.element(icu.getByRole('link', { name: 'Zoek wat dit voorkomt' })).toBeVisible()
  const heightOf = (card: typeof icu): number => card.getByRole('img').element().clientHeight
  expect(heightOf(icu)).toBeGreaterThan(1.5 * heightOf(gp))

  await gp.getByRole('button', { name: 'Toon Huisarts groot' }).click()
  await expect.element(gp.getByText(/^Piek [\d.]+ consulten per dag, ruimte op dag 0/)).toBeVisible()
  await expect.element(icu.getByText(/^Op de ergste dag/)).not.toBeInTheDocument()
  expect(heightOf(gp)).toBeGreaterThan(1.5 * heightOf(icu))
})

it('says of which day the beds are where a plan begins at another time', () => {
  const language = { locale: 'nl' as const, t: messagesOf('nl'), f: formatsOf('nl') }
  const late = { ...plan, startDate: '2026-11-29' }
  const { sentence } = concludePlan(late, calculatePlan(late), language, { advice: [], smallestSet: null })
  expect(sentence).toMatch(/^Gerekend alsof de stand van 30 dec 2021 die van 29 nov 2026 was\. De IC/)
})

it('says of a link without any room that it has none, and of one that is over it that it is full already', () => {
  const language = { locale: 'nl' as const, t: messagesOf('nl'), f: formatsOf('nl') }
  const sentenceOf = (icu: Partial<typeof plan.links.icu>): string => {
    const odd = { ...plan, draws: 20, links: { ...plan.links, icu: { ...plan.links.icu, ...icu } } }
    return concludePlan(odd, calculatePlan(odd), language, { advice: [], smallestSet: null }).sentence
  }
  expect(sentenceOf({ capacity: 0, staffedCapacity: 0, baseLoad: 0 })).toMatch(
    /^De IC heeft geen ruimte voor COVID-zorg; op de ergste dag ontbreken [\d.]+ bedden\. Wat daarvan na 10 feb 2022 ligt, is een scenario/,
  )
  expect(sentenceOf({ baseLoad: 999 })).toMatch(/^De IC heeft geen ruimte voor COVID-zorg/)
  expect(sentenceOf({ staffedCapacity: 451 })).toMatch(/^De IC is nu al vol, vrijwel zeker/)
})

it('moves with a slider, says that the figure is the planner’s own, and undoes in one step', async () => {
  const { app, screen, body } = await openPlan()
  await expect.element(screen.getByRole('heading', { name: /raakt vol/ })).toBeVisible()
  const slider = screen.getByRole('slider', { name: /Besmettelijkheid/ })
  slider.element().dispatchEvent(new Event('focus'))
  const input = slider.element() as HTMLInputElement
  for (const value of ['1.5', '1.2', '1.0']) {
    input.value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await expect
    .element(screen.getByRole('heading', { name: /onder de aanvaarde kans|kans op een tekort is/ }))
    .toBeVisible()
  expect(body().scenario.contagiousness.mode).toBe(1)
  expect(body().ownFigures.map(({ path }) => path)).toEqual(['scenario.contagiousness'])
  app.library.current?.undo()
  await expect.element(screen.getByRole('heading', { name: /De IC raakt vol/ })).toBeVisible()
  expect(body()).toEqual(plan)
})

it('takes a capacity from the table and marks it', async () => {
  const { screen, body } = await openPlan('inputs')
  const cell = screen.getByRole('textbox', { name: /basis, IC/i })
  await cell.fill('300')
  cell.element().dispatchEvent(new Event('change', { bubbles: true }))
  await expect.poll(() => body().links.icu.baseLoad).toBe(300)
  expect(body().ownFigures.map(({ path }) => path)).toEqual(['links.icu.baseLoad'])
})

/** Places of all estimates in what a planner states, as in a problem's path. */
function estimatePaths(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('shape' in value && 'mode' in value) return [path]
  return Object.entries(value).flatMap(([key, part]) => estimatePaths(part, `${path}.${key}`))
}

it('has a sheet of the ICU steps that says what binds, and when a course starts at the latest', async () => {
  const { screen, body } = await openPlan('icu')
  const set = async (name: string, text: string): Promise<void> => {
    const field = screen.getByRole('textbox', { name })
    await field.fill(text)
    field.element().dispatchEvent(new Event('change', { bubbles: true }))
  }
  await expect.element(screen.getByRole('table', { name: 'Stappen van de IC-opschaling' })).toBeVisible()
  await set('Eigen IC-verpleegkundigen, fte', '2600')
  await expect.element(screen.getByText(/^stap 1 .*cursus .* begint uiterlijk op/)).toBeVisible()
  await expect
    .element(screen.getByText(/er zijn genoeg verpleegkundigen voor 945 bedden/).first())
    .toBeVisible()
  await set('Extra MICU’s, boven de gewone', '5')
  await expect
    .element(screen.getByText(/er zijn genoeg verpleegkundigen voor 940 bedden/).first())
    .toBeVisible()
  expect(body().icuPeople).toMatchObject({ nurses: 2600, extraMicuVehicles: 5 })
})

it('takes what comes in of a class each week, and gives exactly the default back', async () => {
  const { screen, body } = await openPlan('choices')
  await screen.getByText('Wat er binnenkomt, en aannames over inhalen').click()
  const field = screen.getByRole('textbox', { name: 'Kliniek, klasse 5' })
  await expect.element(field).toHaveValue('1.785')
  const type = async (text: string): Promise<void> => {
    await field.fill(text)
    field.element().dispatchEvent(new Event('change', { bubbles: true }))
  }
  await type('2000')
  await expect.poll(() => body().regularCare?.arrivalsPerWeek).toEqual({ ward: { 5: 2000 } })
  // More than the beds of the class treat: it waits, with no lever in use.
  await expect.element(screen.getByRole('rowheader', { name: 'Kliniek, klasse 5' })).toBeVisible()
  await type('1785')
  await expect.poll(() => body().regularCare?.arrivalsPerWeek).toEqual({ ward: {} })
})

it('takes how large a class is, and what comes in of it and what putting it off frees follow', async () => {
  const { screen, body } = await openPlan('choices')
  await screen.getByText('Wat er binnenkomt, en aannames over inhalen').click()
  const part = screen.getByRole('textbox', { name: 'Deel van andere zorg in klasse 5, Kliniek' })
  await expect.element(part).toHaveValue('10')
  await part.fill('20')
  part.element().dispatchEvent(new Event('change', { bubbles: true }))
  await expect.poll(() => body().regularCare?.classShares).toEqual({ ward: { 5: 0.2 } })
  await expect.element(screen.getByRole('textbox', { name: 'Kliniek, klasse 5' })).toHaveValue('3.570')
})

it('has a field for every uncertain number, with its distribution, its source and the way back', async () => {
  const { screen, body } = await openPlan('inputs')
  for (const group of ['Scenario in getallen', 'Beloop van de ziekte']) {
    await screen.getByText(group, { exact: true }).click()
  }
  await expect.element(screen.getByRole('heading', { name: 'Beloop van de ziekte' })).toBeVisible()
  const paths = (): string[] =>
    [...estimatePaths(body().scenario, 'scenario'), ...estimatePaths(body().course, 'course')].sort()
  for (const choice of document.querySelectorAll<HTMLSelectElement>('fieldset label.shape select')) {
    expect(choice.closest('fieldset')?.textContent).toMatch(/IG&H|eigen afleiding/i)
    // Another distribution than the default's, which is log-normal for a set point.
    choice.value = choice.value === 'logNormal' ? 'triangular' : 'logNormal'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  }
  await expect
    .poll(() =>
      body()
        .ownFigures.map(({ path }) => path)
        .sort(),
    )
    .toEqual(paths())
  const resets = screen.getByRole('button', { name: / terug naar de standaard / })
  for (const reset of resets.elements()) reset.dispatchEvent(new Event('click', { bubbles: true }))
  await expect.poll(() => [body().scenario, body().course]).toEqual([plan.scenario, plan.course])
})

it('takes a share in percent, and gives exactly the default back', async () => {
  const { screen, body } = await openPlan('inputs')
  await screen.getByText('Beloop van de ziekte', { exact: true }).click()
  const group = screen.getByRole('group', { name: /^Bescherming door een booster/ })
  const field = group.getByRole('textbox', { name: 'verwacht' })
  await field.fill('48,5')
  field.element().dispatchEvent(new Event('change', { bubbles: true }))
  await expect.poll(() => body().course.boosterProtection.mode).toBe(0.485)
  await group.getByRole('button', { name: /terug naar de standaard/ }).click()
  await expect.poll(() => body()).toEqual(plan)
})

it('refuses a feed that is none and changes nothing', async () => {
  const { screen, body } = await openPlan('observed')
  await screen.getByText('Plakken in plaats van een bestand').click()
  await screen.getByRole('textbox', { name: 'Geplakte tekst' }).fill('Datum,Bedden\n1-1-2022,5')
  await screen.getByRole('button', { name: 'Gebruik deze tekst' }).click()
  await expect
    .element(screen.getByText('Dit bestand is niet ingelezen; er is niets gewijzigd.'))
    .toBeVisible()
  expect(body()).toEqual(plan)
})

it('takes over a feed only after it was confirmed', async () => {
  const { screen, body } = await openPlan('observed')
  const header =
    'Datum,IC_Bedden_COVID,IC_Bedden_Non_COVID,Kliniek_Bedden,IC_Nieuwe_Opnames_COVID,Kliniek_Nieuwe_Opnames_COVID'
  const days = Array.from({ length: 21 }, (_, day) => `${31 - day}-10-2021,220,538,902,14,137`)
  await screen.getByText('Plakken in plaats van een bestand').click()
  await screen.getByRole('textbox', { name: 'Geplakte tekst' }).fill([header, ...days].join('\n'))
  await screen.getByRole('button', { name: 'Gebruik deze tekst' }).click()
  await expect.element(screen.getByText(/^21 dagen/)).toBeVisible()
  expect(body()).toEqual(plan)
  await screen.getByRole('button', { name: 'Overnemen in het plan' }).click()
  await expect.poll(() => body().startDate).toBe('2021-10-31')
  expect([body().links.ward.occupied, body().links.icu.occupied]).toEqual([902, 220])
  // The links that the feed does not know go along with what was seen, and say so: none is left at another date's stand.
  const unseen = body().ownFigures.filter(({ note }) => note.endsWith('geen eigen metingen van deze schakel'))
  expect(unseen.map(({ path }) => path)).toEqual(
    expect.arrayContaining(
      ['gp', 'districtNursing', 'nursingHome', 'homeOxygen'].map((link) => `links.${link}.occupied`),
    ),
  )
  expect(screen.getByText(/Een deel van de bezetting is van/).query()).toBeNull()
})

it('that holds figures without following them begins on them when asked, with the links that have none taken along', async () => {
  const observed = levelSeries('lcps.csv', '2021-07-04', 120, 540)
  const app: AppState = await appWith()
  const made = await app.library.create({
    kind: 'regional-plan',
    title: 'Oud plan',
    body: { ...plan, observed },
  })
  if (!made.ok) throw new Error(made.error.code)
  const route = { view: 'plan' as const, id: made.value.id, query: { view: 'observed' } }
  const screen = await render(WithApp, { app, view: PlanPage, route })
  const body = () => {
    const { current } = app.library
    if (current?.document.kind !== 'regional-plan') throw new Error('no plan is open')
    return current.document.body
  }
  await screen
    .getByRole('button', { name: 'Begin het plan op 31 okt 2021, met deze bezetting en trend' })
    .click()
  await expect.poll(() => body().startsFrom).toBe('observed')
  expect(body().startDate).toBe('2021-10-31')
  expect(body().ownFigures.map(({ path }) => path)).toContain('links.nursingHome.occupied')
  await expect.element(screen.getByRole('button', { name: /^Begin het plan op/ })).not.toBeInTheDocument()
})
