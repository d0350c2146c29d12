/** Beds and doctors of the ICU steps (LNAZ § 6, annex 1; IG&H p. 24). Whole beds in, plain numbers out. */

/** Beds left for other patients when COVID takes its maximum (IG&H p. 24: 1,350 − 900 = 450). */
export function nonCovidIcuBeds(totalBeds: number, covidBeds: number): number {
  return totalBeds - covidBeds
}

/** Occupied beds at which a bed for acute need is still free (LNAZ § 6.1: 80 % of 999 is 799.2, "about 800"). */
export function bestOccupiedBeds(beds: number, bestOccupancy: number): number {
  return beds * bestOccupancy
}

/** Intensivists needed, in full-time equivalents (LNAZ annex 1: at least 0.5 per ICU bed). */
export function intensivistsNeeded(beds: number, ftePerBed: number): number {
  return beds * ftePerBed
}
