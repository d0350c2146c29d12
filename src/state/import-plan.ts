/**
 * What an import would do, before anything is done: which documents are new, which are here already, and where
 * they differ. Pure comparison; nothing is written here.
 */
import { type Difference, differencesBetween } from '../file/differences.ts'
import type { AppDocument } from '../file/envelope.ts'
import { type Merging, recordPath } from '../file/ledger-copies.ts'
import { commonBaseOf, isMadeFrom } from '../file/merge/history.ts'
import { type DocumentConflict, mergeDocumentCopies } from '../file/merge/merge-documents.ts'
import { itemName } from '../file/merge/names.ts'
import type { Side } from '../file/merge/three-way.ts'
import { canonicalJson } from '../file/canonical.ts'
import { isObject } from '../file/plain-data.ts'
import type { Signature } from '../file/merge/change-set.ts'
import type { MergeConflict } from '../domain/oxygen/ledger/merge.ts'
import type { StorageFailure, StorageResult } from '../storage/failure.ts'
import type { LedgerCopies } from './ledger-copies.ts'
import type { Provenance } from '../file/travel/travelling-file.ts'

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
      /** The stored copy, where the two can be merged by what each changed; null where they are ledgers, or no copies. */
      readonly stored: AppDocument | null
      /** Whether they remember the state that both were made from: without it everything that differs is asked. */
      readonly hasBase: boolean
    }
  /** A document with this id is here but cannot be read. */
  | { readonly status: 'storedUnreadable'; readonly incoming: AppDocument; readonly failure: StorageFailure }

/** `add` under an id of its own, `replace` the stored one after a snapshot, `merge` two copies into one, or `skip`. */
export type ImportChoice = 'add' | 'replace' | 'merge' | 'skip'

export interface ImportPlan {
  /** What the file says of itself, and whether that holds. */
  readonly provenance: Provenance
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
  const isLedger = stored.value.kind === 'oxygen-ledger' && incoming.kind === 'oxygen-ledger'
  const { differences, merging } = isLedger
    ? await copies.compare(stored.value, incoming)
    : { differences: differencesBetween(stored.value, incoming), merging: null }
  if (differences.length === 0) return { status: 'same', incoming }
  const isCopy = !isLedger && stored.value.kind === incoming.kind
  return {
    status: 'differs',
    incoming,
    differences,
    merging,
    stored: isCopy ? stored.value : null,
    hasBase: isCopy && commonBaseOf(stored.value, incoming) !== null,
  }
}

/** Whether anything in a document of a file is not here: it is another, and not one that ours was made from. */
export function bringsNews(item: ImportItem): boolean {
  if (item.status !== 'differs') return item.status !== 'same'
  if (item.merging) return item.merging.added > 0 || item.merging.conflicts.length > 0
  return item.stored === null || !isMadeFrom(item.stored, item.incoming)
}

/** What was decided about the places that both copies changed: `left` is what is here, `right` what is in the file. */
export type Decisions = ReadonlyMap<string, Side>

/** A place of which people choose what it will be. */
export interface OpenConflict extends DocumentConflict {
  /** The fields of a record in which its two versions differ: they are told one by one. */
  readonly isRecord?: true
  /** The version that was changed last, where that is known. */
  readonly later?: Side
}

/** What merging still has to ask; null where the two are not merged, or cannot be. */
export function openConflicts(item: ImportItem, decisions: Decisions): readonly OpenConflict[] | null {
  if (item.status !== 'differs') return null
  if (item.merging) {
    return item.merging.conflicts
      .filter((one) => !decisions.has(recordPath(one)))
      .map(recordConflict)
      .filter(({ left, right }) => canonicalJson(left) !== canonicalJson(right))
  }
  if (item.stored === null) return null
  const merged = mergeDocumentCopies(item.stored, item.incoming, {
    choose: (path) => decisions.get(path) ?? null,
    // Nothing is kept of this merge, so nobody signs it.
    signature: { by: null, at: '2022-01-01T00:00:00.000Z' },
  })
  if (!merged.ok) return null
  return merged.value.kind === 'conflicts' ? merged.value.conflicts : []
}

/** A record of a ledger that stands differently in both copies, reduced to what differs. */
function recordConflict(conflict: MergeConflict): OpenConflict {
  const { list, id, left, right, stays } = conflict
  const name = [left, right].map(nameOf).find((one) => one !== null)
  return {
    steps: list === 'demand' ? ['body', list, ...stepsOfDemand(id)] : ['body', list, `[${name ?? id}]`],
    path: recordPath(conflict),
    left: without(left, right),
    right: without(right, left),
    isOrder: false,
    isRecord: true,
    later: stays,
    leftBy: signatureOf(left),
    rightBy: signatureOf(right),
  }
}

/** `turnaroundDays`, or `weeks/2022-W03`. */
function stepsOfDemand(id: string): string[] {
  const [part = id, week] = id.split('/')
  return week === undefined ? [part] : [part, `[${week}]`]
}

function nameOf(record: unknown): string | null {
  return isObject(record) && typeof record['name'] === 'string' ? record['name'] : null
}

/** The fields that the other version has not, or not so; when it was changed is told beside it. */
function without(record: unknown, other: unknown): unknown {
  if (!isObject(record) || !isObject(other)) return record
  const differing = Object.keys({ ...record, ...other }).filter(
    (key) =>
      key !== 'changedAt' &&
      key !== 'changedBy' &&
      canonicalJson(record[key] ?? null) !== canonicalJson(other[key] ?? null),
  )
  return Object.fromEntries(differing.map((key) => [key, record[key]]))
}

/** A record says when it was changed and by whom, as an event does. */
function signatureOf(record: unknown): Signature | null {
  if (!isObject(record)) return null
  const at = record['changedAt'] ?? record['recordedAt']
  const by = record['changedBy'] ?? record['recordedBy']
  if (typeof at !== 'string') return null
  // The clock of the ledger may count on behind the moment.
  return { by: typeof by === 'string' ? { name: by, role: '', organization: '' } : null, at: at.slice(0, 24) }
}

/** What happens unless the user says otherwise; never anything that overwrites. */
export function proposedChoice(item: ImportItem): ImportChoice {
  if (item.status === 'new') return 'add'
  const isMerge = mergingOf(item) !== null || (item.status === 'differs' && item.hasBase)
  return isMerge ? 'merge' : 'skip'
}

/** What merging would bring, null where there is nothing to merge: merging two copies of a ledger keeps all of both. */
export function mergingOf(item: ImportItem): Merging | null {
  return item.status === 'differs' ? item.merging : null
}

/** Whether merging is on offer: of two ledgers, or of two copies of any other document. */
export function canMerge(item: ImportItem): boolean {
  return item.status === 'differs' && (item.merging !== null || item.stored !== null)
}

/** What an item of a document calls itself, null where it has no name, or where nothing stands there. */
export function nameAt(document: AppDocument, steps: readonly string[]): string | null {
  return itemName(document, steps)
}
