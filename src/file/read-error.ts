/**
 * Why a file is refused. The codes follow the order in which a file is read; the first stage that objects wins.
 */
import type { Problem } from '../domain/shared/result.ts'

interface Refusal<Code extends string> {
  readonly code: Code
  /** At least one; at most 100. Paths begin at the file: `documents[0].body.links.icu.capacity`. */
  readonly problems: readonly Problem[]
}

export type ReadError =
  | (Refusal<'tooLarge'> & { readonly bytes: number; readonly limitBytes: number })
  | (Refusal<'notJson'> & { readonly line: number; readonly column: number })
  | Refusal<'notOurFormat'>
  | (Refusal<'tooNew'> & { readonly version: number })
  | (Refusal<'migrationFailed'> & { readonly fromVersion: number })
  | Refusal<'invalid'>
  | Refusal<'inconsistent'>
