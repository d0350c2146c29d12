/**
 * Keeps the second home up to date with what is saved, and tells at the start which documents should be there and are
 * not. They are added again beside what there is; nothing is overwritten.
 */
import type { AppDocument } from '../file/envelope.ts'
import { readBytes } from '../file/read.ts'
import { type DocumentEntry, rawDocument } from '../storage/documents.ts'
import type { Registered, SecondHome } from '../storage/second-home.ts'
import type { Library } from './library.svelte.ts'
import type { Surroundings } from './surroundings.ts'

/** What came of bringing documents back. */
export interface BroughtBack {
  readonly documents: readonly AppDocument[]
  /** Titles of those of which no copy can be read, or that could not be stored. */
  readonly failed: readonly string[]
}

export class LostDocuments {
  readonly #surroundings: Surroundings
  readonly #library: Library
  readonly #home: SecondHome | undefined
  #lost = $state.raw<readonly Registered[]>([])
  #broughtBack = $state.raw<BroughtBack | null>(null)
  #busy = $state.raw(false)
  #isCompared = false
  #kept = new Map<string, string>()
  #wanted: readonly DocumentEntry[] = []
  #keeping: Promise<void> | null = null

  constructor(surroundings: Surroundings, library: Library) {
    this.#surroundings = surroundings
    this.#library = library
    this.#home = surroundings.secondHome
  }

  /** Documents that stood here and do not any more, newest first. */
  get lost(): readonly Registered[] {
    return this.#lost
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
      const present = new Set(entries.map(({ id }) => id))
      const missing = home.registered().filter(({ id }) => !present.has(id))
      this.#lost = [...missing].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    }
    this.#wanted = entries
    this.#keeping ??= this.#keepAll(home).finally(() => (this.#keeping = null))
  }

  /** Everything that was noted has been copied, as far as there is room. */
  async settled(): Promise<void> {
    await this.#keeping
  }

  /** The reader deleted a document for good: it is not to be missed. */
  async forget(ids: readonly string[]): Promise<void> {
    const gone = new Set(ids)
    this.#lost = this.#lost.filter(({ id }) => !gone.has(id))
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
      const document = await this.#copyOf(id)
      const added = document ? await this.#library.addAll([document]) : null
      if (document && added?.ok) documents.push(document)
      else failed.push(title)
    }
    const back = new Set(documents.map(({ id }) => id))
    this.#lost = this.#lost.filter(({ id }) => !back.has(id))
    this.#broughtBack = { documents, failed }
    this.#busy = false
  }

  async #copyOf(id: string): Promise<AppDocument | null> {
    const copy = await this.#home?.read(id)
    if (!copy) return null
    const read = readBytes(new Uint8Array(await copy.arrayBuffer()))
    return read.ok ? (read.value.documents.find((document) => document.id === id) ?? null) : null
  }

  async #keepAll(home: SecondHome): Promise<void> {
    for (let next = this.#nextToKeep(); next !== null; next = this.#nextToKeep()) {
      const { id, savedAt, title, kind, revision } = next
      this.#kept.set(id, `${revision} ${savedAt}`)
      const raw = await rawDocument(this.#surroundings.store, id)
      if (!raw.ok || !(await home.keep(id, raw.value))) continue
      const others = home.registered().filter((one) => one.id !== id)
      home.register([...others, { id, savedAt, title, kind, revision }])
    }
  }

  #nextToKeep(): DocumentEntry | null {
    const isNew = ({ id, revision, savedAt, unreadable }: DocumentEntry) =>
      unreadable === null && this.#kept.get(id) !== `${revision} ${savedAt}`
    return this.#wanted.find(isNew) ?? null
  }
}
