/**
 * The documents of one kind in this browser, live over all tabs: read when one is saved, and then only that one, so that
 * the others stay the very same objects. Changes no document.
 */
import { untrack } from 'svelte'
import type { AppDocument, DocumentKindId, DocumentOf } from '../file/envelope.ts'
import type { DocumentEntry } from '../storage/documents.ts'
import type { Library } from './library.svelte.ts'

export interface StoredDocument<Kind extends DocumentKindId> {
  readonly entry: DocumentEntry
  readonly document: DocumentOf<Kind>
}

export class StoredDocuments<Kind extends DocumentKindId> {
  readonly #library: Library
  readonly #kind: Kind
  #all = $state.raw<readonly StoredDocument<Kind>[]>([])
  #unreadable = $state.raw<readonly string[]>([])
  #ready = $state.raw(false)

  /** To be made while a component is being set up, whose life it shares. */
  constructor(library: Library, kind: Kind) {
    this.#library = library
    this.#kind = kind
    const entries = $derived(library.entries.filter((entry) => entry.kind === kind))
    // The list is new at every save of any document; as text it only changes when one of these does.
    const key = $derived(entries.map(stateOf).join())
    $effect(() => {
      void key
      return library.isListed ? untrack(() => this.#read(entries)) : undefined
    })
  }

  /** Those that can be read, the one saved last first. */
  get all(): readonly StoredDocument<Kind>[] {
    return this.#all
  }

  /** Titles of those that cannot be read. */
  get unreadable(): readonly string[] {
    return this.#unreadable
  }

  /** They have been read once: where there are none now, there are none. */
  get ready(): boolean {
    return this.#ready
  }

  #read(entries: readonly DocumentEntry[]): () => void {
    let current = true
    const known = new Map(this.#all.map((stored) => [stored.entry.id, stored]))
    const read = async (): Promise<void> => {
      const found: StoredDocument<Kind>[] = []
      const unreadable: string[] = []
      for (const entry of entries) {
        const before = known.get(entry.id)
        const isKnown = before !== undefined && stateOf(before.entry) === stateOf(entry)
        const stored = isKnown ? before : await this.#documentOf(entry)
        if (!current) return
        if (stored === null) unreadable.push(entry.title)
        else found.push(stored)
      }
      this.#all = found
      this.#unreadable = unreadable
      this.#ready = true
    }
    void read()
    return () => (current = false)
  }

  async #documentOf(entry: DocumentEntry): Promise<StoredDocument<Kind> | null> {
    const read = await this.#library.read(entry.id)
    if (!read.ok || !isOfKind(read.value, this.#kind)) return null
    return { entry, document: read.value }
  }
}

function isOfKind<Kind extends DocumentKindId>(
  document: AppDocument,
  kind: Kind,
): document is DocumentOf<Kind> {
  return document.kind === kind
}

const stateOf = ({ id, revision, savedAt }: DocumentEntry): string => `${id} ${revision} ${savedAt}`
