/** What is refused, with which code, at which place, and in which order. */
import { describe, expect, it } from 'vitest'
import { readBytes, readText, readValue } from '../../src/file/read.ts'
import { writeFile } from '../../src/file/write.ts'
import { type Json, put, samplePlanFile } from './samples.ts'

const PLAN = 'documents.0.body'

function refusal(text: string): object {
  const file = readText(text)
  if (file.ok) throw new Error('was read')
  return file.error
}

/** Code and first problem after one change to a good file. */
function refusalAfter(place: string, value: Json | undefined): object {
  const file = samplePlanFile()
  put(file, place, value)
  return refusal(JSON.stringify(file))
}

function saying(code: string, problem: object): object {
  return expect.objectContaining({ code, problems: [expect.objectContaining(problem)] }) as object
}

describe('a good file', () => {
  it('is read and frozen to the bottom', () => {
    const file = readText(JSON.stringify(samplePlanFile()))
    expect(file).toMatchObject({ ok: true, value: { version: 2, documents: [{ id: 'brabant-2022-01' }] } })
    const links =
      file.ok && file.value.documents[0]?.kind === 'regional-plan' && file.value.documents[0].body.links
    expect(Object.isFrozen(links)).toBe(true)
    expect(links && Object.isFrozen(links.icu.capacitySteps[0])).toBe(true)
  })

  it('may begin with a byte order mark', () => {
    expect(readBytes(new TextEncoder().encode('\ufeff' + JSON.stringify(samplePlanFile()))).ok).toBe(true)
  })

  it('leaves a value that was handed over untouched', () => {
    const row = samplePlanFile()
    expect(readValue(row).ok).toBe(true)
    expect(Object.isFrozen(row)).toBe(false)
    expect(row).toEqual(samplePlanFile())
  })
})

describe('stage by stage', () => {
  it('refuses a file of 50 MB before it looks inside', () => {
    expect(readBytes(new Uint8Array(50_000_000))).toMatchObject({
      error: {
        code: 'tooLarge',
        bytes: 50_000_000,
        problems: [{ found: { is: 'bytes', bytes: 50_000_000 } }],
      },
    })
  })

  it('tells line and column of what is not JSON', () => {
    expect(refusal('{\n  "format": NaN\n}')).toMatchObject({ code: 'notJson', line: 2, column: 13 })
    expect(refusal('')).toMatchObject({ code: 'notJson', line: 1, column: 1 })
  })

  it('refuses a file that was cut off', () => {
    const text = JSON.stringify(samplePlanFile(), null, 2)
    const lines = text.slice(0, 1000).split('\n')
    expect(refusal(text.slice(0, 1000))).toMatchObject({ code: 'notJson', line: lines.length })
  })

  it('refuses bytes that are no UTF-8, and says where', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{\n"a": "'), 0xff, 0x22, 0x7d])
    expect(readBytes(bytes)).toMatchObject({ error: { code: 'notJson', line: 2, column: 7 } })
  })

  it.each(['[]', '3', 'null', '"adempauze"', '{}', '{"format": "other", "version": 1}'])(
    'does not take %s for ours',
    (text) => {
      expect(refusal(text)).toMatchObject({ code: 'notOurFormat' })
    },
  )

  it.each([0, -1, 1.5, '1', null])('does not know a version %j', (version) => {
    expect(refusalAfter('version', version)).toEqual(saying('notOurFormat', { path: 'version' }))
  })

  it('refuses a file from the future whatever else is wrong with it', () => {
    const text = '{"format": "adempauze", "version": 3, "documents": [{"__proto__": 1, "beds": -3}]}'
    expect(refusal(text)).toEqual({
      code: 'tooNew',
      version: 3,
      problems: [{ code: 'tooNew', path: 'version', found: '3', expected: { is: 'atMost', limit: 2 } }],
    })
  })

  it('looks at the shape before it looks between the fields', () => {
    const file = samplePlanFile()
    put(file, `${PLAN}.links.icu.staffedCapacity`, 1e6)
    put(file, `${PLAN}.links.icu.capacity`, -1)
    expect(refusal(JSON.stringify(file))).toMatchObject({ code: 'invalid' })
  })
})

describe('a wrong shape', () => {
  const icu = `${PLAN}.links.icu`
  it.each<[string, string, Json | undefined, object]>([
    [
      'negative beds',
      `${icu}.capacity`,
      -5,
      { code: 'belowMinimum', found: '-5', expected: { is: 'atLeast', limit: 0 } },
    ],
    ['too many beds', `${icu}.capacity`, 2e9, { code: 'aboveMaximum', found: '2000000000' }],
    [
      'a number as text',
      `${icu}.capacity`,
      '12',
      { code: 'wrongType', found: '"12"', expected: { is: 'number' } },
    ],
    [
      'NaN as text',
      `${icu}.capacity`,
      'NaN',
      { code: 'wrongType', found: '"NaN"', expected: { is: 'number' } },
    ],
    ['null for a number', `${icu}.capacity`, null, { code: 'wrongType', found: { is: 'null' } }],
    ['a list for a number', `${icu}.capacity`, [1, 2], { code: 'wrongType', found: { is: 'list' } }],
    ['a missing member', `${icu}.capacity`, undefined, { code: 'missing', found: { is: 'nothing' } }],
    ['an unknown member', `${icu}.beds`, 3, { code: 'unknownKey', found: '"beds"' }],
    ['a date that is none', `${PLAN}.startDate`, '2022-02-30', { code: 'badFormat', found: '"2022-02-30"' }],
    ['a date out of reach', `${PLAN}.startDate`, '1812-01-01', { code: 'badFormat' }],
    ['a date beyond the calendar', `${PLAN}.startDate`, '2200-01-01', { code: 'badFormat' }],
    ['a leap day of no leap year', `${PLAN}.startDate`, '2021-02-29', { code: 'badFormat' }],
    ['a leap day of 1900', `${PLAN}.startDate`, '1900-02-29', { code: 'badFormat' }],
    ['a moment for a date', `${PLAN}.startDate`, '2022-01-17T00:00:00Z', { code: 'badFormat' }],
    ['a number for a date', `${PLAN}.startDate`, 20220117, { code: 'wrongType', found: '20220117' }],
    ['other digits than ours', `${PLAN}.startDate`, '٢٠٢٢-٠١-١٧', { code: 'badFormat' }],
    ['half a draw', `${PLAN}.draws`, 10.5, { code: 'notWhole', found: '10.5' }],
    ['no draws', `${PLAN}.draws`, 0, { code: 'belowMinimum' }],
    ['too many draws', `${PLAN}.draws`, 10_001, { code: 'aboveMaximum' }],
    ['no horizon', `${PLAN}.horizonDays`, 0, { code: 'belowMinimum' }],
    [
      'a year and a day',
      `${PLAN}.horizonDays`,
      366,
      { code: 'aboveMaximum', expected: { is: 'atMost', limit: 365 } },
    ],
    [
      'ten million draws',
      `${PLAN}.draws`,
      1e7,
      { code: 'aboveMaximum', expected: { is: 'atMost', limit: 10_000 } },
    ],
    ['documents that are no list', 'documents', {}, { code: 'wrongType', found: { is: 'fields' } }],
    ['a number for a document', 'documents.0', 3, { code: 'wrongType', found: '3' }],
    ['a million documents', 'documents', Array<Json>(1e6).fill(3), { path: 'documents[0]', found: '3' }],
    [
      'a million levers',
      `${PLAN}.levers`,
      Array<Json>(1e6).fill({}),
      { path: 'documents[0].body.levers[0].id' },
    ],
    ['an unknown effect', `${PLAN}.levers.0.effects.0.type`, 'pray', { code: 'notAllowed', found: '"pray"' }],
    ['an unknown link', `${PLAN}.levers.0.effects.0.link`, 'pharmacy', { code: 'notAllowed' }],
    ['an unknown kind', 'documents.0.kind', 'poem', { code: 'notAllowed', found: '"poem"' }],
    ['an empty title', 'documents.0.title', ' ', { code: 'badFormat' }],
    ['an endless title', 'documents.0.title', 'x'.repeat(201), { code: 'tooLong', found: '201' }],
    ['an id with a path in it', 'documents.0.id', '../x', { code: 'badFormat' }],
    ['a revision below 0', 'documents.0.revision', -1, { code: 'belowMinimum' }],
    ['a time that is none', 'writtenAt', '2022-13-01T00:00:00.000Z', { code: 'badFormat' }],
    ['a number beyond the safe ones', `${PLAN}.seed`, 2 ** 53, { code: 'numberOutOfRange' }],
  ])('%s', (_, place, value, problem) => {
    const error = refusalAfter(place, value)
    expect(error).toMatchObject({ code: 'invalid', problems: [problem] })
  })

  it('is told with the path of the field', () => {
    expect(refusalAfter(`${PLAN}.links.icu.capacity`, -5)).toEqual({
      code: 'invalid',
      problems: [
        {
          code: 'belowMinimum',
          path: 'documents[0].body.links.icu.capacity',
          found: '-5',
          expected: { is: 'atLeast', limit: 0 },
        },
      ],
    })
  })

  it('is a file without documents', () => {
    expect(refusalAfter('documents', [])).toEqual(saying('invalid', { code: 'tooShort', path: 'documents' }))
  })

  it('is told whole: every wrong field of a plan', () => {
    const file = samplePlanFile()
    put(file, `${PLAN}.draws`, 0)
    put(file, `${PLAN}.links.icu.capacity`, -1)
    put(file, `${PLAN}.levers.1.enabled`, 'yes')
    expect(refusal(JSON.stringify(file))).toMatchObject({ problems: { length: 3 } })
  })

  it('never shows more than a hundred problems or eighty characters', () => {
    const file = samplePlanFile()
    put(file, `${PLAN}.ownFigures`, Array<Json>(500).fill('x'.repeat(1000)))
    const error = refusal(JSON.stringify(file))
    expect(error).toMatchObject({ problems: { length: 100 } })
    expect(JSON.stringify(error)).not.toContain('x'.repeat(81))
  })
})

describe('what text can hold and a value cannot', () => {
  const text = JSON.stringify(samplePlanFile())
  const draws = (written: string): object => refusal(text.replace('"draws":200', `"draws":${written}`))

  it.each(['1e400', '-1e999', '9'.repeat(400)])(
    'a number beyond every number, %s, is told as it is written',
    (written) => {
      expect(draws(written)).toEqual(
        saying('invalid', {
          code: 'numberOutOfRange',
          path: 'documents[0].body.draws',
          found: written.length > 80 ? `${written.slice(0, 80)}…` : written,
        }),
      )
    },
  )

  it('minus zero is zero, and 200.0 is 200', () => {
    expect(draws('-0')).toEqual(saying('invalid', { code: 'belowMinimum', found: '0' }))
    expect(readText(text.replace('"draws":200', '"draws":200.0'))).toEqual(readText(text))
  })

  it('a name that stands twice', () => {
    expect(draws('200,"draws":100')).toEqual(
      saying('invalid', { code: 'duplicateKey', path: 'documents[0].body.draws' }),
    )
  })

  it('a name as long as a book is shortened', () => {
    const told = draws(`200,"${'k'.repeat(1e6)}":1`)
    expect(told).toMatchObject({ problems: [{ code: 'unknownKey' }] })
    expect(JSON.stringify(told).length).toBeLessThan(500)
  })

  it('nesting without end', () => {
    expect(draws(`${'['.repeat(1e5)}${']'.repeat(1e5)}`)).toMatchObject({ problems: [{ code: 'tooDeep' }] })
  })

  it('half a character stays half a character, in every round', () => {
    const half = readText(text.replace('"title":"', '"title":"\\ud800'))
    expect(half.ok && writeFile(half.value)).toContain('"title":"\\ud800')
    expect(half.ok && readText(writeFile(half.value))).toEqual(half)
  })

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['UTF-16', (bytes) => Uint8Array.from([0xff, 0xfe, ...[...bytes].flatMap((byte) => [byte, 0])])],
    [
      'UTF-16, the other way round',
      (bytes) => Uint8Array.from([0xfe, 0xff, ...[...bytes].flatMap((byte) => [0, byte])]),
    ],
    ['UTF-16 without a mark', (bytes) => Uint8Array.from([...bytes].flatMap((byte) => [byte, 0]))],
    [
      'half a character as bytes',
      (bytes) => Uint8Array.from([...bytes.slice(0, -2), 0xed, 0xa0, 0x80, 0x7d]),
    ],
    ['zeros', (bytes) => new Uint8Array(bytes.length)],
  ])('%s is no text of ours', (_, spoil) => {
    expect(readBytes(spoil(new TextEncoder().encode(text)))).toMatchObject({ error: { code: 'notJson' } })
  })

  it('says of another encoding that it is one', () => {
    const bytes = new TextEncoder().encode(text)
    const utf16 = Uint8Array.from([...bytes].flatMap((byte) => [byte, 0]))
    expect(readBytes(utf16)).toMatchObject({ error: { code: 'notJson', encoding: 'utf16' } })
    const windows = Uint8Array.from([...bytes.slice(0, 40), 0xe9, ...bytes.slice(40)])
    expect(readBytes(windows)).toMatchObject({ error: { code: 'notJson', encoding: 'other' } })
  })

  it.each([
    ['a leap day', 'startDate', '2020-02-29'],
    ['a whole year', 'horizonDays', 365],
    ['the most draws', 'draws', 10_000],
  ])('but %s is taken', (_, place, value) => {
    const file = samplePlanFile()
    put(file, `${PLAN}.${place}`, value)
    expect(readText(JSON.stringify(file)).ok).toBe(true)
  })
})

describe('names that reach for a prototype', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused, not dropped', (key) => {
    const text = JSON.stringify(samplePlanFile()).replace('"links":{', `"links":{"${key}":{"capacity":1},`)
    expect(refusal(text)).toEqual(
      saying('invalid', { code: 'forbiddenKey', path: `documents[0].body.links.${key}`, found: `"${key}"` }),
    )
    expect({}).not.toHaveProperty('capacity')
  })

  it('is refused in a value too', () => {
    const row: unknown = JSON.parse('{"format":"adempauze","version":1,"documents":{"__proto__":{}}}')
    expect(readValue(row)).toMatchObject({ error: saying('invalid', { code: 'forbiddenKey' }) })
  })
})

describe('a value from a database', () => {
  it.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a typed array', new Float64Array(3)],
    ['undefined', undefined],
    ['a bigint', 1n],
  ])('with %s in it is no plain data', (_, value) => {
    const row = { ...samplePlanFile(), documents: [value] }
    expect(readValue(row)).toMatchObject({
      error: { problems: [{ code: 'notPlainData', path: 'documents[0]' }] },
    })
  })

  it('that runs in a circle ends', () => {
    const circle: unknown[] = []
    circle.push(circle)
    const row = { ...samplePlanFile(), documents: circle }
    expect(readValue(row)).toMatchObject({ error: { problems: [{ code: 'tooDeep' }] } })
  })

  it.each([NaN, Infinity])('with %d in it is refused', (number) => {
    const row: Record<string, unknown> = { ...samplePlanFile(), documents: [number] }
    expect(readValue(row)).toMatchObject({ error: { problems: [{ code: 'numberOutOfRange' }] } })
  })
})

describe('what does not hold together', () => {
  it.each<[string, string, Json, object]>([
    [
      'steps out of order',
      'links.icu.capacitySteps.1.from',
      '2022-01-24',
      {
        code: 'datesOutOfOrder',
        path: 'links.icu.capacitySteps[1].from',
        expected: { is: 'dateAfter', date: '2022-01-24' },
      },
    ],
    [
      'more staffed than there are',
      'links.icu.staffedCapacity',
      151,
      {
        code: 'staffedAboveCapacity',
        path: 'links.icu.staffedCapacity',
        found: '151',
        expected: { is: 'atMost', limit: 150 },
      },
    ],
    [
      'more staffed than there are, later',
      'links.icu.capacitySteps.0.staffedCapacity',
      166,
      { code: 'staffedAboveCapacity', path: 'links.icu.capacitySteps[0].staffedCapacity' },
    ],
    [
      'a guarded link twice',
      'guardedLinks',
      ['icu', 'icu'],
      { code: 'duplicate', path: 'guardedLinks[1]', found: '"icu"' },
    ],
    [
      'an action twice',
      'actions',
      ['a', 'a'].map((id) => ({
        id,
        text: 'x',
        owner: 'x',
        phase: null,
        dueDate: '2022-01-10',
        doneOn: null,
      })),
      { code: 'duplicate', path: 'actions[1].id', found: '"a"' },
    ],
    [
      'low above mode',
      'scenario.virulence.low',
      0.4,
      { code: 'estimateOutOfOrder', path: 'scenario.virulence.mode', found: '0.3' },
    ],
    [
      'mode above high',
      'course.stays.icu.meanDays.mode',
      18,
      {
        code: 'estimateOutOfOrder',
        path: 'course.stays.icu.meanDays.high',
        expected: { is: 'atLeastMode', mode: 18 },
      },
    ],
    [
      'a log-normal from 0',
      'scenario.startingInfectionsPerDay.low',
      0,
      { code: 'belowMinimum', path: 'scenario.startingInfectionsPerDay.low' },
    ],
    ['a lever twice', 'levers.1.id', 'general-icu-places', { code: 'duplicate', path: 'levers[1].id' }],
    [
      'an effect out of order',
      'levers.1.effects.0.share.low',
      0.07,
      { code: 'estimateOutOfOrder', path: 'levers[1].effects[0].share.mode' },
    ],
    [
      'factors out of order',
      'scenario.reproductionSteps.1.from',
      '2022-01-01',
      { code: 'datesOutOfOrder', path: 'scenario.reproductionSteps[1].from' },
    ],
    ['days out of order', 'observed.days.0.date', '2022-01-16', { path: 'observed.days[1].date' }],
    [
      'a source that says otherwise',
      'observed.source.lastDate',
      '2022-01-15',
      {
        code: 'doesNotMatch',
        path: 'observed.source.lastDate',
        expected: { is: 'onDate', date: '2022-01-16' },
      },
    ],
    ['the end of the calendar', 'startDate', '2199-12-31', { code: 'dateOutOfRange', path: 'startDate' }],
  ])('%s', (_, place, value, problem) => {
    const { path } = { path: '', ...problem }
    expect(refusalAfter(`${PLAN}.${place}`, value)).toMatchObject({
      code: 'inconsistent',
      problems: { 0: { ...problem, path: `documents[0].body.${path}` } },
    })
  })

  it('two documents with one id', () => {
    const file = samplePlanFile()
    const [document] = file['documents'] as Json[]
    put(file, 'documents', [document ?? null, document ?? null])
    expect(refusal(JSON.stringify(file))).toEqual(
      saying('inconsistent', { code: 'duplicate', path: 'documents[1].id', found: '"brabant-2022-01"' }),
    )
  })
})
