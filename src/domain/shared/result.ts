/**
 * Expected failures are values. A function that can be refused returns a `Result`; it throws only on a bug.
 */

import type { Found, Phrase, Shown } from './phrase.ts'
import type { ProblemCode } from './problem-code.ts'

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<E> = { readonly ok: false; readonly error: E }
export type Result<T, E = Problem[]> = Ok<T> | Err<E>

/**
 * One refusal, told so that it can be mended: which field, what stood there, what was expected.
 * `code` picks the translated sentence, `path` is the place in the document (`body.links.icu.capacity`), `found` is a
 * single value, already shortened, or a phrase; `expected` a phrase, or null where the words of the code say it.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly path: string
  readonly found: Found
  readonly expected: Phrase | null
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <E>(error: E): Err<E> => ({ ok: false, error })

const SHOWN_CHARACTERS = 80

/** How a refused value is shown: JSON where it has one, shortened to 80 characters. */
export function shown(value: unknown): Shown {
  const text =
    typeof value === 'string' || (typeof value === 'object' && value !== null)
      ? JSON.stringify(value)
      : String(value)
  return shortened(text)
}

/** At most 80 characters of a text, and a sign where more stood there. */
export function shortened(text: string): Shown {
  // The one place where a text becomes a value as it stands.
  return (text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text) as Shown
}
