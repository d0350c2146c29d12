/**
 * The rows of the database. A document row holds the very text that a file would hold, and beside it what a list
 * shows, so that a list needs no parsing. Whatever is read goes through the same reader as a stranger's file.
 */
import { err, ok, type Result } from '../domain/shared/result.ts'
import { type AppDocument, FORMAT_VERSION } from '../file/envelope.ts'
import type { ReadError } from '../file/read-error.ts'
import { readText } from '../file/read.ts'
import { sealDocuments, writeFile } from '../file/write.ts'

/** UTC instant, `2022-01-17T09:30:00.000Z`: sorts as text. */
export type Instant = string

/** Who writes and when; storage itself has no clock. */
export interface Stamp {
  readonly writtenBy: string
  readonly writtenAt: Instant
}

export interface DocumentRow {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly revision: number
  readonly savedAt: Instant
  readonly trashedAt: Instant | null
  /** Version of the file format in `envelope`. */
  readonly formatVersion: number
  /** The file: canonical JSON of an envelope with this one document. */
  readonly envelope: string
  /** The last automatic snapshot of this document, if any. */
  readonly snapshot: { readonly takenAt: Instant; readonly revision: number } | null
}

/** The row that keeps `document`. What the row says beside the document is taken over from `before`. */
export function documentRow(
  document: AppDocument,
  stamp: Stamp,
  before?: Pick<DocumentRow, 'trashedAt' | 'snapshot'>,
): DocumentRow {
  return {
    id: document.id,
    kind: document.kind,
    title: document.title,
    revision: document.revision,
    savedAt: stamp.writtenAt,
    trashedAt: before?.trashedAt ?? null,
    formatVersion: FORMAT_VERSION,
    envelope: writeFile(sealDocuments([document], stamp)),
    snapshot: before?.snapshot ?? null,
  }
}

/** The one document of an envelope, refused where it is not the document that the row promises. */
export function readEnvelope(envelope: string, id: string): Result<AppDocument, ReadError> {
  const file = readText(envelope)
  if (!file.ok) return file
  const [document] = file.value.documents
  if (document?.id === id && file.value.documents.length === 1) return ok(document)
  const found = file.value.documents.map((one) => one.id).join(', ')
  return err({
    code: 'inconsistent',
    problems: [{ code: 'notThisDocument', path: 'documents', found, expected: id }],
  })
}

/** Whether a stored value has the shape of a document row; a damaged one has not. */
export function isDocumentRow(row: unknown): row is DocumentRow {
  return (
    isRecord(row) &&
    hasTexts(row, ['id', 'kind', 'title', 'savedAt', 'envelope']) &&
    typeof row['revision'] === 'number' &&
    typeof row['formatVersion'] === 'number' &&
    (row['trashedAt'] === null || typeof row['trashedAt'] === 'string') &&
    (row['snapshot'] === null || isRecord(row['snapshot']))
  )
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function hasTexts(row: Record<string, unknown>, fields: readonly string[]): boolean {
  return fields.every((field) => typeof row[field] === 'string')
}
