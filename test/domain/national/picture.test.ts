/** What the regions say together: which break is first, on one day or on several, and how many are overrun. */
import { describe, expect, it } from 'vitest'
import {
  breakOf,
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

describe('what breaks first', () => {
  it('is the likely link with the earliest middle day, oxygen at home along', () => {
    const region = regionResult('NAZB', {
      first: 'icu',
      gp: [0.49, 1, 2, 3],
      icu: [0.9, 8, 10, 14],
      homeOxygen: [0.5, 6, 9, 20],
    })
    expect(breakOf(region)).toMatchObject({ link: 'homeOxygen', on: '2022-01-19' })
  })

  it('is on one day the link that is the first in most draws', () => {
    const region = regionResult('NAZB', { first: 'ward', gp: [0.7, 8, 10, 14], ward: [0.6, 8, 10, 14] })
    expect(breakOf(region)).toMatchObject({ link: 'ward' })
  })

  it('is nothing where no link is likelier than not to be short', () => {
    expect(breakOf(regionResult('NAZB', { first: 'icu', icu: [0.49, 8, 10, 14] }))).toBeNull()
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

  it('find where an overrun is likeliest, oxygen at home along', () => {
    const oxygen = regionResult('AZNN', { first: null, homeOxygen: [0.3, 1, 2, 3] })
    expect(likeliestOverrun([safe, oxygen])).toMatchObject({ link: 'homeOxygen', probability: 0.3 })
    expect(likeliestOverrun([])).toBeNull()
  })
})
