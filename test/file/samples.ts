/** Files that the tests of reading and writing start from: fixtures of the present version, every example. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMAT_VERSION } from '../../src/file/envelope.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FIXTURES = join(ROOT, 'test', 'fixtures')

export interface Sample {
  readonly name: string
  readonly text: string
}

export const SAMPLES: readonly Sample[] = [
  ...filesIn(join(FIXTURES, `format-${FORMAT_VERSION}`)),
  ...filesIn(join(ROOT, 'public', 'examples')),
]

/** Fixtures of every version that was released before the present one. */
export const OLDER_SAMPLES: readonly Sample[] = Array.from({ length: FORMAT_VERSION - 1 }, (_, index) =>
  filesIn(join(FIXTURES, `format-${index + 1}`)),
).flat()

function filesIn(folder: string): Sample[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The plan of the format-2 fixture as loose data, for a test to spoil; a fresh copy each time. */
export function samplePlanFile(): { [key: string]: Json } {
  return JSON.parse(readFileSync(join(ROOT, 'test/fixtures/format-2/regional-plan.json'), 'utf8')) as {
    [key: string]: Json
  }
}

/** Every place of a value, as steps from the top. */
export function placesOf(
  value: Json,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...members.flatMap(([step, member]) => placesOf(member, [...path, step]))]
}

/** What stands at a place, `documents.0.body.links.icu.capacity`. */
export function memberAt(file: Json, place: string): Json {
  return place.split('.').reduce(memberOf, file)
}

/** Puts `value` at a place, `documents.0.body.links.icu.capacity`; undefined takes the member away. */
export function put(file: Json, place: string, value: Json | undefined): void {
  const steps = place.split('.')
  const last = steps.pop() ?? ''
  const at = steps.reduce(memberOf, file)
  if (Array.isArray(at)) at[Number(last)] = value ?? null
  else if (typeof at === 'object' && at !== null) {
    if (value === undefined) Reflect.deleteProperty(at, last)
    else at[last] = value
  }
}

function memberOf(at: Json, step: string): Json {
  const member = Array.isArray(at) ? at[Number(step)] : typeof at === 'object' ? at?.[step] : undefined
  if (member === undefined) throw new Error(`no ${step} in the sample`)
  return member
}
