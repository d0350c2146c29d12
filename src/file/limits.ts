/** What a file may be at most, before anybody looks at what it says. */
import type { Phrase } from '../domain/shared/phrase.ts'

/** A file of 50 MB is refused, in either sense of MB. What the database kept is read whatever its size. */
export const MAX_FILE_BYTES = 49_000_000

/** Nesting of arrays and objects; documents of ours stay below 16. */
export const MAX_DEPTH = 64

/** Problems told at once: enough to mend a file by, few enough to show. */
export const MAX_PROBLEMS = 100

/** Names through which a parsed object could reach a prototype. Refused, never dropped in silence. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** What is expected where a number is larger than a computer counts exactly. */
export const NUMBER_EXPECTED: Phrase = { is: 'numberUpTo', limit: `±${Number.MAX_SAFE_INTEGER}` }
