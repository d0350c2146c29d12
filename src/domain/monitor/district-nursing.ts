/**
 * District nursing delivered in two weeks (IG&H, January 2022, p. 52–53 and 69): hours and clients by target group, hours
 * per client, and a trailing mean of four weeks. COVID-19 is not told apart: the registrations do not.
 */
import { addDays, isoWeek, type IsoWeek, mondayOf } from '../shared/civil-date.ts'

export const TARGET_GROUPS = ['chronic', 'acute', 'somatic', 'palliative', 'other'] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

export interface NursingPeriod {
  readonly areaId: string
  readonly group: TargetGroup
  /** The first of the two weeks. */
  readonly isoWeek: IsoWeek
  readonly hours: number
  readonly clients: number
  /** Shares, 0–1; null: not known. */
  readonly absence: number | null
  readonly continuity: number | null
}

export interface NursingLoad {
  readonly areaId: string
  readonly isoWeek: IsoWeek
  /** Over all target groups. */
  readonly hours: number
  readonly clients: number
  /** Null where there were no clients. */
  readonly hoursPerClient: number | null
  /** Mean hours of this period and the one before; null where that one is missing. */
  readonly trend4: number | null
}

export const PERIOD_DAYS = 14

/** @returns one row per area and period, in the order in which they first stand. */
export function nursingLoads(periods: readonly NursingPeriod[]): readonly NursingLoad[] {
  const totals = new Map<string, { areaId: string; isoWeek: IsoWeek; hours: number; clients: number }>()
  for (const { areaId, isoWeek: week, hours, clients } of periods) {
    const key = `${areaId} ${week}`
    const total = totals.get(key) ?? { areaId, isoWeek: week, hours: 0, clients: 0 }
    totals.set(key, { ...total, hours: total.hours + hours, clients: total.clients + clients })
  }
  return [...totals.values()].map((total): NursingLoad => {
    const before = totals.get(`${total.areaId} ${periodBefore(total.isoWeek)}`)
    return {
      ...total,
      hoursPerClient: total.clients === 0 ? null : total.hours / total.clients,
      trend4: before ? (total.hours + before.hours) / 2 : null,
    }
  })
}

function periodBefore(week: IsoWeek): IsoWeek {
  const monday = mondayOf(week)
  return monday === null ? '' : isoWeek(addDays(monday, -PERIOD_DAYS))
}
