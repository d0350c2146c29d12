/**
 * Reads what strangers hand us and what the database kept: size → JSON → envelope → version → migrate → strict
 * shape → cross-field. Never throws, never repairs a figure, never returns part of a file.
 */
import { err, ok, type Problem, type Result } from '../domain/shared/result.ts'
import { checkDocuments } from './check-documents.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { type AppFile, FORMAT, FORMAT_VERSION } from './envelope.ts'
import { fileSchema } from './file-schema.ts'
import { deepFreeze } from './freeze.ts'
import { MAX_FILE_BYTES, MAX_PROBLEMS } from './limits.ts'
import { migrateFile } from './migrate.ts'
import { parseJson } from './parse-json.ts'
import { inspectPlainData, isObject, type JsonObject } from './plain-data.ts'
import {
  locked,
  migrationFailed,
  notJson,
  notOurFormat,
  type ReadError,
  tooLarge,
  tooNew,
} from './read-error.ts'
import { readShape } from './shape.ts'
import { noteSound } from './sound.ts'
import { SEALED_FORMAT } from './travel/passphrase.ts'

/** A file as we write it begins with its checksum: it was whole then. */
const CHECKSUM_FIRST = /^\uFEFF?\s*\{\s*"checksum"/

/** Reads a file's bytes (UTF-8, a byte order mark is passed over). The result is frozen to the bottom. */
export function readBytes(bytes: Uint8Array): Result<AppFile, ReadError> {
  if (bytes.byteLength > MAX_FILE_BYTES) return tooLarge(bytes.byteLength)
  const text = decodeUtf8(bytes)
  return text.ok ? readText(text.value) : notJson(text.error)
}

/** Reads text that is in memory already, a paste or a database row: its size is no question any more. */
export function readText(text: string): Result<AppFile, ReadError> {
  const parsed = parseJson(text)
  if (!parsed.ok) return notJson(parsed.error, CHECKSUM_FIRST.test(text))
  return readEnvelope(parsed.value.value, parsed.value.problems)
}

/** Reads a value that is already parsed, a database row for example. The value itself is left untouched. */
export function readValue(value: unknown): Result<AppFile, ReadError> {
  return readEnvelope(value, [])
}

/** @param earlier what the JSON reader refused: told only once it is clear that the file is one of ours. */
function readEnvelope(value: unknown, earlier: readonly Problem[]): Result<AppFile, ReadError> {
  if (!isObject(value)) return notOurFormat('', value, { is: 'fieldsWith', member: `"format": "${FORMAT}"` })
  if (value['format'] === SEALED_FORMAT) return err(locked('encrypted'))
  if (value['format'] !== FORMAT)
    return notOurFormat('format', value['format'], { is: 'oneOf', values: `"${FORMAT}"` })
  const version = value['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return notOurFormat('version', version, { is: 'wholeFrom', limit: 1 })
  }
  if (version > FORMAT_VERSION) return tooNew(version)

  const inspection = inspectPlainData(value)
  const told = new Set(earlier.map(({ path }) => path))
  const unsafe = [...earlier, ...inspection.problems.filter(({ path }) => !told.has(path))]
  if (unsafe.length > 0) return err({ code: 'invalid', problems: unsafe.slice(0, MAX_PROBLEMS) })

  const migrated = migrateFile(value, version)
  if (migrated === null) return migrationFailed(version)
  return readDocuments(migrated, inspection.size)
}

function readDocuments(value: JsonObject, size: number): Result<AppFile, ReadError> {
  const file = readShape(fileSchema, value, size)
  if (!file.ok) return err({ code: 'invalid', problems: file.error })
  const problems = checkDocuments(file.value.documents)
  if (problems.length > 0) return err({ code: 'inconsistent', problems: problems.slice(0, MAX_PROBLEMS) })
  file.value.documents.forEach(noteSound)
  return ok(deepFreeze(file.value))
}
