/** English names of what levers take and of measures without a published size. Part of figures.ts. */

import type { leverFigureLabels as nl } from '../nl/lever-figures.ts'

export const leverFigureLabels: typeof nl = {
  'lever-consults-per-patient-week': 'Consults per week of a patient who recovers at home',
  'lever-nursing-share-of-discharged': 'Part of early discharges that needs district nursing',
  'lever-downscaled-patients-who-call': 'Part of the clients with downscaled care who call the GP',
  'lever-hotel-patients-on-oxygen': 'Part of the hotel patients on oxygen',
  'lever-nursing-home-patients-on-oxygen': 'Part of the COVID patients in nursing homes on an SOC',
  'lever-monitored-share-of-admissions': 'Patients monitored before admission, per admission',
  'lever-hfno-relief': 'Part of the ICU patients who stay on the ward with HFNO',
  'lever-pacu-beds': 'PACU beds that can take ICU patients',
  'lever-ward-patients-per-nurse': 'Patients per nurse on the ward',
  'lever-icu-nurses-from-ward-share': 'Part of the extra ICU nurses who come from the ward',
  'lever-nurses-per-post': 'Full-time nurses per post that is filled day and night',
  'lever-class-5-share': 'Part of other care in class 5',
  'lever-class-4-share': 'Part of other care in class 4',
  'lever-class-3-share': 'Part of other care in class 3',
  'lever-ward-other-stay': 'Length of stay of other patients on the ward',
  'lever-icu-other-stay': 'Length of stay of other patients on the ICU',
  'lever-class-3-acute-share': 'Part of class 3 that becomes acute after six weeks',
  'lever-catch-up-share': 'Most caught up on a day, as a part of other care',
  'lever-deferred-patients-in-nursing': 'Part of the deferred patients in district nursing',
  'lever-quarantine-relief': 'Part of the absent staff who may work under the guideline',
  'lever-volunteer-hours': 'Hours of a volunteer',
  'lever-reserve-hours': 'Hours of a care reservist',
  'lever-military-people': 'Soldiers who support the ward',
  'lever-military-hours': 'Hours of a soldier',
  'lever-military-weeks': 'How long Defence helps, at most',
  'lever-step-1-nurses-per-bed': 'ICU nurses per bed in step 1',
}
