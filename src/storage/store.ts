/**
 * What the rest of this folder asks of a place that keeps rows: the database (db.ts) or, where the browser gives
 * none, memory (memory.ts). Rows come out as `unknown`: they may be damaged, and reading them is our work.
 */
import type { RunRow } from './envelope.ts'
import type { DocumentRow } from './rows.ts'

export interface Rows {
  get(key: string): PromiseLike<unknown>
  put(row: object): PromiseLike<unknown>
  delete(key: string): PromiseLike<void>
  toArray(): PromiseLike<unknown[]>
}

/** Runs of long lists: many per document, fetched together. */
export interface RunRows {
  getMany(ids: readonly string[]): PromiseLike<unknown[]>
  /** The ids alone, without reading what they stand for. */
  idsOf(documentId: string): PromiseLike<string[]>
  put(row: RunRow): PromiseLike<unknown>
  delete(id: string): PromiseLike<void>
}

export interface Store {
  /** False for memory: what is kept there is gone with the tab. */
  readonly lasting: boolean
  /** Keyed by document id. */
  readonly documents: Rows
  /** Keyed by snapshot id. */
  readonly snapshots: Rows
  readonly runs: RunRows
  /** Keyed by document id: when it was last written to a file. */
  readonly exports: Rows
  /** Keyed by document id: what a long document said when it was last seen. */
  readonly glances: Rows
  /** Keyed by attachment id: scans of papers, which stand in no document. */
  readonly attachments: Rows
  /** Keyed by the setting's name. */
  readonly settings: Rows
  /** All snapshots of one document, in no particular order. */
  snapshotsOf(documentId: string): PromiseLike<unknown[]>
  /** All attachments of one document, in no particular order. */
  attachmentsOf(documentId: string): PromiseLike<unknown[]>
  /** All or nothing over documents, runs, snapshots, exports, glances and attachments, with no other writer in between. */
  atomically<T>(work: () => Promise<T>): Promise<T>
  /** Calls `onValue` now and whenever what `query` read has changed, in any tab. Returns the way to stop. */
  watch<T>(
    query: () => Promise<T>,
    onValue: (value: T) => void,
    onError: (error: unknown) => void,
  ): () => void
  /**
   * Connects anew after the browser broke the connection, as it does on a full disk; what stood there may be gone. Does
   * `first`, and then lets every watch look again. Null where there is no connection to be had.
   */
  reopen<T>(first: () => Promise<T>): Promise<T | null>
  /**
   * Writes a document row and its new runs in the last moment of a page: everything happens before this returns, as a promise
   * would never be heard. False where there is no connection to write to, and no other place.
   */
  putNow(row: DocumentRow, runs: readonly RunRow[]): boolean
  /** Ends the connection; whatever is asked afterwards fails as `closed`. */
  close(): void
}
