/** Dated steps and periods, read at one day. Civil dates are ISO text, so their order is the order of the text. */

import type { CivilDate } from '../shared/civil-date.ts'

/** The step in force on `date`: the last that began on or before it. Steps are in date order. */
export function stepOn<T extends { readonly validFrom: CivilDate }>(
  steps: readonly T[],
  date: CivilDate,
): T | undefined {
  return steps.findLast((step) => step.validFrom <= date)
}

/** Whether `date` lies in a period; `to` is the last day, null = open-ended. */
export function covers(
  period: { readonly from: CivilDate; readonly to: CivilDate | null },
  date: CivilDate,
): boolean {
  return period.from <= date && (period.to === null || date <= period.to)
}
