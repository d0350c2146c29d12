/** A lever: a capacity measure with a date, a lead time and an effect on one or more links. */

import type { LinkId } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import type { Estimate } from '../shared/estimate.ts'

export interface Lever {
  readonly id: string
  /** The published measure that this is (an id of the catalogue in reference), or null for the planner's own. */
  readonly catalogueId: string | null
  /** What people call it. */
  readonly title: string
  readonly enabled: boolean
  /** The decision takes effect from this day on. */
  readonly start: CivilDate
  /** Days from start to full effect; the effect grows evenly (0 = at once). */
  readonly leadDays: number
  /** Days from start to end, or null for as long as the plan runs. */
  readonly durationDays: number | null
  readonly effects: readonly LeverEffect[]
}

/**
 * Effects combine in this order: `raiseCapacity` in the order of the plan (compounding, as 700 → 1,120 → 2,128 in
 * IG&H p.63), then `addCapacity`; `lowerDemand` and `lowerBaseLoad` compound among themselves.
 */
export type LeverEffect =
  /** Capacity × (1 + share). */
  | { readonly type: 'raiseCapacity'; readonly link: LinkId; readonly share: Estimate }
  /** Capacity + amount, in the link's unit. */
  | { readonly type: 'addCapacity'; readonly link: LinkId; readonly amount: Estimate }
  /** COVID demand × (1 − share). */
  | { readonly type: 'lowerDemand'; readonly link: LinkId; readonly share: Estimate }
  /** COVID demand + amount, in the link's unit: what a lever asks of another link. */
  | { readonly type: 'addDemand'; readonly link: LinkId; readonly amount: Estimate }
  /** Base load × (1 − share). */
  | { readonly type: 'lowerBaseLoad'; readonly link: LinkId; readonly share: Estimate }

export const LEVER_EFFECT_TYPES = [
  'raiseCapacity',
  'addCapacity',
  'lowerDemand',
  'addDemand',
  'lowerBaseLoad',
] as const satisfies readonly LeverEffect['type'][]
