/** Published scenario assumptions and what was expected in January 2022. */

import { defineFigures, igh } from './define.ts'

export const scenarioFigures = defineFigures({
  'scenario-contagiousness-ratio': { value: 2.5, unit: 'ratio', source: igh('8', '2021-12-18') },
  'scenario-booster-share-of-primary-series': { value: 0.8, unit: 'share', source: igh('8', '2021-12-18') },
  'scenario-hospitalisation-reduction-low': { value: 1 / 2, unit: 'share', source: igh('11', '2022-01-10') },
  'scenario-hospitalisation-reduction-high': { value: 2 / 3, unit: 'share', source: igh('11', '2022-01-10') },
  'scenario-expected-icu-peak': { value: 620, unit: 'beds', source: igh('11', '2022-01-03') },
})
