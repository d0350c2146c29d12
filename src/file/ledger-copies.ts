/** Two copies of one ledger, the stored one and one from a file: how they differ, what merging would bring, and the merging. */
import { type Choose, type MergeConflict, mergeLedgers, type Side } from '../domain/oxygen/ledger/merge.ts'
import { ok, type Result } from '../domain/shared/result.ts'
import { type Difference, differencesBetween } from './differences.ts'
import { type LedgerDocument, mergeLedgerDocuments } from './merge-files.ts'
import type { ReadError } from './read-error.ts'
import { readText } from './read.ts'
import { noteSound } from './sound.ts'
import { sealDocuments, writeFile } from './write.ts'

export interface ComparedCopies {
  /** The first of them. None: the copies are the same. */
  readonly differences: readonly Difference[]
  readonly merging: Merging
}

/** What merging would bring. */
export interface Merging {
  /** Events that the stored copy has not. */
  readonly added: number
  /** Records that stand differently in the two copies; one of them stays. */
  readonly conflicts: readonly MergeConflict[]
}

export function compareCopies(stored: LedgerDocument, incoming: LedgerDocument): ComparedCopies {
  const { body, conflicts } = mergeLedgers(stored.body, incoming.body)
  const added = body.events.length - stored.body.events.length
  return { differences: differencesBetween(stored, incoming), merging: { added, conflicts } }
}

/** What people chose of records that differ, by `LIST/ID`; of the others the version changed last stays. */
export type RecordChoices = Readonly<Record<string, Side>>

/** Names a record in a choice. */
export const recordPath = ({ list, id }: Pick<MergeConflict, 'list' | 'id'>): string => `${list}/${id}`

/**
 * The union of two copies; its events are the very objects of the copies. Read again before anybody keeps it: each
 * copy was sound, together they can hold more than one may.
 */
export function mergeCopies(
  stored: LedgerDocument,
  incoming: LedgerDocument,
  written: { readonly writtenBy: string; readonly writtenAt: string },
  choices: RecordChoices = {},
): Result<LedgerDocument, ReadError> {
  const choose: Choose = (record) => choices[recordPath(record)] ?? null
  const { document } = mergeLedgerDocuments(stored, incoming, choose)
  const readAgain = readText(writeFile(sealDocuments([document], written)))
  return readAgain.ok ? ok(noteSound(document)) : readAgain
}
