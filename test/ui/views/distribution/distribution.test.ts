/** The page of a distribution: what it concludes, shows and prints, that inputs move it, and that nothing is lost. */
import { afterEach, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { page, userEvent } from 'vitest/browser'
import type { AgreedTransfer } from '../../../../src/domain/distribution/decisions.ts'
import type { Distribution } from '../../../../src/domain/distribution/distribution.ts'
import { defaultDistribution } from '../../../../src/reference/distribution-defaults.ts'
import type { AppState } from '../../../../src/state/app.svelte.ts'
import { Calculation } from '../../../../src/state/calculation.svelte.ts'
import DistributionPage from '../../../../src/ui/views/distribution/DistributionPage.svelte'
import { Solver } from '../../../../workers/solver-client.ts'
import { appWith, expectAccessible } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

type Part = 'today' | 'shares' | 'transport' | 'plans'

/** Ten regions of the reference: NAZB far above its share, AZNN empty. */
function crowded(changes: Partial<Distribution> = {}): Distribution {
  const body = defaultDistribution('ten', 'icu', '2022-01-14')
  const regions = body.regions.map((region) => {
    const occupied = region.id === 'NAZB' ? 170 : region.id === 'AZNN' ? 0 : Math.round(region.key * 5)
    return { ...region, occupied }
  })
  return { ...body, regions, offered: regions.reduce((sum, { occupied }) => sum + occupied, 0), ...changes }
}

async function openDistribution(body: Distribution, part?: Part, given?: AppState) {
  const app = given ?? (await appWith())
  const made = await app.library.create({ kind: 'distribution', title: 'Verdeling IC', body })
  if (!made.ok) throw new Error(made.error.code)
  const { id } = made.value
  const route = { view: 'distribution' as const, id, ...(part && { query: { view: part } }) }
  const screen = await render(WithApp, { app, view: DistributionPage, route })
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Verdeling IC')
  const now = (): Distribution => {
    const { current } = app.library
    if (current?.document.kind !== 'distribution') throw new Error('no distribution is open')
    return current.document.body
  }
  return { app, screen, now }
}

afterEach(() => history.replaceState(null, '', '#'))

it('concludes who lies above the share and how many move today, with the transfers on map and plan', async () => {
  const { screen } = await openDistribution(crowded())
  const sentence = screen.getByRole('heading', { level: 2, name: /NAZB.*boven het aandeel.*met 6 MICU’s/ })
  await expect.element(sentence).toBeVisible()
  await expect.element(screen.getByRole('table', { name: /^Dagplan vervoer/ })).toHaveTextContent(/NAZB → /)
  await expect.element(screen.getByRole('button', { name: /^NAZB .*ligt 170/ })).toBeVisible()
  await expect.element(screen.getByRole('row', { name: /^verplaatste patiënten 0 \d+/ })).toBeVisible()
})

it('shows only the arrows of a tile that is chosen with the keyboard', async () => {
  const { screen } = await openDistribution(crowded())
  await expect.element(screen.getByRole('heading', { name: /met 6 MICU’s/ })).toBeVisible()
  const tile = screen.getByRole('button', { name: /^AZEUR .*Acute Zorg Euregio: ligt/ })
  await expect.element(tile).toBeVisible()
  const focusable = tile.element()
  if (!(focusable instanceof SVGElement)) throw new Error('no tile')
  focusable.focus()
  focusable.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  await expect.element(tile).toHaveAttribute('aria-pressed', 'true')
})

it('spares a region with who, when and why, and takes the decision back in one step', async () => {
  const { app, screen, now } = await openDistribution(crowded(), 'shares')
  await screen.getByRole('button', { name: 'Ontzie AZEUR' }).click()
  const dialog = screen.getByRole('dialog')
  const set = dialog.getByRole('button', { name: 'Ontzie', exact: true })
  await expect.element(set).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Reden' }).fill('brand in het ziekenhuis')
  await dialog.getByRole('textbox', { name: 'Besloten door' }).click()
  await set.click()
  expect(now().regions[0]?.spared).toMatchObject({ by: 'ROAZ-voorzitters', why: 'brand in het ziekenhuis' })
  await expect.element(screen.getByText(/ontzien op .* door ROAZ-voorzitters: brand/).first()).toBeVisible()
  app.library.current?.undo()
  expect(now().regions[0]?.spared).toBeNull()
})

it('solves the plan around what is accepted, and without a way that is refused', async () => {
  const { app, screen, now } = await openDistribution(crowded(), 'today')
  const proposed = screen.getByRole('table', { name: /^Voorstel van het plan/ })
  const several = proposed.getByRole('row', { name: /^NAZB → \S+ (?:[2-9]|\d\d) / }).first()
  await several.getByRole('button', { name: 'Accepteer' }).click()
  const dialog = screen.getByRole('dialog')
  const record = dialog.getByRole('button', { name: 'Leg vast' })
  await expect.element(record).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Hoeveel patiënten' }).fill('1')
  await dialog.getByRole('textbox', { name: 'Door' }).fill('dienst LCPS')
  await userEvent.tab()
  await record.click()
  expect(now().transfers?.agreed).toMatchObject([
    { from: 'NAZB', patients: 1, steps: [{ status: 'accepted', by: 'dienst LCPS' }] },
  ])
  const agreed = screen.getByRole('table', { name: /^Afgesproken/ })
  await expect.element(agreed).toHaveTextContent(/NAZB → .*geaccepteerd.*dienst LCPS/)

  await proposed.getByRole('button', { name: 'Weiger vandaag' }).first().click()
  await expect.element(record).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Reden' }).fill('geen verpleging')
  await userEvent.tab()
  await record.click()
  const way = now().transfers?.closed?.[0]
  expect(way).toMatchObject({ by: 'dienst LCPS', reason: 'geen verpleging', on: '2022-01-14' })
  await expect
    .poll(() => {
      const outcome = app.transferPlans.resultOf(app.library.current?.id ?? '')?.outcome
      if (outcome?.status !== 'planned') return null
      return outcome.transfers.filter(({ day, to }) => day === 1 && to === way?.to).length
    })
    .toBe(0)
})

it('notes what is asked and offered, and the plan keeps to it', async () => {
  const { app, screen, now } = await openDistribution(crowded(), 'today')
  const add = screen.getByRole('button', { name: 'Voeg toe' })
  await screen.getByRole('combobox', { name: 'Regio of locatie' }).selectOptions('NAZB')
  await screen.getByRole('combobox', { name: 'Zorgvraag' }).selectOptions('isolatie')
  await screen.getByRole('textbox', { name: 'Ziekenhuis' }).fill('Noord')
  await screen.getByRole('textbox', { name: 'Patiënten of plaatsen' }).fill('2')
  await userEvent.tab()
  await add.click()
  expect(now().transfers?.notices).toMatchObject([
    {
      kind: 'request',
      region: 'NAZB',
      hospital: 'Noord',
      need: 'isolation',
      patients: 2,
      from: '2022-01-14',
    },
  ])
  await screen.getByRole('combobox', { name: 'Soort' }).selectOptions('aanbod')
  await screen.getByRole('combobox', { name: 'Regio of locatie' }).selectOptions('AZNN')
  await add.click()
  const table = screen.getByRole('table', { name: 'Aanvragen en aanbod per ziekenhuis' })
  await expect
    .element(table.getByRole('row', { name: /^NAZB Noord aanvraag isolatie .* 2 aanvraag/ }))
    .toBeVisible()
  await expect.element(table.getByRole('row', { name: /^AZNN .* aanbod isolatie .* 2 aanbod/ })).toBeVisible()
  await expect
    .poll(() => {
      const outcome = app.transferPlans.resultOf(app.library.current?.id ?? '')?.outcome
      if (outcome?.status !== 'planned') return null
      return outcome.transfers.filter(({ day, from }) => day === 1 && from === 'NAZB')
    })
    .toMatchObject([{ to: 'AZNN', patients: 2, need: 'isolation' }])
  await expectAccessible()
})

it('opens the day with what came of what was agreed yesterday', async () => {
  const body = crowded()
  const by = { by: 'AZNN', at: '2022-01-13T09:00:00.000Z' }
  const one = { on: '2022-01-13', from: 'NAZB', to: 'AZNN', pinned: false, morning: false }
  const agreed: readonly AgreedTransfer[] = [
    { ...one, id: '1', patients: 3, steps: [{ ...by, status: 'arrived' }] },
    { ...one, id: '2', patients: 2, steps: [{ ...by, status: 'cancelled', reason: 'instabiel' }] },
  ]
  const { screen } = await openDistribution(
    { ...body, ...(body.transfers && { transfers: { ...body.transfers, agreed } }) },
    'today',
  )
  await expect
    .element(screen.getByText('5 afgesproken: 3 aangekomen, 2 vervallen, 0 nog niet gemeld.'))
    .toBeVisible()
})

it('takes a block from a spreadsheet, all or nothing', async () => {
  const { screen, now } = await openDistribution(crowded(), 'shares')
  const field = screen.getByRole('textbox', { name: 'Ligt nu, AZEUR' })
  await expect.element(field).toBeVisible()
  const cell = field.element()
  const paste = (text: string): void => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }
  paste('11\r\n22\r\n33')
  expect(
    now()
      .regions.slice(0, 3)
      .map(({ occupied }) => occupied),
  ).toEqual([11, 22, 33])
  paste('44\r\n-1')
  expect(
    now()
      .regions.slice(0, 2)
      .map(({ occupied }) => occupied),
  ).toEqual([11, 22])
  await expect.element(screen.getByText('Niets geplakt: 1 cel klopt niet.')).toBeVisible()
})

it('shares a region’s part over its hospitals', async () => {
  const { screen, now } = await openDistribution(crowded(), 'shares')
  await screen.getByRole('button', { name: 'Ziekenhuis toevoegen' }).click()
  await screen.getByRole('textbox', { name: /^Capaciteit, Ziekenhuis 1/ }).fill('500')
  await screen.getByRole('textbox', { name: /^Sleutel, Ziekenhuis 1/ }).click()
  await expect.poll(() => now().regions[0]?.hospitals?.[0]?.capacity).toBe(500)
  await expect
    .element(screen.getByRole('table', { name: /patiënten van AZEUR over de ziekenhuizen/ }))
    .toHaveTextContent(/neemt er nog \d+ op/)
})

it('says when the whole country is full', async () => {
  const body = crowded()
  const regions = body.regions.map((region) => ({ ...region, occupied: Math.round(region.capacity * 1.3) }))
  const offered = regions.reduce((sum, { occupied }) => sum + occupied, 0)
  const { screen } = await openDistribution({ ...body, regions, offered })
  await expect.element(screen.getByRole('heading', { name: /Het hele land is vol/ })).toBeVisible()
})

it('keeps the last plan and says so when the solver cannot be loaded', async () => {
  const app = await appWith()
  const { screen, now } = await openDistribution(crowded(), undefined, app)
  await expect.element(screen.getByRole('heading', { name: /met 6 MICU’s/ })).toBeVisible()
  const rows = screen.getByRole('table', { name: /^Dagplan vervoer/ })
  await expect.element(rows).toHaveTextContent(/NAZB → /)
  expect(now().transfers?.objective).toBe('balanced')

  const broken = new Solver({ start: () => new Worker('data:text/javascript,throw new Error("gone")') })
  const calculation = new Calculation((body: Distribution, options) => broken.planTransfers(body, options))
  calculation.request('x', crowded())
  await expect.poll(() => calculation.state).toMatchObject({ kind: 'failed', failure: { code: 'crashed' } })
})

it('says of what was matched yesterday by when the patient must have arrived', async () => {
  const body = crowded()
  const { transfers } = body
  if (transfers === undefined) throw new Error('no transfers')
  const step = { status: 'accepted' as const, by: 'dienst LCPS', at: '2022-01-13T14:00:00.000Z' }
  const agreed: AgreedTransfer[] = [
    {
      id: 't1',
      on: '2022-01-14',
      from: 'NAZB',
      to: 'NAZW',
      patients: 1,
      pinned: false,
      morning: true,
      steps: [step],
    },
  ]
  const { screen } = await openDistribution({ ...body, transfers: { ...transfers, agreed } }, 'today')
  const table = screen.getByRole('table', { name: /^Afgesproken, vanaf/ })
  await expect.element(table.getByRole('columnheader', { name: 'Uiterlijk' })).toBeVisible()
  await expect.element(table.getByRole('row', { name: /NAZB → NAZW .*12:00/ })).toBeVisible()
})

it('ends a search that takes too long, and the next one works', async () => {
  const silent = new Solver({ timeoutMs: 50, start: () => new Worker('data:text/javascript,') })
  const late = await silent.planTransfers(crowded())
  expect(late).toMatchObject({ ok: false, error: { code: 'timedOut' } })
  const solver = new Solver()
  const stopped = new AbortController()
  const running = solver.planTransfers(crowded(), { signal: stopped.signal })
  stopped.abort()
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  const again = await solver.planTransfers(crowded())
  expect(again).toMatchObject({ ok: true, value: { status: 'planned' } })
  solver.stop()
})

it.each([undefined, 'today', 'shares', 'transport', 'plans'] as const)(
  'has nothing that axe objects to, and fits 375 pixels: %s',
  async (part) => {
    await page.viewport(375, 800)
    const { screen } = await openDistribution(crowded(), part)
    await expect.element(screen.getByRole('heading', { name: /met 6 MICU’s/ })).toBeVisible()
    await expectAccessible()
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBe(clientWidth)
    await page.viewport(1366, 900)
    await expectAccessible()
  },
)

it('begins a new distribution with eleven regions, nobody in them yet', async () => {
  const app = await appWith()
  const screen = await render(WithApp, { app, view: DistributionPage, route: { view: 'distribution' } })
  await screen.getByRole('combobox', { name: 'Regio’s' }).selectOptions('eleven')
  await screen.getByRole('button', { name: 'Maak verdeling' }).click()
  await expect.poll(() => app.library.entries.length).toBe(1)
  const [entry] = app.library.entries
  const read = entry && (await app.library.read(entry.id))
  expect(read).toMatchObject({ ok: true, value: { kind: 'distribution', body: { offered: 0 } } })
  expect(read?.ok && read.value.kind === 'distribution' && read.value.body.regions).toHaveLength(11)
  await expectAccessible()
})
