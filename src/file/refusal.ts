/**
 * Whether a document could be read back, asked before it is written: the checks of reading, so that no rule stands
 * twice. What was read or checked before is known by its very objects, which nobody may change; of a changed document
 * only what is new in it is looked at, so that a move of a slider and a booking among 100,000 events cost little.
 */
import * as v from 'valibot'
import type { Problem, Result } from '../domain/shared/result.ts'
import { addedItems } from './added-items.ts'
import { checkChange } from './check-documents.ts'
import { type AppDocument, FORMAT, FORMAT_VERSION } from './envelope.ts'
import { deepFreeze } from './freeze.ts'
import { identitySchema } from './kinds/document-kind.ts'
import { KINDS } from './kinds/index.ts'
import { MAX_PROBLEMS } from './limits.ts'
import { joinPath, underPath } from './path.ts'
import { inspectPlainData, isObject } from './plain-data.ts'
import type { ReadError } from './read-error.ts'
import { readValue } from './read.ts'
import { isLong } from './runs.ts'
import { readShape } from './shape.ts'
import { isSound, noteSound } from './sound.ts'

/** What a document holds besides its identity. */
const BESIDE = ['kind', 'body']

const SCHEMAS: ReadonlyMap<string, v.GenericSchema> = new Map(
  KINDS.map(({ kind, schema }): [string, v.GenericSchema] => [kind, schema]),
)

/**
 * What a later reading of a document would refuse it for, or null.
 * @param before the document as it was before a change, where it was one.
 */
export function refusalOf(document: AppDocument, before: AppDocument | null = null): ReadError | null {
  const refusal = refusalOfIdentity(document) ?? refusalOfBody(document, before)
  if (refusal === null) noteSound(deepFreeze(document))
  return refusal
}

function refusalOfIdentity(document: AppDocument): ReadError | null {
  const identity = Object.fromEntries(Object.entries(document).filter(([name]) => !BESIDE.includes(name)))
  return refused('invalid', shapeProblems(identitySchema, identity, 'documents[0]'))
}

function refusalOfBody(document: AppDocument, before: AppDocument | null): ReadError | null {
  const { body } = document
  if (isSound(document)) return null
  const isChange = before !== null && before.kind === document.kind && isSound(before)
  if (!isChange || !hasSameNames(before.body, body)) return refusalOfWhole(document)
  const schema = SCHEMAS.get(document.kind)
  if (schema === undefined) return refusalOfWhole(document)
  const [was, is]: [Record<string, unknown>, Record<string, unknown>] = [{ ...before.body }, { ...body }]
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(is)) {
    if (value === was[name]) continue
    const entry = entryOf(schema, name)
    if (entry === null) return refusalOfWhole(document)
    problems.push(...changeProblems(entry, value, was[name], joinPath('documents[0].body', name)))
  }
  if (problems.length > 0) return refused('invalid', problems)
  return refused(
    'inconsistent',
    checkChange(document, before).map((problem) => under('documents[0].body', problem)),
  )
}

/** Of a long list the new items alone are looked at, and how many there are of all. */
function changeProblems(schema: v.GenericSchema, value: unknown, before: unknown, path: string): Problem[] {
  const [items, ...rules] = pipeOf(schema)
  if (!isSchema(items) || !Array.isArray(value) || !Array.isArray(before) || !isLong(value)) {
    return shapeProblems(schema, value, path)
  }
  const added = addedItems<unknown>(value, before)
  if (added === null) return shapeProblems(schema, value, path)
  const list = added.map(({ item }) => item)
  const atItsPlace = (problem: Problem): Problem => ({
    ...problem,
    path: problem.path.replace(/^\[(\d+)\]/, (_, at: string) => `[${added[Number(at)]?.index ?? at}]`),
  })
  const length = rules.flatMap((rule) =>
    isRule(rule) ? problemsOf(readShape(v.pipe(v.unknown(), rule), value, 0)) : [],
  )
  return [...length, ...shapeProblems(items, list, '').map(atItsPlace)].map((problem) => under(path, problem))
}

function shapeProblems(schema: v.GenericSchema, value: unknown, path: string): Problem[] {
  const { problems, size } = inspectPlainData(value)
  const told = problems.length > 0 ? problems : problemsOf(readShape(schema, value, size))
  return told.map((problem) => under(path, problem))
}

function refusalOfWhole(document: AppDocument): ReadError | null {
  const writtenAt = '2022-01-01T00:00:00.000Z'
  const file = { format: FORMAT, version: FORMAT_VERSION, writtenBy: '-', writtenAt, documents: [document] }
  const read = readValue(file)
  return read.ok ? null : read.error
}

function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.error
}

function under(path: string, problem: Problem): Problem {
  return { ...problem, path: underPath(path, problem.path) }
}

function refused(code: 'invalid' | 'inconsistent', problems: readonly Problem[]): ReadError | null {
  return problems.length === 0 ? null : { code, problems: problems.slice(0, MAX_PROBLEMS) }
}

function hasSameNames(before: object, after: object): boolean {
  const [was, is] = [Object.keys(before), Object.keys(after)]
  return was.length === is.length && is.every((name) => Object.hasOwn(before, name))
}

/** The schema of one field of a body; null where the body is more than its fields. */
function entryOf(schema: v.GenericSchema, name: string): v.GenericSchema | null {
  if ('pipe' in schema || !('entries' in schema) || !isObject(schema.entries)) return null
  const entry = schema.entries[name]
  return isSchema(entry) ? entry : null
}

function pipeOf(schema: v.GenericSchema): readonly unknown[] {
  return 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : []
}

function isSchema(value: unknown): value is v.GenericSchema {
  return isObject(value) && value['kind'] === 'schema'
}

function isRule(value: unknown): value is v.GenericValidation {
  return isObject(value) && value['kind'] === 'validation'
}
