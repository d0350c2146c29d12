/** Two to six variants side by side: each a whole plan, copied in, so that a later change elsewhere changes nothing here. */

import type { RegionalPlan } from './regional-plan.ts'

export const FEWEST_VARIANTS = 2
export const MOST_VARIANTS = 6

export interface Comparison {
  /** In the order shown; differences are taken from the first. */
  readonly variants: readonly Variant[]
}

export interface Variant {
  readonly id: string
  readonly title: string
  readonly plan: RegionalPlan
}

export function renameVariant(comparison: Comparison, id: string, title: string): Comparison {
  return {
    variants: comparison.variants.map((variant) => (variant.id === id ? { ...variant, title } : variant)),
  }
}

/** Leaves out a variant; the last two stay. */
export function removeVariant(comparison: Comparison, id: string): Comparison {
  if (comparison.variants.length <= FEWEST_VARIANTS) return comparison
  return { variants: comparison.variants.filter((variant) => variant.id !== id) }
}

/** Puts a variant first: the one that the others are held against. */
export function putFirst(comparison: Comparison, id: string): Comparison {
  const isFirst = (variant: Variant): boolean => variant.id === id
  return {
    variants: [
      ...comparison.variants.filter(isFirst),
      ...comparison.variants.filter((variant) => !isFirst(variant)),
    ],
  }
}

/** Variants with ids `v1`, `v2`, … in the order given. */
export function comparisonOf(plans: readonly Omit<Variant, 'id'>[]): Comparison {
  return addVariants({ variants: [] }, plans)
}

/** Adds variants at the end, as many as there is room for, under the first ids `v1`, `v2`, … that are free. */
export function addVariants({ variants }: Comparison, added: readonly Omit<Variant, 'id'>[]): Comparison {
  const all = [...variants]
  for (const variant of added.slice(0, MOST_VARIANTS - variants.length)) {
    let number = 1
    while (all.some(({ id }) => id === `v${number}`)) number += 1
    all.push({ id: `v${number}`, ...variant })
  }
  return { variants: all }
}
