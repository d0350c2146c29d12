/**
 * The documents of this browser and the one that is open. A document is changed only by the tab that has it;
 * nothing is deleted but from the trash.
 */
import { err, ok } from '../domain/shared/result.ts'
import type { AppDocument, DocumentKindId, DocumentOf } from '../file/envelope.ts'
import {
  createDocuments,
  deleteDocument,
  type DocumentEntry,
  loadDocument,
  moveToTrash,
  saveDocument,
  watchDocuments,
} from '../storage/documents.ts'
import type { StorageFailure, StorageResult } from '../storage/failure.ts'
import { withDocument } from '../storage/tabs.ts'
import { Session } from './session.svelte.ts'
import { stamp, type Surroundings } from './surroundings.ts'

/** A document that has no identity yet. */
export type Draft = {
  readonly [Kind in DocumentKindId]: Omit<DocumentOf<Kind>, 'id' | 'revision'>
}[DocumentKindId]

export interface LibraryEvents {
  /** After every save of the open document. */
  onSaved(): void
  /** With every new list of all documents, trashed ones included. */
  onListed?(entries: readonly DocumentEntry[]): void
  /** A document was deleted for good, at the reader's word. */
  onDeleted?(id: string): void
  /** When another document is open, or none. */
  onOpened(id: string | null): void
}

export class Library {
  readonly #surroundings: Surroundings
  readonly #events: LibraryEvents
  #all = $state.raw<readonly DocumentEntry[] | null>(null)
  #current = $state.raw<Session | null>(null)
  #failure = $state.raw<StorageFailure | null>(null)
  #turn: Promise<unknown> = Promise.resolve()

  constructor(surroundings: Surroundings, events: LibraryEvents) {
    this.#surroundings = surroundings
    this.#events = events
    watchDocuments(
      surroundings.store,
      (entries) => {
        this.#all = entries
        this.#failure = null
        events.onListed?.(entries)
      },
      (failure) => (this.#failure = failure),
    )
  }

  /** All documents but the trashed, newest first; the unreadable ones too. Live over all tabs. */
  get entries(): readonly DocumentEntry[] {
    return this.#all?.filter((entry) => entry.trashedAt === null) ?? []
  }

  get trashed(): readonly DocumentEntry[] {
    return this.#all?.filter((entry) => entry.trashedAt !== null) ?? []
  }

  /** The list has come: where it is empty, there are no documents. */
  get isListed(): boolean {
    return this.#all !== null
  }

  /** The open document, or null. */
  get current(): Session | null {
    return this.#current
  }

  /** Why the list can no longer be trusted, or null. */
  get failure(): StorageFailure | null {
    return this.#failure
  }

  /**
   * Opens a document in the place of the current one, which is saved first; where that fails the current one
   * stays open, and its failure is returned.
   */
  open(id: string): Promise<StorageResult<Session>> {
    return this.#inTurn(() => this.#open(id))
  }

  async #open(id: string): Promise<StorageResult<Session>> {
    if (this.#current?.id === id) return ok(this.#current)
    const closed = await this.#close()
    if (!closed.ok) return closed
    const opened = await Session.open(this.#surroundings, id, () => this.#events.onSaved())
    if (!opened.ok) return opened
    this.#current = opened.value
    this.#events.onOpened(id)
    return opened
  }

  /** Saves and closes the current document; it stays open where it could not be saved. */
  close(): Promise<StorageResult<null>> {
    return this.#inTurn(() => this.#close())
  }

  async #close(): Promise<StorageResult<null>> {
    const saved = (await this.#current?.flush()) ?? ok(null)
    if (saved.ok) await this.#abandon()
    return saved
  }

  /** Closes the current document and gives up what could not be saved of it: only at the user's word. */
  abandon(): Promise<void> {
    return this.#inTurn(() => this.#abandon())
  }

  /** Opening and closing wait for each other: a double click must not be a second tab to itself. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #abandon(): Promise<void> {
    const session = this.#current
    this.#current = null
    await session?.close()
    this.#events.onOpened(null)
  }

  /** Brings the open document to safety. False where that failed. */
  async save(): Promise<boolean> {
    const saved = await this.#current?.flush()
    return saved?.ok ?? true
  }

  /** Reads a document without opening it; of the current one what is on the screen. */
  read(id: string): Promise<StorageResult<AppDocument>> {
    if (this.#current?.id === id) return Promise.resolve(ok(this.#current.document))
    return loadDocument(this.#surroundings.store, id, this.#surroundings.readLong)
  }

  /** The same, to be seen by others: what is changed here afterwards is told as another change. */
  handOut(id: string): Promise<StorageResult<AppDocument>> {
    const { current } = this
    return current?.id === id && !current.readOnly ? Promise.resolve(ok(current.handOut())) : this.read(id)
  }

  /** Stores a new document. Returns it with its identity; it is not opened. */
  async create(draft: Draft): Promise<StorageResult<AppDocument>> {
    const document = { ...draft, id: this.#surroundings.newId(), revision: 0 }
    const added = await this.addAll([document])
    return added.ok ? ok(document) : added
  }

  /** Stores documents under their own ids, all or none; `conflict` where one of those is in use. */
  async addAll(documents: readonly AppDocument[]): Promise<StorageResult<readonly AppDocument[]>> {
    const created = await createDocuments(this.#surroundings.store, documents, stamp(this.#surroundings))
    return created.ok ? ok(documents) : created
  }

  /** Stores a copy under a new id, called `title`. */
  async duplicate(id: string, title: string): Promise<StorageResult<AppDocument>> {
    const original = await this.read(id)
    return original.ok ? this.create({ ...original.value, title }) : original
  }

  /** Renames a document that is not open. The open one is renamed by `session.rename`, which can be undone. */
  async rename(id: string, title: string): Promise<StorageResult<null>> {
    const { store, locks, readLong } = this.#surroundings
    if (this.#current?.id === id) return err({ code: 'busy' })
    return withDocument(locks, id, async () => {
      const stored = await loadDocument(store, id, readLong)
      if (!stored.ok) return stored
      const { revision } = stored.value
      const renamed = { ...stored.value, title, revision: revision + 1 }
      return saveDocument(store, renamed, revision, stamp(this.#surroundings))
    })
  }

  /** Puts a document in the trash; the current one is saved and closed first. */
  async trash(id: string): Promise<StorageResult<null>> {
    const { store, locks } = this.#surroundings
    const { writtenAt } = stamp(this.#surroundings)
    if (this.#current?.id === id) {
      const closed = await this.close()
      if (!closed.ok) return closed
    }
    return withDocument(locks, id, () => moveToTrash(store, id, writtenAt))
  }

  restore(id: string): Promise<StorageResult<null>> {
    return moveToTrash(this.#surroundings.store, id, null)
  }

  /** Deletes a trashed document and its snapshots; there is no way back. */
  deleteForGood(id: string): Promise<StorageResult<null>> {
    const { store, locks } = this.#surroundings
    return withDocument(locks, id, async () => {
      const deleted = await deleteDocument(store, id)
      if (deleted.ok) this.#events.onDeleted?.(id)
      return deleted
    })
  }
}
