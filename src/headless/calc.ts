/**
 * `calc FILE…`: reads app files and prints what the app would show, document by document, as canonical JSON. Documents
 * of one call stand beside each other as in a browser: care hotels take patients from the regional plans they name.
 * `--days` gives a regional plan day by day, with `--quantiles 0.05,0.5,0.95` of your own.
 * `--as-of DATE` and `--as-known-at MOMENT` ask an oxygen ledger for an earlier day or an earlier state of knowledge.
 */
import { parseMoment } from '../domain/oxygen/ledger/amsterdam.ts'
import { parseDate } from '../domain/shared/civil-date.ts'
import { ok, type Result } from '../domain/shared/result.ts'
import { canonicalJson } from '../file/canonical.ts'
import { readArguments } from './arguments.ts'
import { type CommandResult, refuseUse, type Refusal } from './command.ts'
import { readFiles } from './input-files.ts'
import { resultOf } from './results/index.ts'
import type { CalcOptions } from './results/result-of.ts'
import { USUAL_QUANTILES } from './plan-days.ts'

const RESULT_FORMAT = 'adempauze-result'
const RESULT_VERSION = 1

export async function calc(args: readonly string[]): Promise<CommandResult> {
  const given = readArguments(args, ['as-of', 'as-known-at', 'quantiles'], ['days'])
  if (!given.ok) return given
  const options = readOptions(given.value.options, given.value.flags)
  if (!options.ok) return options
  const files = await readFiles(given.value.files)
  if (!files.ok) return files
  const results: object[] = []
  const documents = files.value.flatMap((file) => file.documents)
  for (const document of documents) results.push(await resultOf(document, options.value, documents))
  return ok({ output: canonicalJson({ format: RESULT_FORMAT, version: RESULT_VERSION, results }) })
}

function readOptions(
  given: ReadonlyMap<string, string>,
  flags: ReadonlySet<string>,
): Result<CalcOptions, Refusal> {
  const asOf = given.get('as-of')
  const asKnownAt = given.get('as-known-at')
  if (asOf !== undefined && parseDate(asOf) === null) return refuseUse('--as-of', asOf, 'a date, YYYY-MM-DD')
  if (asKnownAt !== undefined && parseMoment(asKnownAt) === null) {
    return refuseUse('--as-known-at', asKnownAt, 'a moment with its zone, or a date')
  }
  const quantiles = readQuantiles(given.get('quantiles'), flags.has('days'))
  if (!quantiles.ok) return quantiles
  return ok({
    ...(quantiles.value && { quantiles: quantiles.value }),
    ...(asOf !== undefined && { asOf }),
    ...(asKnownAt !== undefined && { asKnownAt }),
  })
}

/** As many as the quantiles are worked out for at once. */
const MOST_QUANTILES = 32

/** Null where no days are asked for. */
function readQuantiles(text: string | undefined, days: boolean): Result<readonly number[] | null, Refusal> {
  if (text === undefined) return ok(days ? USUAL_QUANTILES : null)
  if (!days) return refuseUse('--quantiles', text, 'together with --days')
  const quantiles = text.split(',').map(Number)
  const isInOrder = quantiles.every(
    (value, index) => value >= 0 && value <= 1 && (index === 0 || value > (quantiles[index - 1] ?? 1)),
  )
  if (isInOrder && quantiles.length <= MOST_QUANTILES) return ok(quantiles)
  return refuseUse('--quantiles', text, `at most ${MOST_QUANTILES} numbers from 0 to 1, ascending`)
}
