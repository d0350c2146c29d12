/**
 * The regional plans of this browser, live over all tabs: read when one is saved, and then only that one, so that the
 * others stay the very same objects. Changes no document.
 */
import { untrack } from 'svelte'
import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import type { DocumentEntry } from '../storage/documents.ts'
import type { Library } from './library.svelte.ts'

export interface StoredPlan {
  readonly entry: DocumentEntry
  readonly title: string
  readonly plan: RegionalPlan
}

export class StoredPlans {
  readonly #library: Library
  #all = $state.raw<readonly StoredPlan[]>([])
  #unreadable = $state.raw<readonly string[]>([])
  #ready = $state.raw(false)

  /** To be made while a component is being set up, whose life it shares. */
  constructor(library: Library) {
    this.#library = library
    const entries = $derived(library.entries.filter(({ kind }) => kind === 'regional-plan'))
    // The list is new at every save of any document; as text it only changes when one of these does.
    const key = $derived(entries.map(stateOf).join())
    $effect(() => {
      void key
      return library.isListed ? untrack(() => this.#read(entries)) : undefined
    })
  }

  /** Those that can be read, the one saved last first. */
  get all(): readonly StoredPlan[] {
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
      const found: StoredPlan[] = []
      const unreadable: string[] = []
      for (const entry of entries) {
        const before = known.get(entry.id)
        const isKnown = before !== undefined && stateOf(before.entry) === stateOf(entry)
        const stored = isKnown ? before : await this.#planOf(entry)
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

  async #planOf(entry: DocumentEntry): Promise<StoredPlan | null> {
    const read = await this.#library.read(entry.id)
    if (!read.ok || read.value.kind !== 'regional-plan') return null
    return { entry, title: read.value.title, plan: read.value.body }
  }
}

const stateOf = ({ id, revision, savedAt }: DocumentEntry): string => `${id} ${revision} ${savedAt}`
