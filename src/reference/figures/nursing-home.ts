/** Nursing and care homes (V&V, with ELV and GRZ): extra COVID beds and how far they can grow. */

import { defineFigures, igh } from './define.ts'

export const nursingHomeFigures = defineFigures({
  'nursing-home-covid-beds': { value: 700, unit: 'beds', source: igh('20') },
  'nursing-home-occupied': { value: 414, unit: 'beds', source: igh('20', '2021-12-30') },
  'nursing-home-upscaling-gain': { value: 0.6, unit: 'share', source: igh('20') },
  'nursing-home-upscaled-beds': { value: 1_100, unit: 'beds', source: igh('20') },
  'nursing-home-thinner-staffing-gain': { value: 0.9, unit: 'share', source: igh('20') },
  'nursing-home-thinly-staffed-beds': { value: 2_100, unit: 'beds', source: igh('20') },
})
