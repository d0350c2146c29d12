/** Self-care advice at the GP: regular consults give way to COVID and deferred care (IG&H p. 14–15). Consults per day. */

/**
 * Consults that cannot give way: all consults × the non-transferable share (IG&H p. 14: 35 % of 270,000 is 94,500; the
 * report rounds it up to 100,000).
 */
export function nonTransferableConsults(consultsPerDay: number, nonTransferableShare: number): number {
  return consultsPerDay * nonTransferableShare
}

/** Regular consults that self-care advice frees: all less those that cannot give way (IG&H p. 14: 170,000). */
export function consultsFreed(consultsPerDay: number, nonTransferablePerDay: number): number {
  return consultsPerDay - nonTransferablePerDay
}

/**
 * COVID and deferred consults that fit into the time of freed regular ones (IG&H p. 14–15): each takes `durationRatio`
 * times as long, so 170,000 freed at twice the time give 85,000.
 */
export function covidConsultsInFreedTime(freedPerDay: number, durationRatio: number): number {
  return freedPerDay / durationRatio
}
