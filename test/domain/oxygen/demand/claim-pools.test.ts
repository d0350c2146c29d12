/** The joint test told by level and by pool, and the turnaround that comes on top of what plans count in use. */
import { describe, expect, it } from 'vitest'
import { summarizePools } from '../../../../src/domain/oxygen/demand/claim-pools.ts'
import { type Claim, testClaims } from '../../../../src/domain/oxygen/demand/claims.ts'
import { socNeed } from '../../../../src/domain/oxygen/demand/demand.ts'
import { claimNeed } from '../../../../src/domain/oxygen/demand/plan-claims.ts'
import { defaultDemand, type DemandSettings } from '../../../../src/domain/oxygen/records/demand-settings.ts'

const claim = (claimId: string, region: string, socs: readonly number[]): Claim => ({
  claimId,
  title: claimId,
  region,
  weeks: socs.map((count, index) => ({ isoWeek: `2022-W0${index + 1}`, socs: count })),
})
const supply = (available: number, regions: Readonly<Record<string, number>>) =>
  ['2022-W01', '2022-W02', '2022-W03'].map((isoWeek) => ({ isoWeek, available, regions }))

describe('levels', () => {
  const claims = [
    claim('x1', 'x', [100, 300, 100]),
    claim('x2', 'x', [0, 150, 0]),
    claim('y', 'y', [50, 50, 50]),
  ]

  it('a claim can fit the country and not its region, and the week from which it fits is told for each', () => {
    const { fits, claims: verdicts } = testClaims(claims, supply(1000, { x: 400, y: 100 }))
    expect(fits).toBe(false)
    expect(verdicts.map(({ national, regional }) => [national.fits, regional.fits])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ])
    expect(verdicts[0]?.regional).toEqual({
      fits: false,
      fitsAlone: true,
      firstShort: '2022-W02',
      fitsFrom: '2022-W03',
    })
    expect(verdicts[0]?.competesWith).toEqual(['x2'])
    expect(verdicts[1]?.regional.fitsFrom).toBeNull()
  })

  it('a region over its share although the country has enough: tightest week, from when it fits, who competes', () => {
    const joint = testClaims(claims, supply(1000, { x: 400, y: 100 }))
    const [country, x, y] = summarizePools(joint, claims)
    expect(country).toMatchObject({ region: null, claims: 3, fits: true, firstShort: null, competing: [] })
    expect(country?.tightest).toMatchObject({ isoWeek: '2022-W02', claimed: 500, available: 1000 })
    expect(x).toMatchObject({
      region: 'x',
      claims: 2,
      fits: false,
      firstShort: '2022-W02',
      fitsFrom: '2022-W03',
      competing: ['x1', 'x2'],
    })
    expect(x?.tightest).toMatchObject({ isoWeek: '2022-W02', shortage: 50 })
    expect(y).toMatchObject({ fits: true, fitsFrom: null })
  })

  it('without shares only the country is tested', () => {
    const joint = testClaims(claims, supply(400, {}))
    expect(summarizePools(joint, claims).map(({ region, fits }) => [region, fits])).toEqual([[null, false]])
    expect(joint.claims.every(({ regional }) => regional.fits && regional.fitsAlone)).toBe(true)
  })
})

it('a claim takes what the weekly demand takes for as many patients, whatever the settings', () => {
  const plain = defaultDemand('2022-01-01T08:00:00.000Z')
  const settings: DemandSettings = {
    ...{ ...plain, turnaroundDays: 3, outOfServiceShare: 0.1, socShare: 0.8 },
    flowBands: [
      { flowLpm: 2, share: 0.75 },
      { flowLpm: 6, share: 0.25 },
    ],
  }
  const socs = (of: DemandSettings, patients: number) =>
    claimNeed(claim('a', 'x', [patients]), of).weeks[0]?.socs
  for (const of of [plain, settings])
    for (const patients of [13, 2500, 7100]) expect(socs(of, patients)).toBe(socNeed(patients, of))
  expect(socs({ ...plain, turnaroundDays: 3 }, 7100)).toBe(8738)
})
