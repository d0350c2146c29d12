/** A ledger of any size, the same at every run. */
import { record } from '../../src/domain/oxygen/stock/book.ts'
import type { EventDraft } from '../../src/domain/oxygen/stock/drafts.ts'
import type { OxygenLedgerBody } from '../../src/domain/oxygen/records/records.ts'
import { addDays } from '../../src/domain/shared/civil-date.ts'
import { at, DEPOT, ledgerOf, SOURCE } from './oxygen-ledgers.ts'

const START = '2012-01-02'
const EVENTS_PER_DAY = 28

/** A delivery of one, lent, placed and collected, over and over. */
export function madeLedger(count: number, salt: number): OxygenLedgerBody {
  const idle = at('SUPPLIER_IDLE', 'a')
  const placed = at('SUPPLIER_PLACED', 'a')
  const steps = [
    { type: 'RECEIVED', from: SOURCE, to: DEPOT },
    { type: 'LOAN_ISSUED', from: DEPOT, to: idle, agreement: 'loan-a' },
    { type: 'PLACED', from: idle, to: placed },
    { type: 'COLLECTED', from: placed, to: idle },
  ] as const
  const events = Array.from({ length: count }, (_, index) => {
    const step = steps[index % steps.length] ?? steps[0]
    const occurredOn = addDays(START, Math.floor(index / EVENTS_PER_DAY))
    const draft: EventDraft = { ...step, occurredOn, reason: '', batch: 'soc-1', quantity: 1 }
    const nowMs = Date.parse(`${occurredOn}T12:00:00.000Z`) + index * 2 + salt
    const random = new Uint8Array(10)
    new DataView(random.buffer).setUint32(6, index * 2 + salt)
    const documentRef = `${salt}-${index}`
    return record([{ ...draft, documentRef }], { recordedBy: 'AB', nowMs, random, today: occurredOn }, null)
  })
  return ledgerOf(events.flat())
}
