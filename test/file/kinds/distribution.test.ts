import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { calculateShare } from '../../../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../../../src/domain/distribution/distribution.ts'
import type { TransferSettings } from '../../../src/domain/distribution/transfer-settings.ts'
import { canonicalJson } from '../../../src/file/canonical.ts'
import { distributionKind } from '../../../src/file/kinds/distribution.ts'
import { allocationRows } from '../../../src/reference/regions.ts'

const example: unknown = JSON.parse(readFileSync('public/examples/lnaz-fair-share.json', 'utf8'))
const fileSchema = v.looseObject({ documents: v.tuple([v.looseObject({ body: distributionKind.schema })]) })
const body: Distribution = v.parse(fileSchema, example).documents[0].body
const settings = settingsOf(body)

function settingsOf({ transfers }: Distribution): TransferSettings {
  if (transfers === undefined) throw new Error('the example has no transfer settings')
  return transfers
}

const codes = (changed: Distribution) => distributionKind.check(changed).map(({ code }) => code)
const accepts = (changed: unknown) => v.safeParse(distributionKind.schema, changed).success
const withFirst = (changes: object) => ({
  ...body,
  regions: body.regions.map((region, i) => (i === 0 ? { ...region, ...changes } : region)),
})
const withTransfers = (changes: Partial<TransferSettings>): Distribution => ({
  ...body,
  transfers: { ...settings, ...changes },
})

describe('the example that ships', () => {
  it('is canonical, valid and consistent', () => {
    expect(readFileSync('public/examples/lnaz-fair-share.json', 'utf8')).toBe(canonicalJson(example))
    expect(distributionKind.check(body)).toEqual([])
  })

  it('carries the published keys and beds, and answers as agreed', () => {
    expect(body.regions.map(({ id, key, capacity }) => ({ id, key, capacity }))).toEqual(
      allocationRows.map(({ id, keyPercent, beds1250 }) => ({
        id,
        key: keyPercent,
        capacity: beds1250 + 100,
      })),
    )
    const { share, unplaced, published } = calculateShare(body)
    expect(body.regions.map(({ id }) => share[id])).toEqual([52, 92, 189, 86, 111, 116, 130, 120, 174, 180])
    expect(unplaced).toBe(0)
    expect(published.map(({ region, difference, because }) => [region, difference, because])).toEqual([
      ['AZEUR', -1, 'rounding'],
      ['NAZMN', 1, 'rounding'],
    ])
  })
})

describe('shape', () => {
  it('accepts a document with only the fields that everyone uses', () => {
    const { bedType, mode, offered } = body
    const regions = body.regions.map(({ id, key, capacity, occupied, spared }) => ({
      id,
      key,
      capacity,
      occupied,
      spared,
    }))
    expect(accepts({ bedType, mode, offered, regions })).toBe(true)
  })

  it.each([
    ['a negative key', withFirst({ key: -1 })],
    ['a key that is no number', withFirst({ key: Number.NaN })],
    ['a negative capacity', withFirst({ capacity: -1 })],
    ['half a bed', withFirst({ capacity: 1.5 })],
    ['occupied above a million', withFirst({ occupied: 1_000_001 })],
    ['negative inflow', withFirst({ inflowPerDay: [-1] })],
    [
      'sparing without a reason',
      withFirst({ spared: { by: 'ROAZ-voorzitters', on: '2022-01-11', why: '' } }),
    ],
    ['a field nobody knows', withFirst({ beds: 3 })],
    ['no regions', { ...body, regions: [] }],
    ['a mode that does not exist', { ...body, mode: 'byLot' }],
    ['fifteen MICUs', withTransfers({ micu: { ...settings.micu, vehicles: 15 } })],
    ['a stay shorter than a day', withTransfers({ meanStayDays: 0.5 })],
    ['no days', withTransfers({ horizonDays: 0 })],
  ])('refuses %s', (_, changed) => {
    expect(accepts(changed)).toBe(false)
  })
})

describe('what must hold between fields', () => {
  const distance = { from: 'AZEUR', to: 'AZEUR', km: 1 }
  const move = { from: 'NAZB', patients: 3, byDay: 2 }
  const stopped = { vehicles: 0, hoursPerVehiclePerDay: 10 }

  it.each<[string, Distribution, string]>([
    [
      'keys that are all zero',
      { ...body, regions: body.regions.map((r) => ({ ...r, key: 0 })) },
      'keysAllZero',
    ],
    ['two regions with one id', withFirst({ id: 'NAZB' }), 'duplicate'],
    ['a region called abroad', withFirst({ id: 'abroad' }), 'reservedId'],
    ['more because of COVID than offered', { ...body, becauseOfCovid: 1251 }, 'moreThanOffered'],
    [
      'more who stay than lie there',
      withFirst({ hfno: 20, notBecauseOfCovid: 12 }),
      'moreStayingThanOccupied',
    ],
    [
      'two hospitals with one id',
      withFirst({
        hospitals: [1, 1].map((key) => ({ id: 'a', key, capacity: 1, occupied: 0, spared: null })),
      }),
      'duplicate',
    ],
    [
      'hospitals without a key',
      withFirst({ hospitals: [{ id: 'a', key: 0, capacity: 1, occupied: 0, spared: null }] }),
      'keysAllZero',
    ],
    [
      'a distance of a region to itself',
      withTransfers({ distances: [...settings.distances, distance] }),
      'distanceToItself',
    ],
    [
      'a distance given twice, once backwards',
      withTransfers({ distances: [...settings.distances, { from: 'NAZB', to: 'AZEUR', km: 1 }] }),
      'duplicate',
    ],
    [
      'a distance that is missing',
      withTransfers({ distances: settings.distances.slice(1) }),
      'distanceMissing',
    ],
    [
      'a distance to nowhere',
      withTransfers({ distances: [...settings.distances, { ...distance, to: 'atlantis' }] }),
      'unknownRegion',
    ],
    [
      'a required move from nowhere',
      withTransfers({ requiredMoves: [{ ...move, from: 'x' }] }),
      'unknownRegion',
    ],
    ['a required move too late', withTransfers({ requiredMoves: [{ ...move, byDay: 8 }] }), 'afterHorizon'],
    [
      'required moves without vehicles',
      withTransfers({
        requiredMoves: [move],
        micu: { ...settings.micu, ...stopped },
        helicopter: { patientsPerDay: 0, aboveKm: 100 },
      }),
      'noVehicles',
    ],
    [
      'required ward moves without ambulances',
      { ...withTransfers({ requiredMoves: [move], ambulances: stopped }), bedType: 'ward' },
      'noVehicles',
    ],
  ])('refuses %s', (_, changed, code) => {
    expect(codes(changed)).toContain(code)
  })
})
