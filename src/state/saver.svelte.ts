/**
 * Brings one document's changes to storage: one save at a time, each over the revision that the last one left.
 * What could not be saved stays here, to be tried again, rescued or downloaded. Never drops a change by itself.
 */
import { ok } from '../domain/shared/result.ts'
import type { AppDocument } from '../file/envelope.ts'
import { createDocuments, rescueDocument, saveDocument } from '../storage/documents.ts'
import { sealDocuments, writeFile } from '../file/write.ts'
import { isFull } from '../storage/health.ts'
import type { StorageFailure, StorageResult } from '../storage/failure.ts'
import type { Instant, Stamp } from '../storage/rows.ts'
import { stamp, type Surroundings } from './surroundings.ts'

/** Whether the work is safe. `at` is null where nothing was changed since opening. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure }

/**
 * When a change is saved: `now`; `soon`, where it is part of typing and more is coming; `released`, where something is
 * held down: once it is let go, so that a drag is one save.
 */
export type SaveMoment = 'now' | 'soon' | 'released'

const SAVE_SOON_MS = 300
/** What is held down so long without a move is saved all the same: a hand may rest, and a release may never be heard. */
const SAVE_HELD_MS = 3_000

export class Saver {
  readonly #surroundings: Surroundings
  readonly #onSaved: () => void
  #state = $state.raw<SaveState>({ kind: 'saved', at: null })
  #baseRevision: number
  #pending: AppDocument | null = null
  #running: Promise<StorageResult<null>> | null = null
  /** What storage refused stands in the second home. */
  #isSheltered = false
  #isRetry = false
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(surroundings: Surroundings, baseRevision: number, onSaved: () => void) {
    this.#surroundings = surroundings
    this.#baseRevision = baseRevision
    this.#onSaved = onSaved
  }

  get state(): SaveState {
    return this.#state
  }

  /** Takes a new state of the document, to be saved in its moment. */
  take(document: AppDocument, moment: SaveMoment): void {
    this.#pending = document
    if (this.#running === null) this.#state = { kind: 'unsaved' }
    if (moment === 'now') void this.flush()
    else if (moment === 'soon') this.#timer ??= this.#flushAfter(SAVE_SOON_MS)
    else {
      if (this.#timer !== null) clearTimeout(this.#timer)
      this.#timer = this.#flushAfter(SAVE_HELD_MS)
    }
  }

  #flushAfter(ms: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => void this.flush(), ms)
  }

  /** Tries again after a failure, over a new connection where the old one seems to be broken. */
  retry(): Promise<StorageResult<null>> {
    this.#isRetry = true
    return this.flush()
  }

  /** Saves everything taken so far. */
  flush(): Promise<StorageResult<null>> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#running === null && this.#pending === null) return Promise.resolve(ok(null))
    this.#running ??= this.#saveAll()
    return this.#running
  }

  /** The last moment of the page: writes what is pending before this returns. */
  rescue(): void {
    const pending = this.#pending
    if (pending === null) return
    if (this.#state.kind === 'failed' && isStorageGone(this.#state.failure))
      shelter(this.#surroundings, pending)
    if (isFinal(this.#state)) return
    if (!rescueDocument(this.#surroundings.store, pending, stamp(this.#surroundings))) return
    this.#pending = null
    this.#baseRevision = pending.revision
  }

  /** Storage now holds `revision` through somebody else's doing, and it is the document that is shown. */
  adopt(revision: number): void {
    this.#pending = null
    this.#baseRevision = revision
    this.#state = { kind: 'saved', at: null }
  }

  /** Storage failed elsewhere in a way that concerns this document. */
  fail(failure: StorageFailure): void {
    this.#state = { kind: 'failed', failure }
  }

  async #saveAll(): Promise<StorageResult<null>> {
    try {
      while (this.#pending !== null) {
        const document: AppDocument = this.#pending
        this.#state = { kind: 'saving' }
        const written = stamp(this.#surroundings)
        const saved = await this.#save(document, written)
        if (!saved.ok) {
          // Once: a browser with a full disk throws its settings away as well when it has tried to write them often.
          if (!this.#isSheltered && isStorageGone(saved.error))
            this.#isSheltered = shelter(this.#surroundings, document)
          const isRoomless = saved.error.code === 'unavailable' && (await isFull(this.#surroundings.shelter))
          this.#state = { kind: 'failed', failure: isRoomless ? { code: 'quota' } : saved.error }
          return saved
        }
        this.#isSheltered = false
        this.#baseRevision = Math.max(this.#baseRevision, document.revision)
        if (this.#pending === document) this.#pending = null
        this.#state = { kind: 'saved', at: written.writtenAt }
        this.#onSaved()
      }
      return ok(null)
    } finally {
      this.#running = null
      this.#isRetry = false
    }
  }

  async #save(document: AppDocument, written: Stamp): Promise<StorageResult<null>> {
    const { store, reopen } = this.#surroundings
    const save = (): Promise<StorageResult<null>> =>
      saveDocument(store, document, this.#baseRevision, written)
    const saved = await save()
    const isBroken =
      !saved.ok && (saved.error.code === 'closed' || (this.#isRetry && saved.error.code === 'unavailable'))
    if (!isBroken) return saved
    const again = await reopen(async () => {
      const second = await save()
      // The browser gave a new database for the one that it broke: what is on the screen stands nowhere else.
      return !second.ok && second.error.code === 'missing'
        ? createDocuments(store, [document], written)
        : second
    })
    return again ?? saved
  }
}

/** Storage itself fails, or what stood there is gone: what is on the screen stands nowhere else. */
function isStorageGone({ code }: StorageFailure): boolean {
  return code === 'quota' || code === 'closed' || code === 'unavailable' || code === 'missing'
}

/** Leaves what storage refused in the second home. False where there is none, or no room in it. */
function shelter(surroundings: Surroundings, document: AppDocument): boolean {
  const written = stamp(surroundings)
  const { id, title, kind, revision } = document
  const registered = { id, title, kind, revision, savedAt: written.writtenAt }
  return surroundings.secondHome?.rescue(registered, writeFile(sealDocuments([document], written))) ?? false
}

/** After these another state stands in storage; writing over it without looking would lose that one. */
function isFinal(state: SaveState): boolean {
  return state.kind === 'failed' && (state.failure.code === 'conflict' || state.failure.code === 'missing')
}
