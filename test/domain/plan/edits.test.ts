import { describe, expect, it } from 'vitest'
import {
  chooseScenario,
  putLever,
  removeLever,
  setCapacitySteps,
  setProfileField,
  setScenarioEstimate,
} from '../../../src/domain/plan/edits.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan, presetScenario } from '../../../src/reference/plan-defaults.ts'
import { leverFromCatalogue, leverScaleOf } from '../../../src/reference/lever-catalogue.ts'

const plan = defaultPlan('NL', 'pressureOnAllCare')
const mark = { on: '2022-01-14', note: '' }

describe('edits of a plan', () => {
  it('change one figure, mark it as the planner’s own, and leave the plan that was given as it is', () => {
    const before = structuredClone(plan)
    const edited = setProfileField(plan, 'icu', 'baseLoad', 400, mark)
    expect(edited.links.icu.baseLoad).toBe(400)
    expect(edited.ownFigures).toEqual([{ path: 'links.icu.baseLoad', ...mark }])
    expect(edited.links.ward).toBe(plan.links.ward)
    expect(plan).toEqual(before)
  })

  it('take the mark away when the default comes back', () => {
    const edited = setProfileField(plan, 'icu', 'baseLoad', 400, mark)
    expect(setProfileField(edited, 'icu', 'baseLoad', 450, null)).toEqual(plan)
  })

  it('keep staffed places within places, whichever of the two moves', () => {
    expect(setProfileField(plan, 'icu', 'staffedCapacity', 1500, mark).links.icu).toMatchObject({
      capacity: 1500,
      staffedCapacity: 1500,
    })
    expect(setProfileField(plan, 'icu', 'capacity', 800, mark).links.icu).toMatchObject({
      capacity: 800,
      staffedCapacity: 800,
    })
  })

  it('keep capacity steps in date order', () => {
    const step = { capacity: 1350, staffedCapacity: 1100, baseLoad: 450 }
    const { capacitySteps } = setCapacitySteps(plan, 'icu', [
      { ...step, from: '2022-02-01' },
      { ...step, from: '2022-01-15' },
    ]).links.icu
    expect(capacitySteps.map(({ from }) => from)).toEqual(['2022-01-15', '2022-02-01'])
  })

  it('forget what was changed in a scenario when another is chosen', () => {
    const own = setScenarioEstimate(plan, 'virulence', exactly(0.7), mark)
    const other = setProfileField(own, 'ward', 'occupied', 900, mark)
    const chosen = chooseScenario(other, presetScenario('weHoldOut', 1))
    expect(chosen.scenario.id).toBe('weHoldOut')
    expect(chosen.ownFigures.map(({ path }) => path)).toEqual(['links.ward.occupied'])
  })

  it('put a lever where it stands, and take it out', () => {
    const place = { id: 'a', title: 'A', start: '2022-01-05', ...leverScaleOf(plan) }
    const one = putLever(plan, leverFromCatalogue('icuStep1', place))
    const two = putLever(one, leverFromCatalogue('careHotels', { ...place, id: 'b' }))
    const moved = putLever(two, leverFromCatalogue('icuStep1', { ...place, start: '2022-02-01' }))
    expect(moved.levers.map(({ id, start }) => [id, start])).toEqual([
      ['a', '2022-02-01'],
      ['b', '2022-01-05'],
    ])
    expect(removeLever(moved, 'a').levers.map(({ id }) => id)).toEqual(['b'])
  })
})
