/** A page that only the benchmark opens: one slider for the country and the ten rows, as fast as the workers can. */
import { mount } from 'svelte'
import { withMode } from '../../src/domain/shared/estimate.ts'
import { loadMessages } from '../../src/i18n/messages.ts'
import { COUNTRY_ID, defaultPlan, type DefaultRegionId } from '../../src/reference/plan-defaults.ts'
import { ALLOCATION_ROW_IDS } from '../../src/reference/regions.ts'
import type { CalculatedPlan } from '../../src/state/calculation.svelte.ts'
import { Calculator } from '../../workers/client.ts'
import ElevenCharts from './ElevenCharts.svelte'

const DAYS = 120
const calculator = new Calculator()
const regions: readonly DefaultRegionId[] = [COUNTRY_ID, ...ALLOCATION_ROW_IDS]
const plans = regions.map((id) => ({
  ...defaultPlan(id, 'expectation'),
  horizonDays: DAYS,
}))

async function calculateAll(virulence: number): Promise<CalculatedPlan[]> {
  const moved = plans.map((plan) => {
    const scenario = { ...plan.scenario, virulence: withMode(plan.scenario.virulence, virulence) }
    return { ...plan, scenario }
  })
  const result = await calculator.calculatePlans(moved)
  if (!result.ok) throw new Error(result.error.code)
  return moved.flatMap((plan, at) => {
    const outcome = result.value[at]
    return outcome ? [{ documentId: plan.region.id, plan, outcome, referenceVersion: '', elapsedMs: 0 }] : []
  })
}

await loadMessages('nl')
mount(ElevenCharts, {
  target: document.body,
  props: {
    begin: (show: (outcomes: readonly CalculatedPlan[]) => Promise<void>) => {
      Reflect.set(globalThis, 'moveAll', async (virulence: number) => {
        const began = performance.now()
        await show(await calculateAll(virulence))
        return performance.now() - began
      })
    },
  },
})
