/**
 * Everything that the pages of a ledger show at the close of one day, as known at one moment: computed together, in
 * one pass where it can be, as plain data that may cross to another thread.
 */
import { civilDate, type CivilDate, dayNumber, type IsoWeek } from '../../shared/civil-date.ts'
import { totalsOf } from './calculate.ts'
import { lastRecording } from '../stock/book.ts'
import { type Claim, type JointTest, testClaims } from '../demand/claims.ts'
import { unitPlaces } from '../ledger/custody.ts'
import {
  type DeliveryWeek,
  deliveryWeeks,
  type InTransit,
  inTransit,
  type OrderPosition,
  orderPositions,
  type PendingDelivery,
  pendingDeliveries,
} from '../stock/deliveries.ts'
import { type Flag, findFlags } from '../ledger/flags.ts'
import { type Horizon, lastDay, type LedgerState, startWalk } from '../ledger/fold.ts'
import type { Ledger, Slot } from '../ledger/ledger.ts'
import { openReservations, type Reservation } from '../ledger/reservations.ts'
import { type Loan, loansOf } from '../stock/loans.ts'
import { type MaintenanceDue, maintenanceDue } from '../stock/maintenance.ts'
import { type ChangesSince, changesSince, freezePosition, latestMeeting } from './meeting.ts'
import type { FrozenPosition } from '../records/meeting-record.ts'
import type { LedgerTotals, LedgerWeek } from '../records/position.ts'
import { batchesOf, type BatchStock, type HolderStock, stockByBatch, stockByHolder } from '../stock/stock.ts'
import { balanceWeeks, socSupply, sundayOf, type SupplyWhatIf, weeksBetween } from '../demand/weeks.ts'

/** Weeks of the stock picture, the one of the day included. */
const STOCK_WEEKS = 12

export interface LedgerQuestion extends Horizon {
  readonly whatIf: SupplyWhatIf
  readonly claims: readonly Claim[]
  /** Share of the stock that each region has to itself, percent; a region that is not named has no limit of its own. */
  readonly regionPercents: Readonly<Record<string, number>>
  /** Devices whose place is asked for. */
  readonly unitIds: readonly string[]
}

export interface StockWeek {
  readonly isoWeek: IsoWeek
  /** The week's Sunday, or the day of the picture in the week that is not over. */
  readonly closesOn: CivilDate
  readonly placed: number
  readonly idle: number
  readonly turnaround: number
  readonly depot: number
  readonly transit: number
  readonly repair: number
  readonly quarantine: number
  readonly lost: number
  readonly owned: number
}

export interface LoanRow extends Loan {
  readonly startDate: CivilDate
  /** All that was ever lent under the agreement, transfers to it included. */
  readonly issued: number
}

export interface LedgerPicture {
  readonly asOf: CivilDate
  readonly lastEventOn: CivilDate | null
  readonly totals: LedgerTotals
  readonly balances: readonly (Slot & { readonly quantity: number })[]
  readonly batches: readonly BatchStock[]
  readonly holders: readonly HolderStock[]
  readonly stockWeeks: readonly StockWeek[]
  /** Demand against supply as the ledger stands, and under the what-if. */
  readonly weeks: readonly LedgerWeek[]
  readonly whatIfWeeks: readonly LedgerWeek[]
  /** Owned at the close of each demand week, today's stock and pending deliveries for weeks to come. */
  readonly ownedWeeks: readonly number[]
  readonly loans: readonly LoanRow[]
  readonly inTransit: readonly InTransit[]
  readonly deliveries: readonly DeliveryWeek[]
  readonly orders: readonly OrderPosition[]
  readonly pending: readonly PendingDelivery[]
  readonly maintenance: readonly MaintenanceDue[]
  readonly flags: readonly Flag[]
  /** What is set aside for plans, in the order in which that was said. */
  readonly reservations: readonly Reservation[]
  readonly joint: JointTest
  /** What a meeting on this day would freeze. */
  readonly position: FrozenPosition
  /** Since the last meeting on or before the day; null where there was none. */
  readonly changes: ChangesSince | null
  /** Unit id → `account|holder`. */
  readonly unitPlaces: readonly (readonly [unitId: string, place: string])[]
}

/** @param question `asOf` defaults to the day of the last event. */
export function drawLedger(ledger: Ledger, question: LedgerQuestion): LedgerPicture {
  const last = lastDay(ledger)
  const asOf = question.asOf ?? civilDate(last ?? 0)
  const at: Horizon = { asOf, asKnownAt: question.asKnownAt }
  const { stockWeeks, state } = walkWeeks(ledger, at, dayNumber(asOf))
  const claimWeeks = weeksOfClaims(question.claims)
  const supply = claimWeeks.length === 0 ? [] : socSupply(ledger, claimWeeks, at, question.whatIf)
  const reserved = reservedFor(ledger, state)
  const meetings = ledger.body.meetings.filter(({ heldOn }) => heldOn <= asOf)
  const meeting = latestMeeting(meetings)
  const totals = totalsOf(ledger, state)
  const weeks = balanceWeeks(ledger, at)
  const hasWhatIf = !isNothing(question.whatIf)
  const places = question.unitIds.length === 0 ? null : unitPlaces(ledger, state)
  return {
    asOf,
    lastEventOn: last === null ? null : civilDate(last),
    totals,
    balances: ledger.slots.flatMap((slot, index) => {
      const quantity = state.balances[index] ?? 0
      return quantity === 0 || slot.account === 'EXTERNAL_SOURCE' ? [] : [{ ...slot, quantity }]
    }),
    batches: stockByBatch(ledger, state),
    holders: stockByHolder(ledger, state, batchesOf(ledger, 'SOC')),
    stockWeeks,
    weeks,
    whatIfWeeks: hasWhatIf ? balanceWeeks(ledger, at, question.whatIf) : weeks,
    ownedWeeks: ownedPerWeek(ledger, at, state),
    loans: loanRows(ledger, state),
    inTransit: inTransit(ledger, state),
    deliveries: deliveryWeeks(ledger, state),
    orders: orderPositions(ledger, state),
    pending: pendingDeliveries(ledger, state),
    maintenance: maintenanceDue(ledger, state),
    flags: findFlags(ledger, state),
    reservations: openReservations(ledger, state),
    joint: testClaims(
      question.claims,
      claimWeeks.map((isoWeek, index) => {
        const available = supply[index] ?? 0
        const regions = Object.entries(question.regionPercents).map(
          ([region, percent]) => [region, Math.floor((available * percent) / 100)] as const,
        )
        return { isoWeek, available, reserved: reserved(isoWeek), regions: Object.fromEntries(regions) }
      }),
    ),
    position:
      question.asKnownAt === undefined
        ? {
            asOf,
            asKnownAt: lastRecording(ledger.events),
            eventCount: ledger.events.length,
            totals,
            weeks,
          }
        : freezePosition(ledger, asOf),
    changes: meeting === null ? null : changesSince(ledger, meeting, asOf),
    unitPlaces: question.unitIds.map((unitId) => [unitId, places?.get(unitId) ?? ''] as const),
  }
}

/** Concentrators set aside per plan in a week: those whose last day has not passed when it begins, as they stand today. */
function reservedFor(
  ledger: Ledger,
  state: LedgerState,
): (week: IsoWeek) => Readonly<Record<string, number>> {
  const soc = new Set(batchesOf(ledger, 'SOC'))
  const open = openReservations(ledger, state).filter(({ batchId }) => soc.has(batchId))
  return (week) => {
    const monday = civilDate(sundayOf(week) - 6)
    const sums: Record<string, number> = {}
    for (const { plan, until, quantity } of open)
      if (until === null || until >= monday) sums[plan] = (sums[plan] ?? 0) + quantity
    return sums
  }
}

/** The closes of the last weeks and of the day itself, in one walk. */
function walkWeeks(
  ledger: Ledger,
  { asKnownAt }: Horizon,
  day: number,
): { stockWeeks: StockWeek[]; state: LedgerState } {
  const soc = new Set(batchesOf(ledger, 'SOC'))
  const walk = startWalk(ledger, asKnownAt)
  const first = Math.max(day - 7 * (STOCK_WEEKS - 1), ledger.columns.day[0] ?? day)
  const stockWeeks: StockWeek[] = []
  let state = walk.advanceTo(Math.min(first, day) - 1)
  for (const isoWeek of weeksBetween(Math.min(first, day), day)) {
    const close = Math.min(sundayOf(isoWeek), day)
    state = walk.advanceTo(close)
    stockWeeks.push({ isoWeek, closesOn: civilDate(close), ...socPlaces(ledger, state, soc) })
  }
  return { stockWeeks, state }
}

function socPlaces(
  ledger: Ledger,
  state: LedgerState,
  soc: ReadonlySet<string>,
): Omit<StockWeek, 'isoWeek' | 'closesOn'> {
  const sum = { placed: 0, idle: 0, turnaround: 0, depot: 0, transit: 0, repair: 0, quarantine: 0, lost: 0 }
  let owned = 0
  // Suspected duplicates only hold back what can be used; where devices stand does not ask for them.
  for (const stock of stockByBatch(ledger, state, { day: state.day, duplicates: [] })) {
    if (!soc.has(stock.batchId)) continue
    for (const place of STOCK_PLACES) sum[place] += stock[place]
    owned += stock.owned
  }
  return { ...sum, owned }
}

export const STOCK_PLACES = [
  'placed',
  'idle',
  'turnaround',
  'depot',
  'transit',
  'repair',
  'quarantine',
  'lost',
] as const

/** Received minus disposed of, per demand week: the published way of counting sets it against patients. */
function ownedPerWeek(ledger: Ledger, { asKnownAt }: Horizon, now: LedgerState): number[] {
  const soc = new Set(batchesOf(ledger, 'SOC'))
  const walk = startWalk(ledger, asKnownAt)
  const pending = pendingDeliveries(ledger, now).filter(({ late, batchId }) => !late && soc.has(batchId))
  const today = socPlaces(ledger, now, soc).owned
  return ledger.body.demand.weeks.map(({ isoWeek: week }) => {
    const sunday = sundayOf(week)
    if (sunday <= now.day) return socPlaces(ledger, walk.advanceTo(sunday), soc).owned
    return pending.reduce((sum, entry) => sum + (entry.isoWeek <= week ? entry.quantity : 0), today)
  })
}

function loanRows(ledger: Ledger, state: LedgerState): LoanRow[] {
  const issued = new Map<string, number>()
  for (const [row, pair] of ledger.columns.lends.entries()) {
    const agreementId = ledger.pairs[pair]?.agreementId
    if (agreementId === undefined || state.counting[row] === 0) continue
    if ((ledger.columns.day[row] ?? 0) > state.day) break
    issued.set(agreementId, (issued.get(agreementId) ?? 0) + (ledger.columns.quantity[row] ?? 0))
  }
  return loansOf(ledger, state).map((loan) => ({
    ...loan,
    startDate: ledger.agreements.get(loan.agreementId)?.startDate ?? '',
    issued: issued.get(loan.agreementId) ?? 0,
  }))
}

/** The weeks in which a claim asks for anything, ascending. */
function weeksOfClaims(claims: readonly Claim[]): IsoWeek[] {
  const weeks = claims.flatMap((claim) => claim.weeks.map(({ isoWeek: week }) => week))
  return [...new Set(weeks)].sort()
}

function isNothing({ extra, freed, delayWeeks }: SupplyWhatIf): boolean {
  return extra.length === 0 && freed.length === 0 && delayWeeks === 0
}
