/**
 * What a distribution document says: how many patients of one bed type are offered, which regions share them by
 * which key, and (optionally) with which transport they may be moved in the coming days. Types only.
 * A field that may be absent says what its absence means; nothing is filled in behind the planner's back.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import type { TransferSettings } from './transfer-settings.ts'

export const BED_TYPES = ['ward', 'icu'] as const
/** The ward shares by the same key as the ICU (LNAZ upscaling plan 2022/2023, §2.2.3.3). */
export type BedType = (typeof BED_TYPES)[number]

export const DISTRIBUTION_MODES = ['byKey', 'byKeyAbleRegions', 'byAvailableBeds', 'ownKey'] as const
/**
 * By what the patients are shared, in order of pressure (LNAZ §4.2).
 * `byKey`: the agreed key. `byKeyAbleRegions`: the same key over the regions that can still take patients, by
 * decision of the ROAZ chairs; the arithmetic equals `byKey`, because a spared region drops out in every mode.
 * `byAvailableBeds`: phase 3, in proportion to stated capacity (own inference: the plan gives no formula).
 * `ownKey`: the deviating key where a region states one, the agreed key elsewhere.
 */
export type DistributionMode = (typeof DISTRIBUTION_MODES)[number]

/** A decision to let a region take no patients: who decided, on which day, for what reason. */
export interface Sparing {
  readonly by: string
  readonly on: CivilDate
  readonly why: string
}

/** Somebody who takes a share: a region in the country, or a hospital in a region. */
export interface ShareTaker {
  readonly id: string
  /** Absent: the id is the name. */
  readonly name?: string
  /** Part of the whole in any unit (percent, beds): only the proportions between takers count. */
  readonly key: number
  /** Beds for these patients; no share is ever above it. */
  readonly capacity: number
  /** Patients who lie in those beds now. */
  readonly occupied: number
  /** Null: takes part. A spared taker keeps its own patients and receives nobody (LNAZ §4.2). */
  readonly spared: Sparing | null
}

export type Hospital = ShareTaker

export const FIGURE_ORIGINS = ['plan', 'key'] as const
/**
 * Where the occupancy and inflow of a region come from when nobody typed them. `plan`: a regional plan. `key`: filled
 * by the key from the regions that are known, on request, because the region's own plan is missing.
 */
export interface FigureOrigin {
  readonly from: (typeof FIGURE_ORIGINS)[number]
  /** Title of the plan; empty for `key`. */
  readonly title: string
  /** The day of which the figures speak. */
  readonly on: CivilDate
}

export interface DistributionRegion extends ShareTaker {
  /** The region to which a single location belongs. Absent: it is a region of its own. */
  readonly group?: string
  /** The key this region wants or agreed on its own, in the unit of `key`. Absent: none, `key` holds. */
  readonly ownKey?: number
  /** The share that a published table gives this region. Absent: no table to compare with. */
  readonly publishedShare?: number
  /** Of `occupied`: admitted with, not because of, COVID. They never move (LNAZ §4.2). Absent: 0. */
  readonly notBecauseOfCovid?: number
  /** Of `occupied`, besides `notBecauseOfCovid`: on high-flow oxygen. They cannot be moved (LNAZ §4.5.1.1). Absent: 0. */
  readonly hfno?: number
  /** Expected new patients per day, day 1 first. Absent or too short: 0 on the days that are missing. */
  readonly inflowPerDay?: readonly number[]
  /** The same when little comes in (P10) and when much does (P90). Absent: `inflowPerDay`, no spread is known. */
  readonly inflowLowPerDay?: readonly number[]
  readonly inflowHighPerDay?: readonly number[]
  /**
   * Beds for these patients on each day, day 1 first, as they are staffed and enlarged by the region's plan. Absent or
   * too short: `capacity` on the days that are missing.
   */
  readonly roomPerDay?: readonly number[]
  /** Most patients per day that this region can take from others. Absent: no such limit. */
  readonly receiveLimitPerDay?: number
  /** Most patients per day that this region can hand over. Absent: no such limit. */
  readonly sendLimitPerDay?: number
  /**
   * Most vehicle hours per day that this region's ambulance service has for planned transfers of its ward patients:
   * after urgent care, and ready enough for it. Absent: no such limit.
   */
  readonly ambulanceHoursPerDay?: number
  /** Absent: typed in by the planner. */
  readonly origin?: FigureOrigin
  /** The hospitals over which the region's own key shares its part. Absent: not divided further. */
  readonly hospitals?: readonly Hospital[]
}

/** Body of a document of kind `distribution`. */
export interface Distribution {
  readonly bedType: BedType
  readonly mode: DistributionMode
  /** Patients to share out, whole: those who lie in the regions now and those who still need a bed. */
  readonly offered: number
  /**
   * Of `offered`: admitted because of COVID; only they are shared (LNAZ §4.2). Absent: all but those whom the regions
   * count as `notBecauseOfCovid`.
   */
  readonly becauseOfCovid?: number
  readonly regions: readonly DistributionRegion[]
  /** Absent: no transfer plan is wanted. */
  readonly transfers?: TransferSettings
}
