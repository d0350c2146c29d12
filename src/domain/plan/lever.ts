/** A lever: a capacity measure with a date, a lead time, an effect on one or more links, and what it takes. */

import type { LinkId } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import type { Estimate } from '../shared/estimate.ts'
import type { CareClass } from './care-class.ts'
import type { Phase } from './phases.ts'
import type { StaffNeed } from './staff.ts'

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
  /** Days for which the lever can be held at most, or null where nothing bounds it. */
  readonly maxDurationDays: number | null
  /** The first phase in which it may be used. */
  readonly allowedFrom: Phase
  /** People on top of the usual staff at full effect. Concentrators are an effect: demand on `homeOxygen`. */
  readonly needs: readonly StaffNeed[]
  readonly effects: readonly LeverEffect[]
  /** What must have been settled before the lever may act; while one is open it does nothing. Left out: nothing. */
  readonly conditions?: readonly LeverCondition[]
  /** Levers that name the same group are alternatives: they count the same gain, so at most one is meant to act. */
  readonly alternativeGroup: string | null
  /** What else people should know: money, conditions, doubts. */
  readonly notes: string
}

/** In the order in which they are settled: the four before a call on Defence (annex to the letter of January 2022). */
export const LEVER_CONDITIONS = [
  'regionalOptionsUsedUp',
  'careReserveAsked',
  'factFindingPositive',
  'jointDecision',
] as const

export interface LeverCondition {
  readonly id: (typeof LEVER_CONDITIONS)[number]
  readonly met: boolean
}

/** Whether nothing stands open that must be settled first. */
export function mayAct({ conditions = [] }: Lever): boolean {
  return conditions.every(({ met }) => met)
}

/** What a lever asks where nobody has said anything: nothing. */
export const UNCONDITIONAL = {
  maxDurationDays: null,
  allowedFrom: '1a',
  needs: [],
  alternativeGroup: null,
  notes: '',
} as const satisfies Partial<Lever>

/**
 * Effects combine per link and day in this order, levers in the order of the plan:
 * staff absence × (1 − `lowerAbsence`), compounding; capacity × (1 + `raiseCapacity`), compounding (700 → 1,120 →
 * 2,128 in IG&H p.63); + `addCapacity` − `takeCapacity`; base load − all that is put off of its classes, which are parts
 * of one whole, × (1 − `lowerBaseLoad`) of what has no class, compounding; demand × (1 − `lowerDemand`), compounding;
 * + `addDemand`. On ward and ICU the base load comes first: what is raised, added and taken are beds for COVID (2,250 →
 * 2,469 in IG&H p.63), and what is freed leads no further than `covidMaximum`. A lever acts with its ramp × its size in
 * the draw. Every size is a stream of its own, keyed by the lever's id and the effect's place, so that a lever never
 * shifts another's draws.
 *
 * `sendHome` ties a lever to the concentrators at hand (inferred: IG&H p.25 asks for the test, not for the form). Those
 * whom it would send home are served last, from what the others leave; who finds no concentrator stays where he was,
 * for no longer than the days that would have been saved. So every benefit of the lever counts for the share that is
 * served, and nobody of them overflows from oxygen at home to the ward. Its amounts speak of a full ward: of a ward
 * that is half full half as many leave, and what it asks of GPs and nurses follows those who really do.
 *
 * `askPerPutOff` follows the patients whom the lever itself puts off on ward and ICU, day by day, as deferred care counts
 * them. And of class 3 that has waited six weeks part comes back as demand: see `acute-care.ts`.
 */
export type LeverEffect =
  /** Capacity × (1 + share). */
  | { readonly type: 'raiseCapacity'; readonly link: LinkId; readonly share: Estimate }
  /** Capacity + amount, in the link's unit. */
  | { readonly type: 'addCapacity'; readonly link: LinkId; readonly amount: Estimate }
  /** Capacity − amount, in the link's unit: what a lever takes from another link. */
  | { readonly type: 'takeCapacity'; readonly link: LinkId; readonly amount: Estimate }
  /** Extra absence of staff × (1 − share). */
  | { readonly type: 'lowerAbsence'; readonly link: LinkId; readonly share: Estimate }
  /** COVID demand × (1 − share). */
  | { readonly type: 'lowerDemand'; readonly link: LinkId; readonly share: Estimate }
  /** COVID demand + amount, in the link's unit: what a lever asks of another link. */
  | { readonly type: 'addDemand'; readonly link: LinkId; readonly amount: Estimate }
  /** COVID demand + amount × patients whom this lever puts off on that day. */
  | { readonly type: 'askPerPutOff'; readonly link: LinkId; readonly amount: Estimate }
  /** Patients sent home with a concentrator + amount: served last, and without one the lever does not act for them. */
  | { readonly type: 'sendHome'; readonly link: 'homeOxygen'; readonly amount: Estimate }
  /** Base load × (1 − share), of a class − share of all of it; what is put off this way is counted as deferred care. */
  | {
      readonly type: 'lowerBaseLoad'
      readonly link: LinkId
      readonly share: Estimate
      /** The class of care that is put off; left out: not stated. */
      readonly careClass?: CareClass
    }

export const LEVER_EFFECT_TYPES = [
  'raiseCapacity',
  'addCapacity',
  'takeCapacity',
  'lowerAbsence',
  'lowerDemand',
  'addDemand',
  'askPerPutOff',
  'sendHome',
  'lowerBaseLoad',
] as const satisfies readonly LeverEffect['type'][]

/** Effects that ask something of a link instead of giving: a lever with one of these can do harm. */
export function isBurden({ type }: LeverEffect): boolean {
  return type === 'takeCapacity' || asksDemand(type) || type === 'sendHome'
}

/** Effects that ask care of a link for patients of the lever. */
export function asksDemand(type: LeverEffect['type']): boolean {
  return type === 'addDemand' || type === 'askPerPutOff'
}

/** Whether a lever can do harm: one that puts off class 3 may bring part of it back as acute. */
export function canHarm({ effects }: Pick<Lever, 'effects'>): boolean {
  return effects.some(
    (effect) => isBurden(effect) || (effect.type === 'lowerBaseLoad' && effect.careClass === 3),
  )
}
