/** Documents that nobody thought of: a sample with many of its values changed, as far as the reader still takes it. */
import fc from 'fast-check'
import type { AppFile, DocumentKindId } from '../../src/file/envelope.ts'
import { KINDS } from '../../src/file/kinds/index.ts'
import { readText } from '../../src/file/read.ts'
import { type Json, memberAt, placesOf, put, SAMPLES } from '../file/samples.ts'

export const KIND_IDS: readonly DocumentKindId[] = KINDS.map(({ kind }) => kind)

/** Values that fit in many places, ends of what is allowed among them. */
const FITTING: readonly Json[] = [
  0,
  1,
  2,
  0.5,
  1e-9,
  7.25,
  24,
  100,
  365,
  1e9,
  2 ** 32 - 1,
  null,
  true,
  false,
  [],
  'x',
  'Ĳsselmeer 😀 \u202e\ud800 "\\\n',
  '1900-01-01',
  '2020-02-29',
  '2021-12-30',
  '2022-01-10',
  '2199-12-31',
  '2021-W52',
]

/** What every calculation would take minutes for; a test of many documents keeps these small. */
const SIZES: Readonly<Record<string, number>> = { draws: 3, horizonDays: 12 }

/** A file with one document of the kind, after 1–40 changes that the reader takes. */
export function variedFile(kind: DocumentKindId): fc.Arbitrary<AppFile> {
  const texts = SAMPLES.flatMap(({ text }) => {
    const file = JSON.parse(text) as { [key: string]: Json }
    const documents = file['documents'] as Json[]
    return documents
      .filter((document) => memberAt(document, 'kind') === kind)
      .map((document) => JSON.stringify({ ...file, documents: [small(document)] }))
  })
  const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...FITTING)), { minLength: 20, maxLength: 120 })
  return fc.tuple(fc.constantFrom(...texts), changes).map(([text, wanted]) => {
    const file = JSON.parse(text) as Json
    for (const [place, by] of wanted) {
      const places = placesOf(file).filter((path) => path.length > 3 && !(String(path.at(-1)) in SIZES))
      const path = (places[place % places.length] ?? []).join('.')
      const was = memberAt(file, path)
      put(file, path, by)
      if (!readText(JSON.stringify(file)).ok) put(file, path, was)
    }
    const read = readText(JSON.stringify(file))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    return read.value
  })
}

function small(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(small)
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      typeof member === 'number' ? Math.min(member, SIZES[key] ?? member) : small(member),
    ]),
  )
}
