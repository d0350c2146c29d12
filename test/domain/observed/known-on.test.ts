import { describe, expect, it } from 'vitest'
import { dayChanges, fieldsOf } from '../../../src/domain/observed/day-changes.ts'
import {
  asKnownOn,
  earlierFigure,
  knownSince,
  revisionsByDay,
} from '../../../src/domain/observed/known-on.ts'
import { mergeOrBegin, type Withdrawal } from '../../../src/domain/observed/merge.ts'
import { areWholeCountry, fitsAreas, ofSameArea } from '../../../src/domain/observed/same-area.ts'
import { type Figures, type ObservedSeries } from '../../../src/domain/observed/series.ts'
import { madeSeries } from './made-series.ts'

/** A file of some days, read on a day of March 2021. */
function file(readOn: number, count: number, figures: (index: number) => Figures | null): ObservedSeries {
  const made = madeSeries(count, figures)
  const retrievedOn = `2021-03-${String(readOn).padStart(2, '0')}`
  return { ...made, source: { ...made.source, name: `file ${readOn}`, retrievedOn } }
}

function taken(
  existing: ObservedSeries | null,
  incoming: ObservedSeries,
  withdrawn: readonly Withdrawal[] = [],
) {
  const merge = mergeOrBegin(existing, incoming, withdrawn)
  if (!merge.ok) throw new Error(JSON.stringify(merge.error))
  return merge.value
}

const first = taken(
  null,
  file(4, 4, (i) => (i === 1 ? null : { wardCovid: 100 + i, icuCovid: 10 + i })),
).series
const corrected = file(6, 6, (i) => ({
  wardCovid: i === 2 ? 62 : 100 + i,
  icuCovid: i === 3 ? null : 10 + i,
}))
const WITHDRAWN = [{ date: '2021-03-04', field: 'icuCovid' }] as const

describe('the day on which a figure was known', () => {
  const { series, changed } = taken(first, corrected, WITHDRAWN)

  it('is kept with what stood there until then: corrected, withdrawn, or come late', () => {
    expect(changed).toEqual([
      { date: '2021-03-03', field: 'wardCovid', before: 102, after: 62 },
      { date: '2021-03-04', field: 'icuCovid', before: 13, after: null },
    ])
    expect(series.revisions).toEqual([
      { date: '2021-03-03', field: 'wardCovid', before: 102, on: '2021-03-06' },
      { date: '2021-03-04', field: 'icuCovid', before: 13, on: '2021-03-06' },
      { date: '2021-03-02', field: 'icuCovid', before: null, on: '2021-03-06' },
      { date: '2021-03-02', field: 'wardCovid', before: null, on: '2021-03-06' },
    ])
    expect(series.readings?.map(({ on, name }) => [on, name])).toEqual([
      ['2021-03-04', 'file 4'],
      ['2021-03-06', 'file 6'],
    ])
  })
  it('gives the series as it was known on a day', () => {
    const then = asKnownOn(series, '2021-03-05')
    expect(then.days.slice(0, 4).map(({ wardCovid, icuCovid }) => [wardCovid, icuCovid])).toEqual([
      [100, 10],
      [null, null],
      [102, 12],
      [103, 13],
    ])
    expect(asKnownOn(series, '2021-03-06')).toBe(series)
  })
  it('goes back over several corrections of one figure', () => {
    const again = taken(
      series,
      file(8, 3, (i) => ({ wardCovid: i === 2 ? 70 : 100 + i })),
    ).series
    const of = (day: string) => asKnownOn(again, day).days[2]?.wardCovid
    expect([of('2021-03-05'), of('2021-03-06'), of('2021-03-08')]).toEqual([102, 62, 70])
  })
  it('is told of each day: the newest correction, or the first file that held it', () => {
    const revisions = revisionsByDay(series)
    const since = series.days.map((day) => knownSince(series, day, revisions.get(day.date)))
    expect(since.map((day) => day?.slice(8))).toEqual(['04', '06', '06', '06', '06', '06'])
    expect(earlierFigure(revisions.get('2021-03-03') ?? [], 'wardCovid')).toBe(102)
    expect(earlierFigure(revisions.get('2021-03-03') ?? [], 'icuCovid')).toBeUndefined()
  })
  it('is not asked of the same file read again', () => {
    expect(taken(series, corrected, WITHDRAWN)).toMatchObject({ series, added: [], changed: [] })
  })
  it('an empty cell withdraws nothing: only what the file withdraws in so many words is gone', () => {
    expect(taken(first, corrected).series.days[3]?.icuCovid).toBe(13)
  })
})

describe('what taking a file over does to its days', () => {
  it('is told by day, newest first: new, corrected, withdrawn or the same', () => {
    const days = dayChanges(taken(first, corrected, WITHDRAWN), corrected)
    expect(days.map(({ state }) => state)).toEqual([
      'added',
      'added',
      'withdrawn',
      'changed',
      'added',
      'same',
    ])
    expect(fieldsOf(days)).toEqual(['icuCovid', 'wardCovid'])
  })
})

describe('figures of another area', () => {
  const region = madeSeries(10, (i) => ({ wardCovid: 60 + i }))
  const country = madeSeries(10, (i) => ({ wardCovid: 600 + i }))

  it('are stopped by their size, whichever is the larger', () => {
    for (const [existing, incoming] of [
      [region, country],
      [country, region],
    ] as const)
      expect(ofSameArea(existing, incoming)).toMatchObject({ ok: false, error: [{ code: 'otherArea' }] })
    expect(
      ofSameArea(
        region,
        madeSeries(10, (i) => ({ wardCovid: 66 + i })),
      ).ok,
    ).toBe(true)
  })
  it('are not judged by one wrong day, or by two days', () => {
    expect(
      ofSameArea(
        region,
        madeSeries(10, (i) => ({ wardCovid: i === 9 ? 690 : 60 + i })),
      ).ok,
    ).toBe(true)
    expect(
      ofSameArea(
        region,
        madeSeries(2, () => ({ wardCovid: 600 })),
      ).ok,
    ).toBe(true)
  })
  it('of a part are stopped where they are those of the whole', () => {
    const whole = { series: country, share: 0.1 }
    expect(ofSameArea(null, country, whole)).toMatchObject({ ok: false, error: [{ code: 'otherArea' }] })
    expect(ofSameArea(null, region, whole).ok).toBe(true)
  })
  it('are told by the codes in the file', () => {
    const regions = ['VR01', 'VR02']
    const all = Array.from({ length: 25 }, (_, index) => `VR${String(index + 1).padStart(2, '0')}`)
    expect([areWholeCountry(regions), areWholeCountry(all)]).toEqual([false, true])
    expect(fitsAreas(regions, null, true)).toBe(false)
    expect(fitsAreas(regions, null, false)).toBe(true)
    expect([fitsAreas(all, null, true), fitsAreas(all, 'VR01', true)]).toEqual([true, false])
    expect([fitsAreas(all, null, false), fitsAreas(all, 'VR01', false)]).toEqual([false, true])
    expect(fitsAreas([], null, true)).toBe(true)
  })
})
