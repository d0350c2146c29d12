/** Moving patients between regions: vehicles, hours and distances of the LNAZ plan. */

import { defineFigures, lnaz, ours } from './define.ts'

export const transportFigures = defineFigures({
  'transport-micu-vehicles': { value: 7, unit: 'vehicles', source: lnaz('§ 4.5.1.1') },
  'transport-micu-vehicles-max': { value: 14, unit: 'vehicles', source: lnaz('§ 4.5.2.1') },
  'transport-micu-coordinators': { value: 7, unit: 'people', source: lnaz('§ 4.5.1.1') },
  'transport-ambulances': {
    value: 20,
    unit: 'vehicles',
    source: ours('LNAZ § 4.5.1.2', '2022'),
    inferred: 'Wide enough to bind only when a planner says so; the plan names no number.',
  },
  'transport-helicopter-patients': {
    value: 2,
    unit: 'patients',
    source: ours('LNAZ § 4.5.2.2', '2022'),
    inferred: 'Patients a day; the plan says when a helicopter flies, not how often it can.',
  },
  'transport-abroad-patients': {
    value: 4,
    unit: 'patients',
    source: ours('LNAZ § 4.5.2.3', '2022'),
    inferred: 'Patients a day that hospitals abroad take; the plan names no number.',
  },
  'transport-urgent-reserve': {
    value: 1,
    unit: 'vehicles',
    source: lnaz('§ 4.5.1.5'),
    inferred:
      'Urgent transport goes before planned transport; the plan names no number that stays free for it.',
  },
  'transport-same-day-before': { value: 12, unit: 'hourOfDay', source: lnaz('§ 4.5.1.1, § 4.5.1.2') },
  'transport-next-day-from': { value: 8, unit: 'hourOfDay', source: lnaz('§ 4.5.1.1, § 4.5.1.2') },
  'transport-next-day-until': { value: 12, unit: 'hourOfDay', source: lnaz('§ 4.5.1.1, § 4.5.1.2') },
  'transport-helicopter-beyond': { value: 100, unit: 'kilometres', source: lnaz('§ 4.5.2.2') },
  'transport-vehicle-hours': {
    value: 12,
    unit: 'hours',
    source: ours('LNAZ § 4.5.1', '2022'),
    inferred:
      'A day of one crew, from 08:00 to 20:00, handover included; the plan names vehicles, not hours.',
  },
  'transport-handling-hours': {
    value: 1.5,
    unit: 'hours',
    source: ours('LNAZ § 4.5.1.1', '2022'),
    inferred: 'Preparing, loading and handing over at both beds; to be replaced by the crews’ own figure.',
  },
  'transport-speed': {
    value: 70,
    unit: 'kilometresPerHour',
    source: ours('LNAZ § 4.5', '2022'),
    inferred: 'Average over the whole trip of a planned, not an urgent, drive.',
  },
  'transport-road-factor': {
    value: 1.3,
    unit: 'ratio',
    source: ours('traumacentra', '2022'),
    inferred:
      'Road over straight line between the towns of the trauma centres. Held against published road distances between Dutch towns, which stand in a table of their own: half of them are below 1.24, so that most estimates are a little long; around water they are too short: type such a distance in.',
  },
  'transport-icu-bed-per-extra-micu': {
    value: 1,
    unit: 'beds',
    source: ours('LNAZ § 4.5.2.1', '2022'),
    inferred: 'The plan says that extra MICUs cost ICU staff, not how many beds that closes.',
  },
})
