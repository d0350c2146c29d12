/**
 * Merges two files, copies that were kept apart. Ledgers by union, every other document by what was changed since the
 * state that both copies were made from. The same in either order of the files wherever nothing had to be chosen.
 */
import { type Choose, type MergeConflict, mergeLedgers } from '../domain/oxygen/ledger/merge.ts'
import { ok, type Result } from '../domain/shared/result.ts'
import type { AppDocument, AppFile, DocumentOf } from './envelope.ts'
import type { Signature } from './merge/change-set.ts'
import { contentOf } from './merge/history.ts'
import { type DocumentConflict, mergeDocumentCopies } from './merge/merge-documents.ts'
import type { Side } from './merge/three-way.ts'

export type LedgerDocument = DocumentOf<'oxygen-ledger'>

type OfDocument<T> = T & { readonly documentId: string }

export interface MergedFile {
  readonly file: AppFile
  /** Records of ledgers that stood differently in the two copies, with both values; the one changed last stays, or the one chosen. */
  readonly conflicts: readonly OfDocument<MergeConflict>[]
  /** What nobody decided. Where there is any, the file is not to be used. */
  readonly undecided: readonly OfDocument<DocumentConflict>[]
}

export interface FileMergeOptions {
  /** A file with the states that both were made from; left out, they are looked for in what the copies remember. */
  readonly base?: AppFile
  readonly choose?: (documentId: string, path: string) => Side | null
  /** Who merges; left out: nobody says. */
  readonly by?: Signature['by']
}

/**
 * Documents with the same id become one; a document that only one file holds is kept as it is, by id.
 * Refused (`cannotMerge`) where two documents of one id are of different kinds.
 */
export function mergeFiles(
  left: AppFile,
  right: AppFile,
  options: FileMergeOptions = {},
): Result<MergedFile> {
  const ids = [...new Set([...left.documents, ...right.documents].map(({ id }) => id))].sort()
  const { writtenAt, writtenBy } = larger(left, right, (file) => file.writtenAt + file.writtenBy)
  const documents: AppDocument[] = []
  const conflicts: MergedFile['conflicts'][number][] = []
  const undecided: MergedFile['undecided'][number][] = []
  for (const documentId of ids) {
    const [one, other, base] = [left, right, options.base].map((file) =>
      file?.documents.find(({ id }) => id === documentId),
    )
    if (one && other && isLedger(one) && isLedger(other)) {
      const merged = mergeLedgerDocuments(one, other, ({ list, id }) => {
        const names = [`${list}/${id}`, id, ...(list === 'demand' ? [list] : [])]
        const sides = names.map((name) => options.choose?.(documentId, name) ?? null)
        return sides.find((side) => side !== null) ?? null
      })
      documents.push(merged.document)
      conflicts.push(...merged.conflicts.map((conflict) => ({ documentId, ...conflict })))
    } else if (one && other) {
      const merged = mergeDocumentCopies(one, other, {
        base: base?.kind === one.kind ? contentOf(base) : undefined,
        choose: (path) => options.choose?.(documentId, path) ?? null,
        signature: { by: options.by ?? null, at: writtenAt },
      })
      if (!merged.ok) return merged
      if (merged.value.kind === 'merged') documents.push(merged.value.document)
      else undecided.push(...merged.value.conflicts.map((conflict) => ({ documentId, ...signed(conflict) })))
    } else {
      documents.push(...[one, other].filter((document) => document !== undefined))
    }
  }
  const { format, version } = left // what either signed says nothing of both together
  return ok({ file: { format, version, writtenAt, writtenBy, documents }, conflicts, undecided })

  /** Of a copy that remembers nothing its file still says when it was written. */
  function signed({ leftBy, rightBy, ...conflict }: DocumentConflict): DocumentConflict {
    const since = ({ writtenAt: at }: AppFile): Signature => ({ by: null, at })
    return { ...conflict, leftBy: leftBy ?? since(left), rightBy: rightBy ?? since(right) }
  }
}

/** Two copies of one ledger as one document. Every choice is the larger of two by a total order, never "the first given". */
export function mergeLedgerDocuments(
  one: LedgerDocument,
  other: LedgerDocument,
  choose?: Choose,
): { readonly document: LedgerDocument; readonly conflicts: readonly MergeConflict[] } {
  const { body, conflicts } = mergeLedgers(one.body, other.body, choose)
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
