/** What the regions say together: which break is first, on one day or on several, and how many are overrun. */
import { describe, expect, it } from 'vitest'
import {
  breaksOf,
  earliestOf,
  likeliestOverrun,
  likelyOverrun,
} from '../../../src/domain/national/picture.ts'
import { regionResult } from '../../support/region-results.ts'

const brabant = regionResult('NAZB', { first: 'icu', icu: [0.9, 8, 10, 14], ward: [0.6, 12, 20, 30] })
const limburg = regionResult('NAZL', { first: 'icu', icu: [0.7, 9, 10, 20] })
/** Begins a week later: its tenth day is the seventeenth. */
const later = regionResult('AZO', { first: 'icu', icu: [0.99, 9, 10, 11] }, '2022-01-17')
const safe = regionResult('NAZZ', { first: null, gp: [0.2, 3, 4, 5] })

describe('breaks', () => {
  it('come by date and not by day of the plan, on one day the surest first', () => {
    const breaks = breaksOf([safe, limburg, later, brabant])
    expect(breaks.map(({ region, on }) => [region.documentId, on])).toEqual([
      ['NAZB', '2022-01-20'],
      ['NAZL', '2022-01-20'],
      ['AZO', '2022-01-27'],
    ])
    expect(breaks[0]).toMatchObject({
      link: 'icu',
      from: '2022-01-18',
      until: '2022-01-24',
      probability: 0.9,
    })
  })

  it('are the earliest together where link and day are the same', () => {
    expect(earliestOf(breaksOf([limburg, later, brabant])).map(({ region }) => region.documentId)).toEqual([
      'NAZB',
      'NAZL',
    ])
    const ward = regionResult('NAZW', { first: 'ward', ward: [0.8, 9, 10, 11] })
    expect(earliestOf(breaksOf([ward, brabant])).map(({ link }) => link)).toEqual(['icu'])
    expect(earliestOf([])).toEqual([])
  })
})

describe('counts', () => {
  it('call a link overrun from one half on', () => {
    const half = regionResult('NAZW', { first: null, icu: [0.5, 9, 10, 11] })
    const less = regionResult('NAZMN', { first: null, icu: [0.499, 9, 10, 11] })
    expect(likelyOverrun([brabant, half, less], 'icu').map(({ documentId }) => documentId)).toEqual([
      'NAZB',
      'NAZW',
    ])
  })

  it('find where an overrun is likeliest, in the chain: oxygen at home is no link of it', () => {
    const oxygen = regionResult('AZNN', { first: null, homeOxygen: [0.9, 1, 2, 3] })
    expect(likeliestOverrun([safe, oxygen])).toMatchObject({ link: 'gp', probability: 0.2 })
    expect(likeliestOverrun([])).toBeNull()
  })
})
