import { expect, it } from 'vitest'
import { createRecent } from '../../../src/domain/shared/recent.ts'

it('gives the same thing for a key that is among the last asked for, and one at least', () => {
  let made = 0
  const recent = createRecent(() => ++made)
  expect([recent('a', 2), recent('b', 2), recent('a', 2)]).toEqual([1, 2, 1])
  // The third pushes out what was asked for longest ago, not what was made first.
  expect([recent('c', 2), recent('a', 2), recent('b', 2)]).toEqual([3, 1, 4])
  expect([recent('b', 0), recent('a', 0), recent('a', 0)]).toEqual([4, 5, 5])
})
