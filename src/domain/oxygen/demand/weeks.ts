/**
 * Demand against supply per ISO week. Weeks that have closed show what stood then; later weeks carry today's stock
 * forward: plus planned deliveries of placed orders, minus loans from outside the pool that end, fit for use only.
 */
import {
  civilDate,
  dayNumber,
  type DayNumber,
  isoWeek,
  type IsoWeek,
  mondayOf,
} from '../../shared/civil-date.ts'
import { pendingDeliveries } from '../stock/deliveries.ts'
import type { DemandSettings } from '../records/demand-settings.ts'
import { socNeed } from './demand.ts'
import { findDuplicates } from '../ledger/duplicates.ts'
import { type Horizon, lastDay, type LedgerState, startWalk } from '../ledger/fold.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerWeek } from '../records/position.ts'
import { batchesOf, stockByBatch } from '../stock/stock.ts'

interface WeekQuantity {
  readonly isoWeek: IsoWeek
  readonly quantity: number
}

/** What-if, on top of what the ledger says. */
export interface SupplyWhatIf {
  /** Concentrators more, from a week on. */
  readonly extra: readonly WeekQuantity[]
  /** Concentrators freed in nursing homes, from a week on (`substitution.ts`). */
  readonly freed: readonly WeekQuantity[]
  /** Every pending delivery comes this many weeks later. */
  readonly delayWeeks: number
}

export const NO_WHAT_IF: SupplyWhatIf = { extra: [], freed: [], delayWeeks: 0 }

/** One row per week of the demand settings. `available` is what demand can be met from (`BatchStock.usable`). */
export function balanceWeeks(ledger: Ledger, horizon: Horizon = {}, whatIf = NO_WHAT_IF): LedgerWeek[] {
  const { demand } = ledger.body
  const weeks = demand.weeks.map(({ isoWeek: week }) => week)
  const supply = socSupply(ledger, weeks, horizon, whatIf)
  return demand.weeks.map(({ isoWeek: week, patients }, index) => {
    const need = socNeed(patients, demand)
    const available = supply[index] ?? 0
    return { isoWeek: week, patients, need, available, gap: Math.max(0, need - available) }
  })
}

/** Usable concentrators at the close of each of the given weeks (ascending). */
export function socSupply(
  ledger: Ledger,
  weeks: readonly IsoWeek[],
  horizon: Horizon = {},
  whatIf = NO_WHAT_IF,
): number[] {
  const asOf = horizon.asOf === undefined ? (lastDay(ledger) ?? 0) : dayNumber(horizon.asOf)
  const walk = startWalk(ledger, horizon.asKnownAt)
  const past = weeks.flatMap((week) => {
    const sunday = sundayOf(week)
    return sunday <= asOf ? [walk.advanceTo(sunday)] : []
  })
  const now = walk.advanceTo(asOf)
  const soc = new Set(batchesOf(ledger, 'SOC'))
  const duplicates = findDuplicates(ledger, now)
  const usable = (state: LedgerState, day: DayNumber): number =>
    stockByBatch(ledger, state, { day, duplicates })
      .filter(({ batchId }) => soc.has(batchId))
      .reduce((sum, stock) => sum + stock.usable, 0)
  const pending = pendingDeliveries(ledger, now, whatIf.delayWeeks).filter(
    (delivery) => !delivery.late && soc.has(delivery.batchId),
  )
  return weeks.map((week, index) => {
    const state = past[index]
    const planned = through(whatIf.extra, week) + through(whatIf.freed, week)
    if (state !== undefined) return usable(state, state.day) + planned
    const sunday = sundayOf(week)
    return Math.max(
      0,
      usable(now, sunday) + through(pending, week) + planned - loansEnding(ledger, now, sunday, soc),
    )
  })
}

function through(quantities: readonly WeekQuantity[], week: IsoWeek): number {
  return quantities.reduce((sum, entry) => sum + (entry.isoWeek <= week ? entry.quantity : 0), 0)
}

/**
 * What goes back to lenders outside the pool after today and by `day`. What goes back to the pool's own owner or
 * depot can be lent again and stays usable.
 */
function loansEnding(ledger: Ledger, state: LedgerState, day: DayNumber, soc: ReadonlySet<string>): number {
  const kinds = new Map(ledger.body.organizations.map(({ organizationId, kind }) => [organizationId, kind]))
  let ending = 0
  for (const [index, { agreementId, batchId }] of ledger.pairs.entries()) {
    const lender = kinds.get(ledger.agreements.get(agreementId)?.lender ?? '')
    if (lender === 'OWNER' || lender === 'DEPOT' || !soc.has(batchId)) continue
    const dueDay = state.loans.get(agreementId)?.dueDay ?? null
    if (dueDay !== null && dueDay > state.day && dueDay <= day)
      ending += Math.max(0, state.outstanding[index] ?? 0)
  }
  return ending
}

/** Last day of an ISO week that was checked before. */
export function sundayOf(week: IsoWeek): DayNumber {
  const monday = mondayOf(week)
  if (monday === null) throw new RangeError(`not an ISO week: ${week}`)
  return dayNumber(monday) + 6
}

/** The ISO weeks from the week of one day to that of another, both included. */
export function weeksBetween(from: DayNumber, through: DayNumber): IsoWeek[] {
  const weeks: IsoWeek[] = []
  for (let day = sundayOf(isoWeek(civilDate(from))); day < through + 7; day += 7)
    weeks.push(isoWeek(civilDate(day)))
  return weeks
}

/** The published way of counting: one concentrator per patient against what is owned, turnaround left out. */
export interface PatientShortfall {
  readonly isoWeek: IsoWeek
  readonly patients: number
  readonly owned: number
  /** Patients − owned, not below 0: 7,100 − 2,500 = 4,600 ("about 4,500", IG&H p.25). */
  readonly shortfall: number
}

/** The peak week counted per patient, beside the gap in devices of `balanceWeeks`; null without weeks. */
export function peakShortfall(demand: DemandSettings, owned: number): PatientShortfall | null {
  const [first, ...others] = demand.weeks
  if (first === undefined) return null
  const { isoWeek: week, patients } = others.reduce(
    (most, next) => (next.patients > most.patients ? next : most),
    first,
  )
  return { isoWeek: week, patients, owned, shortfall: Math.max(0, patients - owned) }
}
