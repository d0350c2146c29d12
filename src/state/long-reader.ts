/** Reads long texts in the ledger's worker; where that fails, on the page, which then stands still for a moment. */
import type { LedgerClient } from '../../workers/ledger-client.ts'
import { noteSound } from '../file/sound.ts'
import { readHere, type ReadLong } from '../storage/texts.ts'

export function longReader(worker: Pick<LedgerClient, 'read'>): ReadLong {
  return async (source, runs) => {
    const answer = await worker.read(source, { runs })
    if (!answer.ok) return readHere(source)
    // What a worker hands over is a copy of what it read.
    if (answer.value.ok) answer.value.value.documents.forEach(noteSound)
    return answer.value
  }
}
