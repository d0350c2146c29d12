/** Notes on days: each keeps its own id, and a plan without any is written as before. */
import { expect, it } from 'vitest'
import { calculatePlan } from '../../../src/domain/capacity/calculate-plan.ts'
import { notesOn, pinNote, unpinNote } from '../../../src/domain/plan/day-notes.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const plan = { ...defaultPlan('NAZB', 'expectation'), draws: 20 }
const press = { on: '2022-01-20', link: 'icu', text: 'Persconferentie' } as const

it('gives two notes of one day different ids, and lists those of a link by day', () => {
  const both = pinNote(pinNote(plan, press), { ...press, text: 'Persconferentie!' })
  expect(both.dayNotes?.map(({ id }) => id)).toEqual([
    'icu-2022-01-20-persconferentie',
    'icu-2022-01-20-persconferentie-',
  ])
  expect(pinNote(both, press).dayNotes?.at(-1)?.id).toBe('icu-2022-01-20-persconferentie-2')
  const early = pinNote(both, { ...press, on: '2022-01-05' })
  expect(notesOn(early, 'icu').map(({ on }) => on)).toEqual(['2022-01-05', '2022-01-20', '2022-01-20'])
  expect(notesOn(early, 'ward')).toEqual([])
})

it('leaves no trace once it is taken down, and never changes an outcome', () => {
  const pinned = pinNote(plan, press)
  expect(unpinNote(pinned, 'icu-2022-01-20-persconferentie')).toEqual(plan)
  expect(calculatePlan(pinned)).toEqual(calculatePlan(plan))
})
