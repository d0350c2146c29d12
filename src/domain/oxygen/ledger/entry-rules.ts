/**
 * What entry asks of a single event on top of the rules of every ledger (`event-rules.ts`), before anybody looks at
 * balances: allowed accounts, days that have come, devices of the batch, loans between the right parties.
 */
import type { Phrase } from '../../shared/phrase.ts'
import type { LedgerProblemCode } from '../../shared/problem-code.ts'
import { type DateField, holdsDate } from '../../shared/field.ts'
import type { CivilDate } from '../../shared/civil-date.ts'
import { type Problem, shown } from '../../shared/result.ts'
import { type Account, type AccountName, isSupplierAccount } from '../records/accounts.ts'
import { type EventType, isMovement, type LedgerEvent, type StockMovement } from '../records/events.ts'
import type { Ledger } from './ledger.ts'
import { dueProblems } from './record-rules.ts'
import type { Organization } from '../records/records.ts'

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

/** What entry refuses of one event by itself. Paths are relative to the event. */
export function checkEvent(ledger: Ledger, event: LedgerEvent, today: CivilDate): Problem[] {
  return [
    ...checkDay(event, today),
    ...checkUnits(ledger, event),
    ...checkDue(ledger, event),
    ...checkJoin(ledger, event),
    ...(isMovement(event) ? checkMovement(ledger, event) : []),
  ]
}

/** Only what is of one kind can be one: organisations of a kind, batches of a model and an owner. */
function checkJoin({ organizations, batches }: Ledger, event: LedgerEvent): Problem[] {
  if (event.type !== 'JOINED') return []
  const { list, gone, stays } = event
  const kindOf = (id: string): string => {
    if (list === 'organizations') return organizations.get(id)?.kind ?? ''
    const batch = batches.get(id)
    return `${batch?.model ?? ''} ${batch?.owner ?? ''}`
  }
  return kindOf(gone) === kindOf(stays) ? [] : [problem('joinOfDifferent', 'gone', gone)]
}

/** @param expected left out where the words of the code say it. */
export function problem(
  code: LedgerProblemCode,
  path: string,
  found: unknown,
  expected: Phrase | null = null,
): Problem {
  return { code, path, found: shown(found), expected }
}

/** When an event may happen: no later than today, but for an order. */
export function dayOfEvent(type: EventType, today: CivilDate): DateField {
  return type === 'ORDER_PLACED' ? {} : { max: today }
}

function checkDay(event: LedgerEvent, today: CivilDate): Problem[] {
  if (holdsDate(event.occurredOn, dayOfEvent(event.type, today))) return []
  return [problem('futureDate', 'occurredOn', event.occurredOn, { is: 'notAfter', date: today })]
}

/** Devices are named by serial numbers of the batch that moves, as many as the quantity says, each once. */
function checkUnits(ledger: Ledger, event: LedgerEvent): Problem[] {
  if (!('unitIds' in event)) return []
  const { unitIds, batch } = event
  const problems = unitIds.flatMap((unitId, index) => {
    const unit = ledger.units.get(unitId)
    return unit === undefined || unit.batch === batch
      ? []
      : [problem('unknownReference', `unitIds[${index}]`, unitId)]
  })
  const distinct = new Set(unitIds).size
  const quantity = 'quantity' in event ? event.quantity : unitIds.length
  if (distinct !== quantity || unitIds.length !== quantity)
    problems.push(problem('unitsNotQuantity', 'unitIds', distinct, { is: 'differentDevices', quantity }))
  return problems
}

/** A loan cannot fall due before it begins, nor devices arrive before they leave. */
function checkDue(ledger: Ledger, event: LedgerEvent): Problem[] {
  if ('expectedOn' in event && event.expectedOn < event.occurredOn)
    return [
      problem('datesOutOfOrder', 'expectedOn', event.expectedOn, { is: 'notBefore', date: event.occurredOn }),
    ]
  if (event.type !== 'DUE_DATE_CHANGED') return []
  const agreement = ledger.agreements.get(event.agreement)
  return agreement === undefined ? [] : dueProblems(event.dueDate, agreement.startDate, 'dueDate')
}

function agreementAt(event: LedgerEvent, path: 'agreement' | 'fromAgreement'): string | undefined {
  if (path === 'agreement') return 'agreement' in event ? event.agreement : undefined
  return 'fromAgreement' in event ? event.fromAgreement : undefined
}

function checkMovement(ledger: Ledger, event: StockMovement): Problem[] {
  const rule = MOVEMENT_RULES[event.type]
  const { from, to } = event
  const problems: Problem[] = []
  for (const [path, at] of [['from', from] as const, ['to', to] as const]) {
    if (!rule[path].includes(at.account)) {
      problems.push(
        problem('accountNotAllowed', `${path}.account`, at.account, {
          is: 'oneOf',
          values: rule[path].join(', '),
        }),
      )
    }
    problems.push(...checkHolder(ledger, path, at))
  }
  if (event.type === 'ADJUSTED' && (from.account === 'VARIANCE') === (to.account === 'VARIANCE')) {
    problems.push(problem('accountNotAllowed', 'to.account', to.account, { is: 'oneOf', values: 'VARIANCE' }))
  }
  if (rule.sameHolder && from.holder !== to.holder) {
    problems.push(problem('holderChanges', 'to.holder', to.holder))
  }
  return [...problems, ...checkCustody(ledger, event, rule.crossing ?? false)]
}

function checkHolder(ledger: Ledger, path: string, { account, holder }: Account): Problem[] {
  const kind = holder === null ? undefined : ledger.organizations.get(holder)?.kind
  if (kind === undefined) return []
  const needsBorrower = isSupplierAccount(account)
  if (needsBorrower && !isBorrowerKind(kind)) {
    return [
      problem('holderNotAllowed', `${path}.holder`, holder, { is: 'oneOf', values: BORROWERS.join(', ') }),
    ]
  }
  if (account === 'DEPOT' && !DEPOTS.includes(kind)) {
    return [problem('holderNotAllowed', `${path}.holder`, holder, { is: 'oneOf', values: DEPOTS.join(', ') })]
  }
  return []
}

const BORROWERS: readonly Organization['kind'][] = ['SUPPLIER', 'CARE_PROVIDER']
const DEPOTS: readonly Organization['kind'][] = ['DEPOT', 'OWNER']

function isBorrowerKind(kind: Organization['kind']): boolean {
  return BORROWERS.includes(kind)
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
    problems.push(problem('custodyUnchanged', 'to.holder', after))
  }
  if (before !== after && !mayCross) {
    problems.push(problem('transferNeeded', 'to.holder', event.to.holder))
  }
  if (before !== null && after !== null && before !== after && event.type !== 'LOAN_TRANSFERRED') {
    problems.push(problem('transferNeeded', 'type', event.type))
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
  if (id === undefined) return [problem('agreementMissing', path, borrower)]
  const agreement = ledger.agreements.get(id)
  if (agreement === undefined) return []
  const problems: Problem[] = []
  if (agreement.borrower !== borrower) {
    problems.push(problem('agreementOfAnother', path, id))
  }
  if (agreement.lender !== owner) {
    problems.push(problem('lenderNotOwner', path, agreement.lender))
  }
  return problems
}
