/** Which plans make up the national picture: nobody is counted twice, and the reader has the last word. */
import { describe, expect, it } from 'vitest'
import { choose, type NationalPlan, standingsOf } from '../../../src/domain/national/take-part.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const NOBODY: ReadonlyMap<string, boolean> = new Map()
const PLAN = defaultPlan('NAZB', 'expectation')
const rowOf = (region: string): string | null => (['NW', 'SZ'].includes(region) ? 'NW-SZ' : null)

function plan(documentId: string, region: string, startDate = '2022-01-10'): NationalPlan {
  return {
    documentId,
    title: `plan ${documentId}`,
    plan: { ...PLAN, startDate, region: { ...PLAN.region, id: region } },
  }
}

function takingOf(plans: readonly NationalPlan[], said = NOBODY): string[] {
  const standings = standingsOf(plans, said, rowOf)
  return plans.map(({ documentId }) => documentId).filter((id) => standings.get(id)?.takesPart)
}

function rivalsOf(id: string, plans: readonly NationalPlan[]): string[] {
  const rivals = standingsOf(plans, NOBODY, rowOf).get(id)?.rivals ?? []
  return rivals.map(({ documentId }) => documentId)
}

describe('unasked', () => {
  it('takes every region once: the plan with the latest first day, of equals the one saved last', () => {
    const plans = [
      plan('a', 'B', '2022-01-03'),
      plan('b', 'B', '2022-01-10'),
      plan('c', 'B', '2022-01-10'),
      plan('d', 'L'),
    ]
    expect(takingOf(plans)).toEqual(['b', 'd'])
    expect(rivalsOf('b', plans)).toEqual(['a', 'c'])
    expect(rivalsOf('d', plans)).toEqual([])
  })

  it('takes a joint row or its parts, never both', () => {
    expect(takingOf([plan('row', 'NW-SZ', '2022-01-11'), plan('nw', 'NW'), plan('sz', 'SZ')])).toEqual([
      'row',
    ])
    expect(takingOf([plan('row', 'NW-SZ', '2022-01-09'), plan('nw', 'NW'), plan('sz', 'SZ')])).toEqual([
      'nw',
      'sz',
    ])
  })

  it('lets a plan for the country stand beside the regions, and counts one of those too', () => {
    const plans = [plan('a', 'B'), plan('nl', 'NL', '2022-01-20'), plan('old', 'NL')]
    expect(takingOf(plans)).toEqual(['a', 'nl'])
    expect(rivalsOf('nl', plans)).toEqual(['old'])
  })
})

describe('asked', () => {
  const plans = [plan('a', 'B', '2022-01-10'), plan('b', 'B', '2022-01-03'), plan('c', 'L')]
  const after = (id: string, takesPart: boolean, said = NOBODY): ReadonlyMap<string, boolean> =>
    new Map([...said, ...choose(id, takesPart, standingsOf(plans, said, rowOf))])

  it('takes the chosen plan in and its rival out', () => {
    expect(takingOf(plans, after('b', true))).toEqual(['b', 'c'])
    expect(takingOf(plans, after('a', true, after('b', true)))).toEqual(['a', 'c'])
  })

  it('leaves a region out altogether: no rival slips in', () => {
    expect(takingOf(plans, after('a', false))).toEqual(['c'])
  })
})
