import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addParts,
  changePart,
  freeId,
  newForecast,
  newPart,
  removePart,
  setHospitals,
  takeSeries,
} from '../../../src/domain/forecast/edits.ts'
import { wholeInterval, wholeMedian, wholeParts } from '../../../src/domain/forecast/whole.ts'
import { lnazParts } from '../../../src/reference/forecast-defaults.ts'
import { wave } from './made-daily.ts'

const empty = newForecast('Nederland', lnazParts())

describe('changes of a forecast', () => {
  it('keep a day of the past that the new figures reach, and go to their last day otherwise', () => {
    const series = wave(60)
    const asked = { ...empty, asOf: series.days[40]?.date ?? null }
    expect(takeSeries(asked, series)).toMatchObject({ series, asOf: series.days[40]?.date })
    expect(takeSeries({ ...empty, asOf: series.source.lastDate }, series).asOf).toBeNull()
    expect(takeSeries({ ...empty, asOf: '2019-01-01' }, series).asOf).toBeNull()
    expect(takeSeries(empty, series).asOf).toBeNull()
  })
  it('concern the part that is named', () => {
    const changed = changePart(empty, 'NAZB', { keyPercent: 20 })
    expect(changed.parts.filter((part, index) => part !== empty.parts[index]).map(({ id }) => id)).toEqual([
      'NAZB',
    ])
    expect(removePart(empty, 'NAZB').parts).toHaveLength(9)
    expect(
      setHospitals(empty, 'NAZB', [{ id: 'h1', name: 'H', key: 1 }]).parts.at(-1)?.hospitals,
    ).toHaveLength(1)
  })
  it('add no part twice', () => {
    expect(addParts(empty, lnazParts()).parts).toHaveLength(10)
    expect(addParts(empty, [newPart('r1', 'Regio', 0)]).parts.at(-1)?.id).toBe('r1')
    expect(freeId('r', [{ id: 'r1' }, { id: 'r3' }])).toBe('r2')
  })
})

describe('whole patients', () => {
  it('add up to the whole of their sum, the largest remainders raised, the earlier first', () => {
    expect(wholeParts([1.5, 1.5, 1])).toEqual([2, 1, 1])
    expect(wholeParts([0.2, 0.3, 0.4])).toEqual([0, 0, 1])
    expect(wholeParts([])).toEqual([])
  })
  it('are each within one of the amount', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { maxLength: 20 }), (amounts) => {
        const whole = wholeParts(amounts)
        const sum = amounts.reduce((total, amount) => total + amount, 0)
        expect(whole.reduce((total, amount) => total + amount, 0)).toBe(Math.round(sum))
        whole.forEach((amount, index) => {
          expect(Math.abs(amount - (amounts[index] ?? 0))).toBeLessThanOrEqual(1)
        })
      }),
    )
  })
  it('have bands that are rounded outwards', () => {
    const quantiles = Array.from({ length: 23 }, (_, index) => 10.5 + index / 10)
    expect(wholeInterval(quantiles, 0.95)).toEqual([10, 13])
    expect(wholeMedian(quantiles)).toBe(12)
  })
})
