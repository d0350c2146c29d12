/**
 * Lends the oxygen ledger to other threads: one ledger held open, and questions to it. A worker of its own, so that
 * what it holds outlives the plans that are cancelled beside it. It reads long texts too, so that a stored ledger is
 * on the desk as soon as it was read, and never goes back and forth; and it compares and merges the one on the desk
 * with another copy of it.
 */

import { expose } from 'comlink'
import { createLedgerDesk } from '../src/domain/oxygen/meeting/desk.ts'
import { compareCopies, mergeCopies } from '../src/file/ledger-copies.ts'
import type { LedgerDocument } from '../src/file/merge-files.ts'
import { outlineOf, type TwoCopies } from './ledger-merging.ts'
import { createLongReading } from './ledger-reading.ts'
import type { LedgerApi } from './protocol.ts'

const desk = createLedgerDesk()
const reading = createLongReading()

const api: LedgerApi = {
  ...desk,
  stageText: reading.stageText,
  read: reading.read,
  eventsOf: reading.eventsOf,
  keep: reading.keep,
  putOnDesk(number, state) {
    const body = reading.handOut(number)
    if (body === null) return null
    const { events, ...records } = body
    return desk.take({ from: null, to: state, start: 0, removed: 0, inserted: events, records })
  },
  compare(asked) {
    const copies = copiesOf(asked)
    return copies && compareCopies(...copies)
  },
  merge(asked, written, choices) {
    const copies = copiesOf(asked)
    if (copies === null) return null
    const merged = mergeCopies(...copies, written, choices)
    return merged.ok ? { ok: true, value: outlineOf(merged.value, ...copies) } : merged
  },
}

function copiesOf({ stored, incoming }: TwoCopies): [LedgerDocument, LedgerDocument] | null {
  const [left, right] = [desk.body(stored.state), reading.ledger(incoming.number)]
  if (left === null || right === null) return null
  return [document(stored, left), document(incoming, right)]
}

function document(
  { id, title, revision }: TwoCopies['stored' | 'incoming'],
  body: LedgerDocument['body'],
): LedgerDocument {
  return { kind: 'oxygen-ledger', id, title, revision, body }
}

expose(api)
