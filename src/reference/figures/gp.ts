/** General practice: consults that can and cannot give way, and the weights of the demand monitor. */

import { defineFigures, igh } from './define.ts'

export const gpFigures = defineFigures({
  'gp-consults-per-day': { value: 270_000, unit: 'consultsPerDay', source: igh('14', '2019') },
  'gp-non-transferable-share': { value: 0.35, unit: 'share', source: igh('14') },
  'gp-transferable-share': { value: 0.65, unit: 'share', source: igh('14, 15') },
  'gp-non-transferable-consults': { value: 100_000, unit: 'consultsPerDay', source: igh('14') },
  'gp-freed-regular-consults': { value: 170_000, unit: 'consultsPerDay', source: igh('14') },
  'gp-covid-consult-duration-ratio': { value: 2, unit: 'ratio', source: igh('14, 15') },
  'gp-self-care-covid-consults': { value: 85_000, unit: 'consultsPerDay', source: igh('14, 15') },
  'gp-weight-consult-under-5-minutes': { value: 0.5, unit: 'ratio', source: igh('49') },
  'gp-weight-consult-5-to-20-minutes': { value: 1, unit: 'ratio', source: igh('49') },
  'gp-weight-consult-over-20-minutes': { value: 2, unit: 'ratio', source: igh('49') },
  'gp-weight-visit-under-20-minutes': { value: 1.5, unit: 'ratio', source: igh('49') },
  'gp-weight-visit-over-20-minutes': { value: 2.5, unit: 'ratio', source: igh('49') },
  'gp-weight-visit-intensive': { value: 7.7, unit: 'ratio', source: igh('49') },
  'gp-trend-window': { value: 3, unit: 'weeks', source: igh('49, 68') },
})
