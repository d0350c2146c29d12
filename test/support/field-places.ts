/** Every place of a document that a person fills in, with its description, found by walking the schema of its kind. */
import type { NumberField, TextField } from '../../src/domain/shared/field.ts'
import type { AppDocument } from '../../src/file/envelope.ts'
import { KINDS } from '../../src/file/kinds/index.ts'
import { readText } from '../../src/file/read.ts'
import { SAMPLES } from '../file/samples.ts'

/** What a place holds. Texts with a form of their own (ids, moments, weeks) are not typed as they stand. */
type Described =
  | { readonly holds: 'number'; readonly field: NumberField }
  | { readonly holds: 'text'; readonly field: TextField }
  | { readonly holds: 'date' }
  | { readonly holds: 'choice'; readonly options: readonly unknown[] }

type Holds = Described['holds']

interface Place {
  /** From the body: `['links', 'icu', 'capacity']`. */
  readonly path: readonly (string | number)[]
  /** The same for every item of a list: `links.icu.capacity`, `levers[].leadDays`. */
  readonly name: string
}

export type FieldPlace<Kind extends Holds = Holds> = Place &
  Extract<Described, { readonly holds: Kind }> & { readonly document: AppDocument }

const ALL = process.env['FIELDS'] === 'all'
/** How many places of one name are tried; all with FIELDS=all. */
const PLACES_PER_NAME = ALL ? Infinity : 1
/** Of the fields every so many is calculated with; each with FIELDS=all. */
export const CALCULATED_EACH = ALL ? 1 : 9
const LONGEST_SAMPLE = 400_000

/** The places of one sort in the samples of a kind, the fullest sample first, each name once. */
export function fieldPlaces<Kind extends Holds>(kind: string, holds: Kind): FieldPlace<Kind>[] {
  const schema = KINDS.find((one) => one.kind === kind)?.schema
  const met = new Map<string, number>()
  return documentsOf(kind).flatMap((document) =>
    walk(schema, document.body, [])
      .map((place) => ({ ...place, document }))
      .filter((place): place is FieldPlace<Kind> => place.holds === holds)
      .filter(({ name }) => {
        const before = met.get(name) ?? 0
        met.set(name, before + 1)
        return before < PLACES_PER_NAME
      }),
  )
}

function documentsOf(kind: string): AppDocument[] {
  return SAMPLES.filter(({ text }) => text.includes(`"${kind}"`) && text.length < LONGEST_SAMPLE)
    .sort((a, b) => b.text.length - a.text.length)
    .flatMap(({ text }) => {
      const read = readText(text)
      return read.ok ? read.value.documents : []
    })
    .filter((document) => document.kind === kind)
}

/** The document with another value in one place. */
export function withValue({ document, path }: FieldPlace, value: unknown): AppDocument {
  return { ...document, body: changed(document.body, path, value) } as AppDocument
}

/** Only what lies on the way to the value is new, as after an edit. */
function changed(whole: unknown, [step, ...rest]: Place['path'], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(whole))
    return whole.map((item: unknown, at) => (at === step ? changed(item, rest, value) : item))
  const members = whole as Readonly<Record<string, unknown>>
  return { ...members, [step]: changed(members[step], rest, value) }
}

function walk(given: unknown, value: unknown, path: Place['path']): (Place & Described)[] {
  const schema = bare(given)
  if (schema === null || value === null) return []
  const { entries, item, options, type } = schema
  if (type === 'literal' || type === 'boolean') return []
  if (typeof value === 'number' || typeof value === 'string') {
    const described = descriptionOf(schema)
    if (described === null) throw new Error(`${path.join('.')} has no description`)
    return described === 'ownForm' ? [] : [{ path, name: nameOf(path), ...described }]
  }
  if (Array.isArray(value)) return value.flatMap((member, index) => walk(item, member, [...path, index]))
  if (!isRecord(value)) return []
  const own = Array.isArray(options) ? options.map(entriesOf).find((one) => fits(one, value)) : entries
  if (!isRecord(own)) return []
  return Object.entries(value).flatMap(([name, member]) => walk(own[name], member, [...path, name]))
}

/** The schema itself, where it may be left out or null. A schema with rules has the members of its first. */
function bare(schema: unknown): Readonly<Record<string, unknown>> | null {
  if (!isRecord(schema)) return null
  return 'wrapped' in schema ? bare(schema['wrapped']) : schema
}

/** Null where nothing says what the place may hold. */
function descriptionOf(schema: Readonly<Record<string, unknown>>): Described | 'ownForm' | null {
  const { type, options, pipe } = schema
  if (type === 'picklist' && Array.isArray(options)) return { holds: 'choice', options }
  if (!Array.isArray(pipe)) return null
  const [first, ...rules] = pipe as readonly unknown[]
  const inner = first !== schema && isRecord(first) ? descriptionOf(first) : null
  if (inner !== null) return inner
  for (const rule of rules) {
    if (!isRecord(rule)) continue
    const field = isRecord(rule['metadata']) ? rule['metadata']['field'] : undefined
    if (field === 'date') return { holds: 'date' }
    if (isNumberField(field)) return { holds: 'number', field }
    if (isTextField(field)) return { holds: 'text', field }
  }
  const hasForm = rules.some(
    (rule) => isRecord(rule) && ['regex', 'check', 'iso_timestamp'].includes(String(rule['type'])),
  )
  return hasForm ? 'ownForm' : null
}

function entriesOf(option: unknown): unknown {
  return isRecord(option) ? option['entries'] : undefined
}

/** Whether an object is of this variant: every literal of it stands there. */
function fits(entries: unknown, value: Readonly<Record<string, unknown>>): boolean {
  if (!isRecord(entries)) return false
  return Object.entries(entries).every(
    ([name, schema]) => !isRecord(schema) || !('literal' in schema) || value[name] === schema['literal'],
  )
}

function nameOf(path: Place['path']): string {
  return path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .slice(1)
}

function isNumberField(value: unknown): value is NumberField {
  return isRecord(value) && typeof value['min'] === 'number' && typeof value['max'] === 'number'
}

function isTextField(value: unknown): value is TextField {
  return isRecord(value) && typeof value['maxLength'] === 'number'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
