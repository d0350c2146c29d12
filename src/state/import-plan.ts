/**
 * What an import would do, before anything is done: which documents are new, which are here already, and where
 * they differ. Pure comparison; nothing is written here.
 */
import { type Difference, differencesBetween } from '../file/differences.ts'
import type { AppDocument } from '../file/envelope.ts'
import type { Merging } from '../file/ledger-copies.ts'
import type { StorageFailure, StorageResult } from '../storage/failure.ts'
import type { LedgerCopies } from './ledger-copies.ts'

export { type Difference, MAX_DIFFERENCES } from '../file/differences.ts'
export type { Merging } from '../file/ledger-copies.ts'

export type ImportItem =
  | { readonly status: 'new'; readonly incoming: AppDocument }
  /** Title and body are the same; at most the revision differs. */
  | { readonly status: 'same'; readonly incoming: AppDocument }
  | {
      readonly status: 'differs'
      readonly incoming: AppDocument
      /** The first places where they differ, at most `MAX_DIFFERENCES`. */
      readonly differences: readonly Difference[]
      /** What merging would bring where both are copies of one ledger; null where they are not. */
      readonly merging: Merging | null
    }
  /** A document with this id is here but cannot be read. */
  | { readonly status: 'storedUnreadable'; readonly incoming: AppDocument; readonly failure: StorageFailure }

/** `add` under an id of its own, `replace` the stored one after a snapshot, `merge` two ledgers into one, or `skip`. */
export type ImportChoice = 'add' | 'replace' | 'merge' | 'skip'

export interface ImportPlan {
  readonly writtenBy: string
  readonly writtenAt: string
  readonly items: readonly ImportItem[]
}

/** What becomes of one incoming document, given what storage says about its id. */
export async function importItem(
  incoming: AppDocument,
  stored: StorageResult<AppDocument>,
  copies: Pick<LedgerCopies, 'compare'>,
): Promise<ImportItem> {
  if (!stored.ok) {
    if (stored.error.code === 'missing') return { status: 'new', incoming }
    return { status: 'storedUnreadable', incoming, failure: stored.error }
  }
  const { differences, merging } =
    stored.value.kind === 'oxygen-ledger' && incoming.kind === 'oxygen-ledger'
      ? await copies.compare(stored.value, incoming)
      : { differences: differencesBetween(stored.value, incoming), merging: null }
  return differences.length === 0
    ? { status: 'same', incoming }
    : { status: 'differs', incoming, differences, merging }
}

/** What happens unless the user says otherwise; never anything that overwrites. */
export function proposedChoice(item: ImportItem): ImportChoice {
  if (item.status === 'new') return 'add'
  return mergingOf(item) ? 'merge' : 'skip'
}

/** What merging would bring, null where there is nothing to merge: merging two copies of a ledger keeps all of both. */
export function mergingOf(item: ImportItem): Merging | null {
  return item.status === 'differs' ? item.merging : null
}
