import { describe, expect, it } from 'vitest'
import { whoCanTake } from '../../../src/domain/distribution/who-can-take.ts'
import { region, transferCase } from '../../support/transfer-cases.ts'

const hospital = (id: string, capacity: number, occupied: number) => ({
  id,
  key: 1,
  capacity,
  occupied,
  spared: null,
})
const offer = (id: string, place: string, patients: number, named: { hospital?: string } = {}) => ({
  id,
  kind: 'offer' as const,
  region: place,
  need: 'any' as const,
  patients,
  from: '2022-01-14',
  ...named,
})

describe('who can take today', () => {
  it('is each hospital with a free bed, most first, and the region where it has no hospitals', () => {
    const body = transferCase({}, [
      region('a', { hospitals: [hospital('x', 10, 12), hospital('y', 10, 7)] }),
      region('b', { capacity: 20, occupied: 12 }),
      region('c', { capacity: 20, occupied: 1, spared: { by: 'ROAZ', on: '2022-01-11', why: 'vol' } }),
    ])
    expect(whoCanTake(body)).toEqual([
      { region: 'b', hospital: null, free: 8, offered: null },
      { region: 'a', hospital: 'y', free: 3, offered: null },
    ])
  })

  it('counts places that are offered from today, also by a hospital that the document does not divide over', () => {
    const notices = [
      offer('1', 'a', 2, { hospital: 'y' }),
      offer('2', 'a', 1, { hospital: 'z' }),
      offer('3', 'b', 4),
      { ...offer('4', 'b', 9), from: '2022-01-15' },
    ]
    const body = transferCase({ notices }, [
      region('a', { hospitals: [hospital('y', 10, 3)] }),
      region('b', { capacity: 20, occupied: 25 }),
    ])
    expect(whoCanTake(body)).toEqual([
      { region: 'b', hospital: null, free: -5, offered: 4 },
      { region: 'a', hospital: 'y', free: 7, offered: 2 },
      { region: 'a', hospital: 'z', free: null, offered: 1 },
    ])
  })
})
