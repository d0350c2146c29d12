/** What the plan proposes while it is refined: no row moves away from under a hand. */
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { DistributionResult } from '../../../../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../../../../src/domain/distribution/distribution.ts'
import type { Transfer } from '../../../../src/domain/distribution/transfer-kpis.ts'
import { defaultDistribution } from '../../../../src/reference/distribution-defaults.ts'
import { Calculation } from '../../../../src/state/calculation.svelte.ts'
import DistributionPage from '../../../../src/ui/views/distribution/DistributionPage.svelte'
import { Solver } from '../../../../workers/solver-client.ts'
import { appWith, expectAccessible } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

type Planned = DistributionResult & { readonly status: 'planned' }

function crowded(): Distribution {
  const body = defaultDistribution('ten', 'icu', '2022-01-14')
  const regions = body.regions.map((region) => ({ ...region, occupied: region.id === 'NAZB' ? 170 : 40 }))
  return { ...body, regions, offered: regions.reduce((sum, { occupied }) => sum + occupied, 0) }
}

async function planOf(body: Distribution): Promise<Planned> {
  const solver = new Solver()
  const result = await solver.planTransfers(body)
  solver.stop()
  if (!result.ok || result.value.status !== 'planned') throw new Error('no plan')
  return result.value
}

const moves = (plan: Planned, to: string): Planned => {
  const transfer: Transfer = { day: 1, from: 'NAZB', to, patients: 2, vehicle: 'micu', km: 90, whole: true }
  return { ...plan, transfers: [transfer], trips: [] }
}

it('keeps its rows while somebody is in them, says that another proposal is there, and shows it after', async () => {
  const body = crowded()
  const plan = await planOf(body)
  const { promise: refined, resolve: refine } = Promise.withResolvers<Planned>()
  const transferPlans = new Calculation<Distribution, DistributionResult>(async (_body, options) => {
    options.onFirst?.(moves(plan, 'NAZZ'))
    return { ok: true, value: await refined }
  })
  const app = { ...(await appWith()), transferPlans }
  const made = await app.library.create({ kind: 'distribution', title: 'Verdeling IC', body })
  if (!made.ok) throw new Error(made.error.code)
  const route = { view: 'distribution' as const, id: made.value.id, query: { view: 'today' } }
  const screen = await render(WithApp, { app, view: DistributionPage, route })

  const proposal = screen.getByRole('table', { name: /^Voorstel van het plan/ })
  await expect.element(proposal.getByRole('row', { name: /NAZB → NAZZ/ })).toBeVisible()
  await expect.element(screen.getByText(/dit voorstel kan nog veranderen/)).toBeVisible()
  const offer = proposal.getByRole('button', { name: /Bied aan/ }).element()
  if (!(offer instanceof HTMLElement)) throw new Error('no button')
  offer.focus()

  refine(moves(plan, 'AZO'))
  await expect.element(screen.getByText(/Er is een ander voorstel/)).toBeVisible()
  await expect.element(proposal.getByRole('row', { name: /NAZB → NAZZ/ })).toBeVisible()
  await expectAccessible()

  offer.blur()
  // The pointer is where an earlier test left it, which may be above the table.
  await screen.getByRole('heading', { level: 1 }).hover()
  await expect.element(proposal.getByRole('row', { name: /NAZB → AZO/ })).toBeVisible()
  await expect.element(proposal.getByRole('row', { name: /NAZB → NAZZ/ })).not.toBeInTheDocument()
  await expect.element(screen.getByText(/Er is een ander voorstel/)).not.toBeInTheDocument()
})
