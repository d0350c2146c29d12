/** What a set of staffing norms asks, so that a foreign and a Dutch one stand beside each other. */
import { FULL_TIME_HOURS_PER_WEEK } from './defaults.ts'
import type { StaffingNorm } from './plan.ts'
import type { Source } from '../shared/figure.ts'

const DAYS_PER_WEEK = 7
const HOURS_PER_DAY = 24

/** Full-time posts that these norms ask for so many beds, everybody present. */
export function postsFor(norms: readonly StaffingNorm[], beds: number): number {
  const hoursPerDay = norms.reduce(
    (sum, { hoursPerBedDay, minPerShift }) =>
      sum + Math.max(beds * hoursPerBedDay, beds > 0 ? minPerShift * HOURS_PER_DAY : 0),
    0,
  )
  return (hoursPerDay * DAYS_PER_WEEK) / FULL_TIME_HOURS_PER_WEEK
}

const TWO_PER_EIGHT: Source = {
  document: 'public',
  place: 'https://www.nrc.nl/nieuws/2016/11/18/norm-voor-hoeveelheid-personeel-verpleeghuis-5337798-a1532366',
  date: '2016-11-18',
}
const CARERS = 2
const RESIDENTS = 8

/**
 * The Dutch measure that was asked for nursing homes and not laid down: two carers for eight residents (figures
 * `nursing-home-carers`, `nursing-home-residents`). Inferred: day and night alike, and one nurse always present, as
 * the foreign norm has it.
 */
export const DUTCH_NORMS: readonly StaffingNorm[] = [
  { role: 'districtNurse', hoursPerBedDay: 0, minPerShift: 1, source: TWO_PER_EIGHT },
  {
    role: 'nursingAssistant',
    hoursPerBedDay: (CARERS * HOURS_PER_DAY) / RESIDENTS,
    minPerShift: 0,
    source: TWO_PER_EIGHT,
  },
]
