/**
 * What levers take from other links and how large the measures are for which no document gives a number. Nearly all
 * are ours: the documents name the effect in words (keteneffecten) and leave its size open. Each says what it rests on.
 */

import { defineFigures, ours } from './define.ts'

export const leverFigures = defineFigures({
  'lever-consults-per-patient-week': {
    value: 1,
    unit: 'ratio',
    source: ours('IG&H p. 20, 22–23', '2022-01'),
    inferred: 'A patient at home under a GP’s care asks for about one consult a week.',
  },
  'lever-nursing-share-of-discharged': {
    value: 0.25,
    unit: 'share',
    source: ours('IG&H p. 22–23', '2022-01'),
    inferred: 'Part of the patients sent home early with oxygen who need district nursing.',
  },
  'lever-downscaled-patients-who-call': {
    value: 0.1,
    unit: 'share',
    source: ours('IG&H p. 17', '2022-01'),
    inferred: 'Part of the patients with less personal care who call the GP once a week instead.',
  },
  'lever-hotel-patients-on-oxygen': {
    value: 0.1,
    unit: 'share',
    source: ours('IG&H p. 19, 25', '2022-01'),
    inferred: 'Part of the hotel patients with oxygen; oxygen is one of four target groups.',
  },
  'lever-nursing-home-patients-on-oxygen': {
    value: 0.5,
    range: [0.3, 0.7],
    unit: 'share',
    source: ours('SOC letter; IG&H p. 25', '2021-12'),
    inferred:
      'Part of the COVID patients in nursing homes on a concentrator that liquid oxygen or cylinders replace.',
  },
  'lever-monitored-share-of-admissions': {
    value: 0.2,
    range: [0.1, 0.3],
    unit: 'share',
    source: ours('IG&H p. 23', '2022-01'),
    inferred: 'Patients monitored before admission, per admission: the eligible share of early discharge.',
  },
  'lever-hfno-relief': {
    value: 0.1,
    range: [0.05, 0.15],
    unit: 'share',
    source: ours('LNAZ § 6.2', '2022'),
    inferred: 'Part of the ICU patients who can stay on the ward with high flow; the plan gives no number.',
  },
  'lever-pacu-beds': {
    value: 50,
    range: [30, 70],
    unit: 'beds',
    source: ours('LNAZ § 6.2', '2022'),
    inferred: 'Recovery beds that take ICU patients: about one in twenty of 999; the plan gives no number.',
  },
  'lever-ward-patients-per-nurse': {
    value: 6,
    unit: 'patientsPerNurse',
    source: ours('LNAZ § 6.2', '2022'),
    inferred: 'Ward patients whom one nurse cares for in a day shift.',
  },
  'lever-icu-nurses-from-ward-share': {
    value: 0.5,
    unit: 'share',
    source: ours('LNAZ § 6.2', '2022'),
    inferred: 'Half of the nurses on the added ICU beds come from the wards, as supporters.',
  },
  'lever-nurses-per-post': {
    value: 5.5,
    unit: 'ratio',
    source: ours('168 ÷ 30.5 hours', '2022'),
    inferred: 'Full-time nurses for one post around the clock: 168 hours ÷ 30.5 worked hours a week.',
  },
  'lever-class-5-share': {
    value: 0.1,
    range: [0.05, 0.15],
    unit: 'share',
    source: ours('LNAZ § 7.2', '2022'),
    inferred: 'Part of other care that is class 5; the plan gives the order of the classes, not their size.',
  },
  'lever-class-4-share': {
    value: 0.15,
    range: [0.1, 0.2],
    unit: 'share',
    source: ours('LNAZ § 7.2', '2022'),
    inferred: 'Part of other care that is class 4; the plan gives the order of the classes, not their size.',
  },
  'lever-class-3-share': {
    value: 0.2,
    range: [0.15, 0.25],
    unit: 'share',
    source: ours('LNAZ § 7.2', '2022'),
    inferred: 'Part of other care that is class 3; the plan gives the order of the classes, not their size.',
  },
  'lever-ward-other-stay': {
    value: 5,
    unit: 'days',
    source: ours('LNAZ § 7', '2022'),
    inferred: 'Mean stay of other patients: turns beds put off into patients who wait.',
  },
  'lever-icu-other-stay': {
    value: 4,
    unit: 'days',
    source: ours('LNAZ § 7', '2022'),
    inferred: 'Mean stay of other patients on the ICU: turns beds put off into patients who wait.',
  },
  'lever-class-3-acute-share': {
    value: 0.2,
    unit: 'share',
    source: ours('LNAZ § 7.2', '2022'),
    inferred:
      'Class 3 that waits longer than six weeks can become class 2; the doctor judges, the share is ours.',
  },
  'lever-catch-up-share': {
    value: 0.05,
    unit: 'share',
    source: ours('LNAZ § 2.2.5', '2022'),
    inferred: 'Most that is caught up on a day, as a part of other care: staff must recover.',
  },
  'lever-deferred-patients-in-nursing': {
    value: 0.05,
    unit: 'share',
    source: ours('IG&H p. 17, 20', '2022-01'),
    inferred: 'Part of the deferred patients who need nursing at home while they wait.',
  },
  'lever-quarantine-relief': {
    value: 0.3,
    range: [0.2, 0.4],
    unit: 'share',
    source: ours('IG&H p. 31', '2022-01'),
    inferred:
      'Part of the absent staff who may work under the guideline for quarantined staff; the size is ours.',
  },
  'lever-volunteer-hours': {
    value: 8,
    unit: 'hoursPerWeek',
    source: ours('IG&H p. 31', '2022-01'),
    inferred: 'Hours that a volunteer gives in a week.',
  },
  'lever-reserve-hours': {
    value: 16,
    unit: 'hoursPerWeek',
    source: ours('IG&H p. 32', '2022-01'),
    inferred: 'Hours that a former care worker gives in a week.',
  },
  'lever-military-people': {
    value: 150,
    range: [50, 250],
    unit: 'people',
    source: ours('LNAZ § 2.2; IG&H p. 32', '2022-01'),
    inferred: 'A last resort for which no number is published: to be set by the planner.',
  },
  'lever-military-hours': {
    value: 38,
    unit: 'hoursPerWeek',
    source: ours('IG&H p. 32', '2022-01'),
    inferred: 'Full time.',
  },
  'lever-military-weeks': {
    value: 4,
    unit: 'weeks',
    source: ours('LNAZ § 2.2.3.7', '2022'),
    inferred: 'Crisis help is short; the plan gives no number of weeks.',
  },
  'lever-step-1-nurses-per-bed': {
    value: 0.5,
    unit: 'ratio',
    source: ours('LNAZ § 6.2', '2022'),
    inferred: 'One ICU nurse for two beds in step 1; the plan gives 1 : 2.5 for step 2.',
  },
})
