/** The limits that hold a transfer plan back, each with a name, so that a plan can say which of them bind or clash. */

export const LIMIT_CODES = [
  'micuHours',
  'ambulanceHours',
  'morningWindow',
  'helicopterPatients',
  'abroadPatients',
  'matchedAfterNoon',
  'knownYesterday',
  'movablePatients',
  'sendLimit',
  'receiveLimit',
  'spared',
  'capacity',
  'share',
  'requiredMove',
] as const
/**
 * `matchedAfterNoon`: nobody moves on day 1. `knownYesterday`: only who lay there yesterday moves this morning.
 * `movablePatients`: only because of COVID, not on HFNO, not moved before. `capacity`, `share`: nobody is sent to a
 * region that is, or would come, above it.
 */
export type LimitCode = (typeof LIMIT_CODES)[number]

export interface Limit {
  readonly code: LimitCode
  /** 1 = the first day of the plan. */
  readonly day: number
  /** The region it holds for; null where it holds for the country. */
  readonly region: string | null
  /** The most (of `requiredMove`: the least) that it allows, in the unit of its code: hours or patients. */
  readonly amount: number
}
