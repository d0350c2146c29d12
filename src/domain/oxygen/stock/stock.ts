/**
 * The stock picture of a folded state: what is where, what of it can be used, and how fresh each supplier's figure is.
 * A surplus, flagged or counted, is never usable; neither is what is recalled or past its maintenance.
 */
import { civilDate, type CivilDate, type DayNumber } from '../../shared/civil-date.ts'
import { isOwned, isSupplierAccount, mayBeNegative } from '../records/accounts.ts'
import { type DuplicateGroup, findDuplicates } from '../ledger/duplicates.ts'
import type { LedgerEvent } from '../records/events.ts'
import type { LedgerState } from '../ledger/fold.ts'
import { firstRowOf, type Ledger, NONE } from '../ledger/ledger.ts'
import { openReservations, reservedByBatch } from '../ledger/reservations.ts'
import { arrivingBy } from './deliveries.ts'
import { maintenanceOverdue } from './maintenance.ts'
import { compareText } from '../../shared/compare-text.ts'
import type { DeviceType } from '../records/records.ts'

/** A supplier's figure older than this is stale (the oxygen meeting is weekly). */
export const STALE_AFTER_DAYS = 7

/** Devices of one batch by place, whoever holds them. All but `variance` and `owned` are 0 or more. */
export interface BatchStock {
  readonly batchId: string
  readonly owned: number
  readonly depot: number
  readonly transit: number
  readonly idle: number
  readonly turnaround: number
  readonly placed: number
  readonly repair: number
  readonly quarantine: number
  readonly lost: number
  /** Signed: what counts could not find (positive) or found beyond the ledger (negative). */
  readonly variance: number
  /** Devices that stand in the ledger by a flagged surplus: returned too often, typed twice, never there. */
  readonly heldBack: number
  readonly maintenanceOverdue: number
  /** Found by a count beyond what the ledger says, and by nobody explained: `−variance` by place, where positive. */
  readonly unexplained: number
  /** Under a recall: nothing of it is fit for use, wherever it stands. */
  readonly recalled: boolean
  /** Set aside for plans, of what is in the depot and fit for use. */
  readonly reserved: number
  /** In the depot, fit for use, and set aside for nobody: ready to be lent. */
  readonly available: number
  /**
   * Fit for use, in the depot or with a borrower, and what is under way once it is expected: what demand can be met
   * from. Never more than is owned.
   */
  readonly usable: number
}

/** Batch ids whose model is of a device type; batches without a known model count as none. */
export function batchesOf(ledger: Ledger, deviceType: DeviceType): string[] {
  const models = new Map(ledger.body.models.map((model) => [model.modelId, model.deviceType]))
  return ledger.body.batches
    .filter((batch) => models.get(batch.model) === deviceType)
    .map((batch) => batch.batchId)
}

export interface StockQuestion {
  /** The day on which maintenance must not be overdue; the day of the state unless a later week is asked for. */
  readonly day: DayNumber
  /** Suspected duplicates of this or a later day of the same walk, where they are known already. */
  readonly duplicates: readonly DuplicateGroup[]
}

/** Batches under a recall at the close of the state's day. */
export function recalledBatches(ledger: Ledger, state: LedgerState): ReadonlySet<string> {
  const recalled = new Set<string>()
  const end = firstRowOf(ledger, state.day + 1)
  for (const row of ledger.recalls) {
    const event = ledger.events[row]
    if (row >= end || state.counting[row] === 0) continue
    if (event?.type === 'RECALLED') recalled.add(event.batch)
    if (event?.type === 'RECALL_LIFTED') recalled.delete(event.batch)
  }
  return recalled
}

/** One row per batch of the document, in its order. */
export function stockByBatch(
  ledger: Ledger,
  state: LedgerState,
  { day, duplicates }: StockQuestion = { day: state.day, duplicates: findDuplicates(ledger, state) },
): BatchStock[] {
  const overdue = maintenanceOverdue(ledger, state, day)
  const heldBack = heldBackByBatch(ledger, state, duplicates)
  const recalls = recalledBatches(ledger, state)
  const arriving = arrivingBy(ledger, state, day)
  const reservations = reservedByBatch(openReservations(ledger, state, day))
  const sums = new Map(ledger.body.batches.map(({ batchId }) => [batchId, emptySums()]))
  for (const [index, { batchId, account }] of ledger.slots.entries()) {
    const sum = sums.get(batchId)
    if (sum === undefined) continue
    const quantity = state.balances[index] ?? 0
    if (isOwned(account)) sum.owned += quantity
    sum[account] += mayBeNegative(account) ? quantity : Math.max(0, quantity)
    // What one place has too many of is not made good by what another lacks.
    if (account === 'VARIANCE') sum.unexplained += Math.max(0, -quantity)
  }
  return [...sums].map(([batchId, sum]) => {
    const held = heldBack.get(batchId) ?? 0
    const unfit = held + sum.unexplained
    const recalled = recalls.has(batchId)
    const most = recalled ? 0 : Math.max(0, sum.owned)
    const due = Math.min(overdue.get(batchId) ?? 0, Math.max(0, sum.owned))
    // Which devices of a batch are overdue is not known by place, so none of them is taken to be elsewhere.
    const ready = clamp(sum.DEPOT - unfit - due, most)
    const reserved = Math.min(ready, reservations.get(batchId) ?? 0)
    const withBorrowers = sum.SUPPLIER_IDLE + sum.SUPPLIER_TURNAROUND + sum.SUPPLIER_PLACED
    return {
      batchId,
      owned: sum.owned,
      depot: sum.DEPOT,
      transit: sum.IN_TRANSIT,
      idle: sum.SUPPLIER_IDLE,
      turnaround: sum.SUPPLIER_TURNAROUND,
      placed: sum.SUPPLIER_PLACED,
      repair: sum.REPAIR,
      quarantine: sum.QUARANTINE,
      lost: sum.LOST,
      variance: sum.VARIANCE,
      heldBack: held,
      maintenanceOverdue: due,
      unexplained: sum.unexplained,
      recalled,
      reserved,
      available: ready - reserved,
      usable: clamp(sum.DEPOT + withBorrowers + (arriving.get(batchId) ?? 0) - unfit - due, most),
    }
  })
}

function clamp(quantity: number, most: number): number {
  return Math.min(most, Math.max(0, quantity))
}

function emptySums() {
  return {
    owned: 0,
    unexplained: 0,
    EXTERNAL_SOURCE: 0,
    DEPOT: 0,
    IN_TRANSIT: 0,
    SUPPLIER_IDLE: 0,
    SUPPLIER_TURNAROUND: 0,
    SUPPLIER_PLACED: 0,
    REPAIR: 0,
    QUARANTINE: 0,
    LOST: 0,
    VARIANCE: 0,
    DISPOSED: 0,
    SOLD: 0,
  }
}

/**
 * Per batch, the devices that stand somewhere only because something is flagged: what is missing on accounts or loans
 * below zero stands as a surplus elsewhere, and so does what was probably typed twice into a depot.
 */
function heldBackByBatch(
  ledger: Ledger,
  state: LedgerState,
  duplicates: StockQuestion['duplicates'],
): ReadonlyMap<string, number> {
  const accounts = new Map<string, number>()
  const loans = new Map<string, number>()
  const add = (sums: Map<string, number>, batchId: string, quantity: number): void => {
    sums.set(batchId, (sums.get(batchId) ?? 0) + quantity)
  }
  for (const [index, { batchId, account }] of ledger.slots.entries()) {
    const quantity = state.balances[index] ?? 0
    if (quantity < 0 && !mayBeNegative(account)) add(accounts, batchId, -quantity)
  }
  for (const [index, { batchId }] of ledger.pairs.entries()) {
    const quantity = state.outstanding[index] ?? 0
    if (quantity < 0) add(loans, batchId, -quantity)
  }
  const held = new Map<string, number>()
  for (const { batchId } of ledger.body.batches) {
    // An over-return usually leaves the borrower's account below zero as well: one surplus, not two.
    held.set(batchId, Math.max(accounts.get(batchId) ?? 0, loans.get(batchId) ?? 0))
  }
  const end = firstRowOf(ledger, state.day + 1)
  for (const { extra } of duplicates) {
    for (const row of extra) {
      if (row >= end) continue
      const slot = ledger.slots[ledger.columns.to[row] ?? NONE]
      const pair = ledger.columns.returns[row] ?? NONE
      const isOverReturned = pair !== NONE && (state.outstanding[pair] ?? 0) < 0
      if (slot?.account === 'DEPOT' && !isOverReturned)
        add(held, slot.batchId, ledger.columns.quantity[row] ?? 0)
    }
  }
  return held
}

export interface HolderStock {
  readonly holder: string
  readonly idle: number
  readonly turnaround: number
  readonly placed: number
  /** Day of the holder's last report (placed, collected, counted, or nothing moved); null: never reported. */
  readonly reportedOn: CivilDate | null
  readonly ageDays: number | null
  /** Older than a week, or never reported. */
  readonly stale: boolean
}

/** One row per organisation that holds or held devices of the given batches on loan, by id. */
export function stockByHolder(
  ledger: Ledger,
  state: LedgerState,
  batchIds: readonly string[],
): HolderStock[] {
  const wanted = new Set(batchIds)
  const rows = new Map<string, { idle: number; turnaround: number; placed: number }>()
  for (const [index, { batchId, account, holder }] of ledger.slots.entries()) {
    if (holder === null || !isSupplierAccount(account) || !wanted.has(batchId)) continue
    const row = rows.get(holder) ?? { idle: 0, turnaround: 0, placed: 0 }
    rows.set(holder, row)
    const quantity = Math.max(0, state.balances[index] ?? 0)
    if (account === 'SUPPLIER_IDLE') row.idle += quantity
    else if (account === 'SUPPLIER_TURNAROUND') row.turnaround += quantity
    else row.placed += quantity
  }
  const reports = lastReports(ledger, state)
  return [...rows]
    .map(([holder, quantities]) => {
      const day = reports.get(holder)
      const ageDays = day === undefined ? null : state.day - day
      const reportedOn = day === undefined ? null : civilDate(day)
      return {
        holder,
        ...quantities,
        reportedOn,
        ageDays,
        stale: ageDays === null || ageDays > STALE_AFTER_DAYS,
      }
    })
    .toSorted((left, right) => compareText(left.holder, right.holder))
}

function lastReports(ledger: Ledger, state: LedgerState): ReadonlyMap<string, number> {
  const reports = new Map<string, number>()
  const end = firstRowOf(ledger, state.day + 1)
  for (let row = 0; row < end; row++) {
    const event = ledger.events[row]
    if (event === undefined || state.counting[row] === 0) continue
    const holder = reporterOf(event)
    if (holder !== null) reports.set(holder, ledger.columns.day[row] ?? 0)
  }
  return reports
}

/** Whose stand the event tells. */
function reporterOf(event: LedgerEvent): string | null {
  switch (event.type) {
    case 'PLACED':
    case 'COLLECTED':
      return event.to.holder
    case 'COUNT_OBSERVED':
      return event.count.holder
    case 'REPORTED':
      return event.holder
    default:
      return null
  }
}
