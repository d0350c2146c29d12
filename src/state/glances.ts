/** First glances of long documents: what is shown of one before it has been read. */
import { isLongDocument } from '../file/write.ts'
import type { AppDocument } from '../file/envelope.ts'
import { type Glance, keepGlance, readGlance, type Sight } from '../storage/glances.ts'
import type { Surroundings } from './surroundings.ts'

export class Glances {
  readonly #surroundings: Surroundings

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** What was last concluded from the stored document as it stands, or null. */
  async of(id: string, sight: Sight): Promise<Glance | null> {
    const found = await readGlance(this.#surroundings.store, id, sight)
    return found.ok ? found.value : null
  }

  /** Keeps what a saved document says now. A short one is there as soon as its glance would be. */
  async keep(document: AppDocument, sight: Sight, glance: Glance): Promise<void> {
    if (isLongDocument(document)) await keepGlance(this.#surroundings.store, document, sight, glance)
  }
}
