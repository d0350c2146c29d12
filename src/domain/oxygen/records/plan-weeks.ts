/** The weeks that frozen copies of regional plans add up to. */
import { compareText } from '../../shared/compare-text.ts'
import type { IsoWeek } from '../../shared/civil-date.ts'
import type { DemandPlan, WeekPatients } from './demand-settings.ts'

export interface PlanWeeks {
  readonly weeks: readonly WeekPatients[]
  /** Weeks that only some of the plans cover: no sum can be told. */
  readonly incomplete: readonly IsoWeek[]
}

/**
 * The sum over regions of every week that all plans cover. The bands are added as they stand, for regions rise and
 * fall together (inferred); were they independent, the sum would be surer than this band says.
 */
export function weeksOfPlans(plans: readonly DemandPlan[]): PlanWeeks {
  const all = [...new Set(plans.flatMap(({ weeks }) => weeks.map((week) => week.isoWeek)))].toSorted(
    compareText,
  )
  const weeks: WeekPatients[] = []
  const incomplete: IsoWeek[] = []
  for (const week of all) {
    const rows = plans.flatMap((plan) => plan.weeks.find((row) => row.isoWeek === week) ?? [])
    if (rows.length < plans.length) {
      incomplete.push(week)
      continue
    }
    const sum = (share: 'p5' | 'p50' | 'p95'): number => rows.reduce((total, row) => total + row[share], 0)
    weeks.push({
      isoWeek: week,
      patients: sum('p50'),
      origin: 'PLANS',
      band: { p5: sum('p5'), p95: sum('p95') },
    })
  }
  return { weeks, incomplete }
}
