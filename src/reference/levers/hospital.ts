/** Measures of wards and intensive care (IG&H p.22–25, 63; LNAZ § 6), with what they ask of the other links. */

import type { LeverEffect } from '../../domain/plan/lever.ts'
import { earlyDischargeGainShare } from '../../domain/published/early-discharge.ts'
import { exactly, scaled } from '../../domain/shared/estimate.ts'
import { at, igh, lnaz } from '../figures/define.ts'
import { allocationRows, planRegions } from '../regions.ts'
import {
  addPlaces,
  admissionsPerDay,
  ask,
  consultsOf,
  defineLever,
  estimateOf,
  type LeverScale,
  need,
  raise,
  sendHome,
  stated,
  takePlaces,
  UNKNOWN_SIZE,
  value,
  weighed,
} from './define.ts'

type StepColumn = 'beds999' | 'beds1141' | 'beds1250'

export const hospitalLevers = {
  admissionPrevention: defineLever({
    figuresBehind: [
      'admission-prevention-share',
      'admission-prevention-stay',
      'lever-monitored-share-of-admissions',
      'lever-consults-per-patient-week',
    ],
    leadDays: 14,
    allowedFrom: '1a',
    phaseSource: stated(igh('41')),
    effects: ({ wardBeds }) => preventAdmissions(wardBeds),
  }),
  earlyDischarge: defineLever({
    figuresBehind: [
      'early-discharge-gain-low',
      'early-discharge-gain-high',
      'early-discharge-eligible-share',
      'home-oxygen-duration-mean',
      'lever-nursing-share-of-discharged',
    ],
    leadDays: 14,
    allowedFrom: '1a',
    phaseSource: stated(igh('22–23')),
    alternativeGroup: 'earlyDischarge',
    effects: ({ wardBeds }) => dischargeEarly(value('early-discharge-eligible-share'), wardBeds),
  }),
  earlyDischargeWide: defineLever({
    figuresBehind: [
      'early-discharge-peak-gain-max',
      'early-discharge-eligible-share-max',
      'home-oxygen-duration-mean',
      'lever-nursing-share-of-discharged',
    ],
    leadDays: 28,
    allowedFrom: '3',
    phaseSource: stated(igh('22–23')),
    alternativeGroup: 'earlyDischarge',
    effects: ({ wardBeds }) => dischargeEarly(value('early-discharge-eligible-share-max'), wardBeds),
  }),
  hfnoOnWard: defineLever({
    figuresBehind: ['lever-hfno-relief', 'icu-covid-beds'],
    leadDays: 7,
    allowedFrom: '1b',
    phaseSource: weighed(lnaz('§ 6.2')),
    effects: ({ share }) => [
      { type: 'lowerDemand', link: 'icu', share: estimateOf('lever-hfno-relief') },
      ask('ward', value('icu-covid-beds') * share * value('lever-hfno-relief')),
    ],
  }),
  pacuExpansion: defineLever({
    figuresBehind: ['lever-pacu-beds', 'lever-step-1-nurses-per-bed', 'lever-nurses-per-post'],
    leadDays: 7,
    allowedFrom: '2b',
    phaseSource: weighed(lnaz('§ 6.2')),
    effects: ({ share }) => [addPlaces('icu', scaled(estimateOf('lever-pacu-beds'), share))],
    needs: ({ share }) => icuNeeds(value('lever-pacu-beds') * share, value('lever-step-1-nurses-per-bed')),
  }),
  icuStep1: defineLever({
    figuresBehind: [
      'icu-staatscourant-beds',
      'icu-step-1-beds',
      'lever-step-1-nurses-per-bed',
      'lever-icu-nurses-from-ward-share',
      'lever-ward-patients-per-nurse',
      'icu-intensivists-per-bed',
    ],
    leadDays: 7,
    allowedFrom: '1b',
    phaseSource: stated(lnaz('§ 2.2.2')),
    effects: (scale) =>
      upscaleIcu(bedsBetween(scale, 'beds999', 'beds1141'), value('lever-step-1-nurses-per-bed')),
    needs: (scale) =>
      icuNeeds(bedsBetween(scale, 'beds999', 'beds1141'), value('lever-step-1-nurses-per-bed')),
  }),
  icuStep2: defineLever({
    figuresBehind: [
      'icu-step-1-beds',
      'icu-step-2-beds',
      'icu-step-2-duration',
      'icu-patients-per-nurse-step-2',
      'lever-icu-nurses-from-ward-share',
      'lever-ward-patients-per-nurse',
      'icu-intensivists-per-bed',
    ],
    leadDays: 14,
    durationDays: 7 * value('icu-step-2-duration'),
    maxDurationDays: 7 * value('icu-step-2-duration'),
    allowedFrom: '2b',
    phaseSource: stated(lnaz('§ 2.2.3')),
    effects: (scale) =>
      upscaleIcu(bedsBetween(scale, 'beds1141', 'beds1250'), 1 / value('icu-patients-per-nurse-step-2')),
    needs: (scale) =>
      icuNeeds(bedsBetween(scale, 'beds1141', 'beds1250'), 1 / value('icu-patients-per-nurse-step-2')),
  }),
  extraConcentrators: defineLever({
    figuresBehind: ['soc-extra-ordered', 'soc-extra-per-week'],
    leadDays: 7,
    allowedFrom: '1a',
    phaseSource: stated(igh('42')),
    effects: ({ share }) => [addPlaces('homeOxygen', exactly(value('soc-extra-ordered') * share))],
  }),
  oxygenSubstitution: defineLever({
    figuresBehind: ['lever-nursing-home-patients-on-oxygen', 'nursing-home-covid-beds'],
    leadDays: 7,
    allowedFrom: '1a',
    phaseSource: stated(igh('41')),
    effects: ({ share }) => [
      addPlaces(
        'homeOxygen',
        scaled(estimateOf('lever-nursing-home-patients-on-oxygen'), value('nursing-home-covid-beds') * share),
      ),
    ],
  }),
  medication: defineLever({
    figuresBehind: [],
    leadDays: 14,
    allowedFrom: '1a',
    phaseSource: stated(igh('42')),
    effects: () => [
      { type: 'lowerDemand', link: 'ward', share: UNKNOWN_SIZE },
      { type: 'lowerDemand', link: 'icu', share: UNKNOWN_SIZE },
    ],
  }),
  earlyWarning: defineLever({
    figuresBehind: [],
    leadDays: 14,
    allowedFrom: '1b',
    phaseSource: weighed(lnaz('§ 5.2')),
    effects: () => [{ type: 'lowerDemand', link: 'ward', share: UNKNOWN_SIZE }],
  }),
  rehabilitation: defineLever({
    figuresBehind: [],
    leadDays: 7,
    allowedFrom: '1b',
    phaseSource: weighed(lnaz('§ 5.2')),
    effects: () => [addPlaces('ward', UNKNOWN_SIZE)],
  }),
  independentClinics: defineLever({
    figuresBehind: [],
    leadDays: 14,
    allowedFrom: '1b',
    phaseSource: weighed(lnaz('§ 5.2')),
    effects: () => [addPlaces('ward', UNKNOWN_SIZE)],
  }),
  bedPool2020: defineLever({
    figuresBehind: ['bed-pool-2020-icu', 'bed-pool-2020-ward'],
    leadDays: 14,
    allowedFrom: '2b',
    phaseSource: weighed(at('policy-framework-2020', 'Aanvullende acties', '2020-10')),
    effects: () => [addPlaces('icu', UNKNOWN_SIZE), addPlaces('ward', UNKNOWN_SIZE)],
  }),
} as const

/**
 * Early discharge with home oxygen: beds gained on the ward, the concentrators that it takes, and the time of GPs and
 * district nursing. Patients at home = eligible share × admissions a day of a full ward × mean days of oxygen at home
 * (inferred). So gain and need speak of the same ward: a bed gained takes days of oxygen ÷ days saved concentrators.
 */
function dischargeEarly(eligibleShare: number, wardBeds: number): LeverEffect[] {
  const stayDays = value('ward-stay')
  const gain = (daysSaved: number): number => earlyDischargeGainShare({ eligibleShare, daysSaved, stayDays })
  const atHome = eligibleShare * admissionsPerDay(wardBeds) * value('home-oxygen-duration-mean')
  return [
    raise('ward', {
      low: gain(value('early-discharge-days-saved-low')),
      mode: gain(value('early-discharge-days-saved-middle')),
      high: gain(value('early-discharge-days-saved-high')),
      shape: 'triangular',
    }),
    sendHome(atHome),
    ask('gp', consultsOf(atHome)),
    ask('districtNursing', atHome * value('lever-nursing-share-of-discharged')),
  ]
}

/**
 * Isala, IG&H p. 23: 40 % of the patients monitored before admission avoid one of 3 days. As a share of the ward's
 * demand: monitored share of admissions × 40 % × 3 days ÷ length of stay. All monitored patients have oxygen at hand.
 */
function preventAdmissions(wardBeds: number): LeverEffect[] {
  const perMonitored =
    (value('admission-prevention-share') * value('admission-prevention-stay')) / value('ward-stay')
  const atHome =
    value('lever-monitored-share-of-admissions') *
    admissionsPerDay(wardBeds) *
    value('home-oxygen-duration-mean')
  return [
    {
      type: 'lowerDemand',
      link: 'ward',
      share: scaled(estimateOf('lever-monitored-share-of-admissions'), perMonitored),
    },
    sendHome(atHome),
    ask('gp', consultsOf(atHome)),
  ]
}

/** Beds between two columns of the LNAZ table: those of the region's row, or of the country by share. */
function bedsBetween({ share, regionId }: LeverScale, from: StepColumn, to: StepColumn): number {
  const row = planRegions.find(({ id }) => id === regionId)
  if (row) return row[to] - row[from]
  const country = (column: StepColumn): number => allocationRows.reduce((sum, each) => sum + each[column], 0)
  return Math.round((country(to) - country(from)) * share)
}

/** More ICU beds, and the ward beds that close because ward nurses come along as supporters. */
function upscaleIcu(beds: number, nursesPerBed: number): LeverEffect[] {
  const fromWard = beds * nursesPerBed * value('lever-icu-nurses-from-ward-share')
  return [
    addPlaces('icu', exactly(beds)),
    takePlaces('ward', fromWard * value('lever-ward-patients-per-nurse')),
  ]
}

/** Nurses around the clock who do not come from the ward, and intensivists (LNAZ annex 1: 0.5 per bed). */
function icuNeeds(beds: number, nursesPerBed: number) {
  return [
    ...need('intensivist', beds * value('icu-intensivists-per-bed')),
    ...need(
      'icuNurse',
      beds * nursesPerBed * (1 - value('lever-icu-nurses-from-ward-share')) * value('lever-nurses-per-post'),
    ),
  ]
}
