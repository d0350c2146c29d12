/**
 * Documents to and from files, and snapshots: sharing without ever overwriting. An import is first a plan; what
 * it replaces is kept as a snapshot.
 */
import { err, ok, type Result } from '../domain/shared/result.ts'
import type { AppDocument, AppFile } from '../file/envelope.ts'
import type { JsonObject } from '../file/plain-data.ts'
import type { ReadError } from '../file/read-error.ts'
import { readBytes, readText } from '../file/read.ts'
import { documentIn } from '../file/repair.ts'
import { breather } from '../file/breath.ts'
import { mergeDocumentCopies } from '../file/merge/merge-documents.ts'
import { prepareText, sealDocuments, writePieces } from '../file/write.ts'
import { rawDocument } from '../storage/documents.ts'
import type { StorageResult } from '../storage/failure.ts'
import { recordExports } from '../storage/health.ts'
import { loadSnapshot, replaceDocument, restoreSnapshot } from '../storage/replace.ts'
import { listSnapshots, type Snapshot } from '../storage/snapshots.ts'
import { withDocument } from '../storage/tabs.ts'
import {
  type Decisions,
  type ImportChoice,
  importItem,
  type ImportItem,
  type ImportPlan,
} from './import-plan.ts'
import type { Library } from './library.svelte.ts'
import { stamp, type Surroundings } from './surroundings.ts'

/** A file to hand to the user. */
export interface OutgoingFile {
  readonly fileName: string
  readonly content: Blob
}

/** What a repair begins with. */
export interface Repair {
  /** As it is stored. */
  readonly text: string
  /** The document in it, unread; null where the text is no file of this version. */
  readonly value: JsonObject | null
  /** The newest earlier version that can be read, or null. */
  readonly earlier: AppDocument | null
}

/** What became of one item: the document as it now stands, null where it was skipped. */
export interface ImportOutcome {
  readonly item: ImportItem
  readonly result: StorageResult<AppDocument | null>
}

/** What undo calls the replacing of a whole document. */
export type UndoWords = Readonly<Record<'merge' | 'replace' | 'restore', string>>

/** Above this a file is read elsewhere: on the page it would take longer than what a reader notices. */
const LONG_BYTES = 200_000

const JSON_TYPE = { type: 'application/json' }

export class Exchange {
  readonly #surroundings: Surroundings
  readonly #library: Library
  readonly #words: () => UndoWords

  /** @param words what undo calls the replacing of a whole document, in the reader's language. */
  constructor(surroundings: Surroundings, library: Library, words: () => UndoWords) {
    this.#surroundings = surroundings
    this.#library = library
    this.#words = words
  }

  /** Reads a file and compares it with what is here. Nothing is written. */
  async planImport(source: string | Uint8Array): Promise<Result<ImportPlan, ReadError>> {
    const file = await this.#read(source)
    return file.ok ? ok(await this.#compare(file.value)) : file
  }

  async #read(source: string | Uint8Array): Promise<Result<AppFile, ReadError>> {
    if (typeof source === 'string') return readText(source)
    return source.byteLength < LONG_BYTES ? readBytes(source) : this.#surroundings.readLong(source)
  }

  async #compare({ writtenBy, writtenAt, documents }: AppFile): Promise<ImportPlan> {
    const items: ImportItem[] = []
    for (const document of documents) {
      const stored = await this.#library.read(document.id)
      items.push(await importItem(document, stored, this.#surroundings.copies))
    }
    return { writtenBy, writtenAt, items }
  }

  /** Carries out a plan, item by item; one that fails leaves its document as it was and does not stop the others. */
  async carryOut(
    plan: ImportPlan,
    choiceFor: (item: ImportItem) => ImportChoice,
    decisionsFor: (item: ImportItem) => Decisions = () => new Map(),
  ): Promise<ImportOutcome[]> {
    const outcomes: ImportOutcome[] = []
    for (const item of plan.items) {
      outcomes.push({ item, result: await this.#import(item, choiceFor(item), decisionsFor(item)) })
    }
    return outcomes
  }

  #import(
    item: ImportItem,
    choice: ImportChoice,
    decisions: Decisions,
  ): Promise<StorageResult<AppDocument | null>> {
    const { incoming } = item
    switch (choice) {
      case 'skip':
        return Promise.resolve(ok(null))
      case 'add':
        return this.#addOne(item)
      case 'merge':
        return this.#merge(item, decisions)
      case 'replace':
        return this.#placing(
          incoming.id,
          () =>
            replaceDocument(this.#surroundings.store, incoming, 'beforeImport', stamp(this.#surroundings)),
          this.#words().replace,
        )
    }
  }

  async #addOne(item: ImportItem): Promise<StorageResult<AppDocument | null>> {
    const added = await this.addAll([item])
    return added.ok ? ok(added.value[0] ?? null) : added
  }

  /** Stores all of them, or none: under their own ids, or new ones where those are in use. Never overwrites. */
  addAll(items: readonly ImportItem[]): Promise<StorageResult<readonly AppDocument[]>> {
    return this.#library.addAll(
      items.map(({ status, incoming }) =>
        status === 'new' ? incoming : { ...incoming, id: this.#surroundings.newId(), revision: 0 },
      ),
    )
  }

  /** Puts two copies, merged, in the place of the stored one, which becomes a snapshot. */
  async #merge({ incoming }: ImportItem, decisions: Decisions): Promise<StorageResult<AppDocument | null>> {
    const written = stamp(this.#surroundings)
    // Read again: the stored one may have changed since the file was looked at.
    const stored = await this.#library.read(incoming.id)
    if (!stored.ok) return stored
    const merged = await this.#mergedCopies(stored.value, incoming, decisions)
    if (!merged.ok) return merged
    return this.#placing(
      incoming.id,
      () => replaceDocument(this.#surroundings.store, merged.value, 'beforeMerge', written),
      this.#words().merge,
    )
  }

  async #mergedCopies(
    stored: AppDocument,
    incoming: AppDocument,
    decisions: Decisions,
  ): Promise<StorageResult<AppDocument>> {
    const written = stamp(this.#surroundings)
    if (stored.kind === 'oxygen-ledger' && incoming.kind === 'oxygen-ledger') {
      const union = await this.#surroundings.copies.merge(stored, incoming, written)
      return union.ok ? union : err({ code: 'unreadable', error: union.error })
    }
    const merged = mergeDocumentCopies(stored, incoming, {
      choose: (path) => decisions.get(path) ?? null,
      signature: { by: this.#surroundings.person(), at: written.writtenAt },
    })
    // Another conflict than those that were decided: somebody changed the stored one in the meantime.
    if (!merged.ok || merged.value.kind === 'conflicts') {
      return err({ code: 'conflict', storedRevision: stored.revision })
    }
    return ok(merged.value.document)
  }

  /** Writes documents into one file, and remembers when. The current one as it is on the screen. */
  async exportDocuments(ids: readonly string[]): Promise<StorageResult<OutgoingFile>> {
    const documents: AppDocument[] = []
    for (const id of ids) {
      const document = await this.#library.handOut(id)
      if (!document.ok) return document
      await prepareText(document.value)
      documents.push(document.value)
    }
    const written = stamp(this.#surroundings)
    const records = documents.map(({ id, revision }) => {
      return { documentId: id, exportedAt: written.writtenAt, revision }
    })
    await recordExports(this.#surroundings.store, records) // a file can be made also where nothing can be stored
    const title = documents.length === 1 ? documents[0]?.title : undefined
    const fileName = `${fileNamePart(title ?? 'adempauze')}-${written.writtenAt.slice(0, 10)}.json`
    return ok({ fileName, content: await contentOf(sealDocuments(documents, written)) })
  }

  /** The stored text of a document that cannot be read, exactly as it is. */
  async exportRaw(id: string): Promise<StorageResult<OutgoingFile>> {
    const raw = await rawDocument(this.#surroundings.store, id)
    return raw.ok
      ? ok({ fileName: `${fileNamePart(id)}-raw.json`, content: new Blob([raw.value], JSON_TYPE) })
      : raw
  }

  /** The snapshots of a document, newest first. */
  snapshots(documentId: string): Promise<StorageResult<Snapshot[]>> {
    return listSnapshots(this.#surroundings.store, documentId)
  }

  /** The document as a snapshot holds it, to look at. */
  readSnapshot(snapshotId: string): Promise<StorageResult<AppDocument>> {
    return loadSnapshot(this.#surroundings.store, snapshotId, this.#surroundings.readLong)
  }

  /** Makes a snapshot the present; the present becomes a snapshot. */
  restoreSnapshot(snapshot: Snapshot): Promise<StorageResult<AppDocument>> {
    const { store, readLong } = this.#surroundings
    return this.#placing(
      snapshot.documentId,
      () => restoreSnapshot(store, snapshot.id, stamp(this.#surroundings), readLong),
      this.#words().restore,
    )
  }

  /** A document that cannot be read, as it stands, and as it could last be read. */
  async openRepair(id: string): Promise<StorageResult<Repair>> {
    const text = await rawDocument(this.#surroundings.store, id)
    if (!text.ok) return text
    const listed = await this.snapshots(id)
    for (const snapshot of listed.ok ? listed.value : []) {
      const earlier = await this.readSnapshot(snapshot.id)
      if (earlier.ok) return ok({ text: text.value, value: documentIn(text.value), earlier: earlier.value })
    }
    return ok({ text: text.value, value: documentIn(text.value), earlier: null })
  }

  /** Puts a mended document in the place of what could not be read, which becomes an earlier version. */
  keepRepaired(document: AppDocument): Promise<StorageResult<AppDocument>> {
    return this.#placing(
      document.id,
      () => replaceDocument(this.#surroundings.store, document, 'beforeRestore', stamp(this.#surroundings)),
      this.#words().restore,
    )
  }

  /** Replaces a document in storage, and on the screen where it is the current one. */
  async #placing(
    id: string,
    place: () => Promise<StorageResult<AppDocument>>,
    undoLabel: string,
  ): Promise<StorageResult<AppDocument>> {
    const { current } = this.#library
    if (current?.id !== id) return withDocument(this.#surroundings.locks, id, place)
    if (current.readOnly) return err({ code: 'busy' })
    const saved = await current.flush()
    if (!saved.ok) return saved
    const placed = await place()
    return placed.ok ? current.reload(undoLabel) : placed
  }

  /** Saves a copy of what is on the screen where the document itself cannot be saved any more. */
  async rescueAsCopy(title: string): Promise<StorageResult<AppDocument>> {
    const { current } = this.#library
    return current ? this.#library.create({ ...current.document, title }) : err({ code: 'missing' })
  }
}

/** The text of a file, piece by piece with pauses: the page never holds it in one. */
async function contentOf(file: AppFile): Promise<Blob> {
  const breathe = breather()
  const parts: Blob[] = []
  for (const piece of writePieces(file)) {
    parts.push(new Blob([typeof piece === 'string' ? piece : piece.text]))
    await breathe()
  }
  return new Blob(parts, JSON_TYPE)
}

/** Letters, digits and hyphens of a title, for the name of a file. */
function fileNamePart(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'adempauze'
  )
}
