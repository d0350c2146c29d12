/**
 * One open document: the only gateway through which it changes. An edit that could not be read back is refused and
 * changes nothing; any other freezes the new state, remembers the old one for undo, raises the revision and saves. A
 * second tab sees the document live and cannot change it.
 */
import { err, ok, type Result } from '../domain/shared/result.ts'
import type { AppDocument, DocumentKindId } from '../file/envelope.ts'
import { deepFreeze } from '../file/freeze.ts'
import type { ReadError } from '../file/read-error.ts'
import { refusalOf } from '../file/refusal.ts'
import { loadDocument, watchDocument } from '../storage/documents.ts'
import type { StorageResult } from '../storage/failure.ts'
import { type Claim, claimDocument } from '../storage/tabs.ts'
import { ChangeLog } from './change-log.ts'
import { goBack, goForward, type History, NO_HISTORY, record, settle, type Travel } from './history.ts'
import { withLasting } from './lasting.ts'
import { hearRefusal } from './refusals.ts'
import { Saver, type SaveMoment, type SaveState } from './saver.svelte.ts'
import type { Surroundings } from './surroundings.ts'

export interface EditOptions {
  /** What was done, in the reader's words: shown at undo and redo. */
  readonly label: string
  /** Edits with the same key in quick succession are one undo step and may wait for their save: a drag, typing. */
  readonly coalesce?: string
  /** Something is held down: its edits are one step until `settle`, also after a pause, and one save. */
  readonly held?: boolean
  /** Recorded for good: no step of undo, which leaves it standing. */
  readonly lasting?: boolean
}

/** What undo brings back. */
interface Content<D extends AppDocument> {
  readonly title: string
  readonly body: D['body']
}

/** `readOnly`: another tab has the document. `memoryOnly`: this browser keeps nothing, see Health. */
export type SessionState = SaveState | { readonly kind: 'readOnly' } | { readonly kind: 'memoryOnly' }

/** A document that is open in this tab. `isSessionOf` tells of which kind. */
export class Session<D extends AppDocument = AppDocument> {
  readonly #surroundings: Surroundings
  readonly #saver: Saver
  readonly #changes: ChangeLog<D>
  readonly #claim: Claim
  readonly #isSameKind: (document: AppDocument) => document is D
  #document: D
  #history = $state.raw<History<Content<D>>>(NO_HISTORY)
  #writable = $state.raw(false)
  #refused = $state.raw<ReadError | null>(null)
  /** A drag or typing goes on: its change is told in the history when it is finished. */
  #isUntold = false
  /** A hand holds what was changed last. */
  #isHeld = false
  /** Something was recorded for good, of which undo knows nothing. */
  #hasRecorded = $state.raw(false)
  #closed = false
  #stopWatching: () => void = () => undefined

  private constructor(
    surroundings: Surroundings,
    document: D,
    isSameKind: (document: AppDocument) => document is D,
    claim: Claim,
    onSaved: () => void,
  ) {
    this.#surroundings = surroundings
    this.#document = $state.raw(deepFreeze(document))
    this.#isSameKind = isSameKind
    this.#claim = claim
    this.#saver = new Saver(surroundings, document.revision, onSaved)
    this.#changes = new ChangeLog(surroundings, document)
  }

  /** Opens a stored document; writable unless another tab has it. `onSaved` is called after every save. */
  static async open(
    surroundings: Surroundings,
    id: string,
    onSaved: () => void = () => undefined,
  ): Promise<StorageResult<Session>> {
    const claim = claimDocument(surroundings.locks, id)
    const first = await claim.first
    const stored = await loadDocument(surroundings.store, id, surroundings.readLong)
    if (!stored.ok) {
      await claim.release()
      return stored
    }
    const kind = kindOf(stored.value)
    const isSameKind = (other: AppDocument): other is AppDocument => kindOf(other) === kind
    const session = new Session(surroundings, stored.value, isSameKind, claim, onSaved)
    if (first) session.#writable = true
    else session.#follow()
    void claim.inherited.then(() => session.#takeOver())
    return ok(session)
  }

  /** The whole document, frozen. A new object at every change. */
  get document(): D {
    return this.#document
  }

  get id(): string {
    return this.#document.id
  }

  get title(): string {
    return this.#document.title
  }

  get body(): D['body'] {
    return this.#document.body
  }

  /** Rises with every change, undo included: it names the state that a calculation speaks of. */
  get revision(): number {
    return this.#document.revision
  }

  get state(): SessionState {
    if (!this.#writable) return { kind: 'readOnly' }
    const saving = this.#saver.state
    if (saving.kind === 'saved' && !this.#surroundings.store.lasting) return { kind: 'memoryOnly' }
    return saving
  }

  get readOnly(): boolean {
    return !this.#writable
  }

  /** Whether closing the tab now would lose work that storage refused or that only memory holds. */
  get atRisk(): boolean {
    const { state } = this
    const hasChanged = this.#history.past.length > 0 || this.#hasRecorded
    return state.kind === 'failed' || (state.kind === 'memoryOnly' && hasChanged)
  }

  /** Why the last change was refused, where no field has said so; null where it was carried out. */
  get refused(): ReadError | null {
    return this.#refused
  }

  /** The reader has seen it. */
  dismissRefusal(): void {
    this.#refused = null
  }

  /** What undo would take back, or null. */
  get undoLabel(): string | null {
    return this.readOnly ? null : (this.#history.past.at(-1)?.label ?? null)
  }

  /** What redo would do again, or null. */
  get redoLabel(): string | null {
    return this.readOnly ? null : (this.#history.future.at(-1)?.label ?? null)
  }

  /**
   * Changes the body. False where nothing came of it: read-only, or the command gave back what it got. Refused where the
   * document could not be read back; then nothing has changed.
   */
  edit(command: (body: D['body']) => D['body'], options: EditOptions): Result<boolean, ReadError> {
    return this.#change({ title: this.title, body: command(this.body) }, options)
  }

  /** Changes the title; can be undone like any edit. */
  rename(title: string, options: EditOptions): Result<boolean, ReadError> {
    return this.#change({ title, body: this.body }, options)
  }

  /** Whether a hand drags what was changed last: of what follows from it, a first answer is wanted soon. */
  get isHeld(): boolean {
    return this.#isHeld
  }

  /** A drag or a field is finished: the next edit is a step of its own, and everything is saved at once. */
  settle(): Promise<StorageResult<null>> {
    this.#history = settle(this.#history)
    this.#isHeld = false
    this.#tell()
    return this.flush()
  }

  /** Others get to see the document as it stands now: what is changed afterwards is another change. */
  handOut(): D {
    this.#tell()
    this.#changes.beginAt(this.#document)
    return this.#document
  }

  undo(): void {
    this.#travel(goBack(this.#history, this.#content))
  }

  redo(): void {
    this.#travel(goForward(this.#history, this.#content))
  }

  /** Saves what is not saved yet. */
  flush(): Promise<StorageResult<null>> {
    return this.#saver.flush()
  }

  /** Tries again after a failure. */
  retry(): Promise<StorageResult<null>> {
    return this.#saver.retry()
  }

  /** The page is going away: writes what is unsaved before this returns. */
  rescue(): void {
    if (this.#writable) this.#saver.rescue()
  }

  /**
   * Shows what storage holds now, after it was replaced there; what is not saved is gone, and so are the undo steps,
   * unless the replacing has a name by which it can be undone.
   */
  async reload(label?: string): Promise<StorageResult<AppDocument>> {
    const { store, readLong } = this.#surroundings
    const [state, past] = [this.#content, this.#history]
    const stored = await loadDocument(store, this.id, readLong)
    this.#show(stored)
    if (stored.ok && label !== undefined)
      this.#history = record(past, { state, label }, null, this.#surroundings.now().getTime())
    return stored
  }

  /** Lets the document go to other tabs. Does not save: see `flush`. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stopWatching()
    this.#writable = false
    await this.#claim.release()
  }

  get #content(): Content<D> {
    return { title: this.title, body: this.body }
  }

  /** The other tab has closed: what it left is loaded, and from then on this tab writes. */
  async #takeOver(): Promise<void> {
    this.#stopWatching()
    await this.reload()
    this.#writable = !this.#closed
  }

  #follow(): void {
    const { store, readLong } = this.#surroundings
    const onDocument = (stored: StorageResult<AppDocument>): void => {
      if (!stored.ok || stored.value.revision !== this.revision) this.#show(stored)
    }
    this.#stopWatching = watchDocument(store, this.id, onDocument, readLong)
  }

  #show(stored: StorageResult<AppDocument>): void {
    if (!stored.ok) {
      this.#saver.fail(stored.error)
    } else if (this.#isSameKind(stored.value)) {
      this.#document = stored.value
      this.#changes.beginAt(stored.value)
      this.#isUntold = false
      this.#history = NO_HISTORY
      this.#saver.adopt(stored.value.revision)
    }
  }

  #change(content: Content<D>, options: EditOptions): Result<boolean, ReadError> {
    const { label, coalesce, held, lasting = false } = options
    const before = this.#content
    if (!this.#writable || (content.title === before.title && content.body === before.body)) return ok(false)
    const next = { ...this.#document, ...content, revision: this.revision + 1 }
    const refusal = refusalOf(next, this.#document)
    this.#refused = refusal === null || hearRefusal(refusal) ? null : refusal
    if (refusal !== null) return err(refusal)
    this.#isHeld = held === true
    const atMs = this.#surroundings.now().getTime()
    if (lasting) this.#hasRecorded = true
    else this.#history = record(this.#history, { state: before, label }, coalesce ?? null, atMs, held)
    this.#put(next, held === true ? 'released' : coalesce !== undefined ? 'soon' : 'now')
    return ok(true)
  }

  #travel(travel: Travel<Content<D>> | null): void {
    if (!this.#writable || travel === null) return
    this.#history = travel.history
    // Every state that undo leads to was sound when it was made; what was recorded for good since then stands.
    const then: D = { ...this.#document, ...travel.state, revision: this.revision + 1 }
    const next = withLasting(this.#document, then)
    if (this.#isSameKind(next)) this.#put(next, 'now')
  }

  #put(document: D, moment: SaveMoment): void {
    this.#isUntold = moment !== 'now'
    this.#document = deepFreeze(this.#isUntold ? document : this.#changes.noted(document))
    this.#saver.take(this.#document, moment)
  }

  #tell(): void {
    if (!this.#isUntold || !this.#writable) return
    this.#isUntold = false
    this.#document = deepFreeze(this.#changes.noted(this.#document))
    this.#saver.take(this.#document, 'now')
  }
}

/** Narrows a session to one kind of document. */
export function isSessionOf<Kind extends DocumentKindId>(
  session: Session,
  kind: Kind,
): session is Session<Extract<AppDocument, { readonly kind: Kind }>> {
  return kindOf(session.document) === kind
}

const kindOf = (document: AppDocument): string => document.kind
