/**
 * What a new care-hotel plan starts from, and the physical constants of the calculation. Every number that has a
 * reference figure names it, and a test holds the two equal; the others say how they were inferred. A plan keeps its
 * own copy of assumptions and norms, so a planner can change them and the difference stays visible.
 */

import type { Estimate } from '../shared/estimate.ts'
import { exactly } from '../shared/estimate.ts'
import type { Source } from '../shared/figure.ts'
import type { EffectAssumptions, StaffingNorm } from './plan.ts'

/** Power of a concentrator per litre a minute, kW (figure `soc-power-per-flow`): 60 at 5 L/min draw 21 kW. */
export const SOC_KW_PER_LPM = 0.07

/** Highest flow of one concentrator, L/min. Inferred: the usual stationary model; a higher flow takes two. */
export const SOC_MAX_FLOW_LPM = 5

/** A full-time post in hours a week. Inferred: the usual Dutch care contract; only the unit in which "one more" is told. */
export const FULL_TIME_HOURS_PER_WEEK = 36

/** Consults saved when a home visit becomes a contact in one central place (figures `gp-weight-visit-under-20-minutes`, `gp-weight-consult-5-to-20-minutes`). */
export const CONSULTS_SAVED_PER_VISIT = 1.5 - 1

/** Length of stay on the ward, days (figure `ward-stay`). */
export const WARD_STAY_DAYS = 7.2

/** Consults a week of a patient at home under a GP's care (figure `lever-consults-per-patient-week`). */
export const CONSULTS_PER_PATIENT_WEEK = 1

/** Part of the patients at home early who need district nursing, 0–1 (figure `lever-nursing-share-of-discharged`). */
export const NURSING_SHARE_OF_DISCHARGED = 0.25

/** Ward days saved by going home earlier (figures `early-discharge-days-saved-low`, `-middle`, `-high`). */
export const EARLY_DISCHARGE_DAYS: Estimate = { low: 2, mode: 3.5, high: 5, shape: 'triangular' }

/**
 * Home oxygen after admission as the 5 %, 50 % and 95 % points of its log-normal: median 10 days, σ 0.727 (figures
 * `home-oxygen-duration-median`, `home-oxygen-duration-log-sigma`), so 10 × exp(±1.645 × 0.727).
 */
export const HOME_OXYGEN_DAYS: Estimate = { low: 3.02, mode: 10, high: 33.1, shape: 'logNormal' }

/** A factor without spread. */
export const CERTAIN: Estimate = exactly(1)

/** The report's own assumptions, for the whole country. */
export const DEFAULT_ASSUMPTIONS: EffectAssumptions = {
  /** Figure `district-nursing-patients-per-month`. */
  districtNursingPatientsPerMonth: 304_000,
  /** Figures `care-hotel-travel-share`, `care-hotel-efficiency-share`. */
  travelShare: 0.25,
  efficiencyGainShare: 0.25,
  /** Figures `care-hotel-care-intensity-low`, `-high`. */
  careTimeRatio: { low: 1, high: 4 },
  informalCareLostShare: 0,
  /** Inferred: one visit a week; no published figure found. */
  gpVisitsPerPatientWeek: 1,
  wardDaysSaved: EARLY_DISCHARGE_DAYS,
  /** Inferred: half of the staffed beds. Urmond stayed below it (25, then 10 patients in 60 staffed beds). */
  minimumOccupancyShare: 0.5,
}

const AHRQ: Source = { document: 'ahrq-2007', place: 'Table 6.3', date: '2007-02' }
const NORM_BEDS = 50
const NORM_STAFF = 32.5
const NORM_NURSES = 6
const HOURS_PER_DAY = 24

/**
 * Foreign norms to start from, to be replaced by the region's own: per 50 beds and 12-hour shift 32.5 staff, of whom 6
 * registered nurses (figures `care-hotel-staff-per-50-beds`, `care-hotel-nurses-per-50-beds`, `care-hotel-norm-beds`).
 */
export const DEFAULT_NORMS: readonly StaffingNorm[] = [
  {
    role: 'districtNurse',
    hoursPerBedDay: (NORM_NURSES * HOURS_PER_DAY) / NORM_BEDS,
    minPerShift: 1,
    source: AHRQ,
  },
  {
    role: 'support',
    hoursPerBedDay: ((NORM_STAFF - NORM_NURSES) * HOURS_PER_DAY) / NORM_BEDS,
    minPerShift: 0,
    source: AHRQ,
  },
]
