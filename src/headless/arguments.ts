/** Splits a command's arguments into files, options (`--name value` or `--name=value`) and flags (`--name`). */
import { parseArgs } from 'node:util'
import { ok, type Result } from '../domain/shared/result.ts'
import { refuseUse, type Refusal } from './command.ts'

export interface Arguments {
  /** At least one. */
  readonly files: readonly string[]
  readonly options: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
}

/**
 * @param names the options that the command knows, without dashes; each takes a value.
 * @param flags those that take none.
 */
export function readArguments(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[] = [],
): Result<Arguments, Refusal> {
  const expected = expectedOf(names, flags, ['FILE…'])
  const given = split(args, names, flags, expected)
  if (!given.ok || given.value.files.length > 0) return given
  return refuseUse('arguments', 'no file', expected)
}

/** Of a command that takes options alone. */
export function readOptions(
  args: readonly string[],
  names: readonly string[],
): Result<ReadonlyMap<string, string>, Refusal> {
  const expected = expectedOf(names, [], [])
  const given = split(args, names, [], expected)
  if (!given.ok) return given
  const [file] = given.value.files
  return file === undefined ? ok(given.value.options) : refuseUse('arguments', file, expected)
}

function expectedOf(names: readonly string[], flags: readonly string[], rest: readonly string[]): string {
  return [...flags.map((flag) => `[--${flag}]`), ...names.map((name) => `[--${name} VALUE]`), ...rest].join(
    ' ',
  )
}

function split(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[],
  expected: string,
): Result<Arguments, Refusal> {
  const options = new Map<string, string>()
  const given = new Set<string>()
  const files: string[] = []
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: { ...typed(names, 'string'), ...typed(flags, 'boolean') },
  })
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const isFlag = flags.includes(token.name)
    const isOption = names.includes(token.name) && token.value !== undefined
    if (!isOption && !(isFlag && token.value === undefined)) {
      return refuseUse('arguments', token.rawName, expected)
    }
    if (options.has(token.name) || given.has(token.name)) {
      return refuseUse('arguments', token.rawName, 'an option given once')
    }
    if (isFlag) given.add(token.name)
    else options.set(token.name, token.value ?? '')
  }
  return ok({ files, options, flags: given })
}

function typed<Type extends 'string' | 'boolean'>(
  names: readonly string[],
  type: Type,
): Record<string, { type: Type }> {
  return Object.fromEntries(names.map((name) => [name, { type }]))
}
