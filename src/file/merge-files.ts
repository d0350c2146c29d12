/**
 * Merges two files of oxygen ledgers, copies that were kept apart. Commutative, associative and idempotent down to
 * the bytes: every choice is the larger of two by a total order, never "the first one given".
 */
import { type MergeConflict, mergeLedgers } from '../domain/oxygen/merge.ts'
import { err, ok, type Problem, type Result } from '../domain/shared/result.ts'
import { canonicalJson } from './canonical.ts'
import type { AppDocument, AppFile, DocumentOf } from './envelope.ts'

export type LedgerDocument = DocumentOf<'oxygen-ledger'>

export interface MergedFile {
  readonly file: AppFile
  /** Records that stood differently in the two copies; one of them stays. */
  readonly conflicts: readonly (MergeConflict & { readonly documentId: string })[]
}

/**
 * Ledgers with the same id become one; a document that only one file holds is kept as it is, by id.
 * Refused (`cannotMerge`) where a document of another kind differs between the files.
 */
export function mergeFiles(left: AppFile, right: AppFile): Result<MergedFile> {
  const ids = [...new Set([...left.documents, ...right.documents].map(({ id }) => id))].sort()
  const documents: AppDocument[] = []
  const conflicts: MergedFile['conflicts'][number][] = []
  for (const id of ids) {
    const [one, other] = [left, right].map((file) => file.documents.find((document) => document.id === id))
    const merged = mergeDocuments(one, other)
    if (!merged.ok) return merged
    documents.push(merged.value.document)
    conflicts.push(...merged.value.conflicts.map((conflict) => ({ documentId: id, ...conflict })))
  }
  const { writtenAt, writtenBy } = larger(left, right, (file) => file.writtenAt + file.writtenBy)
  return ok({ file: { ...left, writtenAt, writtenBy, documents }, conflicts })
}

interface MergedDocument<D extends AppDocument = AppDocument> {
  readonly document: D
  readonly conflicts: readonly MergeConflict[]
}

function mergeDocuments(
  one: AppDocument | undefined,
  other: AppDocument | undefined,
): Result<MergedDocument> {
  if (one && other) {
    if (isLedger(one) && isLedger(other)) return ok(mergeLedgerDocuments(one, other))
    if (canonicalJson(one) !== canonicalJson(other)) return err([differs(one, other)])
  }
  const document = one ?? other
  if (!document) throw new RangeError('an id that neither file holds')
  return ok({ document, conflicts: [] })
}

/** Two copies of one ledger as one document. */
export function mergeLedgerDocuments(
  one: LedgerDocument,
  other: LedgerDocument,
): MergedDocument<LedgerDocument> {
  const { body, conflicts } = mergeLedgers(one.body, other.body)
  const { title } = larger(one, other, ({ revision, title: own }) => String(revision).padStart(16, '0') + own)
  const revision = Math.max(one.revision, other.revision)
  return { document: { ...one, title, revision, body }, conflicts }
}

function isLedger(document: AppDocument): document is LedgerDocument {
  return document.kind === 'oxygen-ledger'
}

/** The one with the larger key in code-unit order. */
function larger<T>(one: T, other: T, keyOf: (value: T) => string): T {
  return keyOf(one) < keyOf(other) ? other : one
}

/** Told the same in either order of the files. */
function differs(one: AppDocument, other: AppDocument): Problem {
  const found = [...new Set([one.kind, other.kind])].sort().join(' and ')
  const expected = 'two copies of an oxygen-ledger, or the same document in both files'
  return { code: 'cannotMerge', path: one.id, found, expected }
}
