/**
 * Why a file is refused. The codes follow the order in which a file is read; the first stage that objects wins.
 */
import type { Phrase, Found } from '../domain/shared/phrase.ts'
import { type Err, err, type Problem, shown } from '../domain/shared/result.ts'
import type { OtherEncoding } from './decode-utf8.ts'
import { FORMAT_VERSION } from './envelope.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import type { SyntaxFault } from './parse-json.ts'
import { shownKind } from './plain-data.ts'

interface Refusal<Code extends string> {
  readonly code: Code
  /** At least one; at most 100. Paths begin at the file: `documents[0].body.links.icu.capacity`. */
  readonly problems: readonly Problem[]
}

/** Why a file under a passphrase does not open. */
export type LockCode = 'encrypted' | 'wrongPassphrase' | 'tampered' | 'damaged'

export type ReadError =
  | (Refusal<'tooLarge'> & { readonly bytes: number; readonly limitBytes: number })
  | (Refusal<'notJson'> & {
      readonly line: number
      readonly column: number
      /** The text is not in UTF-8 at all. */
      readonly encoding?: OtherEncoding
      /** It carries a checksum, so it could be read when it was written. */
      readonly isDamaged?: true
    })
  | Refusal<'notOurFormat'>
  | (Refusal<'tooNew'> & { readonly version: number })
  | (Refusal<'migrationFailed'> & { readonly fromVersion: number })
  | Refusal<LockCode>
  | Refusal<'invalid'>
  | Refusal<'inconsistent'>

export function tooLarge(bytes: number): Err<ReadError> {
  const problem = problemAt(
    'tooLarge',
    '',
    { is: 'bytes', bytes },
    { is: 'bytesUpTo', limit: MAX_FILE_BYTES },
  )
  return err({ code: 'tooLarge', bytes, limitBytes: MAX_FILE_BYTES, problems: [problem] })
}

export function notJson(
  fault: SyntaxFault & { readonly encoding?: OtherEncoding },
  isDamaged = false,
): Err<ReadError> {
  const { line, column, found, expected, encoding } = fault
  const problem = problemAt('notJson', `${line}:${column}`, found, expected)
  return err({
    code: 'notJson',
    line,
    column,
    problems: [problem],
    ...(encoding && { encoding }),
    ...(isDamaged && { isDamaged }),
  })
}

/** @param path `format` or `version`, or '' where there is not even an object. */
export function notOurFormat(path: string, found: unknown, expected: Phrase): Err<ReadError> {
  return err({
    code: 'notOurFormat',
    problems: [problemAt('notOurFormat', path, shownKind(found), expected)],
  })
}

export function tooNew(version: number, limit = FORMAT_VERSION): Err<ReadError> {
  const problem = problemAt('tooNew', 'version', shown(version), { is: 'atMost', limit })
  return err({ code: 'tooNew', version, problems: [problem] })
}

export function migrationFailed(fromVersion: number): Err<ReadError> {
  const expected: Phrase = { is: 'writtenByVersion', version: fromVersion }
  const problem = problemAt('migrationFailed', 'version', shown(fromVersion), expected)
  return err({ code: 'migrationFailed', fromVersion, problems: [problem] })
}

export function locked(code: LockCode): ReadError {
  return { code, problems: [{ code, path: '', found: null, expected: null }] }
}

function problemAt(
  code: Exclude<ReadError['code'], 'invalid' | 'inconsistent'>,
  path: string,
  found: Found,
  expected: Phrase,
): Problem {
  return { code, path, found, expected }
}
