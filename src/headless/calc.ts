/**
 * `calc FILE…`: reads app files and prints what the app would show, document by document, as canonical JSON. Documents
 * of one call stand beside each other as in a browser: care hotels take patients from the regional plans they name.
 * `--as-of DATE` and `--as-known-at MOMENT` ask an oxygen ledger for an earlier day or an earlier state of knowledge.
 */
import { parseMoment } from '../domain/oxygen/amsterdam.ts'
import { parseDate } from '../domain/shared/civil-date.ts'
import { ok, type Result } from '../domain/shared/result.ts'
import { canonicalJson } from '../file/canonical.ts'
import { readArguments } from './arguments.ts'
import { type CommandResult, refuseUse, type Refusal } from './command.ts'
import { readFiles } from './input-files.ts'
import { type CalcOptions, resultOf } from './results/index.ts'

const RESULT_FORMAT = 'adempauze-result'
const RESULT_VERSION = 1

export async function calc(args: readonly string[]): Promise<CommandResult> {
  const given = readArguments(args, ['as-of', 'as-known-at'])
  if (!given.ok) return given
  const options = readOptions(given.value.options)
  if (!options.ok) return options
  const files = await readFiles(given.value.files)
  if (!files.ok) return files
  const results: object[] = []
  const documents = files.value.flatMap((file) => file.documents)
  for (const document of documents) results.push(await resultOf(document, options.value, documents))
  return ok({ output: canonicalJson({ format: RESULT_FORMAT, version: RESULT_VERSION, results }) })
}

function readOptions(given: ReadonlyMap<string, string>): Result<CalcOptions, Refusal> {
  const asOf = given.get('as-of')
  const asKnownAt = given.get('as-known-at')
  if (asOf !== undefined && parseDate(asOf) === null) return refuseUse('--as-of', asOf, 'a date, YYYY-MM-DD')
  if (asKnownAt !== undefined && parseMoment(asKnownAt) === null) {
    return refuseUse('--as-known-at', asKnownAt, 'a moment with its zone, or a date')
  }
  return ok({ ...(asOf !== undefined && { asOf }), ...(asKnownAt !== undefined && { asKnownAt }) })
}
