/** Care hotels: the published gain, the staffing norms from abroad, and two real ones. */

import { at, defineFigures, igh, ours } from './define.ts'

const AHRQ = at('ahrq-2007', 'Table 6.3', '2007-02')
const AAFJE = at(
  'public',
  'https://nieuws.nl/algemeen/20200326/regionaal-coronacentrum-in-zorghotel-rotterdam/',
  '2020-03-26',
)
const TWO_PER_EIGHT = at(
  'public',
  'https://www.nrc.nl/nieuws/2016/11/18/norm-voor-hoeveelheid-personeel-verpleeghuis-5337798-a1532366',
  '2016-11-18',
)
const URMOND_OPENING = at(
  'public',
  'https://nieuws.nl/algemeen/20200324/coronacentrum-heeft-plaats-voor-240-patienten/',
  '2020-03-24',
)
const URMOND_PRESS = at('public', 'regionale berichtgeving, pagina niet bewaard', '2020-04')
const URMOND = at('public', 'https://www.skipr.nl/nieuws/zorghotel-in-urmond-gaat-weer-dicht/', '2020-04')

export const careHotelFigures = defineFigures({
  'care-hotel-beds-per-month': { value: 6_700, unit: 'bedsPerMonth', source: igh('19') },
  'care-hotel-regions-with-plans': { value: 3, unit: 'regions', source: igh('16, 19') },
  'care-hotel-travel-share': { value: 0.25, unit: 'share', source: igh('17, 19') },
  'care-hotel-efficiency-share': { value: 0.25, unit: 'share', source: igh('17, 19') },
  'care-hotel-care-intensity-low': {
    value: 1,
    unit: 'ratio',
    source: ours('IG&H p. 17, 19', '2022-01'),
    inferred: 'Hotel patients take the average time: gives 0.96%, the low end of +1–4%.',
  },
  'care-hotel-care-intensity-high': {
    value: 4,
    unit: 'ratio',
    source: ours('IG&H p. 17, 19', '2022-01'),
    inferred: 'Hotel patients take four times the average time: gives 3.9%, the high end of +1–4%.',
  },
  'care-hotel-staff-per-50-beds': { value: 32.5, unit: 'peoplePerShift', source: AHRQ },
  'care-hotel-nurses-per-50-beds': { value: 6, unit: 'peoplePerShift', source: AHRQ },
  'care-hotel-norm-beds': { value: 50, unit: 'beds', source: AHRQ },
  'care-hotel-norm-shift': { value: 12, unit: 'hours', source: AHRQ },
  'care-hotel-nurse-hours-per-patient-day': {
    value: 3.5,
    unit: 'hoursPerPatientDay',
    source: at('who-hwfe-2020', 'moderate patient, registered nurse', '2020'),
  },
  'nursing-home-carers': { value: 2, unit: 'people', source: TWO_PER_EIGHT },
  'nursing-home-residents': { value: 8, unit: 'people', source: TWO_PER_EIGHT },
  'care-hotel-rotterdam-beds': { value: 160, unit: 'beds', source: AAFJE },
  'care-hotel-rotterdam-displaced-guests': { value: 100, unit: 'people', source: AAFJE },
  'care-hotel-urmond-beds': { value: 250, unit: 'beds', source: URMOND },
  'care-hotel-urmond-places': { value: 240, unit: 'beds', source: URMOND_OPENING },
  'care-hotel-urmond-staffed': { value: 60, unit: 'beds', source: URMOND_OPENING },
  'care-hotel-urmond-occupied': { value: 10, unit: 'patients', source: URMOND },
  'care-hotel-urmond-most-occupied': { value: 25, unit: 'patients', source: URMOND_PRESS },
  'care-hotel-urmond-admissions': { value: 69, unit: 'patients', source: URMOND_PRESS },
  'care-hotel-urmond-open': { value: 5, unit: 'weeks', source: URMOND_PRESS },
  'care-hotel-soc-max-flow': {
    value: 5,
    unit: 'litresPerMinute',
    source: ours('WHO 2015, stationary concentrators', '2015'),
    inferred: 'The usual stationary concentrator; a patient who needs more takes two.',
  },
  'care-hotel-full-time-post': {
    value: 36,
    unit: 'hoursPerWeek',
    source: ours('Dutch care contracts', '2022-01'),
    inferred: 'The usual full-time contract; only the unit in which one more post is told.',
  },
  'care-hotel-gp-visits': {
    value: 1,
    unit: 'visitsPerPatientWeek',
    source: ours('IG&H p. 17', '2022-01'),
    inferred: 'One visit a week to every patient; no published figure found.',
  },
  'care-hotel-minimum-occupancy': {
    value: 0.5,
    unit: 'share',
    source: ours('Urmond 2020', '2020-04'),
    inferred: 'Half of the operational bed-days; Urmond stayed below it with 25 and then 10 in 60 places.',
  },
})
