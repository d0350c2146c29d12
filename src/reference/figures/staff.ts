/** People outside the regular staff, and the crisis stock of medicines. */

import { at, defineFigures, igh } from './define.ts'

export const staffFigures = defineFigures({
  'red-cross-volunteers': { value: 16_000, unit: 'people', source: igh('31') },
  'red-cross-medical-service': { value: 400, unit: 'people', source: igh('31') },
  'red-cross-first-aiders': { value: 4_500, unit: 'people', source: igh('31') },
  'red-cross-event-first-aiders': { value: 2_000, unit: 'people', source: igh('31') },
  'red-cross-ready2helpers': { value: 97_000, unit: 'people', source: igh('31') },
  'national-care-reserve': { value: 1_300, unit: 'people', source: igh('32') },
  'quarantine-eased-after-infection': {
    value: 8,
    unit: 'weeks',
    source: at('ministry-response-2021', 'OMT 138', '2022-01-12'),
  },
  'medicines-stock-icu-beds': { value: 2_100, unit: 'beds', source: igh('28') },
  'medicines-stock-months-low': { value: 1.5, unit: 'months', source: igh('28') },
  'medicines-stock-months-high': { value: 2, unit: 'months', source: igh('28') },
})
