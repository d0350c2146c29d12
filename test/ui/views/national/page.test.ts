/** The page of all regional plans: empty, filled in both languages, doubles, what cannot be read, a calculation that fails. */
import { expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { messagesOf } from '../../../../src/i18n/messages.ts'
import { LOCALES } from '../../../../src/i18n/locale.ts'
import { leverFromCatalogue, leverScaleOf } from '../../../../src/reference/lever-catalogue.ts'
import { defaultPlan, type DefaultRegionId } from '../../../../src/reference/plan-defaults.ts'
import { ALLOCATION_ROW_IDS } from '../../../../src/reference/regions.ts'
import type { AppState } from '../../../../src/state/app.svelte.ts'
import NationalPage from '../../../../src/ui/views/national/NationalPage.svelte'
import { must } from '../../../storage/support.ts'
import { appWith, expectAccessible } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

const FEW = 50

async function add(app: AppState, title: string, region: DefaultRegionId, startDate = '2021-12-30') {
  const body = { ...defaultPlan(region, 'expectation'), startDate, draws: FEW }
  return must(await app.library.create({ kind: 'regional-plan', title, body }))
}

async function tenRegions(): Promise<AppState> {
  const app = await appWith()
  for (const id of ALLOCATION_ROW_IDS) await add(app, `Plan van ${id}`, id)
  return app
}

const show = (app: AppState) => render(WithApp, { app, view: NationalPage })

it('begins empty, with the way out', async () => {
  const screen = await show(await appWith())
  await expect.element(screen.getByText('Nog geen regioplannen')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^Tien regioplannen/ })).toBeVisible()
  await expect.element(screen.getByLabelText('Bestanden van Adempauze')).toBeInTheDocument()
  await expectAccessible()
})

it.each(LOCALES)('shows ten regions, with nothing for axe to find, %s', async (locale) => {
  const app = await tenRegions()
  await app.locale.choose(locale)
  const screen = await show(app)
  const icu =
    locale === 'nl' ? /van de 10 regio’s is de kans op een volle IC/ : /of the 10 regions .* full ICU/
  await expect.element(screen.getByRole('heading', { level: 2, name: icu })).toBeVisible()
  const name = locale === 'nl' ? /^Kans op tekort/ : /^Probability of a shortage/
  await expect.poll(() => screen.getByRole('table', { name }).getByRole('row').all()).toHaveLength(11)
  await expect.poll(() => document.querySelectorAll('canvas')).toHaveLength(10)
  await expectAccessible()
})

it('shows what waits of regular care, region beside region, as soon as one puts care off', async () => {
  const app = await appWith()
  await add(app, 'Zonder afschalen', 'NAZL')
  const plan = { ...defaultPlan('NAZB', 'expectation'), draws: FEW }
  const scale = { ...leverScaleOf(plan), id: 'k5', title: 'k5', start: plan.startDate }
  const body = { ...plan, levers: [leverFromCatalogue('downscaleClass5', scale)] }
  must(await app.library.create({ kind: 'regional-plan', title: 'Met afschalen', body }))
  const screen = await show(app)
  const table = screen.getByRole('table', { name: messagesOf('nl').national.access.caption })
  await expect.element(table.getByRole('row', { name: /Brabant/ })).toBeVisible()
  await expect.element(table.getByRole('row', { name: /Limburg/ })).toHaveTextContent(/niets uitgesteld/)
})

it('counts one of two plans for a region, names the other, and lets the reader choose', async () => {
  const app = await appWith()
  await add(app, 'Oud plan', 'NAZB', '2021-12-20')
  await add(app, 'Nieuw plan', 'NAZB')
  await add(app, 'Het land', 'NL')
  const screen = await show(app)
  const boxOf = (title: string) => screen.getByRole('checkbox', { name: `${title} doet mee` })
  await expect.element(boxOf('Nieuw plan')).toBeChecked()
  await expect.element(boxOf('Oud plan')).not.toBeChecked()
  await expect.element(boxOf('Het land')).toBeChecked()
  await expect.element(screen.getByRole('row', { name: /zelfde regio als Nieuw plan/ })).toBeVisible()
  await expect.element(screen.getByText(/^in 1 van de 1|van de 1 regio’s is de kans/)).toBeVisible()
  await expect.element(screen.getByRole('table', { name: /^Heel Nederland/ })).toBeVisible()
  await boxOf('Oud plan').click()
  await expect.element(boxOf('Nieuw plan')).not.toBeChecked()
  const cell = screen.getByRole('link', { name: /IC in Brabant: naar het plan/ })
  const old = app.library.entries.find(({ title }) => title === 'Oud plan')
  await expect.element(cell).toHaveAttribute('href', `#/plan/${old?.id ?? ''}?link=icu`)
  await boxOf('Oud plan').click()
  await boxOf('Het land').click()
  await expect.element(screen.getByText('Geen enkel plan doet mee')).toBeVisible()
})

it('names a plan that cannot be read, and goes on without it', async () => {
  const app = await appWith()
  await add(app, 'Leesbaar', 'NAZB')
  const broken = await add(app, 'Onleesbaar', 'NAZL')
  const read = app.library.read.bind(app.library)
  vi.spyOn(app.library, 'read').mockImplementation((id) =>
    id === broken.id ? Promise.resolve({ ok: false, error: { code: 'missing' } }) : read(id),
  )
  const screen = await show(app)
  await expect.element(screen.getByText(/niet meegeteld: Onleesbaar/)).toBeVisible()
  await expect.element(screen.getByRole('link', { name: /^Brabant.*IC in Brabant/ })).toBeVisible()
})

it('says that a calculation failed, keeps what stood there, and tries again', async () => {
  const app = await appWith()
  await add(app, 'Brabant', 'NAZB')
  const screen = await show(app)
  const heading = screen.getByRole('heading', { level: 2, name: /kans op een volle IC/ })
  await expect.element(heading).toBeVisible()
  const failing = vi
    .spyOn(app.calculator, 'calculatePlansSoon')
    .mockResolvedValue({ ok: false, error: { code: 'crashed', detail: 'worker ended' } })
  app.national.virulence = 2
  const retry = screen.getByRole('button', { name: 'Opnieuw' })
  await expect.element(retry).toBeVisible()
  await expect.element(heading).toBeVisible()
  await expect.element(screen.getByText(/^Denkoefening, niet bewaard/)).not.toBeInTheDocument()
  failing.mockRestore()
  await retry.click()
  await expect.element(screen.getByText(/^Denkoefening, niet bewaard/)).toBeVisible()
  await expect.element(retry).not.toBeInTheDocument()
})
