/**
 * One row of a list as drafts of events, or what is wrong with it. A row says the same thing whenever it is read, so
 * that its key is the same too; whether the ledger can take it is asked of the ledger (`stock/taking-in.ts`).
 */

import type { LedgerProblemCode } from '../../domain/shared/problem-code.ts'
import { isoWeek } from '../../domain/shared/civil-date.ts'
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import type { Account } from '../../domain/oxygen/records/accounts.ts'
import type {
  DeviceUnit,
  LoanAgreement,
  Organization,
  OxygenLedgerBody,
} from '../../domain/oxygen/records/records.ts'
import { readSerial } from '../../domain/oxygen/records/serials.ts'
import type { LedgerState } from '../../domain/oxygen/ledger/fold.ts'
import { rowKeys } from '../../domain/oxygen/ledger/import-rows.ts'
import type { Ledger } from '../../domain/oxygen/ledger/ledger.ts'
import { draftsOf, type EventDraft } from '../../domain/oxygen/stock/drafts.ts'
import { at, balanceAt } from '../../domain/oxygen/stock/places.ts'
import { readStand } from '../../domain/oxygen/stock/stand.ts'
import { ALL, ofModel, reportSubject } from '../../domain/oxygen/stock/taking-in.ts'
import { readCount, readDate, type DateOrder } from '../desk/cells.ts'
import type { SheetRow } from '../desk/sheet.ts'
import { readWeekDay } from '../desk/weeks.ts'
import type { ListColumns, ListField, ListKind } from './columns.ts'

export interface RowReading {
  readonly drafts: readonly EventDraft[]
  readonly unit: Omit<DeviceUnit, 'changedAt'> | null
  /** A loan that the row makes: it names a day on which the devices are due back. */
  readonly agreement: Omit<LoanAgreement, 'changedAt'> | null
  /** What a report says was nothing, as subjects (`taking-in.ts`). */
  readonly zeros: readonly string[]
  /** What the row says, where its drafts follow from the ledger as well; null: the drafts say it. */
  readonly said: unknown
  readonly remarks: readonly RowRemark[]
  /** Paths are `line 14, quantity`. */
  readonly problems: readonly Problem[]
}

/** What should be known of a row that was read all the same. */
export type RowRemark =
  /** A name that is not written as in the ledger, and whom it was taken for. */
  | { readonly kind: 'takenFor'; readonly found: string; readonly name: string }
  /** A name that nobody here has: people say once whose it is. */
  | { readonly kind: 'unknownName'; readonly found: string }
  /** Devices in stock, by a supplier's own stand, that the ledger does not explain; not booked. */
  | { readonly kind: 'standDiffers'; readonly supplier: string; readonly quantity: number }

export interface ReadingContext {
  readonly ledger: Ledger
  /** The ledger at the close of a day, for reports that say how it stands. */
  readonly stateOn: (day: CivilDate) => LedgerState
  /** Nothing but an order is of a later day; a report handed in before its week is over is of today. */
  readonly today: CivilDate
  /** Gives a week without a year its year. */
  readonly near: CivilDate
  /** What stands above the header, and the name of the sheet. */
  readonly titles: readonly string[]
  /** How its dates with slashes are written. */
  readonly dates: DateOrder
  /** Said by people: reports that name no batch are spread over those that the supplier has, of the model they name. */
  readonly spread: boolean
}

export interface ListReader {
  read(row: SheetRow): RowReading
}

const SOURCE: Account = { account: 'EXTERNAL_SOURCE', holder: null }
/** Signs behind a name that say what kind of company it is. */
const LEGAL_FORMS = /[\s,]+(?:b\.?\s?v\.?|n\.?\s?v\.?|v\.?o\.?f\.?)(?=\s|$)/g

type Read = Omit<RowReading, 'problems' | 'remarks'>

export function listReader(
  kind: ListKind,
  columns: ListColumns,
  stored: OxygenLedgerBody,
  { ledger, stateOn, today, near, titles, dates, spread }: ReadingContext,
): ListReader {
  // Joined records are one, known by the names of all of them.
  const { body, joins } = ledger
  const batches = byName(
    stored.batches.map((batch) => [joins.batches.get(batch.batchId) ?? batch.batchId, batch.name]),
  )
  const models = byName(body.models.map((one) => [one.modelId, one.name]))
  const isBorrower = (one: Organization): boolean => one.kind === 'SUPPLIER' || one.kind === 'CARE_PROVIDER'
  const borrowers = body.organizations.filter(isBorrower)
  const parties = byName(
    stored.organizations
      .filter(isBorrower)
      .flatMap(({ organizationId, name, aliases = [] }) =>
        [name, ...aliases].map(
          (written) => [joins.organizations.get(organizationId) ?? organizationId, written] as const,
        ),
      ),
  )
  const names = new Map(borrowers.map((one) => [one.organizationId, one.name]))
  const agreements = byName(body.agreements.map((one) => [one.agreementId, one.agreementId]))
  const depot = body.organizations.find((one) => one.kind === 'DEPOT')?.organizationId ?? ''
  const repairer = body.organizations.find((one) => one.kind === 'REPAIRER')?.organizationId ?? depot
  const titleWeek = titles.map((text) => weekIn(text, near)).find((day) => day !== null) ?? null

  function read(row: SheetRow): RowReading {
    const problems: Problem[] = []
    const remarks: RowRemark[] = []
    const cell = (field: ListField): string => row.cells[columns[field] ?? -1] ?? ''
    const refuse = (field: ListField, code: LedgerProblemCode): void => {
      const found = cell(field)
      const path = `line ${row.line}, ${field}`
      problems.push({ code, path, found: found === '' ? null : shown(found), expected: null })
    }

    function day(): CivilDate {
      const named = cell('date')
      const week = cell('week')
      const found = named !== '' ? readDate(named, dates) : week !== '' ? readWeekDay(week, near) : titleWeek
      if (found === null) {
        if (named === '' && week !== '') refuse('week', 'rowWeek')
        else refuse('date', 'rowDate')
        return near
      }
      // A week that is not over: its report is of the day on which it was handed in.
      return named === '' && found > today && isoWeek(found) === isoWeek(today) ? today : found
    }

    function whole(field: ListField, least: number): number {
      const found = cell(field) === '' && least === 0 ? 0 : readCount(cell(field))
      if (found === null || found < least) refuse(field, 'rowQuantity')
      return found ?? 0
    }

    /** Null where the row names none and there are more; a model of which there is one batch names that. */
    function namedBatch(): string | null {
      const model = namedModel()
      if (cell('model') !== '' && model === undefined) refuse('model', 'rowUnknownModel')
      const could = body.batches.filter((one) => cell('model') === '' || one.model === model)
      const [only] = could.length === 1 ? could : []
      if (cell('batch') === '') return only?.batchId ?? null
      const found = batches.get(nameKey(cell('batch')))
      if (found === undefined) refuse('batch', 'rowUnknownBatch')
      return found ?? ''
    }

    function batch(): string {
      const found = namedBatch()
      if (found === null) refuse('batch', 'rowNoBatch')
      return found ?? ''
    }

    function supplier(): string {
      const written = cell('supplier')
      const found = parties.get(nameKey(written))
      if (found === undefined) {
        refuse('supplier', 'rowUnknownSupplier')
        if (written !== '') remarks.push({ kind: 'unknownName', found: written })
      }
      const name = names.get(found ?? '') ?? ''
      if (found !== undefined && plainName(written) !== plainName(name) && plainName(written) !== found)
        remarks.push({ kind: 'takenFor', found: written, name })
      return found ?? ''
    }

    /** As named, or the only one of the supplier. */
    function agreement(): { agreementId: string; borrower: string } {
      const named = agreements.get(nameKey(cell('agreement')))
      if (cell('agreement') !== '' && named === undefined) {
        refuse('agreement', 'rowUnknownAgreement')
      }
      const party = cell('agreement') === '' ? supplier() : ''
      const fitting = body.agreements.filter((one) =>
        named === undefined ? one.borrower === party : one.agreementId === named,
      )
      const [found] = fitting
      if (fitting.length !== 1 && cell('agreement') === '' && party !== '')
        refuse('agreement', 'rowWhichAgreement')
      return found ?? { agreementId: '', borrower: '' }
    }

    /** A row that says when the devices are due back makes a loan of its own: the same whenever and wherever it is read. */
    function freshAgreement(startDate: CivilDate, batchId: string): Omit<LoanAgreement, 'changedAt'> {
      const borrower = supplier()
      const dueDate = readDate(cell('due'), dates)
      if (dueDate === null) refuse('due', 'rowDate')
      const lender = body.batches.find((one) => one.batchId === batchId)?.owner ?? ''
      const [mark = ''] = rowKeys([{ borrower, lender, startDate, dueDate }])
      const agreementId = `${borrower.slice(0, 36)}-${startDate}-${mark.slice(0, 12)}`
      return { agreementId, lender, borrower, startDate, dueDate }
    }

    const reading = draftsOfRow()
    return problems.length > 0
      ? { drafts: [], unit: null, agreement: null, zeros: [], said: null, remarks, problems }
      : { ...reading, remarks, problems }

    function draftsOfRow(): Read {
      const occurredOn = day()
      const slip = {
        occurredOn,
        reason: cell('remark').slice(0, 500),
        ...(cell('reference') !== '' && { documentRef: cell('reference').slice(0, 200) }),
      }
      switch (kind) {
        case 'deliveries': {
          const to: Account = { account: 'DEPOT', holder: depot }
          const quantity = whole('quantity', 1)
          return only({ ...slip, type: 'RECEIVED', batch: batch(), quantity, from: SOURCE, to })
        }
        case 'loans': {
          const lot = batch()
          const isFresh = columns.due !== undefined && cell('due') !== '' && cell('agreement') === ''
          const fresh = isFresh ? freshAgreement(occurredOn, lot) : null
          const { agreementId, borrower } = fresh ?? agreement()
          const isKnown = body.agreements.some((one) => one.agreementId === agreementId)
          const draft: EventDraft = {
            ...slip,
            type: 'LOAN_ISSUED',
            batch: lot,
            quantity: whole('quantity', 1),
            from: { account: 'DEPOT', holder: depot },
            to: { account: 'SUPPLIER_IDLE', holder: borrower },
            agreement: agreementId,
          }
          return { ...only(draft), agreement: isKnown ? null : fresh }
        }
        case 'returns':
          return returns(slip)
        case 'reports':
          return reports(slip)
        case 'stands':
          return stands(slip)
        case 'serials': {
          const serial = readSerial(cell('serial'), `line ${row.line}, serial`)
          if (!serial.ok) problems.push(...serial.error)
          const lot = batch()
          const holder = columns.supplier === undefined ? null : supplier()
          const to: Account =
            holder === null ? { account: 'DEPOT', holder: depot } : { account: 'SUPPLIER_IDLE', holder }
          const serialNumber = serial.ok ? serial.value : ''
          const unitId = unitIdOf(lot, serialNumber)
          const draft: EventDraft = { ...slip, type: 'SERIALS_IDENTIFIED', batch: lot, unitIds: [unitId], to }
          return { ...only(draft), unit: { unitId, serialNumber, batch: lot } }
        }
      }
    }

    function returns(slip: { occurredOn: CivilDate; reason: string; documentRef?: string }): Read {
      const { agreementId, borrower } = agreement()
      const from: Account = { account: 'SUPPLIER_IDLE', holder: borrower }
      const back = { ...slip, batch: batch(), from }
      const parts = [
        { quantity: whole(columns.good === undefined ? 'quantity' : 'good', 0), to: ['DEPOT', depot] },
        { quantity: whole('repair', 0), to: ['REPAIR', repairer] },
      ] as const
      const missing = whole('missing', 0)
      const drafts: EventDraft[] = parts
        .filter(({ quantity }) => quantity > 0)
        .map(({ quantity, to: [account, holder] }) => ({
          ...back,
          type: 'LOAN_RETURNED',
          quantity,
          to: { account, holder },
          agreement: agreementId,
        }))
      const lost: Account = { account: 'LOST', holder: borrower }
      if (missing > 0) drafts.push({ ...back, type: 'DECLARED_LOST', quantity: missing, to: lost })
      if (drafts.length === 0) refuse('quantity', 'rowQuantity')
      return { drafts, unit: null, agreement: null, zeros: [], said: null }
    }

    /** Over batches, where people said so. In a list of models a row without one could be about any of them. */
    function isSpread(): boolean {
      return spread && cell('batch') === '' && (columns.model === undefined || cell('model') !== '')
    }

    function namedModel(): string | undefined {
      return models.get(nameKey(cell('model')))
    }

    function reports(slip: { occurredOn: CivilDate; reason: string; documentRef?: string }): Read {
      const holder = supplier()
      const figures = {
        placed: whole('placed', 0),
        collected: whole('collected', 0),
        released: whole('released', 0),
      }
      const lot = isSpread() ? namedBatch() : batch()
      const model = namedModel()
      const about = lot ?? (model === undefined ? ALL : ofModel(model))
      const ofThis = model === undefined ? {} : { model }
      const { occurredOn } = slip
      const zeros = (['placed', 'collected', 'released'] as const)
        .filter((field) => figures[field] === 0 && cell(field) !== '')
        .map((field) => reportSubject(REPORTED_BY[field], holder, occurredOn, about))
      if (figures.placed + figures.collected + figures.released === 0) {
        const said = columns.placed ?? columns.collected ?? columns.released
        if (said === undefined || zeros.length === 0) refuse('placed', 'rowQuantity')
        return { ...only({ ...slip, type: 'REPORTED', holder }), zeros }
      }
      const drafts =
        lot === null
          ? draftsOf(ledger, stateOn(occurredOn), {
              ...{ kind: 'report', date: occurredOn, reason: slip.reason, supplier: holder },
              ...(slip.documentRef !== undefined && { documentRef: slip.documentRef }),
              ...ofThis,
              ...figures,
            })
          : reportMoves(holder).flatMap(([field, type, from, to]): EventDraft[] =>
              figures[field] === 0 ? [] : [{ ...slip, type, batch: lot, quantity: figures[field], from, to }],
            )
      const said = lot === null ? { holder, week: isoWeek(occurredOn), ...ofThis, ...figures } : null
      return { drafts, unit: null, agreement: null, zeros, said }
    }

    function stands(slip: { occurredOn: CivilDate; reason: string; documentRef?: string }): Read {
      const holder = supplier()
      const figure = (field: ListField): number | null =>
        columns[field] === undefined ? null : whole(field, 0)
      const stand = {
        supplier: holder,
        placed: figure('standPlaced'),
        idle: figure('standIdle'),
        repair: figure('standRepair'),
      }
      const state = stateOn(slip.occurredOn)
      const lot = namedBatch()
      const model = namedModel()
      const held = body.batches
        .filter((one) => model === undefined || one.model === model)
        .map(({ batchId }) => batchId)
        .filter((batchId) => holds(batchId, holder, state))
      if (lot === null && held.length > 1 && !isSpread()) refuse('batch', 'rowNoBatch')
      const { moves, unexplained } = readStand(ledger, state, stand, lot === null ? held : [lot])
      if (unexplained !== null && unexplained !== 0)
        remarks.push({ kind: 'standDiffers', supplier: names.get(holder) ?? '', quantity: unexplained })
      const spreadOver = lot === null && held.length > 1 ? ({ spread: true } as const) : {}
      const drafts = moves.map((move): EventDraft => ({ ...slip, ...move, ...spreadOver }))
      const nothing: EventDraft = { ...slip, type: 'REPORTED', holder }
      const said = { week: isoWeek(slip.occurredOn), lot, ...(model !== undefined && { model }), ...stand }
      return { drafts: drafts.length > 0 ? drafts : [nothing], unit: null, agreement: null, zeros: [], said }
    }
  }

  function holds(batchId: string, holder: string, state: LedgerState): boolean {
    const accounts = ['SUPPLIER_IDLE', 'SUPPLIER_TURNAROUND', 'SUPPLIER_PLACED', 'REPAIR'] as const
    return accounts.some((account) => balanceAt(ledger, state, batchId, at(account, holder)) > 0)
  }

  return { read }
}

const REPORTED_BY = { placed: 'PLACED', collected: 'COLLECTED', released: 'RELEASED' } as const

/** What came back goes first, so that it can be placed again. */
function reportMoves(holder: string) {
  const [idle, turnaround] = [at('SUPPLIER_IDLE', holder), at('SUPPLIER_TURNAROUND', holder)]
  const placed = at('SUPPLIER_PLACED', holder)
  return [
    ['collected', 'COLLECTED', placed, turnaround],
    ['released', 'RELEASED', turnaround, idle],
    ['placed', 'PLACED', idle, placed],
  ] as const
}

function only(draft: EventDraft): Read {
  return { drafts: [draft], unit: null, agreement: null, zeros: [], said: null }
}

/** The day of a week that a title names: `Weekopgave SOC week 2 2022`, a sheet called `wk 2`. */
function weekIn(title: string, near: CivilDate): CivilDate | null {
  const found = /\b(?:week|wk)\s*\.?\s*\d{1,2}(?:[\s,/-]+\d{4})?\b|\b\d{4}-?w\d{1,2}\b/i.exec(title)
  return found === null ? null : readWeekDay(found[0], near)
}

/** The same device has the same id on every laptop. */
export function unitIdOf(batch: string, serialNumber: string): string {
  return rowKeys([{ batch, serialNumber }])[0] ?? ''
}

/** By name and id; a name that two records share, legal form aside, is nobody's. */
function byName(records: readonly (readonly [id: string, name: string])[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string | null>()
  for (const [id, name] of records) {
    for (const key of new Set([nameKey(name), nameKey(id)])) {
      const known = ids.get(key)
      ids.set(key, known === undefined || known === id ? id : null)
    }
  }
  return new Map([...ids].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])))
}

/** As written, but for capitals, spaces and the legal form behind it. */
function nameKey(name: string): string {
  return plainName(name).replace(LEGAL_FORMS, '').trim()
}

function plainName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}
