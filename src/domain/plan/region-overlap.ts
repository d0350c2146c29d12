/** Whether two regions count the same people: one region twice, or a region and the joint row that it is part of. */

/** Id of a plan for the whole country, which holds every region. */
export const COUNTRY = 'NL'

/** @param rowOf the joint row of which a region is part (`NAZNW` → `NAZNW-SZN`), or null */
export function regionsOverlap(
  left: string,
  right: string,
  rowOf: (region: string) => string | null,
): boolean {
  return left === right || rowOf(left) === right || rowOf(right) === left
}
