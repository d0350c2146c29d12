/**
 * Documents to and from files, and snapshots: sharing without ever overwriting. An import is first a plan; what
 * it replaces is kept as a snapshot.
 */
import { err, ok, type Result } from '../domain/shared/result.ts'
import type { AppDocument, AppFile } from '../file/envelope.ts'
import type { JsonObject } from '../file/plain-data.ts'
import type { ReadError } from '../file/read-error.ts'
import { documentIn } from '../file/repair.ts'
import { breather } from '../file/breath.ts'
import { provenanceOf } from '../file/travel/travelling-file.ts'
import { rawDocument } from '../storage/documents.ts'
import type { StorageResult } from '../storage/failure.ts'
import { recordExports } from '../storage/health.ts'
import { loadSnapshot, replaceDocument } from '../storage/replace.ts'
import { deleteSnapshot, listSnapshots, nameVersion, type Snapshot } from '../storage/snapshots.ts'
import { withDocument } from '../storage/tabs.ts'
import {
  type Decisions,
  type ImportChoice,
  importItem,
  type ImportItem,
  type ImportPlan,
} from './import-plan.ts'
import { withLasting } from './lasting.ts'
import type { Library } from './library.svelte.ts'
import { groupsOf, type LongWork, UNWATCHED } from './long-work.ts'
import { mergedCopies } from './merged-copies.ts'
import { openFile } from './open-file.ts'
import { fileNamePart, JSON_TYPE, type OutgoingFile, outgoingFile } from './outgoing-file.ts'
import { copyIn } from './second-copy.ts'
import { stamp, type Surroundings } from './surroundings.ts'
import { type VersionDifferences, versionDifferences } from './version-differences.ts'

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

  /** Reads a file and compares it with what is here. Nothing is written. Stopped, the plan ends where it was. */
  async planImport(
    source: string | Uint8Array,
    work: LongWork = UNWATCHED,
    passphrase: string | null = null,
  ): Promise<Result<ImportPlan, ReadError>> {
    const file = await openFile(source, passphrase, this.#surroundings.readLong)
    if (!file.ok) return file
    const provenance = await provenanceOf(file.value)
    return ok(await this.#compare({ ...file.value, provenance }, work))
  }

  async #compare(
    { documents, ...told }: Omit<ImportPlan, 'items'> & Pick<AppFile, 'documents'>,
    { onDone, isStopped }: LongWork,
  ): Promise<ImportPlan> {
    const items: ImportItem[] = []
    const breathe = breather()
    for (const document of documents) {
      if (isStopped()) break
      const stored = await this.#library.read(document.id)
      items.push(await importItem(document, stored, this.#surroundings.copies))
      onDone(items.length / documents.length)
      await breathe()
    }
    const { writtenBy, writtenAt, provenance } = told
    return { writtenBy, writtenAt, provenance, items }
  }

  /** Compares documents of a plan once more, as what is here has changed since. */
  compareAgain(plan: ImportPlan, items: readonly ImportItem[]): Promise<ImportPlan> {
    return this.#compare({ ...plan, documents: items.map(({ incoming }) => incoming) }, UNWATCHED)
  }

  /**
   * Carries out a plan; an item that fails leaves its document as it was and does not stop the others. New documents are
   * stored many at a time: every write lets all lists of documents be read anew. Stopped, the rest is not done.
   */
  async carryOut(
    plan: ImportPlan,
    choiceFor: (item: ImportItem) => ImportChoice,
    decisionsFor: (item: ImportItem) => Decisions = () => new Map(),
    { onDone, isStopped }: LongWork = UNWATCHED,
  ): Promise<ImportOutcome[]> {
    const outcomes: ImportOutcome[] = []
    for (const group of groupsOf(plan.items, (item) => choiceFor(item) === 'add')) {
      if (isStopped()) break
      const added = group.length > 1 ? await this.addAll(group) : null
      for (const [index, item] of group.entries()) {
        // All or none: where one of them cannot be stored, each is tried by itself.
        const document = added?.ok ? added.value[index] : undefined
        const result = document ? ok(document) : await this.#import(item, choiceFor(item), decisionsFor(item))
        outcomes.push({ item, result })
      }
      onDone(outcomes.length / plan.items.length)
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
    const merged = await mergedCopies(this.#surroundings, stored.value, incoming, decisions)
    if (!merged.ok) return merged
    return this.#placing(
      incoming.id,
      () => replaceDocument(this.#surroundings.store, merged.value, 'beforeMerge', written),
      this.#words().merge,
    )
  }

  /**
   * Writes documents into one file, and remembers when. The current one as it is on the screen.
   * @param passphrase under which it is encrypted; null: it is not.
   */
  async exportDocuments(
    ids: readonly string[],
    passphrase: string | null = null,
  ): Promise<StorageResult<OutgoingFile>> {
    const documents: AppDocument[] = []
    for (const id of ids) {
      const document = await this.#library.handOut(id)
      if (!document.ok) return document
      documents.push(document.value)
    }
    return ok(await this.#outgoing(documents, passphrase))
  }

  /**
   * Every document in one file, where storage works and where it does not: what it will not give comes from the second
   * home. `left` names what could be read in neither.
   */
  async exportAll(): Promise<StorageResult<OutgoingFile & { readonly left: readonly string[] }>> {
    const documents: AppDocument[] = []
    const left: string[] = []
    const { secondHome } = this.#surroundings
    const { entries, trashed } = this.#library
    const listed = new Set([...entries, ...trashed].map(({ id }) => id))
    const missed = (secondHome?.registered() ?? []).filter(({ id }) => !listed.has(id))
    for (const { id, title } of [...entries, ...missed]) {
      const stored = await this.#library.handOut(id)
      const document = stored.ok ? stored.value : await copyIn(secondHome, id)
      if (document) documents.push(document)
      else left.push(title)
    }
    return documents.length === 0
      ? err({ code: 'missing' })
      : ok({ ...(await this.#outgoing(documents, null)), left })
  }

  /** Whether documents of this device stand in the second home: they can be had where the database gives none. */
  get hasCopies(): boolean {
    return (this.#surroundings.secondHome?.registered().length ?? 0) > 0
  }

  async #outgoing(documents: readonly AppDocument[], passphrase: string | null): Promise<OutgoingFile> {
    const written = stamp(this.#surroundings)
    const records = documents.map(({ id, revision }) => {
      return { documentId: id, exportedAt: written.writtenAt, revision }
    })
    await recordExports(this.#surroundings.store, records) // a file can be made also where nothing can be stored
    const person = this.#surroundings.person()
    // Nobody is asked to sign who has not said who they are.
    const signer = person && (await this.#surroundings.device.signer())
    return outgoingFile(documents, written, { person, signer, passphrase })
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

  /** Keeps a document as it now stands, under a name; the open one is saved first. */
  async nameVersion(documentId: string, name: string): Promise<StorageResult<null>> {
    const { current } = this.#library
    const saved = current?.id === documentId && !current.readOnly ? await current.flush() : ok(null)
    if (!saved.ok) return saved
    const { store } = this.#surroundings
    return nameVersion(store, documentId, name, stamp(this.#surroundings).writtenAt)
  }

  deleteSnapshot(snapshot: Snapshot): Promise<StorageResult<null>> {
    return deleteSnapshot(this.#surroundings.store, snapshot.id)
  }

  /** Places in which two versions of a document differ; null stands for the document as it is now. */
  async differencesBetween(
    documentId: string,
    before: Snapshot | null,
    after: Snapshot | null,
  ): Promise<StorageResult<VersionDifferences>> {
    const [was, is] = [await this.#version(documentId, before), await this.#version(documentId, after)]
    if (!was.ok) return was
    if (!is.ok) return is
    return ok(versionDifferences(was.value, is.value))
  }

  #version(documentId: string, snapshot: Snapshot | null): Promise<StorageResult<AppDocument>> {
    return snapshot === null ? this.#library.read(documentId) : this.readSnapshot(snapshot.id)
  }

  /** The document as a snapshot holds it, to look at. */
  readSnapshot(snapshotId: string): Promise<StorageResult<AppDocument>> {
    return loadSnapshot(this.#surroundings.store, snapshotId, this.#surroundings.readLong)
  }

  /** Makes a snapshot the present, with what was recorded for good since; the present becomes a snapshot. */
  restoreSnapshot({ id, documentId }: Snapshot): Promise<StorageResult<AppDocument>> {
    const { store } = this.#surroundings
    const place = async (): Promise<StorageResult<AppDocument>> => {
      const kept = await this.readSnapshot(id)
      if (!kept.ok) return kept
      const present = await this.#library.read(documentId)
      const next = present.ok ? withLasting(present.value, kept.value) : kept.value
      return replaceDocument(store, next, 'beforeRestore', stamp(this.#surroundings))
    }
    return this.#placing(documentId, place, this.#words().restore)
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
