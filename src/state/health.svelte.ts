/**
 * How safe the work in this browser is, to be said aloud: whether anything is kept at all, whether the browser
 * promised to keep it, how much room is left, and when each document was last written to a file.
 */
import {
  currentPersistence,
  type ExportRecord,
  measureRoom,
  type Persistence,
  requestPersistence,
  type Room,
  watchExports,
} from '../storage/health.ts'
import type { OpenTrouble } from '../storage/db.ts'
import type { Surroundings } from './surroundings.ts'

const DAY_MS = 86_400_000

export class Health {
  /** Why nothing is kept in this browser, or null. */
  readonly trouble: OpenTrouble | null
  readonly #surroundings: Surroundings
  #persistence = $state.raw<Persistence>('unknown')
  #room = $state.raw<Room | null>(null)
  #exports = $state.raw<readonly ExportRecord[]>([])
  #asked = $state(false)

  constructor(surroundings: Surroundings, trouble: OpenTrouble | null) {
    this.trouble = trouble
    this.#surroundings = surroundings
    watchExports(surroundings.store, (records) => (this.#exports = records))
  }

  get persistence(): Persistence {
    return this.#persistence
  }

  /** Whether it helps to ask the browser to keep the data: it does not yet, and this tab has not asked. */
  get canAsk(): boolean {
    return !this.#asked && this.#persistence === 'mayBeCleared'
  }

  /** Room used and allowed; null until measured, or where the browser does not say. */
  get room(): Room | null {
    return this.#room
  }

  /** When a document was last written to a file; null if never. */
  lastExport(documentId: string): ExportRecord | null {
    return this.#exports.find((record) => record.documentId === documentId) ?? null
  }

  /** Whole days since that, null if never. */
  daysSinceExport(documentId: string): number | null {
    const last = this.lastExport(documentId)
    if (last === null) return null
    return Math.floor((this.#surroundings.now().getTime() - Date.parse(last.exportedAt)) / DAY_MS)
  }

  /** Looks without asking anything of the user. */
  async measure(): Promise<void> {
    const { shelter } = this.#surroundings
    this.#room = await measureRoom(shelter)
    if (!this.#asked) this.#persistence = await currentPersistence(shelter)
  }

  /** After a save; the first one asks the browser to keep what is stored. */
  async noteSave(): Promise<void> {
    if (this.#asked) return
    this.#asked = true
    const { shelter } = this.#surroundings
    this.#persistence = await requestPersistence(shelter)
    this.#room = await measureRoom(shelter)
  }
}
