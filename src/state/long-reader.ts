/** Reads long texts in the ledger's worker; where that fails, on the page, which then stands still for a moment. */
import type { LedgerClient } from '../../workers/ledger-client.ts'
import { readHere, type ReadLong } from '../storage/texts.ts'

export function longReader(worker: Pick<LedgerClient, 'read'>): ReadLong {
  return async (source) => {
    const answer = await worker.read(source)
    return answer.ok ? answer.value : readHere(source)
  }
}
