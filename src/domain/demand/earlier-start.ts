/** The model held against what came: started on earlier days of the same figures, as things went, with no scenario. */

import { createBedWeeks } from '../forecast/bed-weeks.ts'
import type { ObservedSeries } from '../observed/series.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { hospitalAlone, type UnitBeds } from './hospital-alone.ts'

/**
 * Starts the model of a plan on one earlier day after another of a series: gives ward and ICU from that day on, `days`
 * days, day 0 included, in `draws` draws. What a plan assumes of today was not true back then, so that its scenario,
 * its stands and its levers play no part. Looks at no figure after the day; null where those until then do not suffice.
 */
export function createEarlierStarts(
  plan: RegionalPlan,
  observed: ObservedSeries,
): (from: CivilDate, size: { readonly days: number; readonly draws: number }) => UnitBeds | null {
  const weeks = createBedWeeks(observed)
  return (from, { days, draws }) =>
    from < observed.source.firstDate
      ? null
      : hospitalAlone(
          { ...plan, observed, startDate: from, startsFrom: 'observed', draws, horizonDays: days },
          weeks,
        )
}
