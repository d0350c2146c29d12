/**
 * Files on their way in: read, compared with what is here, chosen, carried out. Nothing is written before
 * `carryOut`, and nothing is replaced unless somebody chose so.
 */
import { SvelteMap } from 'svelte/reactivity'
import type { AppDocument, ReadError, Side, StorageFailure } from '../../../state/app.svelte.ts'
import type { Exchange } from '../../../state/exchange.ts'
import type { LongWork } from '../../../state/long-work.ts'
import {
  type Decisions,
  type ImportChoice,
  type ImportItem,
  type ImportPlan,
  type OpenConflict,
  openConflicts,
  proposedChoice,
} from '../../../state/import-plan.ts'

/** What a file turned out to be. `unreadable`: the browser could not hand over its bytes. */
export type Reading =
  | { readonly kind: 'planned'; readonly fileName: string; readonly plan: ImportPlan }
  | { readonly kind: 'refused'; readonly fileName: string; readonly error: ReadError }
  /** A passphrase is asked for, or for another one. */
  | {
      readonly kind: 'locked'
      readonly fileName: string
      readonly error: ReadError
      readonly source: string | Uint8Array
    }
  | { readonly kind: 'unreadable'; readonly fileName: string }

/** What was done: the documents as they now stand, and the titles that failed. */
export interface ImportReport {
  readonly imported: readonly AppDocument[]
  readonly failed: readonly { readonly title: string; readonly failure: StorageFailure }[]
  /** Documents that another file changed too: they lie on the desk once more, beside what now stands. */
  readonly again: number
}

/** The part of a File that is read. */
export type IncomingFile = Pick<File, 'name' | 'arrayBuffer'>

export class ImportDesk {
  readonly #exchange: Pick<Exchange, 'planImport' | 'carryOut' | 'compareAgain'>
  readonly #choices = new SvelteMap<ImportItem, ImportChoice>()
  readonly #decisions = new SvelteMap<ImportItem, Decisions>()
  #readings = $state.raw<readonly Reading[]>([])
  #report = $state.raw<ImportReport | null>(null)
  #busy = $state.raw(false)
  #share = $state.raw<number | null>(null)
  #isStopped = false

  constructor(exchange: Pick<Exchange, 'planImport' | 'carryOut' | 'compareAgain'>) {
    this.#exchange = exchange
  }

  /** One per file, in the order in which they were handed in. */
  get readings(): readonly Reading[] {
    return this.#readings
  }

  /** Files are being read or documents written. */
  get busy(): boolean {
    return this.#busy
  }

  /** How far the work is, 0–1; null where that is not known yet. */
  get share(): number | null {
    return this.#share
  }

  /** Leaves the work at what is done by now: what was written stays, the rest is not begun. */
  stop(): void {
    this.#isStopped = true
  }

  /** What the last `carryOut` did; null while a new import is being looked at. */
  get report(): ImportReport | null {
    return this.#report
  }

  /** How many documents `carryOut` would write. */
  get chosenCount(): number {
    return this.#items.filter((item) => this.choiceFor(item) !== 'skip').length
  }

  /** How many documents lie on the desk. */
  get itemCount(): number {
    return this.#items.length
  }

  /** Whether anything was read that can be imported at all. */
  get hasItems(): boolean {
    return this.#items.length > 0
  }

  choiceFor(item: ImportItem): ImportChoice {
    return this.#choices.get(item) ?? proposedChoice(item)
  }

  choose(item: ImportItem, choice: ImportChoice): void {
    this.#choices.set(item, choice)
  }

  /** Both copies changed these, and nobody decided yet; empty where the document is not merged. */
  undecided(item: ImportItem): readonly OpenConflict[] {
    if (this.choiceFor(item) !== 'merge') return []
    return openConflicts(item, this.decisionsFor(item)) ?? []
  }

  /** How many decisions `carryOut` waits for. */
  get undecidedCount(): number {
    return this.#items.reduce((count, item) => count + this.undecided(item).length, 0)
  }

  decisionsFor(item: ImportItem): Decisions {
    return this.#decisions.get(item) ?? new Map()
  }

  /** Takes one side at some places. */
  decide(item: ImportItem, paths: readonly string[], side: Side): void {
    const decided = paths.map((path): [string, Side] => [path, side])
    this.#decisions.set(item, new Map([...this.decisionsFor(item), ...decided]))
  }

  /** Takes every decision about a document back. */
  askAgain(item: ImportItem): void {
    this.#decisions.delete(item)
  }

  /** Reads files in the place of what lies on the desk. */
  async readFiles(files: readonly IncomingFile[]): Promise<void> {
    await this.#while(async () => {
      const readings: Reading[] = []
      for (const file of files) {
        if (this.#isStopped) break
        readings.push(await this.#readFile(file))
      }
      this.#lay(this.#isStopped ? [] : readings)
    })
  }

  /** Reads pasted text; `name` is what it is called on the screen. */
  async readText(text: string, name: string): Promise<void> {
    await this.#while(async () => {
      const reading = await this.#plan(text, name)
      this.#lay(this.#isStopped ? [] : [reading])
    })
  }

  /** Opens an encrypted file in its place; the passphrase is not kept. */
  async unlock(locked: Extract<Reading, { kind: 'locked' }>, passphrase: string): Promise<void> {
    await this.#while(async () => {
      const opened = await this.#plan(locked.source, locked.fileName, passphrase)
      this.#readings = this.#readings.map((reading) => (reading === locked ? opened : reading))
    })
  }

  /** Clears the desk; nothing was written. */
  cancel(): void {
    this.#lay([])
  }

  /** Does what was chosen. What fails stays as it was, and is told in the report. */
  async carryOut(): Promise<ImportReport> {
    const imported: AppDocument[] = []
    const failed: { title: string; failure: StorageFailure }[] = []
    const again: Extract<Reading, { kind: 'planned' }>[] = []
    await this.#while(async () => {
      for (const reading of this.#readings) {
        if (reading.kind !== 'planned') continue
        const outcomes = await this.#exchange.carryOut(
          reading.plan,
          (item) => this.choiceFor(item),
          (item) => this.decisionsFor(item),
          this.#work,
        )
        const met: ImportItem[] = []
        for (const { item, result } of outcomes) {
          if (!result.ok && result.error.code === 'conflict') met.push(item)
          else if (!result.ok) failed.push({ title: item.incoming.title, failure: result.error })
          else if (result.value !== null) imported.push(result.value)
        }
        if (met.length > 0) {
          again.push({ ...reading, plan: await this.#exchange.compareAgain(reading.plan, met) })
        }
      }
      this.#lay(again)
    })
    const count = again.reduce((sum, { plan }) => sum + plan.items.length, 0)
    // Two files may have brought the same document: it stands here once.
    const once = new Map(imported.map((document) => [document.id, document]))
    this.#report = { imported: [...once.values()], failed, again: count }
    return this.#report
  }

  get #items(): ImportItem[] {
    return this.#readings.flatMap((reading) => (reading.kind === 'planned' ? reading.plan.items : []))
  }

  async #readFile(file: IncomingFile): Promise<Reading> {
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await file.arrayBuffer())
    } catch {
      // The disk is gone, or the file changed since it was chosen.
      return { kind: 'unreadable', fileName: file.name }
    }
    return this.#plan(bytes, file.name)
  }

  async #plan(
    source: string | Uint8Array,
    fileName: string,
    passphrase: string | null = null,
  ): Promise<Reading> {
    const plan = await this.#exchange.planImport(source, this.#work, passphrase)
    if (plan.ok) return { kind: 'planned', fileName, plan: plan.value }
    const { error } = plan
    return error.code === 'encrypted' || error.code === 'wrongPassphrase'
      ? { kind: 'locked', fileName, error, source }
      : { kind: 'refused', fileName, error }
  }

  #lay(readings: readonly Reading[]): void {
    this.#readings = readings
    this.#choices.clear()
    this.#decisions.clear()
    this.#report = null
  }

  get #work(): LongWork {
    return { onDone: (share) => (this.#share = share), isStopped: () => this.#isStopped }
  }

  async #while(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#isStopped = false
    this.#share = null
    try {
      await work()
    } finally {
      this.#busy = false
    }
  }
}
