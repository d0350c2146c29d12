/** The limits that hold a transfer plan back, each with a name, so that a plan can say which of them bind or clash. */

export const LIMIT_CODES = [
  'micuHours',
  'ambulanceHours',
  'busHours',
  'serviceHours',
  'wholeTrips',
  'morningWindow',
  'helicopterPatients',
  'abroadPatients',
  'matchedAfterNoon',
  'knownYesterday',
  'movablePatients',
  'requested',
  'offered',
  'sendLimit',
  'receiveLimit',
  'spared',
  'closedRoute',
  'capacity',
  'share',
  'requiredMove',
  'agreed',
] as const
/**
 * `serviceHours`: what a region's ambulance service has left for planned transfers. `wholeTrips`: a trip does not go in the hours that two vehicles have left. `matchedAfterNoon`: nobody moves on day 1.
 * `knownYesterday`: only who lay there yesterday moves this morning. `movablePatients`: only because of COVID, not on
 * HFNO, not moved before. `capacity`, `share`: nobody is sent to a region that has no room left, or would have none.
 * `requested`, `offered`: a region sends only whom it asks to hand over, and takes only those for whom it offers a place.
 * `agreed`: what people agreed is part of the plan.
 */
export type LimitCode = (typeof LIMIT_CODES)[number]

export interface Limit {
  readonly code: LimitCode
  /** 1 = the first day of the plan. */
  readonly day: number
  /** The region it holds for; null where it holds for the country. */
  readonly region: string | null
  /** The most (of `requiredMove` and `agreed`: the least) that it allows, in the unit of its code: hours or patients. */
  readonly amount: number
}
