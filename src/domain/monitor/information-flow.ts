/**
 * Who owes whom which figure, and what is late (LNAZ §3.2–3.5; ministry's framework of October 2020, measures 1 and 4).
 * A day late is amber; over a week late nothing that rests on it can be relied on.
 */
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'

export interface InformationFlow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly what: string
  /** Days from one delivery to the next. */
  readonly everyDays: number
  /** Null: never received. */
  readonly receivedOn: CivilDate | null
}

export type FlowState = 'onTime' | 'late' | 'missing'

export interface FlowStand {
  readonly id: string
  readonly state: FlowState
  /** Days past the day on which it was due; null where it was never received. */
  readonly lateDays: number | null
}

/** Inferred: after a week a daily or weekly figure is about another situation. */
const MISSING_AFTER_DAYS = 7

/** A delivery after the day that is asked about has not come yet. */
export function flowStand({ id, everyDays, receivedOn }: InformationFlow, on: CivilDate): FlowStand {
  if (receivedOn === null || receivedOn > on) return { id, state: 'missing', lateDays: null }
  const lateDays = Math.max(0, daysBetween(receivedOn, on) - everyDays)
  const state = lateDays > MISSING_AFTER_DAYS ? 'missing' : lateDays > 0 ? 'late' : 'onTime'
  return { id, state, lateDays }
}
