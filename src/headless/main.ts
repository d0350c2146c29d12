/**
 * The commands of the headless runner. A command's answer goes to stdout and nothing else does; a refusal goes to
 * stderr as `{error: {code, problems}}`, with nothing on stdout. Exit codes: 0 done, 2 refused, 3 left to be decided.
 */
import type { FeedProblem, FeedProblemCode } from '../domain/observed/feed-preview.ts'
import { foundText } from '../domain/shared/phrase.ts'
import { canonicalJson } from '../file/canonical.ts'
import { LCPS_LAYOUTS } from '../file/feed/lcps-layouts.ts'
import { feed } from '../i18n/en/feed.ts'
import { phrases } from '../i18n/en/phrases.ts'
import { backtest } from './backtest.ts'
import { calc } from './calc.ts'
import { type CommandResult, type Refusal, refuseUse, type Told } from './command.ts'
import { writeExamples } from './examples.ts'
import { merge } from './merge.ts'
import { plan } from './plan.ts'
import { writeSchema } from './schema.ts'

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<CommandResult>>> = {
  backtest,
  calc,
  examples: writeExamples,
  merge,
  plan,
  schema: writeSchema,
}

/** Runs `command …args` and returns the exit code. */
export async function main([command = '', ...args]: readonly string[]): Promise<number> {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  const result = run ? await run(args) : refuseUse('command', command, Object.keys(COMMANDS).join(' | '))
  if (!result.ok) {
    await write(process.stderr, canonicalJson({ error: inWords(result.error) }))
    return 2
  }
  const { output, notice, exitCode = 0 } = result.value
  await write(process.stdout, output)
  if (notice !== undefined) await write(process.stderr, notice)
  return exitCode
}

/** Other programs read what was found and expected as text. */
function inWords({ problems, ...refusal }: Refusal): object {
  return { ...refusal, problems: problems.map(told) }
}

function told(problem: Told): object {
  if (!('found' in problem)) return toldOfFeed(problem)
  const { found, expected } = problem
  const isSaid = expected !== null && 'said' in expected
  return {
    ...problem,
    found: foundText(found, phrases),
    expected: isSaid ? expected.said : foundText(expected, phrases),
  }
}

/** Where it is, what stands there where that is a cell or a header, and what was expected. */
function toldOfFeed(problem: FeedProblem): object {
  const found = 'header' in problem ? problem.header : 'cell' in problem ? problem.cell : undefined
  return {
    ...problem,
    path: placeOf(problem),
    ...(found !== undefined && { found }),
    expected: problem.code === 'unknownHeader' ? LAYOUTS : sentenceOn(problem, problem.code),
  }
}

const LAYOUTS = LCPS_LAYOUTS.map(({ columns }) => columns.map(({ name }) => name).join(',')).join(' | ')

function sentenceOn<Code extends FeedProblemCode>(problem: FeedProblem<Code>, code: Code): string {
  const { row, column, date } = problem.at
  return feed.problems[code](problem, { row, column, date: date ?? '' })
}

/** `rows[12].Kliniek_Bedden`. */
function placeOf({ at: { row, column } }: FeedProblem): string {
  return row === 0 ? '' : `rows[${row}]${column === '' ? '' : `.${column}`}`
}

/** Resolves once the text is handed over: a pipe takes it in parts. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (fault) => {
      if (fault) reject(fault)
      else resolve()
    })
  })
}
