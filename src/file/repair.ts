/**
 * Mends a document that cannot be read, one refused place at a time: the place gets the value that it had when the
 * document could last be read, or goes where it was not there then. Nothing is chosen here; nothing is made up.
 */
import { ok, type Problem, type Result } from '../domain/shared/result.ts'
import { type AppDocument, FORMAT, FORMAT_VERSION } from './envelope.ts'
import { parseJson } from './parse-json.ts'
import { type PathStep, pathSteps } from './path.ts'
import { isObject, type JsonObject } from './plain-data.ts'
import type { ReadError } from './read-error.ts'
import { readValue } from './read.ts'

/** One refused place, and what would be done with it. */
export interface Mend {
  readonly problem: Problem
  readonly steps: readonly PathStep[]
  /** `set` to the earlier value, or `remove` the item of a list that was not there yet. */
  readonly action: { readonly kind: 'set'; readonly value: unknown } | { readonly kind: 'remove' }
}

/** The one document that a stored text holds, unread; null where there is none of this version. */
export function documentIn(text: string): JsonObject | null {
  const parsed = parseJson(text)
  if (!parsed.ok || !isObject(parsed.value.value)) return null
  const { version, documents } = parsed.value.value
  const first: unknown = Array.isArray(documents) ? documents[0] : null
  return version === FORMAT_VERSION && isObject(first) ? first : null
}

/** The document of a value, or why it cannot be read. */
export function readDocument(value: JsonObject): Result<AppDocument, ReadError> {
  const seal = { writtenBy: '-', writtenAt: '2022-01-01T00:00:00.000Z' }
  const file = readValue({ format: FORMAT, version: FORMAT_VERSION, ...seal, documents: [value] })
  if (!file.ok) return file
  const [document] = file.value.documents
  if (document === undefined) throw new RangeError('a file that was read holds a document')
  return ok(document)
}

/** What can be done about a problem of `value`; null where the earlier document has no other value to offer. */
export function mendOf(problem: Problem, value: JsonObject, earlier: AppDocument): Mend | null {
  const steps = pathSteps(problem.path).slice(2) // after `documents[0]`
  let [now, then]: [unknown, unknown] = [value, earlier]
  for (const [depth, step] of steps.entries()) {
    const at = counterpart(now, then, step)
    const isGone = at === undefined || typeof then !== 'object' || then === null || !Object.hasOwn(then, at)
    if (isGone) {
      const itemAt = steps.slice(0, depth + 1).findLastIndex((one) => typeof one === 'number')
      return itemAt === -1 ? null : { problem, steps: steps.slice(0, itemAt + 1), action: { kind: 'remove' } }
    }
    now = member(now, step)
    then = member(then, at)
  }
  if (JSON.stringify(now) === JSON.stringify(then)) return null
  return { problem, steps, action: { kind: 'set', value: then } }
}

/** The value with one mend carried out. */
export function mended(value: JsonObject, { steps, action }: Mend): JsonObject {
  const next = changed(value, steps, action)
  return isObject(next) ? next : value
}

function changed(value: unknown, [step, ...rest]: readonly PathStep[], action: Mend['action']): unknown {
  if (step === undefined) return action.kind === 'set' ? action.value : value
  if (Array.isArray(value) && typeof step === 'number') {
    if (rest.length === 0 && action.kind === 'remove') return value.toSpliced(step, 1)
    return value.map((item: unknown, index) => (index === step ? changed(item, rest, action) : item))
  }
  if (!isObject(value)) return value
  return { ...value, [step]: changed(value[step], rest, action) }
}

/** The step that leads to the same thing in the earlier value: an item of a list is known by its id, if it has one. */
function counterpart(now: unknown, then: unknown, step: PathStep): PathStep | undefined {
  if (typeof step === 'string' || !Array.isArray(now) || !Array.isArray(then)) return step
  const id = idOf(now[step])
  if (id === null) return step
  const at = then.findIndex((item: unknown) => idOf(item) === id)
  return at === -1 ? undefined : at
}

function idOf(item: unknown): string | null {
  if (!isObject(item)) return null
  const name = Object.keys(item).find((key) => key === 'id' || key.endsWith('Id'))
  const id = name === undefined ? undefined : item[name]
  return typeof id === 'string' ? id : null
}

function member(value: unknown, step: PathStep): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined
  return isObject(value) ? value[step] : undefined
}
