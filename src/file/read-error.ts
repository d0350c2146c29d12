/**
 * Why a file is refused. The codes follow the order in which a file is read; the first stage that objects wins.
 */
import { type Err, err, type Problem } from '../domain/shared/result.ts'
import { FORMAT_VERSION } from './envelope.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import type { SyntaxFault } from './parse-json.ts'
import { shownKind } from './plain-data.ts'

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

export function tooLarge(bytes: number): Err<ReadError> {
  const problem = problemAt('tooLarge', '', `${bytes} bytes`, `at most ${MAX_FILE_BYTES} bytes`)
  return err({ code: 'tooLarge', bytes, limitBytes: MAX_FILE_BYTES, problems: [problem] })
}

export function notJson({ line, column, found, expected }: SyntaxFault): Err<ReadError> {
  const problem = problemAt('notJson', `line ${line}, column ${column}`, found, expected)
  return err({ code: 'notJson', line, column, problems: [problem] })
}

/** @param path `format` or `version`, or '' where there is not even an object. */
export function notOurFormat(path: string, found: unknown, expected: string): Err<ReadError> {
  return err({
    code: 'notOurFormat',
    problems: [problemAt('notOurFormat', path, shownKind(found), expected)],
  })
}

export function tooNew(version: number): Err<ReadError> {
  const problem = problemAt('tooNew', 'version', String(version), `at most ${FORMAT_VERSION}`)
  return err({ code: 'tooNew', version, problems: [problem] })
}

export function migrationFailed(fromVersion: number): Err<ReadError> {
  const expected = `a file that version ${fromVersion} can have written`
  const problem = problemAt('migrationFailed', 'version', String(fromVersion), expected)
  return err({ code: 'migrationFailed', fromVersion, problems: [problem] })
}

function problemAt(code: ReadError['code'], path: string, found: string, expected: string): Problem {
  return { code, path, found, expected }
}
