/** What a search finds is never flagged by the app's own rules: in every region and scenario, whatever the planner has. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { appraisePlan } from '../../../src/domain/capacity/appraisal.ts'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { searchPlan } from '../../../src/domain/capacity/search.ts'
import { guardLinks } from '../../../src/domain/plan/guarded-links.ts'
import type { Lever } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { STAFF_ROLES } from '../../../src/domain/plan/staff.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import {
  LEVER_CATALOGUE_IDS,
  leverFromCatalogue,
  leversLeftOut,
  leverScaleOf,
} from '../../../src/reference/lever-catalogue.ts'
import { PRESET_IDS } from '../../../src/domain/plan/scenario.ts'
import {
  COUNTRY_ID,
  defaultPlan,
  type DefaultRegionId,
  type PresetId,
} from '../../../src/reference/plan-defaults.ts'
import { planRegions } from '../../../src/reference/regions.ts'
import { madeLever, places } from './made-plans.ts'

/** Flags of the set that is found, and of each of its levers on its latest start with the others as found. */
function flagsOfFound(plan: RegionalPlan): { readonly flags: string[]; readonly found: number } {
  const calculator = createPlanCalculator()
  const { searched, smallestSet } = searchPlan(plan, leversLeftOut(plan), calculator)
  const set = searched
    .filter(({ id }) => smallestSet.leverIds.includes(id))
    .map((lever): Lever => ({ ...lever, enabled: true }))
  const flagsOf = (levers: readonly Lever[]): string[] =>
    appraisePlan({ ...plan, levers }, calculator).flags.map(({ code, leverId }) => `${code} ${leverId}`)
  const moved = smallestSet.latestStart.flatMap(({ leverId, date }) =>
    date === null || set.some(({ id, start }) => id === leverId && start === date)
      ? []
      : [set.map((lever) => (lever.id === leverId ? { ...lever, start: date } : lever))],
  )
  return { flags: [set, ...moved].flatMap(flagsOf), found: set.length }
}

it.each<DefaultRegionId>([COUNTRY_ID, ...planRegions.map(({ id }) => id)])(
  '%s, a fresh plan of every scenario',
  (region) => {
    for (const preset of PRESET_IDS) {
      const { flags, found } = flagsOfFound({ ...defaultPlan(region, preset), draws: 20 })
      expect({ preset, flags }).toEqual({ preset, flags: [] })
      expect(found).toBeGreaterThan(0)
    }
  },
)

it('a lever that is planned too late is found on the first day on which it may start', () => {
  const base = guardLinks({ ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 12 }, ['icu'])
  const beds = { ...madeLever(base, 'beds', [places('icu', 5_000)], 60), enabled: true }
  const { searched, smallestSet } = searchPlan({ ...base, levers: [beds] }, [], createPlanCalculator())
  expect(smallestSet).toMatchObject({ reached: true, leverIds: ['beds'] })
  expect(searched.map(({ start }) => start)).toEqual([base.startDate])
  // In time as planned: then it stays where it is.
  const soon = { ...beds, start: addDays(base.startDate, 1) }
  expect(searchPlan({ ...base, levers: [soon] }, [], createPlanCalculator()).searched).toEqual([soon])
})

it('a plan with levers of its own, before their phase or without an end, and few people', () => {
  const base = { ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 12, horizonDays: 70 }
  let [found, own] = [0, 0]
  fc.assert(
    fc.property(
      fc.constantFrom<PresetId>('pressureOnAllCare', 'expectation', 'weHoldOut'),
      fc.subarray([...LEVER_CATALOGUE_IDS]),
      fc.nat({ max: 60 }),
      fc.constantFrom(0, 20, 60, 200, 2000),
      fc.subarray([...LINK_IDS], { minLength: 1 }),
      (preset, ids, day, people, guarded) => {
        const plan = { ...base, scenario: defaultPlan('NAZB', preset).scenario }
        const start = addDays(plan.startDate, day)
        const levers = ids.map((id) => ({
          ...leverFromCatalogue(id, { id, title: id, start, ...leverScaleOf(plan) }),
          durationDays: null,
        }))
        const staffPool = Object.fromEntries(
          STAFF_ROLES.map((role) => [role, people]),
        ) as unknown as RegionalPlan['staffPool']
        const result = flagsOfFound(guardLinks({ ...plan, levers, staffPool }, guarded))
        expect(result.flags).toEqual([])
        if (result.found > 0) found += 1
        if (ids.length > 0) own += 1
      },
    ),
    { numRuns: 25, seed: 3 },
  )
  expect(found).toBeGreaterThan(10)
  expect(own).toBeGreaterThan(10)
})
