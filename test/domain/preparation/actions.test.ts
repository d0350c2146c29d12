import { describe, expect, it } from 'vitest'
import { isDueIn, isLate, progressByTheme, takeOver } from '../../../src/domain/preparation/actions.ts'
import { ACTION_THEMES } from '../../../src/domain/preparation/recommendation.ts'
import { recommendations } from '../../../src/reference/recommendations.ts'

const ON = '2022-01-14'

describe('taking recommendations over', () => {
  const ofRoaz = recommendations.filter(({ addressee }) => addressee === 'roaz')
  const taken = takeOver([], ofRoaz, ON)

  it('gives the sixteen of the regions, without an owner, due by their term', () => {
    expect(taken).toHaveLength(16)
    expect(taken.every(({ owner, status }) => owner === '' && status === 'open')).toBe(true)
    expect(taken.find(({ sourceId }) => sourceId === 'careHotels')?.dueDate).toBe('2022-01-28')
    expect(taken.find(({ sourceId }) => sourceId === 'careCoordination')?.dueDate).toBe('2022-02-25')
  })

  it('adds nothing the second time, and only what is missing later', () => {
    expect(takeOver(taken, ofRoaz, '2022-01-20')).toBe(taken)
    const all = takeOver(taken, recommendations, '2022-01-20')
    expect(all).toHaveLength(32)
    expect(new Set(all.map(({ id }) => id)).size).toBe(32)
    expect(all.slice(0, 16)).toEqual(taken)
  })

  it('is late after its day, unless done or refused', () => {
    const [first] = taken
    if (!first) throw new Error('nothing was taken over')
    expect(isLate(first, first.dueDate)).toBe(false)
    expect(isLate(first, '2022-03-01')).toBe(true)
    expect(isLate({ ...first, status: 'done' }, '2022-03-01')).toBe(false)
    expect(isLate({ ...first, status: 'refused' }, '2022-03-01')).toBe(false)
  })

  it('is due on the tip of phase 3 from 2d on, and whatever the phase where the list says so', () => {
    const due = (id: string, phase: '2c' | '2d' | '3'): boolean | undefined => {
      const action = takeOver([], recommendations, ON).find(({ sourceId }) => sourceId === id)
      return action && isDueIn(action, phase)
    }
    expect([due('careHotels', '2c'), due('careHotels', '2d')]).toEqual([false, true])
    expect([due('signedLetters', '2d'), due('signedLetters', '3')]).toEqual([false, true])
    expect(due('testAgainstSocs', '2c')).toBe(true)
  })

  it('counts progress by theme without what was refused', () => {
    const half = taken.map((action, index) =>
      index % 2 === 0 ? { ...action, status: 'done' as const } : { ...action, status: 'refused' as const },
    )
    for (const { done, of } of progressByTheme(half, ACTION_THEMES, ON)) expect(done).toBe(of)
  })
})
