/** A care-hotel plan as levers of a regional plan. The id is made from the plan's own, so taking it in again replaces it. */

import { UNCONDITIONAL, type Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { CareHotelResult } from './result.ts'
import type { MonitoringResult } from './home-monitoring.ts'
import type { HomeMonitoringPlan } from './home-monitoring-plan.ts'
import { monitoringEffects } from './monitoring-effects.ts'

const LONGEST_ID = 64

/** Id of the lever that a whole plan becomes. */
export function careHotelLeverId(documentId: string): string {
  return `care-hotels-${documentId}`.slice(0, LONGEST_ID)
}

/** Id of the lever that one region's home monitoring becomes. */
export function monitoringLeverId(monitoringId: string, documentId: string): string {
  return `monitoring-${monitoringId}-${documentId}`.slice(0, LONGEST_ID)
}

/** All care locations together; null when no bed ever operates. */
export function careHotelLever({ lever }: CareHotelResult, documentId: string, title: string): Lever | null {
  if (!lever) return null
  return {
    ...UNCONDITIONAL,
    id: careHotelLeverId(documentId),
    catalogueId: null,
    title,
    enabled: true,
    ...lever,
  }
}

/** Home monitoring of one region as the early-discharge lever; null when nobody is ever monitored. */
export function monitoringLever(
  monitoring: HomeMonitoringPlan,
  { days, earlyDischarge }: MonitoringResult,
  documentId: string,
  title: string,
): Lever | null {
  const first = days.findIndex(({ monitored }) => monitored > 0)
  const day = days[first]
  if (!day) return null
  return {
    ...UNCONDITIONAL,
    id: monitoringLeverId(monitoring.id, documentId),
    catalogueId: null,
    title,
    enabled: true,
    start: day.date,
    leadDays: 0,
    durationDays: days.length - first,
    effects: monitoringEffects(monitoring, days.slice(first), earlyDischarge.gainPercent),
    // The published measures of early discharge count the same patients.
    alternativeGroup: 'earlyDischarge',
  }
}

/** The regional plan with the lever at the end, or in the place of the same one taken in before. */
export function withLever(plan: RegionalPlan, lever: Lever): RegionalPlan {
  const known = plan.levers.some(({ id }) => id === lever.id)
  return {
    ...plan,
    levers: known
      ? plan.levers.map((other) => (other.id === lever.id ? lever : other))
      : [...plan.levers, lever],
  }
}
