/** Photos and scans of signed papers: looked at, added and taken away; they never leave this device. */
import { err, ok, type Result } from '../domain/shared/result.ts'
import {
  type Attachment,
  attachmentRefusal,
  type AttachmentRefusal,
  attachmentsOf,
  attachmentType,
  keepAttachment,
  removeAttachment,
} from '../storage/attachments.ts'
import type { StorageFailure } from '../storage/failure.ts'
import type { Surroundings } from './surroundings.ts'

export {
  type Attachment,
  ATTACHMENT_TYPES,
  type AttachmentRefusal,
  MOST_ATTACHMENT_BYTES,
  MOST_ATTACHMENTS,
} from '../storage/attachments.ts'

/** Of which document, and of what in it. */
export interface PaperOf {
  readonly documentId: string
  readonly subject: string
}

export class Attachments {
  readonly #surroundings: Surroundings

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** Oldest first; none where they cannot be read. */
  async of({ documentId, subject }: PaperOf): Promise<readonly Attachment[]> {
    const found = await attachmentsOf(this.#surroundings.store, documentId, subject)
    return found.ok ? found.value : []
  }

  /** Keeps a file, or says why not. */
  async add(
    paper: PaperOf,
    file: File,
    addedBy: string,
  ): Promise<Result<null, AttachmentRefusal | StorageFailure['code']>> {
    const known = await this.of(paper)
    const refusal = attachmentRefusal(file, known.length)
    const type = attachmentType(file.type)
    if (refusal !== null || type === null) return err(refusal ?? 'type')
    const kept = await keepAttachment(this.#surroundings.store, {
      ...paper,
      id: crypto.randomUUID(),
      name: file.name.slice(0, LONGEST_NAME),
      type,
      addedAt: new Date().toISOString(),
      addedBy,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })
    return kept.ok ? ok(null) : err(kept.error.code)
  }

  async remove(id: string): Promise<void> {
    await removeAttachment(this.#surroundings.store, id)
  }
}

const LONGEST_NAME = 200
