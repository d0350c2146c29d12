/**
 * Reads what strangers hand us and what the database kept: size → JSON → envelope → version → migrate → strict
 * shape → cross-field. Never throws, never repairs a figure, never returns part of a file.
 */
import { err, type Result } from '../domain/shared/result.ts'
import type { AppFile } from './envelope.ts'
import type { ReadError } from './read-error.ts'

/** Reads a file's bytes (UTF-8). The result is frozen to the bottom. */
export function readBytes(bytes: Uint8Array): Result<AppFile, ReadError> {
  return readText(new TextDecoder().decode(bytes))
}

/** Reads a file's text, a paste for example. */
export function readText(text: string): Result<AppFile, ReadError> {
  return readValue(text)
}

/** Reads a value that is already parsed, a database row for example. The value itself is left untouched. */
export function readValue(value: unknown): Result<AppFile, ReadError> {
  const found = typeof value
  return err({ code: 'notOurFormat', problems: [{ code: 'wrongType', path: '', found, expected: 'object' }] })
}
