/** The recommendations as counted on the printed pages of the report. */
import { describe, expect, it } from 'vitest'
import { recommendations } from '../../src/reference/recommendations.ts'

const countBy = (key: (one: (typeof recommendations)[number]) => string | number): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const one of recommendations) counts[key(one)] = (counts[key(one)] ?? 0) + 1
  return counts
}

describe('recommendations of IG&H p. 40–45', () => {
  it('are thirty-two, by page', () => {
    expect(recommendations).toHaveLength(32)
    expect(countBy(({ page }) => page)).toEqual({ 40: 5, 41: 4, 42: 6, 43: 8, 44: 5, 45: 4 })
  })

  it('have the phases and terms of the list', () => {
    expect(countBy(({ phase }) => phase)).toEqual({ tipAnd3: 5, any: 8, '2dAnd3': 6, 3: 13 })
    expect(countBy(({ term }) => term)).toEqual({ short: 28, medium: 4 })
  })

  it('name the regions first in sixteen and the ministry in nine', () => {
    expect(countBy(({ addressee }) => addressee)).toMatchObject({ roaz: 16, vws: 9 })
  })
})
