/**
 * The documents of one kind in this browser, live over all tabs: read when one is saved, and then only that one, so that
 * the others stay the very same objects. Changes no document.
 */
import { untrack } from 'svelte'
import type { AppDocument } from '../file/envelope.ts'
import type { DocumentEntry } from '../storage/documents.ts'
import type { Library } from './library.svelte.ts'

export interface StoredDocument<Body> {
  readonly entry: DocumentEntry
  readonly title: string
  readonly body: Body
}

export class StoredDocuments<Body> {
  readonly #library: Library
  readonly #bodyIn: (document: AppDocument) => Body | null
  #all = $state.raw<readonly StoredDocument<Body>[]>([])

  /**
   * To be made while a component is being set up, whose life it shares.
   * @param bodyIn the body of a document of that kind; null for any other.
   */
  constructor(library: Library, kind: AppDocument['kind'], bodyIn: (document: AppDocument) => Body | null) {
    this.#library = library
    this.#bodyIn = bodyIn
    const entries = $derived(library.entries.filter((entry) => entry.kind === kind))
    // The list is new at every save of any document; as text it only changes when one of these does.
    const key = $derived(entries.map(stateOf).join())
    $effect(() => {
      void key
      return library.isListed ? untrack(() => this.#read(entries)) : undefined
    })
  }

  /** Those that can be read, the one saved last first. */
  get all(): readonly StoredDocument<Body>[] {
    return this.#all
  }

  #read(entries: readonly DocumentEntry[]): () => void {
    let current = true
    const known = new Map(this.#all.map((stored) => [stored.entry.id, stored]))
    const read = async (): Promise<void> => {
      const found: StoredDocument<Body>[] = []
      for (const entry of entries) {
        const before = known.get(entry.id)
        const isKnown = before !== undefined && stateOf(before.entry) === stateOf(entry)
        const stored = isKnown ? before : await this.#bodyOf(entry)
        if (!current) return
        if (stored !== null) found.push(stored)
      }
      this.#all = found
    }
    void read()
    return () => (current = false)
  }

  async #bodyOf(entry: DocumentEntry): Promise<StoredDocument<Body> | null> {
    const read = await this.#library.read(entry.id)
    const body = read.ok ? this.#bodyIn(read.value) : null
    return read.ok && body !== null ? { entry, title: read.value.title, body } : null
  }
}

const stateOf = ({ id, revision, savedAt }: DocumentEntry): string => `${id} ${revision} ${savedAt}`
