import { expect, it } from 'vitest'
import { gpBaseLoad } from '../../../src/domain/monitor/base-load.ts'
import type { GpLoad } from '../../../src/domain/monitor/gp-week.ts'

const LOAD: GpLoad = {
  areaId: 'NL',
  isoWeek: '2022-W02',
  holiday: false,
  weighted: 1000,
  covidShare: 0.1,
  per1000: 80,
  band: null,
  trend3: null,
  longShift: null,
}
const ASKED = { load: LOAD, inhabitants: 1_000_000, share: 1, consultsPerCovidConsult: 2 }

it('a week of 80 weighted contacts per 1,000, a tenth of them COVID, is 7,200 COVID consults a working day', () => {
  // 80 × 0.9 × 1,000 thousand inhabitants ÷ 5 days ÷ 2 regular consults.
  expect(gpBaseLoad(ASKED)).toBe(7200)
})
it('goes by the mean of three weeks where it is known, and by the share that people state', () => {
  expect(gpBaseLoad({ ...ASKED, load: { ...LOAD, trend3: 70 } })).toBe(6300)
  expect(gpBaseLoad({ ...ASKED, share: 0.35 })).toBe(2520)
  expect(gpBaseLoad({ ...ASKED, share: 0 })).toBe(0)
})
it('is not known where nothing is told per 1,000, and all of it is other care where there were no contacts', () => {
  expect(gpBaseLoad({ ...ASKED, load: { ...LOAD, per1000: null } })).toBeNull()
  expect(gpBaseLoad({ ...ASKED, load: { ...LOAD, per1000: 0, covidShare: null } })).toBe(0)
})
it('270,000 consults a day, as the report counts them, come to the 135,000 of a new plan', () => {
  const inhabitants = 17_500_000
  const per1000 = (270_000 * 5) / (inhabitants / 1000)
  expect(gpBaseLoad({ ...ASKED, inhabitants, load: { ...LOAD, covidShare: 0, per1000 } })).toBe(135_000)
})
