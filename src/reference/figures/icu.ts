/** Intensive care: the upscaling steps of the LNAZ, their staffing, and COVID beds as the January 2022 report counts them. */

import { defineFigures, igh, lnaz, ours, STAY_REVIEW } from './define.ts'

export const icuFigures = defineFigures({
  'icu-staatscourant-beds': { value: 999, unit: 'beds', source: lnaz('§ 6.1, tabel 1', '2021-10-08') },
  'icu-step-1-beds': { value: 1_141, unit: 'beds', source: lnaz('§ 6.2, tabel 1') },
  'icu-step-2-beds': { value: 1_250, unit: 'beds', source: lnaz('§ 6.2, tabel 1') },
  'icu-material-beds': { value: 1_700, unit: 'beds', source: lnaz('§ 6.2') },
  'icu-earlier-plan-beds': { value: 1_350, unit: 'beds', source: lnaz('§ 1.2, § 6.2', '2021-10') },
  'icu-agreed-beds': { value: 1_150, unit: 'beds', source: lnaz('§ 6.1, bijlage 1', '2022-09') },
  'icu-covid-beds': { value: 900, unit: 'beds', source: igh('24') },
  'icu-total-beds': { value: 1_350, unit: 'beds', source: igh('24') },
  'icu-non-covid-beds': { value: 450, unit: 'beds', source: igh('24') },
  'icu-occupied': { value: 492, unit: 'beds', source: igh('24', '2021-12-30') },
  'icu-best-occupancy': { value: 0.8, unit: 'share', source: lnaz('§ 6.1') },
  'icu-best-occupied-beds': { value: 800, unit: 'beds', source: lnaz('§ 6.1') },
  'icu-actual-optimum-beds': { value: 740, unit: 'beds', source: lnaz('§ 6.1', '2022-05') },
  'icu-patients-per-nurse-step-2': { value: 2.5, unit: 'patientsPerNurse', source: lnaz('§ 6.2') },
  'icu-step-2-duration': {
    value: 4,
    unit: 'weeks',
    source: ours('LNAZ § 6.2', '2022'),
    inferred: 'The plan says "a number of weeks"; a month is where its staffing norms start to change.',
  },
  'icu-intensivists-per-bed': { value: 0.5, unit: 'ftePerBed', source: lnaz('bijlage 1') },
  'icu-intensivist-max-hours': { value: 48, unit: 'hoursPerWeek', source: lnaz('bijlage 1') },
  'icu-full-formation-after': { value: 1, unit: 'months', source: lnaz('bijlage 1') },
  'icu-stay-weibull-shape': {
    value: 1.5,
    unit: 'ratio',
    source: STAY_REVIEW,
  },
  'icu-stay-weibull-scale': { value: 8.7, unit: 'days', source: STAY_REVIEW },
})
