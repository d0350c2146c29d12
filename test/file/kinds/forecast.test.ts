import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Forecast } from '../../../src/domain/forecast/forecast.ts'
import { canonicalJson } from '../../../src/file/canonical.ts'
import { forecastKind } from '../../../src/file/kinds/forecast.ts'
import { allocationRows } from '../../../src/reference/regions.ts'
import { hasRealFeed, previewOf, realFeed } from '../feed/fixture.ts'

const EXAMPLE = 'public/examples/prognose-najaar-2021.json'
const FIXTURE = 'test/fixtures/format-1/forecast.json'
const fileSchema = v.looseObject({ documents: v.tuple([v.looseObject({ body: forecastKind.schema })]) })

function bodyOf(path: string): Forecast {
  return v.parse(fileSchema, JSON.parse(readFileSync(path, 'utf8'))).documents[0].body
}

const example = bodyOf(EXAMPLE)
const fixture = bodyOf(FIXTURE)
const problems = (body: Forecast) => forecastKind.check(body).map(({ code, path }) => `${code} ${path}`)
const accepts = (changed: object) => v.safeParse(forecastKind.schema, { ...fixture, ...changed }).success

describe('the example that ships', () => {
  it('is canonical, valid and consistent', () => {
    const text = readFileSync(EXAMPLE, 'utf8')
    expect(text).toBe(canonicalJson(JSON.parse(text)))
    expect(problems(example)).toEqual([])
  })
  it('carries the published key, and the four months before 1 November 2021', () => {
    expect(example.parts.map(({ id, keyPercent }) => [id, keyPercent])).toEqual(
      allocationRows.map(({ id, keyPercent }) => [id, keyPercent]),
    )
    expect(example.series?.days).toHaveLength(123)
    expect(example.series?.source).toMatchObject({ firstDate: '2021-07-01', lastDate: '2021-10-31' })
  })
  it.skipIf(!hasRealFeed)('carries the figures of the feed (needs ../shared/data)', () => {
    const rows = previewOf(realFeed).rows.filter(({ date }) => date >= '2021-07-01')
    expect(example.series?.days).toEqual(rows.map((row) => ({ ...row, icuOther: null })))
  })
})

describe('shape', () => {
  it('accepts a forecast with nothing in it yet', () => {
    expect(accepts({ series: null, asOf: null, scoredFrom: null, parts: [] })).toBe(true)
  })
  it('refuses dates that do not exist, keys over 100 %, and what it does not know', () => {
    expect(accepts({ asOf: '2021-02-30' })).toBe(false)
    expect(accepts({ scoredFrom: 'soon' })).toBe(false)
    expect(accepts({ area: ' ' })).toBe(false)
    expect(accepts({ parts: [{ ...fixture.parts[0], keyPercent: 100.1 }] })).toBe(false)
    expect(accepts({ parts: [{ ...fixture.parts[0], extra: 1 }] })).toBe(false)
    expect(accepts({ patients: [] })).toBe(false)
  })
})

describe('what must hold between fields', () => {
  const [first, second] = fixture.parts
  if (!first || !second) throw new Error('the fixture has no parts')
  it('is right in the fixture', () => expect(problems(fixture)).toEqual([]))
  it('names the second of two equal ids', () => {
    const [hospital] = first.hospitals
    if (!hospital) throw new Error('the fixture has no hospitals')
    expect(problems({ ...fixture, parts: [first, { ...second, id: first.id }] })).toEqual([
      'duplicate parts[1].id',
    ])
    const twice = { ...first, hospitals: [hospital, hospital] }
    expect(problems({ ...fixture, parts: [twice] })).toEqual(['duplicate parts[0].hospitals[1].id'])
  })
  it('says where days are out of order, of the area and of a part', () => {
    const series = second.series
    if (!series) throw new Error('the fixture has no figures of a region itself')
    const upside = { ...series, days: [...series.days].reverse() }
    expect(problems({ ...fixture, series: upside })[0]).toBe('datesOutOfOrder series.days[1].date')
    expect(problems({ ...fixture, parts: [first, { ...second, series: upside }] })).toContain(
      'doesNotMatch parts[1].series.source.firstDate',
    )
  })
})
