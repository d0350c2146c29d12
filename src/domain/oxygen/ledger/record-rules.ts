/**
 * What the records of a ledger satisfy among themselves: ids used once, references to records that exist, loans
 * between two parties that end no earlier than they begin. The same for a file, a list and a record made at a booking.
 */
import type { LedgerProblemCode } from '../../shared/problem-code.ts'
import { parseDate } from '../../shared/civil-date.ts'
import type { Phrase } from '../../shared/phrase.ts'
import { type Problem, shown } from '../../shared/result.ts'
import { isRecordId, MOST_RECORDS } from '../records/bounds.ts'
import { RECORD_TEXTS } from '../records/fields.ts'
import type { DeviceUnit, LoanAgreement, OxygenLedgerBody } from '../records/records.ts'

type Records = Pick<OxygenLedgerBody, 'organizations' | 'models' | 'batches' | 'agreements' | 'units'>

interface Ids {
  has(id: string): boolean
}

/** Every record of a ledger. Paths as in the document: `agreements[3].dueDate`. */
export function recordProblems(body: Records): Problem[] {
  const organizations = new Set(body.organizations.map((row) => row.organizationId))
  const models = new Set(body.models.map((row) => row.modelId))
  const batches = new Set(body.batches.map((row) => row.batchId))
  return [
    ...body.batches.flatMap((batch, index) => [
      ...refer(models, batch.model, `batches[${index}].model`),
      ...refer(organizations, batch.owner, `batches[${index}].owner`),
    ]),
    ...body.agreements.flatMap((agreement, index) =>
      agreementProblems(agreement, organizations, `agreements[${index}]`),
    ),
    ...body.units.flatMap((unit, index) => refer(batches, unit.batch, `units[${index}].batch`)),
  ]
}

/** Records that come with events: loans made at a booking, devices named by a list. */
export interface NewRecords {
  readonly agreements?: readonly LoanAgreement[]
  readonly units?: readonly DeviceUnit[]
}

/** What is wrong with new records beside those that a ledger has. Paths begin with `agreements` or `units`. */
export function newRecordProblems(body: Records, { agreements = [], units = [] }: NewRecords): Problem[] {
  if (agreements.length === 0 && units.length === 0) return []
  const organizations = new Set(body.organizations.map((row) => row.organizationId))
  const batches = new Set(body.batches.map((row) => row.batchId))
  return [
    ...idProblems(
      body.agreements.map((row) => row.agreementId),
      agreements.map((row) => row.agreementId),
      (index) => `agreements[${index}].agreementId`,
    ),
    ...idProblems(
      body.units.map((row) => row.unitId),
      units.map((row) => row.unitId),
      (index) => `units[${index}].unitId`,
    ),
    ...agreements.flatMap((agreement, index) => {
      const at = `agreements[${index}]`
      return [...dayProblems(agreement, at), ...agreementProblems(agreement, organizations, at)]
    }),
    ...units.flatMap(({ serialNumber, batch }, index) => [
      ...refer(batches, batch, `units[${index}].batch`),
      ...(serialNumber.trim() === '' || serialNumber.length > RECORD_TEXTS.serialNumber.maxLength
        ? [
            refusal('malformed', `units[${index}].serialNumber`, serialNumber, {
              is: 'charactersUpTo',
              limit: RECORD_TEXTS.serialNumber.maxLength,
            }),
          ]
        : []),
    ]),
  ]
}

/** One loan: known parties, two of them, and no end before its beginning. */
export function agreementProblems(agreement: LoanAgreement, organizations: Ids, at: string): Problem[] {
  const { lender, borrower, startDate, dueDate } = agreement
  return [
    ...refer(organizations, lender, `${at}.lender`),
    ...refer(organizations, borrower, `${at}.borrower`),
    ...(lender === borrower
      ? [refusal('samePartyTwice', `${at}.borrower`, borrower, { is: 'otherParty' })]
      : []),
    ...dueProblems(dueDate, startDate, `${at}.dueDate`),
  ]
}

/** A due date, as first agreed or as changed later, before the loan begins. */
export function dueProblems(dueDate: string | null, startDate: string, path: string): Problem[] {
  if (dueDate === null || dueDate >= startDate) return []
  return [refusal('datesOutOfOrder', path, dueDate, { is: 'notBefore', date: startDate })]
}

function dayProblems({ startDate, dueDate }: LoanAgreement, at: string): Problem[] {
  const days = [['startDate', startDate] as const, ['dueDate', dueDate] as const]
  return days.flatMap(([path, day]) =>
    day !== null && parseDate(day) === null
      ? [refusal('malformed', `${at}.${path}`, day, { is: 'date' })]
      : [],
  )
}

function idProblems(
  known: readonly string[],
  added: readonly string[],
  pathOf: (index: number) => string,
): Problem[] {
  if (added.length === 0) return []
  if (known.length + added.length > MOST_RECORDS)
    return [
      refusal('ledgerFull', pathOf(0), known.length + added.length, { is: 'atMost', limit: MOST_RECORDS }),
    ]
  const seen = new Set(known)
  return added.flatMap((id, index) => {
    const isTaken = seen.has(id)
    seen.add(id)
    if (isTaken) return [refusal('alreadyRecorded', pathOf(index), id, { is: 'usedOnce' })]
    return isRecordId(id) ? [] : [refusal('malformed', pathOf(index), id, { is: 'id' })]
  })
}

function refer(ids: Ids, found: string, path: string): Problem[] {
  return ids.has(found) ? [] : [refusal('unknownReference', path, found, { is: 'recordOfLedger' })]
}

function refusal(code: LedgerProblemCode, path: string, found: unknown, expected: Phrase): Problem {
  return { code, path, found: shown(found), expected }
}
