/** Planned deliveries as people type them: `2022-W03: 650; 2022-W04: 650`. All of it or nothing, and why not. Pure. */

import type { PlannedDelivery } from '../../../../domain/oxygen/records/records.ts'
import { mondayOf } from '../../../../domain/shared/civil-date.ts'

const PART = /^(\d{4}-w\d{2})\s*[:=]\s*(\d{1,3}(?:[. ]?\d{3})*)$/i

export type PlanReading =
  | { readonly ok: true; readonly deliveries: readonly PlannedDelivery[] }
  | { readonly ok: false; readonly found: string }

/** The deliveries by week, a week named twice added up; empty text plans nothing. */
export function readDeliveryPlan(text: string): PlanReading {
  const weeks = new Map<string, number>()
  for (const part of text.split(/[;\n]/)) {
    const trimmed = part.trim()
    if (trimmed === '') continue
    const match = PART.exec(trimmed)
    const isoWeek = match?.[1]?.toUpperCase() ?? ''
    const quantity = Number(match?.[2]?.replace(/[. ]/g, '') ?? 0)
    if (mondayOf(isoWeek) === null || quantity < 1) return { ok: false, found: trimmed }
    weeks.set(isoWeek, (weeks.get(isoWeek) ?? 0) + quantity)
  }
  const deliveries = [...weeks].map(([isoWeek, quantity]) => ({ isoWeek, quantity }))
  return { ok: true, deliveries: deliveries.sort((one, other) => (one.isoWeek < other.isoWeek ? -1 : 1)) }
}

export function writeDeliveryPlan(deliveries: readonly PlannedDelivery[]): string {
  return deliveries.map(({ isoWeek, quantity }) => `${isoWeek}: ${quantity}`).join('; ')
}
