/**
 * What a single event must satisfy on its own, before anybody looks at the ledger's balances: known records, allowed
 * accounts, whole quantities, days that have come, loans between the right parties, and no patient in any text.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import { type Problem, shown } from '../shared/result.ts'
import { type Account, type AccountName, isOwned, isSupplierAccount, sameAccount } from './accounts.ts'
import { type EventType, isMovement, type LedgerEvent, type StockMovement } from './events.ts'
import type { Ledger } from './ledger.ts'
import { holdsCitizenNumber } from './privacy.ts'
import type { Organization } from './records.ts'

const SUPPLIER: readonly AccountName[] = ['SUPPLIER_IDLE', 'SUPPLIER_TURNAROUND', 'SUPPLIER_PLACED']
const CARED_FOR: readonly AccountName[] = ['DEPOT', 'IN_TRANSIT', ...SUPPLIER]
const IN_HAND: readonly AccountName[] = [...CARED_FOR, 'REPAIR', 'QUARANTINE']

interface MovementRule {
  readonly from: readonly AccountName[]
  readonly to: readonly AccountName[]
  /** Whether it may take devices into or out of a borrower's care, and so must name the agreement. */
  readonly crossing?: true
  readonly sameHolder?: true
}

/** Which movement leads from where to where. */
export const MOVEMENT_RULES: Readonly<Record<StockMovement['type'], MovementRule>> = {
  RECEIVED: { from: ['EXTERNAL_SOURCE'], to: ['DEPOT', 'SUPPLIER_IDLE'] },
  LOAN_ISSUED: { from: ['DEPOT'], to: ['SUPPLIER_IDLE', 'IN_TRANSIT'], crossing: true },
  LOAN_RETURNED: {
    from: ['IN_TRANSIT', ...SUPPLIER, 'REPAIR', 'QUARANTINE', 'LOST'],
    to: ['DEPOT', 'IN_TRANSIT', 'REPAIR', 'QUARANTINE'],
    crossing: true,
  },
  LOAN_TRANSFERRED: {
    from: [...SUPPLIER, 'IN_TRANSIT', 'REPAIR', 'QUARANTINE', 'LOST'],
    to: [...IN_HAND, 'LOST'],
    crossing: true,
  },
  DISPATCHED: { from: ['DEPOT', 'SUPPLIER_IDLE', 'SUPPLIER_TURNAROUND'], to: ['IN_TRANSIT'] },
  ARRIVED: {
    from: ['IN_TRANSIT'],
    to: ['DEPOT', 'SUPPLIER_IDLE', 'SUPPLIER_TURNAROUND', 'REPAIR', 'QUARANTINE'],
  },
  PLACED: { from: ['SUPPLIER_IDLE', 'SUPPLIER_TURNAROUND'], to: ['SUPPLIER_PLACED'], sameHolder: true },
  COLLECTED: { from: ['SUPPLIER_PLACED'], to: ['SUPPLIER_TURNAROUND', 'SUPPLIER_IDLE'], sameHolder: true },
  SENT_TO_REPAIR: { from: [...CARED_FOR, 'QUARANTINE'], to: ['REPAIR'] },
  REPAIRED: { from: ['REPAIR'], to: ['DEPOT', 'SUPPLIER_IDLE', 'QUARANTINE'] },
  QUARANTINED: { from: [...CARED_FOR, 'REPAIR'], to: ['QUARANTINE'], sameHolder: true },
  RELEASED: { from: ['QUARANTINE', 'SUPPLIER_TURNAROUND'], to: ['DEPOT', ...SUPPLIER], sameHolder: true },
  DECLARED_LOST: { from: IN_HAND, to: ['LOST'], sameHolder: true },
  FOUND: { from: ['LOST', 'DISPOSED'], to: IN_HAND, crossing: true },
  WRITTEN_OFF: { from: [...IN_HAND, 'LOST', 'VARIANCE'], to: ['DISPOSED'], crossing: true },
  OWNERSHIP_TRANSFERRED: { from: [...IN_HAND, 'LOST'], to: ['SOLD'], crossing: true },
  ADJUSTED: {
    from: [...IN_HAND, 'LOST', 'VARIANCE'],
    to: [...IN_HAND, 'LOST', 'VARIANCE'],
    sameHolder: true,
  },
}

/** Movements that only make sense when they cross into or out of a borrower's care. */
const LOAN_TYPES: ReadonlySet<EventType> = new Set(['LOAN_ISSUED', 'LOAN_RETURNED', 'LOAN_TRANSFERRED'])

export const ENTRY_PROBLEM_CODES = [
  'accountNotAllowed',
  'agreementMissing',
  'agreementOfAnother',
  'alreadyRecorded',
  'alreadyReversed',
  'custodyUnchanged',
  'doubleCustody',
  'futureDate',
  'holderChanges',
  'holderNotAllowed',
  'lenderNotOwner',
  'negativeBalance',
  'notACount',
  'notWhole',
  'overReturn',
  'patientIdentifier',
  'returnsFirst',
  'reversalOfReversal',
  'reversalOnAnotherDay',
  'sameAccount',
  'transferNeeded',
  'unitsNotQuantity',
  'unknownReference',
] as const
export type EntryProblemCode = (typeof ENTRY_PROBLEM_CODES)[number]

/** The problems of one event by itself. Paths are relative to the event. */
export function checkEvent(ledger: Ledger, event: LedgerEvent, today: CivilDate): Problem[] {
  return [
    ...checkDay(event, today),
    ...checkTexts(event),
    ...checkReferences(ledger, event),
    ...checkQuantity(event),
    ...(isMovement(event) ? checkMovement(ledger, event) : []),
  ]
}

export function problem(code: EntryProblemCode, path: string, found: unknown, expected: string): Problem {
  return { code, path, found: shown(found), expected }
}

function checkDay(event: LedgerEvent, today: CivilDate): Problem[] {
  if (event.occurredOn <= today || event.type === 'ORDER_PLACED') return []
  return [problem('futureDate', 'occurredOn', event.occurredOn, `not after ${today}`)]
}

function checkTexts(event: LedgerEvent): Problem[] {
  return (['reason', 'recordedBy', 'documentRef'] as const).flatMap((field) => {
    const text = event[field]
    if (text === undefined || !holdsCitizenNumber(text)) return []
    // The number itself is not repeated.
    return [
      problem(
        'patientIdentifier',
        field,
        'nine digits that can be a citizen number',
        'nothing about a patient',
      ),
    ]
  })
}

function checkReferences(ledger: Ledger, event: LedgerEvent): Problem[] {
  const problems: Problem[] = []
  const unknown = (path: string, found: string): void => {
    problems.push(problem('unknownReference', path, found, 'the id of a record of this ledger'))
  }
  if ('batch' in event && !ledger.batches.has(event.batch)) unknown('batch', event.batch)
  for (const path of ['agreement', 'fromAgreement'] as const) {
    const id = agreementAt(event, path)
    if (id !== undefined && !ledger.agreements.has(id)) unknown(path, id)
  }
  for (const [path, { account, holder }] of accountsOf(event)) {
    if (isOwned(account) !== (holder !== null)) {
      problems.push(
        problem('holderNotAllowed', `${path}.holder`, holder, isOwned(account) ? 'a holder' : 'null'),
      )
    } else if (holder !== null && !ledger.organizations.has(holder)) {
      unknown(`${path}.holder`, holder)
    }
  }
  const units = 'unitIds' in event ? event.unitIds : []
  for (const [index, unitId] of units.entries()) {
    const isKnown = 'batch' in event && ledger.units.get(unitId)?.batch === event.batch
    if (!isKnown) unknown(`unitIds[${index}]`, unitId)
  }
  return problems
}

function agreementAt(event: LedgerEvent, path: 'agreement' | 'fromAgreement'): string | undefined {
  if (path === 'agreement') return 'agreement' in event ? event.agreement : undefined
  return 'fromAgreement' in event ? event.fromAgreement : undefined
}

function accountsOf(event: LedgerEvent): readonly (readonly [string, Account])[] {
  if (isMovement(event)) return [['from', event.from] as const, ['to', event.to] as const]
  if (event.type === 'SERIALS_IDENTIFIED') return [['to', event.to] as const]
  return event.type === 'COUNT_OBSERVED' ? [['count', event.count] as const] : []
}

function checkQuantity(event: LedgerEvent): Problem[] {
  const problems: Problem[] = []
  if ('quantity' in event && !(Number.isInteger(event.quantity) && event.quantity >= 1)) {
    problems.push(problem('notWhole', 'quantity', event.quantity, 'a whole number from 1'))
  }
  if ('count' in event && !(Number.isInteger(event.count.observed) && event.count.observed >= 0)) {
    problems.push(problem('notWhole', 'count.observed', event.count.observed, 'a whole number from 0'))
  }
  if ('unitIds' in event) {
    const distinct = new Set(event.unitIds).size
    const quantity = 'quantity' in event ? event.quantity : event.unitIds.length
    if (distinct !== quantity || event.unitIds.length !== quantity) {
      problems.push(problem('unitsNotQuantity', 'unitIds', distinct, `${quantity} different devices`))
    }
  }
  return problems
}

function checkMovement(ledger: Ledger, event: StockMovement): Problem[] {
  const rule = MOVEMENT_RULES[event.type]
  const { from, to } = event
  const problems: Problem[] = []
  if (sameAccount(from, to))
    problems.push(problem('sameAccount', 'to', to.account, 'another account than from'))
  for (const [path, at] of [['from', from] as const, ['to', to] as const]) {
    if (!rule[path].includes(at.account)) {
      problems.push(problem('accountNotAllowed', `${path}.account`, at.account, rule[path].join(', ')))
    }
    problems.push(...checkHolder(ledger, path, at))
  }
  if (event.type === 'ADJUSTED' && (from.account === 'VARIANCE') === (to.account === 'VARIANCE')) {
    problems.push(problem('accountNotAllowed', 'to.account', to.account, 'VARIANCE on one side'))
  }
  if (rule.sameHolder && from.holder !== to.holder) {
    problems.push(problem('holderChanges', 'to.holder', to.holder, shown(from.holder)))
  }
  return [...problems, ...checkCustody(ledger, event, rule.crossing ?? false)]
}

function checkHolder(ledger: Ledger, path: string, { account, holder }: Account): Problem[] {
  const kind = holder === null ? undefined : ledger.organizations.get(holder)?.kind
  if (kind === undefined) return []
  const needsBorrower = isSupplierAccount(account)
  if (needsBorrower && !isBorrowerKind(kind)) {
    return [problem('holderNotAllowed', `${path}.holder`, holder, 'SUPPLIER or CARE_PROVIDER')]
  }
  if (account === 'DEPOT' && kind !== 'DEPOT' && kind !== 'OWNER') {
    return [problem('holderNotAllowed', `${path}.holder`, holder, 'DEPOT or OWNER')]
  }
  return []
}

function isBorrowerKind(kind: Organization['kind']): boolean {
  return kind === 'SUPPLIER' || kind === 'CARE_PROVIDER'
}

/** Devices enter and leave a borrower's care only under its agreement, with the owner as lender. */
function checkCustody(ledger: Ledger, event: StockMovement, mayCross: boolean): Problem[] {
  const owner = ledger.batches.get(event.batch)?.owner
  const borrowerAt = ({ holder }: Account): string | null => {
    const kind = holder === null ? undefined : ledger.organizations.get(holder)?.kind
    return kind !== undefined && isBorrowerKind(kind) && holder !== owner ? holder : null
  }
  const [before, after] = [borrowerAt(event.from), borrowerAt(event.to)]
  const problems: Problem[] = []
  if (before === after && LOAN_TYPES.has(event.type)) {
    problems.push(problem('custodyUnchanged', 'to.holder', after, 'another party than before'))
  }
  if (before !== after && !mayCross) {
    problems.push(
      problem('transferNeeded', 'to.holder', event.to.holder, 'the same borrower, or a loan movement'),
    )
  }
  if (before !== null && after !== null && before !== after && event.type !== 'LOAN_TRANSFERRED') {
    problems.push(problem('transferNeeded', 'type', event.type, 'LOAN_TRANSFERRED'))
  }
  if (event.type === 'LOAN_TRANSFERRED') {
    problems.push(...checkAgreement(ledger, event, 'fromAgreement', before, owner))
    problems.push(...checkAgreement(ledger, event, 'agreement', after, owner))
    return problems
  }
  const party = before === after ? before : (after ?? before)
  const isNeeded = before !== after
  if (event.agreement !== undefined || isNeeded) {
    problems.push(...checkAgreement(ledger, event, 'agreement', party, owner))
  }
  return problems
}

function checkAgreement(
  ledger: Ledger,
  event: StockMovement,
  path: 'agreement' | 'fromAgreement',
  borrower: string | null,
  owner: string | undefined,
): Problem[] {
  const id = agreementAt(event, path)
  if (id === undefined)
    return [problem('agreementMissing', path, 'nothing', `the agreement of ${borrower ?? 'the borrower'}`)]
  const agreement = ledger.agreements.get(id)
  if (agreement === undefined) return []
  const problems: Problem[] = []
  if (agreement.borrower !== borrower) {
    problems.push(problem('agreementOfAnother', path, id, `an agreement of ${borrower ?? 'nobody'}`))
  }
  if (agreement.lender !== owner) {
    problems.push(
      problem('lenderNotOwner', path, agreement.lender, `the owner of the batch: ${owner ?? 'unknown'}`),
    )
  }
  return problems
}
