import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { calculateCareHotelPlan } from '../../../src/domain/carehotel/calculate.ts'
import type { CareHotelPlan } from '../../../src/domain/carehotel/plan.ts'
import { canonicalJson } from '../../../src/file/canonical.ts'
import { careHotelPlanKind } from '../../../src/file/kinds/care-hotel-plan.ts'
import { hotel, nurseNorm, nurses, oxygenGroup, oxygenStep, plan, socs } from './plans.ts'

const example = v.parse(
  v.object({ documents: v.array(v.object({ id: v.string(), body: careHotelPlanKind.schema })) }),
  JSON.parse(readFileSync(new URL('../../../public/examples/zorghotels.json', import.meta.url), 'utf8')),
)

function bodyOf(id: string): CareHotelPlan {
  const found = example.documents.find((document) => document.id === id)
  if (!found) throw new Error(`no document ${id}`)
  return found.body
}

describe('the example with three locations', () => {
  const body = bodyOf('zorghotels-drie-locaties')
  const result = calculateCareHotelPlan(body)

  it('operates 24 of 60 beds in the hotel on every day, bound by the district nurse', () => {
    const [hotelResult] = result.locations
    expect(hotelResult?.days).toHaveLength(60)
    for (const day of hotelResult?.days ?? []) {
      expect(day).toMatchObject({
        physical: 60,
        staffed: 24,
        oxygen: 30,
        cover: 40,
        operational: 24,
        binding: 'districtNurse',
      })
    }
  })

  it('shows power relieved by liquid oxygen in the second, and a second team in the third', () => {
    const [, wing, rehabilitation] = result.locations
    expect(wing?.days[5]).toMatchObject({ binding: 'oxygenPower', operational: 8, relievedOn: '2022-02-07' })
    expect(wing?.days[21]).toMatchObject({ binding: 'districtNurse', operational: 14 })
    expect(rehabilitation?.days[10]).toMatchObject({ operational: 8, relievedOn: '2022-02-14' })
    expect(rehabilitation?.beds).toEqual({ most: 20, moved: 12, created: 8 })
  })

  it('claims concentrators per ISO week, the week’s highest day', () => {
    expect(result.socClaim.map(({ isoWeek }) => isoWeek).slice(0, 3)).toEqual([
      '2022-W03',
      '2022-W04',
      '2022-W05',
    ])
    expect(result.locations[0]?.socClaim[3]).toEqual({ isoWeek: '2022-W06', devices: 24 })
  })

  it('ranks by beds per nurse hour and hands a lever to the regional plan', () => {
    expect(result.ranking.map(({ id }) => id)).toEqual(['hotel', 'revalidatie', 'vleugel'])
    expect(result.lever).toMatchObject({ start: '2022-01-17', durationDays: 60 })
    expect(result.lever?.effects.map(({ link }) => link)).toEqual([
      'districtNursing',
      'gp',
      'ward',
      'homeOxygen',
    ])
  })

  it('gives the same bytes twice, and others with another seed', () => {
    expect(canonicalJson(calculateCareHotelPlan(body))).toBe(canonicalJson(result))
    expect(canonicalJson(calculateCareHotelPlan({ ...body, seed: 1 }))).not.toBe(canonicalJson(result))
  })
})

describe('real cases', () => {
  it('Urmond: 240 beds, 60 staffed, 69 admissions, 25 patients at most, about 10 at the end — it fails', () => {
    const [urmond] = calculateCareHotelPlan(bodyOf('zorghotel-urmond-2020')).locations
    expect(urmond?.days[0]).toMatchObject({ physical: 240, staffed: 60, operational: 60 })
    expect(urmond?.verdict).toBe('fails')
    expect(Math.abs((urmond?.admissions.p50 ?? 0) - 69)).toBeLessThanOrEqual(2)
    // The highest day of whole patients lies somewhat above the highest mean.
    expect(Math.abs((urmond?.occupancy.p50 ?? 0) - 25)).toBeLessThanOrEqual(2)
    expect(urmond?.occupancy.p5).toBeLessThan(25)
    const last = urmond?.days.at(-1)
    expect(last?.date).toBe('2020-04-27')
    expect(last?.occupied.p5).toBeLessThan(10)
    expect(last?.occupied.p95).toBeGreaterThan(10)
    expect(urmond?.unmet).toBe(0)
  })

  it('Aafje: 160 beds of which 100 moved, 250 patients, never full', () => {
    const [aafje] = calculateCareHotelPlan(bodyOf('zorghotel-aafje-2020')).locations
    expect(aafje?.beds).toEqual({ most: 160, moved: 100, created: 60 })
    expect(Math.abs((aafje?.admissions.p50 ?? 0) - 250)).toBeLessThanOrEqual(5)
    expect(aafje?.occupancy.p95).toBeLessThan(160)
    expect(aafje?.verdict).toBe('fails')
  })

  it('the country: 6,700 occupied beds give +0.96 % to +3.9 %', () => {
    const { districtNursingGainPercent } = calculateCareHotelPlan(bodyOf('zorghotels-landelijk'))
    expect(districtNursingGainPercent.low).toBeCloseTo(0.964, 3)
    expect(districtNursingGainPercent.high).toBeCloseTo(3.857, 3)
  })
})

describe('a plan', () => {
  it('without locations is all zero and has no lever', () => {
    const result = calculateCareHotelPlan(plan({ locations: [] }))
    expect(result).toMatchObject({ locations: [], meanPatients: 0, lever: null })
    expect(result.districtNursingGainPercent).toEqual({ low: 0, high: 0 })
  })

  it('never claims more concentrators than were shared out: oxygen binds first', () => {
    const body = plan({
      norms: [nurseNorm(1)],
      staffOffers: [nurses(700)],
      socOffers: [socs(7)],
      locations: [hotel({ targetGroups: [oxygenGroup()], oxygenSteps: [oxygenStep()], occupiedAtStart: 60 })],
    })
    const claims = calculateCareHotelPlan(body).socClaim
    expect(claims[0]).toEqual({ isoWeek: '2022-W03', devices: 7 })
    for (const { devices } of claims) expect(devices).toBeLessThanOrEqual(7)
  })
})
