/** Hospitals of a region: the region is their sum. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Hospital } from '../../../src/domain/plan/hospital.ts'
import { setHospitals, sumOfHospitals } from '../../../src/domain/plan/hospitals-of-plan.ts'
import { remarkPlan } from '../../../src/domain/plan/plausibility.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const plan = defaultPlan('NAZB', 'expectation')
const mark = { on: '2022-01-03', note: '' }
const hospital = fc.record({
  name: fc.constant('Ziekenhuis'),
  wardBeds: fc.nat({ max: 900 }),
  icuBeds: fc.nat({ max: 60 }),
  icuNurses: fc.option(fc.nat({ max: 200 })),
  intensivists: fc.option(fc.nat({ max: 40 })),
  keyPercent: fc.nat({ max: 100 }),
})
const hospitals = fc
  .array(hospital, { minLength: 1, maxLength: 9 })
  .map((list) => list.map((one, at): Hospital => ({ id: `h${at}`, ...one })))

it('the region has the beds of its hospitals together, and says where that was changed afterwards', () => {
  fc.assert(
    fc.property(hospitals, (list) => {
      const changed = setHospitals(plan, list, mark)
      const { wardBeds, icuBeds } = sumOfHospitals(list)
      expect(changed.links.ward.staffedCapacity).toBe(wardBeds)
      expect(changed.links.icu.staffedCapacity).toBe(icuBeds)
      expect(changed.links.ward.capacity).toBeGreaterThanOrEqual(wardBeds)
      const codes = (of: typeof changed) => remarkPlan(of, null).map(({ code }) => code)
      expect(codes(changed)).not.toContain('hospitalsDiffer')
      const ward = { ...changed.links.ward, staffedCapacity: wardBeds + 1, capacity: 1e6 }
      expect(codes({ ...changed, links: { ...changed.links, ward } })).toContain('hospitalsDiffer')
      expect(setHospitals(changed, [], mark).hospitals).toBeUndefined()
    }),
  )
})

it('staff is unknown together where one hospital has not stated it', () => {
  const one: Hospital = {
    id: 'a',
    name: 'A',
    wardBeds: 1,
    icuBeds: 1,
    icuNurses: 10,
    intensivists: 2,
    keyPercent: 50,
  }
  expect(sumOfHospitals([one, { ...one, id: 'b' }]).icuNurses).toBe(20)
  expect(sumOfHospitals([one, { ...one, id: 'b', icuNurses: null }]).icuNurses).toBeNull()
})
