/**
 * Writes the history of an open document while it is edited: one change set for a sitting, from where the document
 * stood to where it stands. A sitting ends with a pause, and wherever others may have got to see the document.
 */
import type { AppDocument } from '../file/envelope.ts'
import { boundedHistory, changeSetOf, contentOf } from '../file/merge/history.ts'
import type { Surroundings } from './surroundings.ts'

/** A pause this long ends a sitting: what comes after it is a change of its own. */
const PAUSE_MS = 10 * 60_000

export class ChangeLog<D extends AppDocument> {
  readonly #surroundings: Pick<Surroundings, 'now' | 'person'>
  #start: D
  #latest: D
  #latestAtMs: number

  /** @param document as it stands when the sitting begins. */
  constructor(surroundings: Pick<Surroundings, 'now' | 'person'>, document: D) {
    this.#surroundings = surroundings
    this.#start = document
    this.#latest = document
    this.#latestAtMs = surroundings.now().getTime()
  }

  /** The next change begins at this document. */
  beginAt(document: D): void {
    this.#start = document
    this.#latest = document
  }

  /** The document with what was changed in this sitting in its history. A ledger has its events for that. */
  noted(document: D): D {
    if (document.kind === 'oxygen-ledger') return document
    const now = this.#surroundings.now()
    if (now.getTime() - this.#latestAtMs > PAUSE_MS) this.#start = this.#latest
    const signature = { by: this.#surroundings.person(), at: now.toISOString() }
    const change = changeSetOf(contentOf(this.#start), contentOf(document), signature)
    const history = boundedHistory([...(change ? [change] : []), ...(this.#start.history ?? [])])
    this.#latest = history.length > 0 ? { ...document, history } : document
    this.#latestAtMs = now.getTime()
    return this.#latest
  }
}
