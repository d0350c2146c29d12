/**
 * The strict shape of a value, told as problems with paths. A schema says yes or no; it never changes what it
 * reads, and where a schema of the library would (an array taken for an object), that is a refusal too.
 */
import type { FileProblemCode } from '../domain/shared/problem-code.ts'
import * as v from 'valibot'
import type { Phrase, Found } from '../domain/shared/phrase.ts'
import { err, ok, type Problem, type Result, shortened } from '../domain/shared/result.ts'
import { isExpectation } from './kinds/expectations.ts'
import { MAX_PROBLEMS } from './limits.ts'
import { type PathStep, pathText } from './path.ts'
import { isObject, shownKind } from './plain-data.ts'

/** Every problem of a huge file would fill the memory: above this many values the first one is told alone. */
const MAX_SIZE_TOLD_WHOLE = 50_000

/** Codes of valibot's schemas and actions; all others are about the type. */
const CODES: Readonly<Record<string, FileProblemCode>> = {
  integer: 'notWhole',
  finite: 'numberOutOfRange',
  min_value: 'belowMinimum',
  max_value: 'aboveMaximum',
  min_length: 'tooShort',
  max_length: 'tooLong',
  max_entries: 'tooLong',
  non_empty: 'tooShort',
  regex: 'badFormat',
  check: 'badFormat',
  literal: 'notAllowed',
  picklist: 'notAllowed',
  variant: 'notAllowed',
}

/**
 * @param size number of values in `value`, from `inspectPlainData`.
 * @returns the value as the schema types it: equal to what came in, its keys in the order of the schema.
 */
export function readShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown, size: number): Result<T> {
  const parsed = v.safeParse(schema, value, { abortEarly: size > MAX_SIZE_TOLD_WHOLE, abortPipeEarly: true })
  if (!parsed.success) return err(parsed.issues.slice(0, MAX_PROBLEMS).map(problemOf))
  const change = firstChange(value, parsed.output)
  return change ? err([problemOfChange(change)]) : ok(parsed.output)
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const steps = (issue.path ?? []).map(({ key }): PathStep => (typeof key === 'number' ? key : String(key)))
  const path = pathText(steps)
  const last = issue.path?.at(-1)
  if (last?.origin === 'key') {
    const isMissing = issue.received === 'undefined'
    return isMissing
      ? { code: 'missing', path, found: { is: 'nothing' }, expected: { is: 'anyValue' } }
      : { code: 'unknownKey', path, found: shortened(issue.received), expected: { is: 'noSuchName' } }
  }
  // A variant asks which kind of object it is; anything but an object has no kind.
  const code = issue.expected === 'Object' ? 'wrongType' : (CODES[issue.type] ?? 'wrongType')
  return { code, path, found: foundIn(issue), expected: expectedIn(issue) }
}

const TYPES: Readonly<Record<string, Phrase>> = {
  number: { is: 'number' },
  finite: { is: 'number' },
  string: { is: 'text' },
  boolean: { is: 'truth' },
  integer: { is: 'whole' },
  array: { is: 'list' },
  strict_object: { is: 'fields' },
}

/** A phrase that stands beside the schema (fields.ts), a bound, a type, or the values themselves. */
function expectedIn(issue: v.BaseIssue<unknown>): Phrase {
  const { message, type, requirement, expected } = issue
  if (isExpectation(message)) return { is: message }
  if (expected === 'Object') return { is: 'fields' }
  if (typeof requirement === 'number' || typeof requirement === 'bigint') {
    return { is: type.startsWith('min_') ? 'atLeast' : 'atMost', limit: Number(requirement) }
  }
  if (expected === null) return { is: 'anyValue' }
  // Of a choice its values.
  return TYPES[type] ?? { is: 'oneOf', values: expected }
}

/** Lengths are shown as numbers, structures as what they are: a problem never holds a whole list. */
function foundIn({ type, input, received }: v.BaseIssue<unknown>): Found {
  if (type.endsWith('_length') || type === 'max_entries') return shortened(received)
  return shownKind(input)
}

/** The first place where the library's output is another kind of value than what stood in the file. */
function firstChange(before: unknown, after: unknown): Change | null {
  if (Object.is(before, after)) return null
  if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < after.length; index += 1) {
      const change = firstChange(before[index], after[index])
      if (change) return under(index, change)
    }
    return null
  }
  if (isObject(before) && isObject(after)) {
    for (const key of Object.keys(after)) {
      const change = firstChange(before[key], after[key])
      if (change) return under(key, change)
    }
    return null
  }
  return { before, after, steps: [] }
}

/** Values that differ, and where: the steps are put together on the way back, as most files have no such place. */
interface Change {
  readonly before: unknown
  readonly after: unknown
  readonly steps: readonly PathStep[]
}

function under(step: PathStep, change: Change): Change {
  return { ...change, steps: [step, ...change.steps] }
}

function problemOfChange({ before, after, steps }: Change): Problem {
  const kind = shownKind(after)
  const expected: Phrase = kind === null || typeof kind === 'string' ? { is: 'plainValue' } : kind
  return { code: 'wrongType', path: pathText(steps), found: shownKind(before), expected }
}
