/** The page of a regional plan with one plan open. */
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { defaultPlan } from '../../../../src/reference/plan-defaults.ts'
import type { AppState } from '../../../../src/state/app.svelte.ts'
import PlanPage from '../../../../src/ui/views/plan/PlanPage.svelte'
import { appWith } from '../start/support.ts'
import WithApp from '../start/WithApp.svelte'

export const plan = { ...defaultPlan('NL', 'pressureOnAllCare'), draws: 200 }

/** The page with that plan open on a laptop, and the body of its session: on a phone the sentence alone says what the picture says here. */
export async function openPlan(part?: 'choices' | 'icu' | 'inputs' | 'observed') {
  await page.viewport(1280, 900)
  const app: AppState = await appWith()
  const made = await app.library.create({ kind: 'regional-plan', title: 'Winterplan', body: plan })
  if (!made.ok) throw new Error(made.error.code)
  const { id } = made.value
  const route = { view: 'plan' as const, id, ...(part && { query: { view: part } }) }
  const screen = await render(WithApp, { app, view: PlanPage, route })
  const body = () => {
    const { current } = app.library
    if (current?.document.kind !== 'regional-plan') throw new Error('no plan is open')
    return current.document.body
  }
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Winterplan')
  return { app, screen, body }
}
