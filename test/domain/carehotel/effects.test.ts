import { describe, expect, it } from 'vitest'
import {
  CONSULTS_PER_PATIENT_WEEK,
  CONSULTS_SAVED_PER_VISIT,
  NURSING_SHARE_OF_DISCHARGED,
  DEFAULT_ASSUMPTIONS,
  DEFAULT_NORMS,
  EARLY_DISCHARGE_DAYS,
  FULL_TIME_HOURS_PER_WEEK,
  HOME_OXYGEN_DAYS,
  SOC_KW_PER_LPM,
  SOC_MAX_FLOW_LPM,
  WARD_STAY_DAYS,
} from '../../../src/domain/carehotel/defaults.ts'
import {
  districtNursingGain,
  gpConsultsFreedPerDay,
  wardBedsFreed,
} from '../../../src/domain/carehotel/effects.ts'
import { oxygenNeed, socsFor } from '../../../src/domain/carehotel/oxygen-need.ts'
import { careHotelFigures } from '../../../src/reference/figures/care-hotel.ts'
import { districtNursingFigures } from '../../../src/reference/figures/district-nursing.ts'
import { gpFigures } from '../../../src/reference/figures/gp.ts'
import { oxygenFigures } from '../../../src/reference/figures/oxygen.ts'
import { leverFigures } from '../../../src/reference/figures/levers.ts'
import { wardFigures } from '../../../src/reference/figures/ward.ts'
import { oxygenGroup } from './plans.ts'

describe('the gain on district nursing', () => {
  it('reproduces +1–4 %: 6,700 of 304,000 patients give 0.96 % and 3.9 %', () => {
    const gain = districtNursingGain(DEFAULT_ASSUMPTIONS, 6700)
    expect(gain.low).toBeCloseTo(0.964, 3)
    expect(gain.high).toBeCloseTo(3.857, 3)
    expect([Math.round(gain.low), Math.round(gain.high)]).toEqual([1, 4])
  })

  it('shows its reasoning: 2.2 % of patients, 43.75 % of their time', () => {
    const gain = districtNursingGain(DEFAULT_ASSUMPTIONS, 6700)
    expect(gain.patientShare).toBeCloseTo(0.022, 3)
    expect(gain.savedShare).toBe(0.4375)
  })

  it('is lost when informal carers stay away: at 78 % more care time nothing is left, beyond it is a loss', () => {
    const breakEven = districtNursingGain(DEFAULT_ASSUMPTIONS, 6700).informalCareBreakEven
    expect(breakEven).toBeCloseTo(0.778, 3)
    const at = (informalCareLostShare: number) =>
      districtNursingGain({ ...DEFAULT_ASSUMPTIONS, informalCareLostShare }, 6700)
    expect(at(breakEven).high).toBeCloseTo(0, 10)
    expect(at(1).low).toBeLessThan(at(1).high)
    expect(at(1).high).toBeLessThan(0)
  })

  it('is nothing without patients, however many beds there are', () => {
    expect(districtNursingGain(DEFAULT_ASSUMPTIONS, 0)).toMatchObject({ low: 0, high: 0 })
  })
})

describe('other effects', () => {
  it('frees half a consult a week per patient: 28 patients free 2 a day', () => {
    expect(gpConsultsFreedPerDay(DEFAULT_ASSUMPTIONS, 28)).toBe(2)
  })

  it('frees ward beds by early discharges × days saved', () => {
    expect(wardBedsFreed(DEFAULT_ASSUMPTIONS, 2)).toEqual({ low: 4, mode: 7, high: 10 })
  })

  it('claims whole concentrators, liquid oxygen first', () => {
    const need = oxygenNeed([oxygenGroup()])
    expect(need.powerKw * 60).toBeCloseTo(21, 10)
    expect(socsFor(need, 24, 0)).toBe(24)
    expect(socsFor(need, 24.1, 0)).toBe(25)
    expect(socsFor(need, 24, 50)).toBe(14)
    expect(Object.is(socsFor(need, 0, 50), 0)).toBe(true)
  })
})

describe('built-in numbers', () => {
  it('equal their reference figures', () => {
    expect(SOC_KW_PER_LPM).toBe(oxygenFigures['soc-power-per-flow'].value)
    expect(WARD_STAY_DAYS).toBe(wardFigures['ward-stay'].value)
    expect(CONSULTS_PER_PATIENT_WEEK).toBe(leverFigures['lever-consults-per-patient-week'].value)
    expect(NURSING_SHARE_OF_DISCHARGED).toBe(leverFigures['lever-nursing-share-of-discharged'].value)
    expect(CONSULTS_SAVED_PER_VISIT).toBe(
      gpFigures['gp-weight-visit-under-20-minutes'].value -
        gpFigures['gp-weight-consult-5-to-20-minutes'].value,
    )
    expect(DEFAULT_ASSUMPTIONS).toMatchObject({
      travelShare: careHotelFigures['care-hotel-travel-share'].value,
      efficiencyGainShare: careHotelFigures['care-hotel-efficiency-share'].value,
      careTimeRatio: {
        low: careHotelFigures['care-hotel-care-intensity-low'].value,
        high: careHotelFigures['care-hotel-care-intensity-high'].value,
      },
    })
    expect(EARLY_DISCHARGE_DAYS).toMatchObject({
      low: wardFigures['early-discharge-days-saved-low'].value,
      mode: wardFigures['early-discharge-days-saved-middle'].value,
      high: wardFigures['early-discharge-days-saved-high'].value,
    })
    expect(SOC_MAX_FLOW_LPM).toBe(careHotelFigures['care-hotel-soc-max-flow'].value)
    expect(FULL_TIME_HOURS_PER_WEEK).toBe(careHotelFigures['care-hotel-full-time-post'].value)
    expect(DEFAULT_ASSUMPTIONS).toMatchObject({
      gpVisitsPerPatientWeek: careHotelFigures['care-hotel-gp-visits'].value,
      minimumOccupancyShare: careHotelFigures['care-hotel-minimum-occupancy'].value,
      districtNursingPatientsPerMonth: districtNursingFigures['district-nursing-patients-per-month'].value,
    })
    expect(HOME_OXYGEN_DAYS.mode).toBe(oxygenFigures['home-oxygen-duration-median'].value)
  })

  it('give AHRQ’s 15.6 staff hours per bed and day, of which 2.88 of nurses', () => {
    expect(DEFAULT_NORMS[0]?.hoursPerBedDay).toBeCloseTo(2.88, 10)
    expect(DEFAULT_NORMS.reduce((sum, norm) => sum + norm.hoursPerBedDay, 0)).toBeCloseTo(15.6, 10)
    expect(DEFAULT_NORMS[0]?.source).toEqual(careHotelFigures['care-hotel-nurses-per-50-beds'].source)
  })
})
