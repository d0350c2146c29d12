/** Splits a command's arguments into files and options (`--name value` or `--name=value`). */
import { parseArgs } from 'node:util'
import { ok, type Result } from '../domain/shared/result.ts'
import { refuseUse, type Refusal } from './command.ts'

export interface Arguments {
  /** At least one. */
  readonly files: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

/** @param names the options that the command knows, without dashes; each takes a value. */
export function readArguments(args: readonly string[], names: readonly string[]): Result<Arguments, Refusal> {
  const expected = [...names.map((name) => `[--${name} VALUE]`), 'FILE…'].join(' ')
  const options = new Map<string, string>()
  const files: string[] = []
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true, options: optionsOf(names) })
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    if (!names.includes(token.name) || token.value === undefined) {
      return refuseUse('arguments', token.rawName, expected)
    }
    if (options.has(token.name)) return refuseUse('arguments', token.rawName, 'an option given once')
    options.set(token.name, token.value)
  }
  return files.length > 0 ? ok({ files, options }) : refuseUse('arguments', 'no file', expected)
}

function optionsOf(names: readonly string[]): Record<string, { type: 'string' }> {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
}
