/**
 * Lends the oxygen ledger to other threads: one ledger held open, and questions to it. A worker of its own, so that
 * what it holds outlives the plans that are cancelled beside it. It reads long texts too, so that a stored ledger is
 * on the desk as soon as it was read, and never goes back and forth.
 */

import { expose } from 'comlink'
import { createLedgerDesk } from '../src/domain/oxygen/desk.ts'
import { createLongReading } from './ledger-reading.ts'
import type { LedgerApi } from './protocol.ts'

const desk = createLedgerDesk()
const reading = createLongReading()

const api: LedgerApi = {
  ...desk,
  read: reading.read,
  eventsOf: reading.eventsOf,
  putOnDesk(document, state) {
    const body = reading.ledger(document)
    if (body === null) return null
    const { events, ...records } = body
    return desk.take({ from: null, to: state, start: 0, removed: 0, inserted: events, records })
  },
}

expose(api)
