import { describe, expect, it } from 'vitest'
import { calculationInput } from '../../../src/domain/capacity/calculation-input.ts'
import type { PlanAction } from '../../../src/domain/plan/action.ts'
import { actionsOf, putAction, removeAction } from '../../../src/domain/plan/edits.ts'
import { isOverdue } from '../../../src/domain/shared/due.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const plan = defaultPlan('NAZB', 'expectation')
const action = (id: string, rest: Partial<PlanAction> = {}): PlanAction => ({
  id,
  text: `actie ${id}`,
  owner: 'ROAZ-bureau',
  phase: null,
  dueDate: '2022-01-10',
  doneOn: null,
  ...rest,
})

describe('the actions of a plan', () => {
  it('are none in a new plan, and are kept in the order in which they were agreed', () => {
    expect(actionsOf(plan)).toEqual([])
    const two = putAction(putAction(plan, action('b')), action('a'))
    expect(actionsOf(two).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('are changed where they stand', () => {
    const two = putAction(putAction(plan, action('b')), action('a'))
    const changed = putAction(two, action('b', { doneOn: '2022-01-09' }))
    expect(actionsOf(changed)).toEqual([action('b', { doneOn: '2022-01-09' }), action('a')])
  })

  it('leave no trace when the last one goes', () => {
    expect(removeAction(putAction(plan, action('a')), 'a')).toEqual(plan)
    expect(removeAction(putAction(plan, action('a')), 'a')).not.toHaveProperty('actions')
  })

  it('are late from the day after, until they are done', () => {
    expect(isOverdue(action('a'), '2022-01-10')).toBe(false)
    expect(isOverdue(action('a'), '2022-01-11')).toBe(true)
    expect(isOverdue(action('a', { doneOn: '2022-01-20' }), '2022-01-21')).toBe(false)
  })

  it('change no outcome: a calculation does not see them', () => {
    expect(calculationInput(putAction(plan, action('a')))).toEqual(calculationInput(plan))
  })
})
