/** Copies of one document that planners changed apart: fields typed over, items of lists added, removed and moved. */
import fc from 'fast-check'
import type { AppDocument, AppFile } from '../../src/file/envelope.ts'
import { readText } from '../../src/file/read.ts'
import { type Json, memberAt, placesOf, put, SAMPLES } from '../file/samples.ts'

type JsonObject = { [key: string]: Json }

/** One change somebody makes: where, and what, both taken modulo what there is. */
export interface Stroke {
  readonly place: number
  readonly what: number
}

/** What somebody changes in one sitting. */
export interface Sitting {
  readonly strokes: readonly Stroke[]
  /** Which part of the document it is about, so that people get in each other's way. */
  readonly focus: number
}

/** The sittings of three people over one part of a document. */
export const sittings = (most: number): fc.Arbitrary<readonly [Sitting, Sitting, Sitting]> => {
  const strokes = fc.array(fc.record({ place: fc.nat(), what: fc.nat() }), { minLength: 1, maxLength: most })
  return fc.tuple(fc.nat(), strokes, strokes, strokes).map(([focus, a, b, c]) => [
    { strokes: a, focus },
    { strokes: b, focus },
    { strokes: c, focus },
  ])
}

/** Something else than what stands there, of its own sort, so that the reader may take it. */
function otherThan(was: Json, what: number): Json {
  const pick = what % 5
  if (typeof was === 'number') return [was + 1, was / 2, 0, 1, was - 1][pick] ?? 0
  if (typeof was === 'boolean') return !was
  if (typeof was === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(was)) return `2022-01-1${pick}`
  if (typeof was === 'string') return ['x', 'andere woorden', '2b', 'icu', 'ward'][pick] ?? ''
  return [null, '2022-01-15', 7, 'x', []][pick] ?? null
}

/** Samples of one document of a kind; of the largest only what a test can do a hundred times. */
export function samplesOf(kind: AppDocument['kind']): readonly AppFile[] {
  return SAMPLES.flatMap(({ text }) => {
    const read = readText(text)
    if (!read.ok) throw new Error('a sample that cannot be read')
    const { documents, ...envelope } = read.value
    return documents
      .filter((document) => document.kind === kind && JSON.stringify(document).length < 120_000)
      .slice(0, 3)
      .map((document) => ({ ...envelope, documents: [document] }))
  })
}

/** The file after changes, each one left out that the reader would refuse. */
export function edited(file: AppFile, { strokes: changes, focus }: Sitting): AppFile {
  let now = JSON.parse(JSON.stringify(file)) as Json
  let at: AppFile = file
  for (const change of changes) {
    const next = JSON.parse(JSON.stringify(now)) as Json
    stroke(next, change, focus)
    const read = readText(JSON.stringify(next))
    if (read.ok) [now, at] = [next, read.value]
  }
  const [document] = at.documents
  if (!document) throw new Error('no document')
  const isChanged = JSON.stringify(at) !== JSON.stringify(file)
  return isChanged ? { ...at, documents: [{ ...document, revision: document.revision + 1 }] } : file
}

function stroke(file: Json, { place, what }: Stroke, focus: number): void {
  const all = placesOf(file).filter((path) => path.length > 3 && path[2] === 'body')
  const parts = all.filter((path) => path.length < 7 && isList(file, path, 2))
  const part = (parts[focus % Math.max(1, parts.length)] ?? []).join('.')
  const places = all.filter((path) => `${path.join('.')}.`.startsWith(`${part}.`))
  const lists = places.filter((path) => isList(file, path, 0))
  if (what % 3 > 0 || lists.length === 0) {
    const path = (places[place % places.length] ?? []).join('.')
    put(file, path, otherThan(memberAt(file, path), Math.floor(what / 3)))
    return
  }
  const path = (lists[place % lists.length] ?? []).join('.')
  const list = memberAt(file, path) as Json[]
  const index = Math.floor(what / 9) % Math.max(1, list.length)
  const item = list[index]
  if (item === undefined) return
  if (what % 9 === 0) list.splice(index, 1)
  else if (what % 9 === 3) list.push(list.shift() ?? item)
  else list.push(renamed(item, `n${Math.floor(what / 9) % 5}`))
}

function isList(file: Json, path: readonly (string | number)[], fewest: number): boolean {
  const value = memberAt(file, path.join('.'))
  if (Array.isArray(value)) return value.length >= fewest
  return fewest > 0 && typeof value === 'object' && value !== null
}

/** A copy of an item as another one. */
function renamed(item: Json, id: string): Json {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return id
  const copy: JsonObject = { ...item }
  for (const field of ['id', 'path', 'fact']) if (field in copy) copy[field] = id
  for (const field of ['from', 'validFrom'])
    if (field in copy) copy[field] = `2022-03-${10 + (id.charCodeAt(1) % 5)}`
  return copy
}
