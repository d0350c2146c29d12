/**
 * Putting off regular care, class by class: 5, then 4, then 3 (LNAZ § 7). It frees places that other care uses; what
 * is put off piles up as deferred care, and the people who wait ask more of GPs and district nursing.
 */

import type { CareClass } from '../../domain/plan/care-class.ts'
import type { LeverEffect } from '../../domain/plan/lever.ts'
import type { Phase } from '../../domain/plan/phases.ts'
import type { FigureId } from '../figures.ts'
import { lnaz } from '../figures/define.ts'
import { askPerPutOff, defineLever, estimateOf, stated, value, type CatalogueLever } from './define.ts'

export const regularCareLevers = {
  downscaleClass5: downscale(5, 'lever-class-5-share', '2b'),
  downscaleClass4: downscale(4, 'lever-class-4-share', '2c'),
  downscaleClass3: downscale(3, 'lever-class-3-share', '2d'),
} as const

function downscale(careClass: CareClass, classShare: FigureId, allowedFrom: Phase): CatalogueLever {
  return defineLever({
    figuresBehind: [
      classShare,
      'lever-ward-other-stay',
      'lever-icu-other-stay',
      'lever-consults-per-patient-week',
      'lever-deferred-patients-in-nursing',
    ],
    leadDays: 7,
    allowedFrom,
    phaseSource: stated(lnaz('§ 2.2.3.6')),
    effects: () => [
      { type: 'lowerBaseLoad', link: 'ward', share: estimateOf(classShare), careClass },
      { type: 'lowerBaseLoad', link: 'icu', share: estimateOf(classShare), careClass },
      ...waiting(),
    ],
  })
}

/** What patients put off ask meanwhile, of each for a week (inferred): whom the lever really puts off, day by day. */
function waiting(): LeverEffect[] {
  return [
    askPerPutOff('gp', value('lever-consults-per-patient-week')),
    askPerPutOff('districtNursing', 7 * value('lever-deferred-patients-in-nursing')),
  ]
}
