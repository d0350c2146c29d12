/** Nothing is written that reading refuses: the verdict before writing is the verdict of reading what was written. */
import { foundText } from '../../src/domain/shared/phrase.ts'
import { phrases as english } from '../../src/i18n/en/phrases.ts'
import { phrases as dutch } from '../../src/i18n/nl/phrases.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppDocument } from '../../src/file/envelope.ts'
import type { ReadError } from '../../src/file/read-error.ts'
import { readText, readValue } from '../../src/file/read.ts'
import { refusalOf } from '../../src/file/refusal.ts'
import { sealDocuments, writeFile } from '../../src/file/write.ts'
import { addDays } from '../../src/domain/shared/civil-date.ts'
import { withNewEvents } from '../../src/state/ledger.ts'
import { must } from '../storage/support.ts'
import { madeLedger } from '../support/made-ledger.ts'
import { KIND_IDS, variedFile } from '../support/varied-documents.ts'
import { type Json, placesOf, put, samplePlanFile } from './samples.ts'

const STAMP = { writtenBy: 'test', writtenAt: '2022-01-17T09:00:00.000Z' }

/** What reading says of a document that was written all the same. */
function readingRefuses(document: AppDocument): ReadError | null {
  const read = readText(writeFile(sealDocuments([document], STAMP)))
  return read.ok ? null : read.error
}

/** A copy that shares with the document all that lies beside the changed place, as an edit leaves it. */
function edited(document: AppDocument, path: readonly (string | number)[], value: Json): AppDocument {
  return change(document, path, value) as AppDocument
}

function change(at: unknown, [step, ...rest]: readonly (string | number)[], value: Json): unknown {
  if (step === undefined) return value
  if (Array.isArray(at))
    return at.map((item: unknown, index) => (index === step ? change(item, rest, value) : item))
  const members = { ...(at as Record<string, unknown>) }
  return { ...members, [step]: change(members[step], rest, value) }
}

const plan = (): AppDocument => {
  const [document] = must(readValue(samplePlanFile())).documents
  if (document === undefined) throw new Error('an empty sample')
  return document
}

describe('what a planner may type', () => {
  const step = { capacity: 10, staffedCapacity: 8, baseLoad: 1, from: '2022-01-20' }
  it.each<readonly [string, (string | number)[], Json]>([
    ['half a day of horizon', ['body', 'horizonDays'], 90.5],
    ['no horizon', ['body', 'horizonDays'], 0],
    ['a part of a draw', ['body', 'draws'], 100.7],
    ['nobody in the region', ['body', 'region', 'inhabitants'], 0],
    ['one and a half inhabitants', ['body', 'region', 'inhabitants'], 1.5],
    ['a day 0 whose plan ends after the calendar', ['body', 'startDate'], '2199-12-31'],
    ['two capacity steps on one day', ['body', 'links', 'icu', 'capacitySteps'], [step, step]],
    ['more staffed than there is', ['body', 'links', 'icu', 'staffedCapacity'], 1e6],
    ['half a day of lead', ['body', 'levers', 0, 'leadDays'], 3.5],
    ['a name of nothing', ['title'], '  '],
    ['a name without end', ['title'], 'x'.repeat(201)],
    ['a part of a revision', ['revision'], 0.5],
  ])('%s is refused, with its place', (_, path, value) => {
    const before = plan()
    const refusal = refusalOf(edited(before, path, value), before)
    expect(refusal?.problems[0]?.path).toContain(String(path.findLast((one) => typeof one === 'string')))
    const [problem] = refusal?.problems ?? []
    for (const words of [dutch, english]) {
      expect(foundText(problem?.found ?? null, words)).not.toBe('')
      expect(foundText(problem?.expected ?? null, words)).not.toBe('')
    }
  })

  it.each<readonly [string, (string | number)[], Json]>([
    ['the longest horizon', ['body', 'horizonDays'], 365],
    ['the last day 0', ['body', 'startDate'], addDays('2199-12-31', -364)],
    ['one inhabitant', ['body', 'region', 'inhabitants'], 1],
    ['the longest name', ['title'], 'x'.repeat(200)],
  ])('%s is taken', (_, path, value) => {
    const before = plan()
    expect(refusalOf(edited(before, path, value), before)).toBeNull()
  })
})

describe('any change of any document', () => {
  const VALUES: Json[] = [
    null,
    '',
    ' ',
    -1,
    0,
    0.5,
    1,
    3.5,
    366,
    1e10,
    -1e12,
    '2022-02-30',
    '2199-12-31',
    [],
    {},
  ]

  it.each(KIND_IDS)('of kind %s is refused where reading would, and only there', (kind) => {
    fc.assert(
      fc.property(variedFile(kind), fc.nat(), fc.constantFrom(...VALUES), (file, at, value) => {
        const [before] = must(readText(writeFile(file))).documents
        if (before === undefined) throw new Error('an empty file')
        const places = placesOf(JSON.parse(JSON.stringify(before)) as Json).filter(
          ([name]) => name === 'body' || name === 'title',
        )
        const after = edited(before, places[at % places.length] ?? [], value)
        const [change, whole] = [refusalOf(after, before), refusalOf(structuredClone(after))]
        const reading = readingRefuses(after)
        expect(change?.code).toBe(reading?.code)
        expect(whole?.code).toBe(reading?.code)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a ledger of many events', () => {
  const events = 1_010
  const first = madeLedger(events, 0)
  const later = madeLedger(events, 1).events
  const document = { kind: 'oxygen-ledger', id: 'l', title: 'L', revision: 0, body: first } as const

  it('is refused for what comes to it where reading would refuse it, and only there', () => {
    const spoil: readonly (readonly [string, Json])[] = [
      ['quantity', 1],
      ['quantity', 1.5],
      ['batch', 'none'],
      ['eventId', later[0]?.eventId ?? ''],
      ['occurredOn', '2012-02-30'],
      ['occurredOn', '2013-01-01'],
      ['agreement', 'none'],
      ['documentRef', '123456782'],
      ['reverses', 'x'],
    ]
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(events - 1), { maxLength: 4 }),
        fc.constantFrom(...spoil),
        fc.boolean(),
        (added, [field, value], isSorted) => {
          const before = { ...document, body: { ...first } }
          expect(refusalOf(before)).toBeNull()
          const fresh = added.flatMap((index) => later[index] ?? [])
          const [one, ...rest] = fresh
          const changed = one === undefined ? [] : [{ ...one, [field]: value }, ...rest]
          const body = isSorted
            ? withNewEvents(before.body, changed)
            : { ...before.body, events: [...before.body.events, ...changed] }
          const after = { ...before, body }
          expect(refusalOf(after, before)?.code).toBe(readingRefuses(after)?.code)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('is looked at as a whole where an event is gone, or stands elsewhere', () => {
    const before = { ...document, body: { ...first } }
    expect(refusalOf(before)).toBeNull()
    const [one, two, ...rest] = first.events
    if (one === undefined || two === undefined) throw new Error('no events')
    const swapped = { ...before, body: { ...first, events: [two, one, ...rest] } }
    expect(refusalOf(swapped, before)?.problems[0]?.code).toBe('eventsOutOfOrder')
    expect(refusalOf({ ...before, body: { ...first, events: [one, ...rest] } }, before)).toBeNull()
  })

  it('holds no more devices than a file may', () => {
    const unit = { changedAt: '2021-10-01T08:00:00.000Z', batch: 'soc-1' }
    const units = Array.from({ length: 50_000 }, (_, index) => {
      return { ...unit, unitId: `u${index}`, serialNumber: `s${index}` }
    })
    const before = { ...document, body: { ...first, units } }
    expect(refusalOf(before)).toBeNull()
    const oneMore = [...units, { ...unit, unitId: 'more', serialNumber: 'more' }]
    const refusal = refusalOf({ ...before, body: { ...first, units: oneMore } }, before)
    expect(refusal?.problems).toMatchObject([{ code: 'tooLong', path: 'documents[0].body.units' }])
  })
})

it('does not look again at what was read', () => {
  const document = plan()
  expect(refusalOf(document)).toBeNull()
  // Whatever came out of the reader is frozen, so that nobody can have changed it since.
  expect(Object.isFrozen(document.body)).toBe(true)
  const file = samplePlanFile()
  put(file, 'documents.0.body.horizonDays', 0.5)
  expect(readValue(file).ok).toBe(false)
})
