/** Compares and merges copies of a ledger in its worker; where that fails, on the page, which then stands still for a moment. */
import type { Result } from '../domain/shared/result.ts'
import { compareCopies, type ComparedCopies, mergeCopies, type RecordChoices } from '../file/ledger-copies.ts'
import type { LedgerDocument } from '../file/merge-files.ts'
import { noteSound } from '../file/sound.ts'
import type { ReadError } from '../file/read-error.ts'
import type { Stamp } from '../storage/rows.ts'
import type { LedgerClient } from '../../workers/ledger-client.ts'

export interface LedgerCopies {
  compare: (stored: LedgerDocument, incoming: LedgerDocument) => Promise<ComparedCopies>
  /** Refused where the union is no sound ledger. */
  merge: (
    stored: LedgerDocument,
    incoming: LedgerDocument,
    written: Stamp,
    choices?: RecordChoices,
  ) => Promise<Result<LedgerDocument, ReadError>>
}

/** Here and now. */
export const copiesHere: LedgerCopies = {
  compare: (stored, incoming) => Promise.resolve(compareCopies(stored, incoming)),
  merge: (stored, incoming, written, choices) =>
    Promise.resolve(mergeCopies(stored, incoming, written, choices)),
}

export function ledgerCopies(worker: Pick<LedgerClient, 'compare' | 'merge'>): LedgerCopies {
  return {
    async compare(stored, incoming) {
      const answer = await worker.compare(stored, incoming)
      return answer.ok ? answer.value : copiesHere.compare(stored, incoming)
    },
    async merge(stored, incoming, written, choices) {
      const answer = await worker.merge(stored, incoming, written, choices)
      if (!answer.ok) return copiesHere.merge(stored, incoming, written, choices)
      if (answer.value.ok) noteSound(answer.value.value)
      return answer.value
    },
  }
}
