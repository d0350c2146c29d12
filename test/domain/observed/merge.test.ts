import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSeries } from '../../../src/domain/observed/merge.ts'
import { scaleSeries } from '../../../src/domain/observed/scale-series.ts'
import { figureOf, OBSERVED_FIELDS, type ObservedSeries } from '../../../src/domain/observed/series.ts'
import { anySeries, madeSeries } from './made-series.ts'

function merged(existing: ObservedSeries, incoming: ObservedSeries) {
  const result = mergeSeries(existing, incoming)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('mergeSeries', () => {
  it('tells what is new, what differs and what stays', () => {
    const existing = madeSeries(3, (i) => ({ wardCovid: 100 + i }))
    const incoming = madeSeries(5, (i) =>
      i === 0 ? null : { wardCovid: i === 2 ? 150 : 100 + i, icuCovid: 9 },
    )
    const { series, added, changed, unchanged } = merged(existing, incoming)
    expect(added).toEqual(['2021-03-04', '2021-03-05'])
    expect(changed).toEqual([
      { date: '2021-03-02', field: 'icuCovid', before: null, after: 9 },
      { date: '2021-03-03', field: 'icuCovid', before: null, after: 9 },
      { date: '2021-03-03', field: 'wardCovid', before: 102, after: 150 },
    ])
    expect(unchanged).toBe(1)
    expect(series.days.map((day) => day.wardCovid)).toEqual([100, 101, 150, 103, 104])
    expect(series.source).toMatchObject({ firstDate: '2021-03-01', lastDate: '2021-03-05' })
  })

  it('never erases a figure with one that was not published', () => {
    const existing = madeSeries(1, () => ({ wardCovid: 5, icuAbroad: 2 }))
    const { series, changed } = merged(
      existing,
      madeSeries(1, () => ({ wardCovid: null })),
    )
    expect(series.days).toEqual(existing.days)
    expect(changed).toEqual([])
  })

  it('refuses to mix counted figures with figures by key', () => {
    const national = madeSeries(2, () => ({ wardCovid: 100 }))
    const region = scaleSeries(national, 0.1)
    expect(mergeSeries(region, national)).toEqual({
      ok: false,
      error: [
        {
          code: 'mixedOrigin',
          path: 'derivedFrom',
          found: { is: 'ownFigures' },
          expected: { is: 'derivedFrom', name: 'made', keyShare: 0.1 },
        },
      ],
    })
    expect(merged(region, region).series).toEqual(region)
  })

  it('keeps the days in order when earlier ones come in', () => {
    const whole = madeSeries(4, (i) => ({ wardCovid: i }))
    const late = madeSeries(4, (i) => (i < 2 ? null : { wardCovid: i }))
    const { series, added } = merged(late, whole)
    expect(added).toEqual(['2021-03-01', '2021-03-02'])
    expect(series).toEqual(whole)
  })

  it('refuses more days than a series may have', () => {
    const early = madeSeries(3_660, () => ({ wardCovid: 1 }))
    const oneMore = madeSeries(3_661, (i) => (i < 3_660 ? null : { wardCovid: 1 }))
    expect(mergeSeries(early, oneMore)).toMatchObject({
      ok: false,
      error: [{ code: 'tooManyDays', found: '3661' }],
    })
    expect(mergeSeries(early, early).ok).toBe(true)
  })

  it('is idempotent: a series merged into itself, or once more, changes nothing', () => {
    fc.assert(
      fc.property(anySeries, anySeries, (a, b) => {
        expect(merged(a, a)).toEqual({ series: a, added: [], changed: [], unchanged: a.days.length })
        const once = merged(a, b).series
        const twice = merged(once, b)
        expect(twice.series).toEqual(once)
        expect([...twice.added, ...twice.changed]).toEqual([])
      }),
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(anySeries, anySeries, anySeries, (a, b, c) => {
        expect(merged(merged(a, b).series, c).series).toEqual(merged(a, merged(b, c).series).series)
      }),
    )
  })

  it('takes every figure from the incoming series, or else from the existing one, and reports each difference', () => {
    fc.assert(
      fc.property(anySeries, anySeries, (a, b) => {
        const { series, added, changed, unchanged } = merged(a, b)
        const find = (from: ObservedSeries, date: string) => from.days.find((day) => day.date === date)
        expect(series.days).toHaveLength(a.days.length + added.length)
        expect(unchanged + new Set(changed.map(({ date }) => date)).size).toBe(a.days.length)
        for (const day of series.days) {
          const [before, after] = [find(a, day.date), find(b, day.date)]
          for (const field of OBSERVED_FIELDS) {
            const [old, now] = [before, after].map((d) => (d ? figureOf(d, field) : null))
            expect(figureOf(day, field)).toBe(now ?? old)
            const reported = changed.some((change) => change.date === day.date && change.field === field)
            expect(reported).toBe(before !== undefined && now !== null && now !== old && after !== undefined)
          }
        }
      }),
    )
  })
})
