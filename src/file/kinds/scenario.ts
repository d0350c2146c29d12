/** The scenario within a plan in a file. */
import * as v from 'valibot'
import { type Scenario, SCENARIO_IDS } from '../../domain/plan/scenario.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { checkAscending, checkEstimate, civilDate, estimateBetween, list, numberBetween } from './fields.ts'

const relativeToDelta = estimateBetween(0, 20)
const shareEstimate = estimateBetween(0, 1)

export const scenarioSchema = v.strictObject({
  id: v.picklist(SCENARIO_IDS),
  virulence: relativeToDelta,
  contagiousness: relativeToDelta,
  adherence: relativeToDelta,
  boosterShare: shareEstimate,
  startingInfectionsPerDay: estimateBetween(0, 1e8),
  startingGrowthPerDay: numberBetween(-1, 1),
  susceptibleShare: shareEstimate,
  reproductionSteps: list(v.strictObject({ from: civilDate, factor: numberBetween(0, 20) }), 400),
}) satisfies v.GenericSchema<unknown, Scenario>

/** Estimates in order, steps by date. Paths are relative to the plan. */
export function checkScenario(scenario: Scenario): Problem[] {
  return [
    ...checkEstimate(scenario.virulence, 'scenario.virulence'),
    ...checkEstimate(scenario.contagiousness, 'scenario.contagiousness'),
    ...checkEstimate(scenario.adherence, 'scenario.adherence'),
    ...checkEstimate(scenario.boosterShare, 'scenario.boosterShare'),
    ...checkEstimate(scenario.startingInfectionsPerDay, 'scenario.startingInfectionsPerDay'),
    ...checkEstimate(scenario.susceptibleShare, 'scenario.susceptibleShare'),
    ...checkAscending(
      scenario.reproductionSteps.map((step) => step.from),
      (index) => `scenario.reproductionSteps[${index}].from`,
    ),
  ]
}
