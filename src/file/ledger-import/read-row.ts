/**
 * One row of a list as drafts of events, or what is wrong with it. A row says the same thing whenever it is read, so
 * that its key is the same too; whether the ledger can take it is asked of the ledger (`domain/oxygen/import-rows.ts`).
 */

import type { Account } from '../../domain/oxygen/accounts.ts'
import type { EventDraft } from '../../domain/oxygen/drafts.ts'
import { rowKeys } from '../../domain/oxygen/import-rows.ts'
import type { DeviceUnit, OxygenLedgerBody } from '../../domain/oxygen/records.ts'
import { readSerial } from '../../domain/oxygen/serials.ts'
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { readDay, readWeekDay, readWhole } from './cells.ts'
import type { ListColumns, ListField, ListKind } from './columns.ts'
import type { ListRow } from './table.ts'

export interface RowReading {
  readonly drafts: readonly EventDraft[]
  readonly unit: Omit<DeviceUnit, 'changedAt'> | null
  /** Paths are `line 14, quantity`. */
  readonly problems: readonly Problem[]
}

export interface ListReader {
  read(row: ListRow): RowReading
}

const SOURCE: Account = { account: 'EXTERNAL_SOURCE', holder: null }

/** @param near gives a week without a year its year. */
export function listReader(
  kind: ListKind,
  columns: ListColumns,
  body: OxygenLedgerBody,
  near: CivilDate,
): ListReader {
  const batches = byName(body.batches.map((batch) => [batch.batchId, batch.name]))
  const parties = byName(
    body.organizations
      .filter((one) => one.kind === 'SUPPLIER' || one.kind === 'CARE_PROVIDER')
      .map((one) => [one.organizationId, one.name]),
  )
  const agreements = byName(body.agreements.map((one) => [one.agreementId, one.agreementId]))
  const depot = body.organizations.find((one) => one.kind === 'DEPOT')?.organizationId ?? ''
  const repairer = body.organizations.find((one) => one.kind === 'REPAIRER')?.organizationId ?? depot

  function read(row: ListRow): RowReading {
    const problems: Problem[] = []
    const cell = (field: ListField): string => row.cells[columns[field] ?? -1] ?? ''
    const refuse = (field: ListField, code: string, expected: string): void => {
      const found = cell(field)
      problems.push({
        code,
        path: `line ${row.line}, ${field}`,
        found: found === '' ? '' : shown(found),
        expected,
      })
    }

    function day(): CivilDate {
      const found = cell('date') === '' ? readWeekDay(cell('week'), near) : readDay(cell('date'))
      if (found === null) {
        if (cell('date') === '' && cell('week') !== '') refuse('week', 'rowWeek', 'wk 52, 2021')
        else refuse('date', 'rowDate', 'dd-mm-yyyy')
      }
      return found ?? near
    }

    function whole(field: ListField, least: number): number {
      const found = cell(field) === '' && least === 0 ? 0 : readWhole(cell(field))
      if (found === null || found < least) refuse(field, 'rowQuantity', `a whole number from ${least}`)
      return found ?? 0
    }

    function batch(): string {
      const [only] = body.batches.length === 1 ? body.batches : []
      if (cell('batch') === '' && only) return only.batchId
      const found = batches.get(nameKey(cell('batch')))
      if (cell('batch') === '') refuse('batch', 'rowNoBatch', 'a batch of this ledger')
      else if (found === undefined) refuse('batch', 'rowUnknownBatch', 'a batch of this ledger')
      return found ?? ''
    }

    function supplier(): string {
      const found = parties.get(nameKey(cell('supplier')))
      if (found === undefined) refuse('supplier', 'rowUnknownSupplier', 'a supplier of this ledger')
      return found ?? ''
    }

    /** As named, or the only one of the supplier. */
    function agreement(): { agreementId: string; borrower: string } {
      const named = agreements.get(nameKey(cell('agreement')))
      if (cell('agreement') !== '' && named === undefined) {
        refuse('agreement', 'rowUnknownAgreement', 'an agreement of this ledger')
      }
      const party = cell('agreement') === '' ? supplier() : ''
      const fitting = body.agreements.filter((one) =>
        named === undefined ? one.borrower === party : one.agreementId === named,
      )
      const [found] = fitting
      if (fitting.length !== 1 && cell('agreement') === '' && party !== '')
        refuse('agreement', 'rowWhichAgreement', 'the agreement')
      return found ?? { agreementId: '', borrower: '' }
    }

    const reading = draftsOf()
    return problems.length > 0 ? { drafts: [], unit: null, problems } : { ...reading, problems }

    function draftsOf(): Omit<RowReading, 'problems'> {
      const slip = {
        occurredOn: day(),
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
          const loan = agreement()
          const to: Account = { account: 'SUPPLIER_IDLE', holder: loan.borrower }
          const from: Account = { account: 'DEPOT', holder: depot }
          const quantity = whole('quantity', 1)
          const { agreementId } = loan
          return only({
            ...slip,
            type: 'LOAN_ISSUED',
            batch: batch(),
            quantity,
            from,
            to,
            agreement: agreementId,
          })
        }
        case 'returns': {
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
          if (drafts.length === 0) refuse('quantity', 'rowQuantity', 'a whole number from 1')
          return { drafts, unit: null }
        }
        case 'reports': {
          const holder = supplier()
          const at = (account: Account['account']): Account => ({ account, holder })
          const lot = batch()
          const moves = [
            ['COLLECTED', whole('collected', 0), 'SUPPLIER_PLACED', 'SUPPLIER_TURNAROUND'],
            ['RELEASED', whole('released', 0), 'SUPPLIER_TURNAROUND', 'SUPPLIER_IDLE'],
            ['PLACED', whole('placed', 0), 'SUPPLIER_IDLE', 'SUPPLIER_PLACED'],
          ] as const
          const drafts = moves.flatMap(([type, quantity, from, to]): EventDraft[] =>
            quantity === 0 ? [] : [{ ...slip, type, batch: lot, quantity, from: at(from), to: at(to) }],
          )
          return { drafts, unit: null }
        }
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
          return { drafts: [draft], unit: { unitId, serialNumber, batch: lot } }
        }
      }
    }
  }

  return { read }
}

function only(draft: EventDraft): Omit<RowReading, 'problems'> {
  return { drafts: [draft], unit: null }
}

/** The same device has the same id on every laptop. */
export function unitIdOf(batch: string, serialNumber: string): string {
  return rowKeys([{ batch, serialNumber }])[0] ?? ''
}

function byName(records: readonly (readonly [id: string, name: string])[]): ReadonlyMap<string, string> {
  return new Map(records.flatMap(([id, name]) => [[nameKey(name), id] as const, [nameKey(id), id] as const]))
}

function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}
