import { describe, expect, it } from 'vitest'
import {
  addVariants,
  comparisonOf,
  MOST_VARIANTS,
  putFirst,
  removeVariant,
} from '../../../src/domain/plan/comparison.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const variant = (title: string) => ({ title, plan: defaultPlan('NL', 'expectation') })
const idsOf = ({ variants }: ReturnType<typeof comparisonOf>): string[] => variants.map(({ id }) => id)

describe('variants of a comparison', () => {
  const three = comparisonOf(['a', 'b', 'c'].map(variant))

  it('are added under ids that are free, and never more than there is room for', () => {
    const gap = removeVariant(three, 'v2')
    expect(idsOf(addVariants(gap, [variant('d')]))).toEqual(['v1', 'v3', 'v2'])
    const full = addVariants(three, ['d', 'e', 'f', 'g'].map(variant))
    expect(full.variants).toHaveLength(MOST_VARIANTS)
    expect(new Set(idsOf(full)).size).toBe(MOST_VARIANTS)
    expect(full.variants.at(-1)?.title).toBe('f')
  })

  it('the one put first is what the others are held against; the last two stay', () => {
    expect(idsOf(putFirst(three, 'v3'))).toEqual(['v3', 'v1', 'v2'])
    const two = removeVariant(three, 'v1')
    expect(removeVariant(two, 'v2')).toBe(two)
  })
})
