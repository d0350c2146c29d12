/** Two copies of a document as one, by what people decided. Nothing is written here. */
import { err, ok } from '../domain/shared/result.ts'
import type { AppDocument } from '../file/envelope.ts'
import { mergeDocumentCopies } from '../file/merge/merge-documents.ts'
import type { StorageResult } from '../storage/failure.ts'
import type { Decisions } from './import-plan.ts'
import { stamp, type Surroundings } from './surroundings.ts'

/** `conflict` where something was not decided: somebody changed the stored one in the meantime. */
export async function mergedCopies(
  surroundings: Surroundings,
  stored: AppDocument,
  incoming: AppDocument,
  decisions: Decisions,
): Promise<StorageResult<AppDocument>> {
  const written = stamp(surroundings)
  if (stored.kind === 'oxygen-ledger' && incoming.kind === 'oxygen-ledger') {
    const choices = Object.fromEntries(decisions)
    const union = await surroundings.copies.merge(stored, incoming, written, choices)
    return union.ok ? union : err({ code: 'unreadable', error: union.error })
  }
  const merged = mergeDocumentCopies(stored, incoming, {
    choose: (path) => decisions.get(path) ?? null,
    signature: { by: surroundings.person(), at: written.writtenAt },
  })
  if (!merged.ok || merged.value.kind === 'conflicts') {
    return err({ code: 'conflict', storedRevision: stored.revision })
  }
  return ok(merged.value.document)
}
