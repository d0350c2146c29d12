/**
 * What the file format knows of one kind of document: its strict shape, and what must hold between its fields. A kind
 * is declared once, by `defineKind` in its own module, and listed once, in index.ts; types, reader, checks and JSON
 * Schema take it from there.
 */
import * as v from 'valibot'
import { NAME, whole } from '../../domain/shared/field.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { id, number, text } from './fields.ts'
import { historySchema } from './history.ts'

interface KindParts<Kind extends string, Body> {
  /** The `kind` in the envelope: `regional-plan`. */
  readonly kind: Kind
  /** Strict: an unknown key is refused, every number is finite and bounded, nothing is transformed. */
  readonly schema: v.GenericSchema<unknown, Body>
  /**
   * What the shape cannot say: order of dates, unique ids, low ≤ mode ≤ high. Called only with a body that
   * passed the schema. Paths are relative to the body: `links.icu.capacity`, `levers[2].from`.
   */
  check(body: Body): Problem[]
}

const identity = {
  id,
  title: text(NAME),
  revision: number(whole(0, Number.MAX_SAFE_INTEGER)),
  history: v.exactOptional(historySchema),
}

/** What every document says of itself: what can be wrong of one whose body is known to be sound. */
export const identitySchema = v.strictObject(identity)

/** @returns the kind, with the shape of a whole document of it: identity and body. */
export function defineKind<const Kind extends string, Body>(parts: KindParts<Kind, Body>) {
  return {
    ...parts,
    document: v.strictObject({ kind: v.literal(parts.kind), ...identity, body: parts.schema }),
  }
}

export type DocumentKind<Kind extends string, Body> = ReturnType<typeof defineKind<Kind, Body>>
