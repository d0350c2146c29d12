/** The scenario within a plan in a file. */
import * as v from 'valibot'
import { REPRODUCTION_FACTOR, SCENARIO_FIELDS } from '../../domain/plan/fields.ts'
import { type Scenario, SCENARIO_IDS } from '../../domain/plan/scenario.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { checkAscending, checkEstimate, civilDate, estimate, list, number } from './fields.ts'

export const scenarioSchema = v.strictObject({
  id: v.picklist(SCENARIO_IDS),
  virulence: estimate(SCENARIO_FIELDS.virulence),
  contagiousness: estimate(SCENARIO_FIELDS.contagiousness),
  adherence: estimate(SCENARIO_FIELDS.adherence),
  boosterShare: estimate(SCENARIO_FIELDS.boosterShare),
  boosterShareAtStart: estimate(SCENARIO_FIELDS.boosterShareAtStart),
  variantShare: v.nullable(estimate(SCENARIO_FIELDS.variantShare)),
  icuShare: v.exactOptional(estimate(SCENARIO_FIELDS.icuShare)),
  startingInfectionsPerDay: estimate(SCENARIO_FIELDS.startingInfectionsPerDay),
  startingGrowthPerDay: number(SCENARIO_FIELDS.startingGrowthPerDay),
  susceptibleShare: estimate(SCENARIO_FIELDS.susceptibleShare),
  reproductionSteps: list(v.strictObject({ from: civilDate, factor: number(REPRODUCTION_FACTOR) }), 400),
}) satisfies v.GenericSchema<unknown, Scenario>

/** Estimates in order, steps by date. Paths are relative to the plan. */
export function checkScenario(scenario: Scenario): Problem[] {
  return [
    ...checkEstimate(scenario.virulence, 'scenario.virulence'),
    ...checkEstimate(scenario.contagiousness, 'scenario.contagiousness'),
    ...checkEstimate(scenario.adherence, 'scenario.adherence'),
    ...checkEstimate(scenario.boosterShare, 'scenario.boosterShare'),
    ...checkEstimate(scenario.boosterShareAtStart, 'scenario.boosterShareAtStart'),
    ...(scenario.variantShare ? checkEstimate(scenario.variantShare, 'scenario.variantShare') : []),
    ...(scenario.icuShare ? checkEstimate(scenario.icuShare, 'scenario.icuShare') : []),
    ...checkEstimate(scenario.startingInfectionsPerDay, 'scenario.startingInfectionsPerDay'),
    ...checkEstimate(scenario.susceptibleShare, 'scenario.susceptibleShare'),
    ...checkAscending(
      scenario.reproductionSteps.map((step) => step.from),
      (index) => `scenario.reproductionSteps[${index}].from`,
    ),
  ]
}
