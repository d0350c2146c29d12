/** District nursing: patients visited and the published gains of its three levers. */

import { defineFigures, igh, ours } from './define.ts'

export const districtNursingFigures = defineFigures({
  'district-nursing-patients-per-month': {
    value: 304_000,
    unit: 'patientsPerMonth',
    source: igh('17', '2018'),
  },
  'district-nursing-downscaling-gain': { value: 0.08, unit: 'share', source: igh('17') },
  'district-nursing-downscaled-personal-care': { value: 0.1, unit: 'share', source: igh('17') },
  'district-nursing-personal-care-share': {
    value: 0.8,
    unit: 'share',
    source: ours('IG&H p. 17', '2022-01'),
    inferred: 'Implied by the published gain: 8% gained ÷ 10% downscaled.',
  },
  'district-nursing-route-coordination-gain': { value: 0.125, unit: 'share', source: igh('17, 18') },
  'district-nursing-travel-share': { value: 0.25, unit: 'share', source: igh('17–19') },
  'district-nursing-travel-saved-share': { value: 0.5, unit: 'share', source: igh('17, 18') },
  'district-nursing-care-hotel-gain-low': { value: 0.01, unit: 'share', source: igh('17') },
  'district-nursing-care-hotel-gain-high': { value: 0.04, unit: 'share', source: igh('17') },
  'district-nursing-trend-window': { value: 4, unit: 'weeks', source: igh('69') },
})
