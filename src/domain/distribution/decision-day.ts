/** A day of decisions: what the plan proposes besides what is settled, and what came of the day that was agreed. */
import type { CivilDate } from '../shared/civil-date.ts'
import { type AgreedTransfer, isHeld, statusOf } from './decisions.ts'
import type { MovingNeed } from './notices.ts'
import type { Transfer } from './transfer-kpis.ts'

export interface Proposal {
  readonly from: string
  readonly to: string
  readonly patients: number
  /** Absent: none in particular. */
  readonly need?: MovingNeed
}

/** Patients per way and need that a plan moves on `on`, its day `day`, without those of transfers that it had to keep. */
export function proposalsOn(
  transfers: readonly Transfer[],
  agreed: readonly AgreedTransfer[],
  day: number,
  on: CivilDate,
): Proposal[] {
  const ways = new Map<string, Proposal>()
  const add = ({ from, to, need }: Omit<Proposal, 'patients'>, patients: number): void => {
    const key = `${from} ${to} ${need ?? ''}`
    const sum = (ways.get(key)?.patients ?? 0) + patients
    ways.set(key, { from, to, patients: sum, ...(need && { need }) })
  }
  for (const one of transfers) if (one.day === day) add(one, one.patients)
  for (const one of agreed) if (one.on === on && isHeld(one)) add(one, -one.patients)
  return [...ways.values()].filter(({ patients }) => patients > 0)
}

/** Patients of a day that was agreed. `planned` is the sum of the others. */
export interface Realised {
  readonly planned: number
  readonly arrived: number
  readonly cancelled: number
  /** Neither arrived nor cancelled: nobody has said yet. */
  readonly open: number
}

export function realisedOn(agreed: readonly AgreedTransfer[], on: CivilDate): Realised {
  const ofDay = agreed.filter((one) => one.on === on)
  const sum = (isCounted: (one: AgreedTransfer) => boolean): number =>
    ofDay.filter(isCounted).reduce((total, { patients }) => total + patients, 0)
  const planned = sum(() => true)
  const arrived = sum((one) => statusOf(one) === 'arrived')
  const cancelled = sum((one) => statusOf(one) === 'cancelled')
  return { planned, arrived, cancelled, open: planned - arrived - cancelled }
}
