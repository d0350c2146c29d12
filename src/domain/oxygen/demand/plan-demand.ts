/**
 * Patients per week from regional plans: of each plan a frozen copy, and the sum over regions. A region counts once:
 * the country beside one of its regions, or two plans for one region, are refused. Knows no clock and no library.
 */
import { shown } from '../../shared/result.ts'
import type { Bands } from '../../capacity/outcome.ts'
import { COUNTRY, regionsOverlap } from '../../plan/region-overlap.ts'
import type { RegionalPlan } from '../../plan/regional-plan.ts'
import { addDays, type CivilDate, isoWeek, type IsoWeek } from '../../shared/civil-date.ts'
import type { Problem } from '../../shared/result.ts'
import type { DemandPlan, DemandPlanWeek } from '../records/demand-settings.ts'

/** A plan in the library of a browser, and the days of its outcome for home oxygen, levers included. */
export interface PlanReading {
  readonly documentId: string
  readonly title: string
  readonly revision: number
  readonly savedAt: string
  readonly plan: RegionalPlan
  /** In use per day: one concentrator in use is one patient at that moment (inferred). */
  readonly homeOxygen: Pick<Bands, 'p5' | 'p50' | 'p95'>
}

/** The frozen copy of what a plan says on the day it is taken over. */
export function demandOfPlan(reading: PlanReading, takenOn: CivilDate): DemandPlan {
  const { documentId, title, revision, savedAt, plan, homeOxygen } = reading
  return {
    documentId,
    title,
    revision,
    savedAt,
    takenOn,
    region: plan.region.id,
    regionName: plan.region.name,
    allocationKeyPercent: plan.region.allocationKeyPercent,
    startDate: plan.startDate,
    draws: plan.draws,
    meanStayDays: plan.course.stays.homeOxygen.meanDays.mode,
    weeks: highestDays(plan, homeOxygen),
  }
}

function highestDays(plan: RegionalPlan, perDay: PlanReading['homeOxygen']): DemandPlanWeek[] {
  const weeks = new Map<IsoWeek, { p5: number; p50: number; p95: number }>()
  for (let day = 0; day < plan.horizonDays; day++) {
    const week = isoWeek(addDays(plan.startDate, day))
    const most = weeks.get(week) ?? { p5: 0, p50: 0, p95: 0 }
    for (const share of ['p5', 'p50', 'p95'] as const) {
      most[share] = Math.max(most[share], Math.round(perDay[share][day] ?? 0))
    }
    weeks.set(week, most)
  }
  return [...weeks].map(([week, most]) => ({ isoWeek: week, ...most }))
}

/**
 * Plans that would count somebody twice, each told at its later place: `[1].region`.
 * @param rowOf the joint row of which a region is part (`NAZNW` → `NAZNW-SZN`), or null
 */
export function countedTwice(
  plans: readonly Pick<DemandPlan, 'region' | 'title'>[],
  rowOf: (region: string) => string | null,
): Problem[] {
  return plans.flatMap((plan, index) => {
    const other = plans.slice(0, index).find(({ region }) => overlap(region, plan.region, rowOf))
    if (other === undefined) return []
    return [
      {
        code: 'plansCountTwice',
        path: `[${index}].region`,
        found: shown(`${plan.title} (${plan.region})`),
        expected: { is: 'regionApartFrom', title: other.title, region: other.region },
      },
    ]
  })
}

function overlap(left: string, right: string, rowOf: (region: string) => string | null): boolean {
  return left === COUNTRY || right === COUNTRY || regionsOverlap(left, right, rowOf)
}
