/**
 * The rows of the database. A document row holds the very text that a file would hold, and beside it what a list
 * shows, so that a list needs no parsing. Of a long text the row holds the frame, and where its runs are kept
 * (`envelope.ts`). Whatever is read goes through the same reader as a stranger's file.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { type AppDocument, FORMAT_VERSION } from '../file/envelope.ts'
import { sealDocuments, writePieces } from '../file/write.ts'
import { type Envelope, isEnvelope, type RunRef, type RunRow, runRow } from './envelope.ts'

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
  readonly envelope: Envelope
  /** The last automatic snapshot of this document, if any. */
  readonly snapshot: { readonly takenAt: Instant; readonly revision: number } | null
}

/** The row that keeps `document`, and the runs it refers to. What it says besides is taken over from `before`. */
export function documentRow(
  document: AppDocument,
  stamp: Stamp,
  before?: Pick<DocumentRow, 'trashedAt' | 'snapshot'>,
): { readonly row: DocumentRow; readonly runs: readonly RunRow[] } {
  const pieces = writePieces(sealDocuments([document], stamp))
  const runs: RunRow[] = []
  const stretches = pieces.map((piece): string | RunRef => {
    if (typeof piece === 'string') return piece
    const run = runRow(piece, document.id, { writtenAt: stamp.writtenAt, revision: document.revision })
    runs.push(run)
    return { run: run.id, items: piece.items.length }
  })
  const [whole] = stretches
  const row: DocumentRow = {
    id: document.id,
    kind: document.kind,
    title: document.title,
    revision: document.revision,
    savedAt: stamp.writtenAt,
    trashedAt: before?.trashedAt ?? null,
    formatVersion: FORMAT_VERSION,
    envelope: typeof whole === 'string' && stretches.length === 1 ? whole : stretches,
    snapshot: before?.snapshot ?? null,
  }
  return { row, runs }
}

/** Whether a stored value has the shape of a document row; a damaged one has not. */
export function isDocumentRow(row: unknown): row is DocumentRow {
  return (
    isRecord(row) &&
    hasTexts(row, ['id', 'kind', 'title', 'savedAt']) &&
    isEnvelope(row['envelope']) &&
    typeof row['revision'] === 'number' &&
    typeof row['formatVersion'] === 'number' &&
    (row['trashedAt'] === null || typeof row['trashedAt'] === 'string') &&
    (row['snapshot'] === null || isRecord(row['snapshot']))
  )
}

export function hasTexts(row: Record<string, unknown>, fields: readonly string[]): boolean {
  return fields.every((field) => typeof row[field] === 'string')
}
