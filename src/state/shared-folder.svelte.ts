/**
 * The folder that people share: every save of a document is written there, in a file of this device's own, and what
 * others wrote is offered to be merged. Nothing of others is written over, nothing is taken in by itself.
 */
import type { Result } from '../domain/shared/result.ts'
import { sha256 } from '../file/sha256.ts'
import type { DocumentEntry } from '../storage/documents.ts'
import {
  type FolderFile,
  type FolderTrouble,
  filesIn,
  isFileOf,
  mayWrite,
  putFile,
} from '../storage/folder.ts'
import type { Instant } from '../storage/rows.ts'
import { type KnownFolder, readKnownFolder, writeKnownFolder } from '../storage/shared-folder.ts'
import { claimDocument } from '../storage/tabs.ts'
import type { Exchange } from './exchange.ts'
import { bringsNews } from './import-plan.ts'
import { fileNamePart } from './outgoing-file.ts'
import type { Surroundings } from './surroundings.ts'

/** `impossible`: this browser has no such folders. `asks`: known, and the browser wants the reader's word once more. */
export type FolderPhase = 'impossible' | 'none' | 'asks' | 'connected'

/** What another wrote: something new, or a file that is not whole, or that cannot be read. */
export interface FolderNews {
  readonly file: FolderFile
  readonly kind: 'news' | 'unfinished' | 'refused'
  /** Titles of the documents with something new. */
  readonly titles: readonly string[]
}

/** A document is written when nothing was saved for so long: what others see is a change of its own in its history. */
const CALM_MS = 2_000
const LOOK_EVERY_MS = 30_000
const LOCK = 'shared-folder'

export class SharedFolder {
  readonly #surroundings: Surroundings
  readonly #exchange: Pick<Exchange, 'exportDocuments' | 'planImport'>
  #phase = $state.raw<FolderPhase>('none')
  #known = $state.raw<KnownFolder | null>(null)
  #trouble = $state.raw<FolderTrouble | null>(null)
  #news = $state.raw<readonly FolderNews[]>([])
  #writtenAt = $state.raw<Instant | null>(null)
  #isBehind = $state.raw(false)
  #entries: readonly DocumentEntry[] = []
  #nothingNew = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #turn: Promise<void> = Promise.resolve()
  #isWriter = false
  #hasBegun = false

  constructor(surroundings: Surroundings, exchange: Pick<Exchange, 'exportDocuments' | 'planImport'>) {
    this.#surroundings = surroundings
    this.#exchange = exchange
    if (surroundings.pickFolder === undefined) this.#phase = 'impossible'
  }

  get phase(): FolderPhase {
    return this.#phase
  }

  /** What the reader calls it; '' where there is none. */
  get name(): string {
    return this.#known?.folder.name ?? ''
  }

  /** Why it cannot be written to or read, or null. */
  get trouble(): FolderTrouble | null {
    return this.#trouble
  }

  /** What others wrote and is not here. */
  get news(): readonly FolderNews[] {
    return this.#news
  }

  /** When everything was written there last; null where that has not happened since the start. */
  get writtenAt(): Instant | null {
    return this.#writtenAt
  }

  /** Something that is saved here is not written there yet. */
  get isBehind(): boolean {
    return this.#isBehind
  }

  /** Takes up the folder of last time, without asking anything. */
  async start(): Promise<void> {
    if (this.#phase === 'impossible') return
    const known = await readKnownFolder(this.#surroundings.store)
    if (known === null) return
    this.#known = known
    if (await mayWrite(known.folder, false)) this.#begin()
    else this.#phase = 'asks'
  }

  /** The reader chooses a folder; nothing happens where they think better of it. */
  async connect(): Promise<void> {
    const folder = await this.#surroundings.pickFolder?.()
    if (!folder) return
    const device = this.#known?.device ?? this.#surroundings.newId().replaceAll('-', '').slice(0, 8)
    await this.#remember({ folder, device, written: {}, passed: [] })
    await this.resume()
  }

  /** Asks the browser for the folder of last time. */
  async resume(): Promise<void> {
    if (this.#known === null) return
    if (await mayWrite(this.#known.folder, true)) this.#begin()
    else this.#phase = 'asks'
  }

  /** Leaves the folder; what stands there stays. */
  async disconnect(): Promise<void> {
    await this.#remember(null)
    this.#phase = 'none'
    this.#news = []
    this.#trouble = null
  }

  /** To be called with every new list of documents. */
  note(entries: readonly DocumentEntry[]): void {
    this.#entries = entries.filter(({ trashedAt, unreadable }) => trashedAt === null && unreadable === null)
    if (this.#phase !== 'connected') return
    this.#isBehind = this.#waiting().length > 0
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.refresh(), CALM_MS)
  }

  /** Writes what was saved, and looks at what others wrote. One at a time. */
  refresh(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      if (this.#phase !== 'connected') return
      if (this.#isWriter) await this.#writeAll()
      if (this.#trouble === null || this.#trouble === 'full') await this.#look()
    })
    return this.#turn
  }

  /** The reader passes over what a file brings, until it is another. */
  async pass({ file }: FolderNews): Promise<void> {
    if (this.#known === null) return
    this.#news = this.#news.filter((one) => one.file.state !== file.state)
    await this.#remember({ ...this.#known, passed: [...this.#known.passed, file.state] })
  }

  #begin(): void {
    this.#phase = 'connected'
    this.#trouble = null
    if (this.#hasBegun) {
      void this.refresh()
      return
    }
    this.#hasBegun = true
    const claim = claimDocument(this.#surroundings.locks, LOCK)
    const write = (): void => {
      this.#isWriter = true
      void this.refresh()
    }
    void claim.first.then((isFirst) => {
      if (isFirst) write()
      else void this.refresh()
    })
    void claim.inherited.then(write)
    const look = (): void => {
      if (document.visibilityState === 'visible') void this.refresh()
    }
    setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', () => void this.refresh())
    addEventListener('focus', look)
  }

  #waiting(): readonly DocumentEntry[] {
    const written = this.#known?.written ?? {}
    return this.#entries.filter((entry) => written[entry.id] !== stateOf(entry))
  }

  async #writeAll(): Promise<void> {
    for (const entry of this.#waiting()) {
      const known = this.#known
      if (known === null) return
      const file = await this.#exchange.exportDocuments([entry.id])
      if (!file.ok) continue
      const author = this.#surroundings.person()?.name
      const title = [entry.title, ...(author === undefined ? [] : [author])].map(fileNamePart).join('_')
      const put = await putFile(known.folder, title, this.#suffixOf(entry.id), file.value.content)
      if (!this.#told(put)) return
      await this.#remember({ ...known, written: { ...known.written, [entry.id]: stateOf(entry) } })
    }
    this.#writtenAt = this.#surroundings.now().toISOString()
    this.#isBehind = this.#waiting().length > 0
  }

  async #look(): Promise<void> {
    const known = this.#known
    if (known === null) return
    const listed = await filesIn(known.folder)
    if (!this.#told(listed) || !listed.ok) return
    const news: FolderNews[] = []
    for (const file of listed.value) {
      if (isFileOf(file.name, known.device)) continue
      if (known.passed.includes(file.state) || this.#nothingNew.has(file.state)) continue
      const found = await this.#newsIn(file)
      if (found === null) this.#nothingNew.add(file.state)
      else news.push(found)
    }
    this.#news = news
    const missing = this.#entries.filter(
      ({ id }) => id in known.written && !listed.value.some(({ name }) => isFileOf(name, this.#suffixOf(id))),
    )
    if (missing.length === 0 || !this.#isWriter) return
    // Somebody tidied up: what this device has stands there again.
    const gone = new Set(missing.map(({ id }) => id))
    const written = Object.fromEntries(Object.entries(known.written).filter(([id]) => !gone.has(id)))
    await this.#remember({ ...known, written })
    await this.#writeAll()
  }

  /** Null where everything in it is here. */
  async #newsIn(file: FolderFile): Promise<FolderNews | null> {
    if (file.size === 0) return { file, kind: 'unfinished', titles: [] }
    const bytes = await file.file.arrayBuffer().then(
      (read) => new Uint8Array(read),
      () => null,
    )
    if (bytes === null) return { file, kind: 'unfinished', titles: [] }
    const plan = await this.#exchange.planImport(bytes)
    if (!plan.ok) {
      const { code } = plan.error
      if (code === 'notOurFormat') return null
      return { file, kind: code === 'notJson' ? 'unfinished' : 'refused', titles: [] }
    }
    const titles = plan.value.items.filter(bringsNews).map(({ incoming }) => incoming.title)
    return titles.length === 0 ? null : { file, kind: 'news', titles }
  }

  /** A document's files are told from another's, and this device's from others'. */
  #suffixOf(id: string): string {
    return `${sha256(id).slice(0, 8)}-${this.#known?.device ?? ''}`
  }

  #told(done: Result<unknown, FolderTrouble>): boolean {
    this.#trouble = done.ok ? null : done.error
    if (this.#trouble === 'permission') this.#phase = 'asks'
    return done.ok
  }

  async #remember(known: KnownFolder | null): Promise<void> {
    this.#known = known
    await writeKnownFolder(this.#surroundings.store, known)
  }
}

const stateOf = ({ revision, savedAt }: DocumentEntry): string => `${revision} ${savedAt}`
