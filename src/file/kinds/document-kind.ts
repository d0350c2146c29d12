/**
 * What the file format knows of one kind of document: its strict shape, and what must hold between its fields.
 */
import type { GenericSchema } from 'valibot'
import type { Problem } from '../../domain/shared/result.ts'

export interface DocumentKind<Body> {
  /** The `kind` in the envelope: `regional-plan`. */
  readonly kind: string
  /** Strict: an unknown key is refused, every number is finite and bounded, nothing is transformed. */
  readonly schema: GenericSchema<unknown, Body>
  /**
   * What the shape cannot say: order of dates, unique ids, low ≤ mode ≤ high. Called only with a body that
   * passed the schema. Paths are relative to the body: `links.icu.capacity`, `levers[2].from`.
   */
  check(body: Body): Problem[]
}
