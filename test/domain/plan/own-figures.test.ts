/** A figure that somebody typed is marked, wherever it stands, and says by whom, when and why. */
import { describe, expect, it } from 'vitest'
import { putLever, setCapacitySteps, setCourseDays, setProfileField } from '../../../src/domain/plan/edits.ts'
import { changedFigures, explainFigure, figureAt, markTyped } from '../../../src/domain/plan/own-figures.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import { leverFromCatalogue, leverScaleOf } from '../../../src/reference/lever-catalogue.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const PLAN = defaultPlan('NL', 'expectation')
const MARK = { on: '2022-01-17', note: '', enteredBy: 'planner' }

const typed = (after: RegionalPlan, before = PLAN): readonly string[] =>
  markTyped(before, after, () => MARK).ownFigures.map(({ path }) => path)

describe('a typed figure', () => {
  it('is found wherever it stands', () => {
    expect(typed({ ...PLAN, horizonDays: 91 })).toEqual(['horizonDays'])
    expect(typed({ ...PLAN, region: { ...PLAN.region, inhabitants: 5 } })).toEqual(['region.inhabitants'])
    const { virulence } = PLAN.scenario
    const scenario = { ...PLAN.scenario, virulence: { ...virulence, mode: 1.04 } }
    expect(typed({ ...PLAN, scenario })).toEqual(['scenario.virulence'])
  })

  it('of a lever is known by the lever, and adding one is no typing', () => {
    const lever = leverFromCatalogue('icuStep1', {
      id: 'a',
      title: 'A',
      start: '2022-01-05',
      ...leverScaleOf(PLAN),
    })
    const with_ = putLever(PLAN, lever)
    expect(typed(with_)).toEqual([])
    const longer = putLever(with_, { ...lever, leadDays: lever.leadDays + 1 })
    expect(typed(longer, with_)).toEqual([`levers[${lever.id}].leadDays`])
  })

  it.each(LINK_IDS)('of a step on a date is known by its date: %s', (link) => {
    const { capacity, staffedCapacity, baseLoad } = PLAN.links[link]
    const step = { from: '2022-03-01', capacity, staffedCapacity, baseLoad }
    const added = setCapacitySteps(PLAN, link, [step])
    expect(typed(added)).toEqual([])
    const earlier = { ...step, from: '2022-02-01' }
    const changed = setCapacitySteps(added, link, [{ ...step, baseLoad: baseLoad + 1 }, earlier])
    const marked = markTyped(added, changed, () => MARK)
    const path = `links.${link}.capacitySteps[2022-03-01].baseLoad`
    expect(marked.ownFigures).toEqual([{ path, ...MARK }])
    expect(figureAt(marked, path)).toBe(baseLoad + 1)
    // With the step goes what was said of it.
    expect(typed(setCapacitySteps(marked, link, [earlier]), marked)).toEqual([])
  })

  it('keeps the mark that the edit gave it, and none where it is the default again', () => {
    const mark = { on: '2022-01-10', note: 'som van de ziekenhuizen' }
    const set = setProfileField(PLAN, 'icu', 'occupied', 7, mark)
    expect(markTyped(PLAN, set, () => MARK).ownFigures).toEqual([{ path: 'links.icu.occupied', ...mark }])
    const back = setCourseDays(setCourseDays(PLAN, 'absenceDays', 9, MARK), 'absenceDays', 5, null)
    expect(markTyped(PLAN, back, () => null).ownFigures).toEqual([])
  })

  it('names what changed, and what stands there is another', () => {
    const after = setCourseDays(setProfileField(PLAN, 'gp', 'baseLoad', 3, null), 'absenceDays', 9, null)
    const paths = changedFigures(PLAN, after)
    expect(paths.toSorted()).toEqual(['course.absenceDays', 'links.gp.baseLoad'])
    for (const path of paths) expect(figureAt(after, path)).not.toEqual(figureAt(PLAN, path))
    expect(changedFigures(PLAN, structuredClone(PLAN))).toEqual([])
  })

  it('carries a reason and a source, which can be taken back', () => {
    const path = 'horizonDays'
    const set = markTyped(PLAN, { ...PLAN, horizonDays: 91 }, () => MARK)
    const told = explainFigure(explainFigure(set, path, { note: 'tot de zomer' }), path, {
      source: 'crisisteam',
    })
    expect(told.ownFigures).toEqual([{ path, ...MARK, note: 'tot de zomer', source: 'crisisteam' }])
    expect(explainFigure(explainFigure(told, path, { source: '' }), path, { note: '' })).toEqual(set)
  })
})
