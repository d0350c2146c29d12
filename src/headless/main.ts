/**
 * The commands of the headless runner. A command's answer goes to stdout and nothing else does; a refusal goes to
 * stderr as `{error: {code, problems}}`, with nothing on stdout. Exit codes: 0 done, 2 refused.
 */
import { canonicalJson } from '../file/canonical.ts'
import { calc } from './calc.ts'
import { type CommandResult, refuseUse } from './command.ts'
import { writeExamples } from './examples.ts'
import { merge } from './merge.ts'
import { writeSchema } from './schema.ts'

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<CommandResult>>> = {
  calc,
  examples: writeExamples,
  merge,
  schema: writeSchema,
}

/** Runs `command …args` and returns the exit code. */
export async function main([command = '', ...args]: readonly string[]): Promise<number> {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  const result = run ? await run(args) : refuseUse('command', command, Object.keys(COMMANDS).join(' | '))
  if (!result.ok) {
    await write(process.stderr, canonicalJson({ error: result.error }))
    return 2
  }
  await write(process.stdout, result.value.output)
  if (result.value.notice !== undefined) await write(process.stderr, result.value.notice)
  return 0
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
