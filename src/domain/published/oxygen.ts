/** Home oxygen as the January 2022 report counts it: one concentrator per patient, no turnaround (IG&H p. 25). */

/**
 * Concentrators short at the peak, never below 0 (IG&H p. 25: 7,100 − 2,500 = 4,600, published as about 4,500). The
 * ledger's own gap also counts turnaround and devices out of service; this one is the published level.
 */
export function socShortfall(patients: number, devices: number): number {
  return Math.max(0, patients - devices)
}
