/**
 * Documents that reading accepted, here or in a worker, or that were checked as reading would. Known by their very
 * bodies, which nobody may change: what came out of a reader need not go through it again before it is written.
 */
import type { AppDocument } from './envelope.ts'

const bodies = new WeakSet<object>()

export function noteSound<Document extends AppDocument>(document: Document): Document {
  bodies.add(document.body)
  return document
}

export function isSound({ body }: AppDocument): boolean {
  return bodies.has(body)
}
