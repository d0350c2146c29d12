/**
 * Putting off regular care, class by class: 5, then 4, then 3 (LNAZ § 7). It frees places that other care uses; what
 * is put off piles up as deferred care, and the people who wait ask more of GPs and district nursing.
 */

import type { CareClass, HospitalLink } from '../../domain/plan/care-class.ts'
import type { LeverEffect } from '../../domain/plan/lever.ts'
import type { Phase } from '../../domain/plan/phases.ts'
import { exactly, type Estimate } from '../../domain/shared/estimate.ts'
import type { FigureId } from '../figures.ts'
import { lnaz } from '../figures/define.ts'
import {
  askPerPutOff,
  defineLever,
  estimateOf,
  stated,
  value,
  type CatalogueLever,
  type LeverScale,
} from './define.ts'

/** Where the usual part of other care comes from that a class takes. */
export const CLASS_FIGURES = {
  5: 'lever-class-5-share',
  4: 'lever-class-4-share',
  3: 'lever-class-3-share',
} as const satisfies Record<CareClass, FigureId>

/** What putting off a whole class frees of other care: what the region states of it, exactly, or the usual part. */
export function classPart(
  classShares: LeverScale['classShares'],
  link: HospitalLink,
  careClass: CareClass,
): Estimate {
  const own = classShares?.[link]?.[careClass]
  return own === undefined ? estimateOf(CLASS_FIGURES[careClass]) : exactly(own)
}

export const regularCareLevers = {
  downscaleClass5: downscale(5, '2b'),
  downscaleClass4: downscale(4, '2c'),
  downscaleClass3: downscale(3, '2d'),
} as const

function downscale(careClass: CareClass, allowedFrom: Phase): CatalogueLever {
  return defineLever({
    figuresBehind: [
      CLASS_FIGURES[careClass],
      'lever-ward-other-stay',
      'lever-icu-other-stay',
      'lever-consults-per-patient-week',
      'lever-deferred-patients-in-nursing',
    ],
    leadDays: 7,
    allowedFrom,
    phaseSource: stated(lnaz('§ 2.2.3.6')),
    effects: ({ classShares }) => [
      { type: 'lowerBaseLoad', link: 'ward', share: classPart(classShares, 'ward', careClass), careClass },
      { type: 'lowerBaseLoad', link: 'icu', share: classPart(classShares, 'icu', careClass), careClass },
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
