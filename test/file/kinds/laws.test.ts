/** What every kind keeps of its ranges and its lists, tried at each place where a sample has one. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/file/read.ts'
import { type Json, memberAt, placesOf, put, SAMPLES } from '../samples.ts'

interface Place {
  /** Where it stands in any document of its kind: `monitor accessWeeks.*.areaId`. */
  readonly kind: string
  readonly text: string
  readonly place: string
}

/** One place of each kind that is like this, in the first sample that has it. */
function placesLike(like: (value: Json) => boolean): Place[] {
  const found = new Map<string, Place>()
  for (const { text } of SAMPLES) {
    const file = JSON.parse(text) as Json
    for (const steps of placesOf(file)) {
      if (steps[0] !== 'documents' || steps[2] !== 'body') continue
      const place = steps.join('.')
      const of = memberAt(file, steps.slice(0, 2).concat('kind').join('.'))
      const kind = `${JSON.stringify(of)} ${steps
        .slice(3)
        .join('.')
        .replaceAll(/\b\d+\b/g, '*')}`
      if (!found.has(kind) && like(memberAt(file, place))) found.set(kind, { kind, text, place })
    }
  }
  return [...found.values()]
}

/** The paths at which the file is refused once `change` was made to it. */
function refusedAt({ text, place }: Place, change: (value: Json) => Json): string[] {
  const file = JSON.parse(text) as Json
  put(file, place, change(structuredClone(memberAt(file, place))))
  const read = readText(JSON.stringify(file))
  return read.ok || !('problems' in read.error) ? [] : read.error.problems.map(({ path }) => path)
}

const pathOf = (place: string): string => place.replaceAll(/\.(\d+)\b/g, '[$1]')

const isRange = (value: Json): value is { low: number; mode: number; high: number } =>
  value !== null &&
  typeof value === 'object' &&
  ['low', 'mode', 'high'].every((end) => typeof (value as { [key: string]: Json })[end] === 'number')

const named = ['id', 'eventId', 'isoWeek']
const isList = (value: Json): value is { [key: string]: Json }[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => named.some((name) => hasName(item, name)))
const hasName = (item: Json, name: string): boolean =>
  item !== null && typeof item === 'object' && name in item

const ranges = placesLike((value) => isRange(value) && value.mode > 0)
/** Two deliveries of one batch can be planned in one week. */
const MAY_REPEAT = ['"oxygen-ledger" batches.*.plannedDeliveries']
const lists = placesLike(isList).filter(({ kind }) => !MAY_REPEAT.includes(kind))

describe('a range', () => {
  it('is found in the samples', () => {
    expect(ranges.length).toBeGreaterThan(20)
  })

  it.each(ranges)('that ends below what is most likely is refused: $kind', (range) => {
    const paths = refusedAt(range, (value) => (isRange(value) ? { ...value, high: value.mode / 2 } : value))
    expect(paths.some((path) => path.startsWith(pathOf(range.place)))).toBe(true)
  })
})

describe('a list', () => {
  it('is found in the samples', () => {
    expect(lists.length).toBeGreaterThan(20)
  })

  it.each(lists)('has nothing twice: $kind', (list) => {
    const paths = refusedAt(list, (value) => (isList(value) ? [...value, ...value.slice(-1)] : value))
    expect(paths.some((path) => path.startsWith(pathOf(list.place)))).toBe(true)
  })
})
