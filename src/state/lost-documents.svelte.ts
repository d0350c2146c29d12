/**
 * Keeps the second home up to date with what is saved, and tells at the start which documents should be there and are
 * not, and of which the last changes could not be saved. The lost ones are added again beside what there is; of those
 * with later changes what stands becomes an earlier version. Nothing is overwritten.
 */
import type { AppDocument } from '../file/envelope.ts'
import { type DocumentEntry, rawDocument } from '../storage/documents.ts'
import type { StorageResult } from '../storage/failure.ts'
import type { Registered, SecondHome } from '../storage/second-home.ts'
import type { Library } from './library.svelte.ts'
import { copyIn } from './second-copy.ts'
import type { Surroundings } from './surroundings.ts'

/** What came of bringing documents back. */
export interface BroughtBack {
  readonly documents: readonly AppDocument[]
  /** Titles of those of which no copy can be read, or that could not be stored. */
  readonly failed: readonly string[]
}

/** Puts a document in the place of the one that stands, which becomes an earlier version. */
type Place = (document: AppDocument) => Promise<StorageResult<AppDocument>>

/** Documents after which the register is written. */
const TOGETHER = 20

export class LostDocuments {
  readonly #surroundings: Surroundings
  readonly #library: Library
  readonly #home: SecondHome | undefined
  readonly #place: Place
  #lost = $state.raw<readonly Registered[]>([])
  #unsaved = $state.raw<readonly Registered[]>([])
  #broughtBack = $state.raw<BroughtBack | null>(null)
  #busy = $state.raw(false)
  #isCompared = false
  #kept = new Map<string, string>()
  #wanted: readonly DocumentEntry[] = []
  #keeping: Promise<void> | null = null

  constructor(surroundings: Surroundings, library: Library, place: Place) {
    this.#place = place
    this.#surroundings = surroundings
    this.#library = library
    this.#home = surroundings.secondHome
  }

  /** Documents that stood here and do not any more, newest first. */
  get lost(): readonly Registered[] {
    return this.#lost
  }

  /** Documents of which a later state was rescued than the one that stands here, newest first. */
  get unsaved(): readonly Registered[] {
    return this.#unsaved
  }

  get busy(): boolean {
    return this.#busy
  }

  /** What the last bringing back did, until the reader has seen it. */
  get broughtBack(): BroughtBack | null {
    return this.#broughtBack
  }

  dismiss(): void {
    this.#broughtBack = null
  }

  /** To be called with every new list of all documents, trashed ones included. */
  note(entries: readonly DocumentEntry[]): void {
    const home = this.#home
    if (!home || !this.#surroundings.store.lasting) return
    if (!this.#isCompared) {
      this.#isCompared = true
      const present = new Map(entries.map((entry) => [entry.id, entry]))
      const registered = [...home.registered()].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
      this.#lost = registered.filter(({ id }) => !present.has(id))
      this.#unsaved = registered.filter(({ id, revision }) => {
        const entry = present.get(id)
        return entry?.unreadable === null && entry.trashedAt === null && entry.revision < revision
      })
    }
    this.#wanted = entries
    this.#keeping ??= this.#keepAll(home).finally(() => {
      this.#keeping = null
      // A list that came in the moment in which the last one was done.
      if (this.#nextToKeep() !== null) this.note(this.#wanted)
    })
  }

  /** The next list is of a database that the browser gave anew: what is missed in it is lost. */
  compareAgain(): void {
    this.#isCompared = false
  }

  /** Everything that was noted has been copied, as far as there is room. */
  async settled(): Promise<void> {
    await this.#keeping
  }

  /** The reader deleted a document for good: it is not to be missed. */
  async forget(ids: readonly string[]): Promise<void> {
    const gone = new Set(ids)
    this.#lost = this.#lost.filter(({ id }) => !gone.has(id))
    this.#unsaved = this.#unsaved.filter(({ id }) => !gone.has(id))
    this.#home?.register(this.#home.registered().filter(({ id }) => !gone.has(id)))
    for (const id of ids) await this.#home?.forget(id)
  }

  /** Adds the lost documents again, from their copies; each by itself, so that one that fails stops no other. */
  async bringBack(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    const documents: AppDocument[] = []
    const failed: string[] = []
    for (const { id, title } of this.#lost) {
      const document = await copyIn(this.#home, id)
      const added = document ? await this.#library.addAll([document]) : null
      if (document && added?.ok) documents.push(document)
      else failed.push(title)
    }
    for (const { id, title } of this.#unsaved) {
      const document = await copyIn(this.#home, id)
      const placed = document ? await this.#place(document) : null
      if (placed?.ok) documents.push(placed.value)
      else failed.push(title)
    }
    const back = new Set(documents.map(({ id }) => id))
    this.#lost = this.#lost.filter(({ id }) => !back.has(id))
    this.#unsaved = this.#unsaved.filter(({ id }) => !back.has(id))
    this.#broughtBack = { documents, failed }
    this.#busy = false
  }

  /** The changes that could not be saved are dropped, at the reader's word; the document stays. */
  dropUnsaved(): void {
    const ids = this.#unsaved.map(({ id }) => id)
    const wanted = this.#wanted.filter(({ id }) => ids.includes(id))
    this.#unsaved = []
    for (const { id } of wanted) this.#kept.delete(id)
    if (this.#home) this.note(this.#wanted)
  }

  async #keepAll(home: SecondHome): Promise<void> {
    const registered = new Map(home.registered().map((one) => [one.id, one]))
    let unwritten = 0
    for (let next = this.#nextToKeep(); next !== null; next = this.#nextToKeep()) {
      const { id, savedAt, title, kind, revision } = next
      this.#kept.set(id, `${revision} ${savedAt}`)
      const raw = await rawDocument(this.#surroundings.store, id)
      if (!raw.ok || !(await home.keep(id, raw.value))) continue
      registered.set(id, { id, savedAt, title, kind, revision })
      // One register for many documents: written for each, it would be written out a hundred times in an import.
      if (++unwritten % TOGETHER === 0) home.register([...registered.values()])
    }
    if (unwritten > 0) home.register([...registered.values()])
  }

  #nextToKeep(): DocumentEntry | null {
    const waiting = new Set(this.#unsaved.map(({ id }) => id))
    const isNew = ({ id, revision, savedAt, unreadable }: DocumentEntry) =>
      unreadable === null && !waiting.has(id) && this.#kept.get(id) !== `${revision} ${savedAt}`
    return this.#wanted.find(isNew) ?? null
  }
}
