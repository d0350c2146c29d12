/**
 * Documents that came in together: the first is opened, the others are pointed at until the reader has seen that.
 */
import type { AppDocument } from '../file/envelope.ts'

export class Arrivals {
  #documents = $state.raw<readonly AppDocument[]>([])

  /** Those of the last arrival of more than one; empty when there is nothing to point at. */
  get documents(): readonly AppDocument[] {
    return this.#documents
  }

  note(documents: readonly AppDocument[]): void {
    this.#documents = documents.length > 1 ? documents : []
  }

  dismiss(): void {
    this.#documents = []
  }
}
