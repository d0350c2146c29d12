/**
 * Photos and scans of signed papers, beside a document and on this device alone: they stand in a table of their own, so
 * that no text of a document, and so no file that leaves the device, can hold one. They go with their document.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { err, ok } from '../domain/shared/result.ts'
import { attempt, type StorageResult } from './failure.ts'
import { hasTexts, type Instant } from './rows.ts'
import type { Store } from './store.ts'

/** A photo of a sheet of paper takes 2–5 MB. */
export const MOST_ATTACHMENT_BYTES = 8 * 1024 * 1024
/** Of one paper: its pages, on both sides. */
export const MOST_ATTACHMENTS = 10
export const ATTACHMENT_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

export interface Attachment {
  readonly id: string
  readonly documentId: string
  /** What it is a picture of: of a ledger, the agreement. */
  readonly subject: string
  readonly name: string
  readonly type: (typeof ATTACHMENT_TYPES)[number]
  readonly addedAt: Instant
  readonly addedBy: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Oldest first. Rows that are none of ours are left where they are. */
export function attachmentsOf(
  store: Store,
  documentId: string,
  subject: string,
): Promise<StorageResult<Attachment[]>> {
  return attempt(async () => {
    const rows = (await store.attachmentsOf(documentId)).filter(isAttachment)
    const own = rows.filter((row) => row.subject === subject)
    return ok(own.toSorted((one, other) => (one.addedAt + one.id < other.addedAt + other.id ? -1 : 1)))
  })
}

/** Why a file is not kept: it is no picture or PDF, it is too large, or there are enough of this paper. */
export type AttachmentRefusal = 'type' | 'size' | 'many'

/** What a file would be refused for, besides a full disk. */
export function attachmentRefusal(
  file: { readonly type: string; readonly size: number },
  known: number,
): AttachmentRefusal | null {
  if (attachmentType(file.type) === null) return 'type'
  if (file.size > MOST_ATTACHMENT_BYTES || file.size === 0) return 'size'
  return known >= MOST_ATTACHMENTS ? 'many' : null
}

export function attachmentType(type: string): Attachment['type'] | null {
  return ATTACHMENT_TYPES.find((one) => one === type) ?? null
}

/** Kept only while its document is: `missing` where that is gone. */
export function keepAttachment(store: Store, attachment: Attachment): Promise<StorageResult<null>> {
  return attempt(() =>
    store.atomically(async () => {
      if (!isRecord(await store.documents.get(attachment.documentId))) return err({ code: 'missing' })
      await store.attachments.put(attachment)
      return ok(null)
    }),
  )
}

export function removeAttachment(store: Store, id: string): Promise<StorageResult<null>> {
  return attempt(async () => {
    await store.attachments.delete(id)
    return ok(null)
  })
}

function isAttachment(row: unknown): row is Attachment {
  if (!isRecord(row)) return false
  if (!hasTexts(row, ['id', 'documentId', 'subject', 'name', 'type', 'addedAt', 'addedBy'])) return false
  return attachmentType(String(row['type'])) !== null && row['bytes'] instanceof Uint8Array
}
