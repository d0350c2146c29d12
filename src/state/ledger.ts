/** What a ledger takes from outside: the clock and random bytes for its events, and the records of a new one. */
import { lastRecording } from '../domain/oxygen/stock/book.ts'
import type { Scribe } from '../domain/oxygen/stock/book.ts'
import { defaultDemand, SOC_MAX_FLOW_LPM } from '../domain/oxygen/records/demand-settings.ts'
import type { LedgerEvent, RecordedAt } from '../domain/oxygen/records/events.ts'
import { nextRecordedAt } from '../domain/oxygen/ledger/identity.ts'
import { compareEvents } from '../domain/oxygen/records/order.ts'
import type { LedgerQuestion } from '../domain/oxygen/meeting/picture.ts'
import type { OxygenLedgerBody } from '../domain/oxygen/records/records.ts'
import { today } from './today.ts'

/** One picture to draw: what is asked of which state of a ledger. */
export interface LedgerJob {
  readonly body: OxygenLedgerBody
  readonly question: LedgerQuestion
}

const RANDOM_BYTES = 10

/** Who writes now. */
export function scribe(recordedBy: string, now = new Date()): Scribe {
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))
  return { recordedBy, nowMs: now.getTime(), random, today: today(now) }
}

const MARK_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const MARK_LENGTH = 8

/**
 * Eight letters and figures by chance (40 bits), behind an id that people can read: two laptops that make a record of
 * the same name on the same day never mean the same one by it.
 */
export function idMark(): string {
  const random = crypto.getRandomValues(new Uint8Array(MARK_LENGTH))
  return Array.from(random, (byte) => MARK_LETTERS.charAt(byte % MARK_LETTERS.length)).join('')
}

/** A mark for a record that changes now: later than everything in the ledger. */
export function changedNow(body: OxygenLedgerBody, now = new Date()): RecordedAt {
  return nextRecordedAt(now.getTime(), lastRecording(body.events))
}

/** The body with further events in their places. */
export function withNewEvents(body: OxygenLedgerBody, added: readonly LedgerEvent[]): OxygenLedgerBody {
  return added.length === 0 ? body : { ...body, events: [...body.events, ...added].sort(compareEvents) }
}

/** Names that only people can give, for the records of a new ledger. */
export interface NewLedgerNames {
  readonly owner: string
  readonly depot: string
  readonly model: string
  readonly batch: string
}

/** Watts of a usual 5 L/min concentrator; only the heading of a hotel's fuse box asks for it. */
const USUAL_POWER_W = 350

/** An empty ledger: an owner, a depot, one model and one batch to begin with. */
export function newLedger(names: NewLedgerNames, now = new Date()): OxygenLedgerBody {
  const changedAt = nextRecordedAt(now.getTime(), null)
  return {
    organizations: [
      { changedAt, organizationId: 'depot', name: names.depot, kind: 'DEPOT' },
      { changedAt, organizationId: 'eigenaar', name: names.owner, kind: 'OWNER' },
    ],
    models: [
      {
        changedAt,
        modelId: 'soc-5l',
        name: names.model,
        deviceType: 'SOC',
        maxFlowLpm: SOC_MAX_FLOW_LPM.value,
        pmIntervalDays: null,
        powerW: USUAL_POWER_W,
      },
    ],
    batches: [
      {
        changedAt,
        batchId: 'partij-1',
        name: names.batch,
        model: 'soc-5l',
        owner: 'eigenaar',
        quantityOrdered: 0,
        plannedDeliveries: [],
      },
    ],
    agreements: [],
    units: [],
    events: [],
    demand: defaultDemand(changedAt),
    meetings: [],
  }
}
