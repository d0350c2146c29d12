/** What can be done with a document from the list: the outcome, and what went wrong, for the list to show. */

import type { AppState, DocumentEntry, StorageFailure, StorageResult } from '../../../state/app.svelte.ts'
import type { OutgoingFile } from '../../../state/outgoing-file.ts'

type Keepers = Pick<AppState, 'exchange' | 'library'>

export class DocumentActions {
  readonly #keepers: Keepers
  readonly #save: (file: OutgoingFile) => void
  #failure = $state.raw<StorageFailure | null>(null)
  #trashed = $state.raw<DocumentEntry | null>(null)

  /** `save` hands a file to the reader. */
  constructor(keepers: Keepers, save: (file: OutgoingFile) => void) {
    this.#keepers = keepers
    this.#save = save
  }

  /** Why the last action did not succeed; null where it did. */
  get failure(): StorageFailure | null {
    return this.#failure
  }

  /** The document that was put in the trash last, as long as it can be taken back from here. */
  get trashed(): DocumentEntry | null {
    return this.#trashed
  }

  /** Forgets what was told. */
  dismiss(): void {
    this.#failure = null
    this.#trashed = null
  }

  async export(id: string): Promise<void> {
    this.#hand(await this.#keepers.exchange.exportDocuments([id]))
  }

  /** The stored text, of a document that cannot be read. */
  async exportRaw(id: string): Promise<void> {
    this.#hand(await this.#keepers.exchange.exportRaw(id))
  }

  /** `label` names the change where the document is open and the renaming can be undone. */
  async rename(id: string, title: string, label: string): Promise<void> {
    const { current } = this.#keepers.library
    if (current?.id !== id) this.#note(await this.#keepers.library.rename(id, title))
    else if (current.readOnly) this.#failure = { code: 'busy' }
    else current.rename(title, { label })
  }

  async duplicate(id: string, title: string): Promise<void> {
    this.#note(await this.#keepers.library.duplicate(id, title))
  }

  async trash(entry: DocumentEntry): Promise<void> {
    const { ok } = this.#note(await this.#keepers.library.trash(entry.id))
    this.#trashed = ok ? entry : null
  }

  async restore(id: string): Promise<void> {
    this.#note(await this.#keepers.library.restore(id))
    this.#trashed = null
  }

  async deleteForGood(id: string): Promise<void> {
    this.#note(await this.#keepers.library.deleteForGood(id))
    if (this.#trashed?.id === id) this.#trashed = null
  }

  #hand(file: StorageResult<OutgoingFile>): void {
    this.#note(file)
    if (file.ok) this.#save(file.value)
  }

  #note<T>(result: StorageResult<T>): StorageResult<T> {
    this.#failure = result.ok ? null : result.error
    return result
  }
}
