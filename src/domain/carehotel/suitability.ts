/**
 * Whether a building is fit to take patients. Four points must be settled before beds that are not open yet can open;
 * the others are warnings. Which of them block is ours: the sources name preconditions, not their weight.
 */
import { SUITABILITY_ITEMS, type CareLocation, type SuitabilityItem } from './plan.ts'

export const BLOCKING_ITEMS: readonly SuitabilityItem[] = [
  'fireSafety',
  'power',
  'sanitary',
  'careFacilities',
]

export interface Suitability {
  /** Not settled, so nothing can open. */
  readonly blocking: readonly SuitabilityItem[]
  /** Not settled, and to be known. */
  readonly warnings: readonly SuitabilityItem[]
}

/** A point that an older file was never asked about blocks nothing; it warns. */
export function suitabilityOf({ suitability }: Pick<CareLocation, 'suitability'>): Suitability {
  const open = SUITABILITY_ITEMS.filter((item) => suitability[item] !== 'yes')
  const blocks = (item: SuitabilityItem): boolean =>
    BLOCKING_ITEMS.includes(item) && suitability[item] !== undefined
  return { blocking: open.filter(blocks), warnings: open.filter((item) => !blocks(item)) }
}
