/**
 * What an import would do, before anything is done: which documents are new, which are here already, and where
 * they differ. Pure comparison; nothing is written here.
 */
import type { AppDocument } from '../file/envelope.ts'
import { sealDocuments, writeFile } from '../file/write.ts'
import type { StorageFailure, StorageResult } from '../storage/failure.ts'

/** One place where two documents differ; `undefined` stands for a value that is not there. */
export interface Difference {
  readonly path: string
  readonly stored: unknown
  readonly incoming: unknown
}

export type ImportItem =
  | { readonly status: 'new'; readonly incoming: AppDocument }
  /** Title and body are the same; at most the revision differs. */
  | { readonly status: 'same'; readonly incoming: AppDocument; readonly stored: AppDocument }
  | {
      readonly status: 'differs'
      readonly incoming: AppDocument
      readonly stored: AppDocument
      /** The first places where they differ, at most `MAX_DIFFERENCES`. */
      readonly differences: readonly Difference[]
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

export const MAX_DIFFERENCES = 200

/** What becomes of one incoming document, given what storage says about its id. */
export function importItem(incoming: AppDocument, stored: StorageResult<AppDocument>): ImportItem {
  if (!stored.ok) {
    if (stored.error.code === 'missing') return { status: 'new', incoming }
    return { status: 'storedUnreadable', incoming, failure: stored.error }
  }
  if (canonical(incoming) === canonical(stored.value))
    return { status: 'same', incoming, stored: stored.value }
  const differences = differencesBetween(stored.value, incoming)
  return { status: 'differs', incoming, stored: stored.value, differences }
}

/** What happens unless the user says otherwise; never anything that overwrites. */
export function proposedChoice(item: ImportItem): ImportChoice {
  if (item.status === 'new') return 'add'
  return canMerge(item) ? 'merge' : 'skip'
}

/** Two copies of one ledger: merging keeps all of both. */
export function canMerge(item: ImportItem): boolean {
  return (
    item.status === 'differs' &&
    item.incoming.kind === 'oxygen-ledger' &&
    item.stored.kind === 'oxygen-ledger'
  )
}

function canonical(document: AppDocument): string {
  return writeFile(sealDocuments([{ ...document, revision: 0 }], { writtenBy: '', writtenAt: '' }))
}

/** The places where two documents differ in title, kind or body, in document order. */
export function differencesBetween(stored: AppDocument, incoming: AppDocument): Difference[] {
  const found: Difference[] = []
  compare('kind', stored.kind, incoming.kind, found)
  compare('title', stored.title, incoming.title, found)
  compare('body', stored.body, incoming.body, found)
  return found
}

function compare(path: string, stored: unknown, incoming: unknown, found: Difference[]): void {
  if (Object.is(stored, incoming) || found.length >= MAX_DIFFERENCES) return
  if (!isContainer(stored) || !isContainer(incoming) || Array.isArray(stored) !== Array.isArray(incoming)) {
    found.push({ path, stored, incoming })
    return
  }
  const step = (key: string) => (Array.isArray(stored) ? `${path}[${key}]` : `${path}.${key}`)
  for (const key of new Set([...Object.keys(stored), ...Object.keys(incoming)])) {
    compare(step(key), Reflect.get(stored, key), Reflect.get(incoming, key), found)
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
