/**
 * Putting off regular care, class by class: 5, then 4, then 3 (LNAZ § 7). It frees places that other care uses; what
 * is put off piles up as deferred care, and the people who wait ask more of GPs and district nursing.
 */

import type { LeverEffect } from '../../domain/plan/lever.ts'
import type { Phase } from '../../domain/plan/phases.ts'
import type { FigureId } from '../figures.ts'
import { ask, consultsOf, defineLever, estimateOf, value, type CatalogueLever } from './define.ts'

export const regularCareLevers = {
  downscaleClass5: downscale('lever-class-5-share', '2b'),
  downscaleClass4: downscale('lever-class-4-share', '2c'),
  downscaleClass3: downscale('lever-class-3-share', '2d'),
} as const

function downscale(classShare: FigureId, allowedFrom: Phase): CatalogueLever {
  return defineLever({
    figuresBehind: [
      classShare,
      'ward-all-beds',
      'ward-max-covid-beds',
      'lever-ward-other-stay',
      'lever-deferred-patients-in-nursing',
    ],
    leadDays: 7,
    allowedFrom,
    effects: ({ share }) => [
      { type: 'lowerBaseLoad', link: 'ward', share: estimateOf(classShare) },
      { type: 'lowerBaseLoad', link: 'icu', share: estimateOf(classShare) },
      ...waiting(value(classShare), share),
    ],
  })
}

/** What patients who wait ask meanwhile. Patients put off a week = beds of this class ÷ stay × 7 days (inferred). */
function waiting(classShare: number, share: number): LeverEffect[] {
  const beds = (value('ward-all-beds') - value('ward-max-covid-beds')) * share * classShare
  const patients = (beds / value('lever-ward-other-stay')) * 7
  return [
    ask('gp', consultsOf(patients)),
    ask('districtNursing', patients * value('lever-deferred-patients-in-nursing')),
  ]
}
