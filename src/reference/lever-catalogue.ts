/**
 * The published measures as levers that a planner can take into a plan: size, lead time and duration, scaled to the
 * region. `figuresBehind` names where each size comes from. Lead times are ours (inferred) unless the figure says so.
 */

import type { Lever, LeverEffect } from '../domain/plan/lever.ts'
import { earlyDischargeGainShare } from '../domain/published/early-discharge.ts'
import type { CivilDate } from '../domain/shared/civil-date.ts'
import { exactly, type Estimate } from '../domain/shared/estimate.ts'
import { figures, type FigureId } from './figures.ts'
import { allocationRows } from './regions.ts'

export const LEVER_CATALOGUE_IDS = [
  'selfCareAdvice',
  'jointDownscaling',
  'routeCoordination',
  'careHotels',
  'nursingHomeUpscaling',
  'thinnerStaffing',
  'earlyDischarge',
  'earlyDischargeWide',
  'icuStep1',
  'icuStep2',
  'extraConcentrators',
] as const
export type LeverCatalogueId = (typeof LEVER_CATALOGUE_IDS)[number]

export interface CatalogueLever {
  readonly figuresBehind: readonly FigureId[]
  /** Days from start to full effect. */
  readonly leadDays: number
  readonly durationDays: number | null
  /** Effects for a region that carries `share` (0–1) of the country; `regionId` for what the LNAZ table gives per row. */
  effects(share: number, regionId: string): readonly LeverEffect[]
}

const value = (id: FigureId): number => figures[id].value

export const leverCatalogue: Readonly<Record<LeverCatalogueId, CatalogueLever>> = {
  selfCareAdvice: {
    figuresBehind: ['gp-self-care-covid-consults'],
    leadDays: 7,
    durationDays: null,
    effects: (share) => [
      {
        type: 'addCapacity',
        link: 'gp',
        amount: exactly(Math.round(value('gp-self-care-covid-consults') * share)),
      },
    ],
  },
  jointDownscaling: {
    figuresBehind: ['district-nursing-downscaling-gain'],
    leadDays: 14,
    durationDays: null,
    effects: () => [raise('districtNursing', exactly(value('district-nursing-downscaling-gain')))],
  },
  routeCoordination: {
    figuresBehind: ['district-nursing-route-coordination-gain'],
    leadDays: 21,
    durationDays: null,
    effects: () => [raise('districtNursing', exactly(value('district-nursing-route-coordination-gain')))],
  },
  careHotels: {
    figuresBehind: ['district-nursing-care-hotel-gain-low', 'district-nursing-care-hotel-gain-high'],
    leadDays: 28,
    durationDays: null,
    effects: () => [
      raise('districtNursing', {
        low: value('district-nursing-care-hotel-gain-low'),
        mode:
          (value('district-nursing-care-hotel-gain-low') + value('district-nursing-care-hotel-gain-high')) /
          2,
        high: value('district-nursing-care-hotel-gain-high'),
        shape: 'triangular',
      }),
    ],
  },
  nursingHomeUpscaling: {
    figuresBehind: ['nursing-home-upscaling-gain'],
    leadDays: 14,
    durationDays: null,
    effects: () => [raise('nursingHome', exactly(value('nursing-home-upscaling-gain')))],
  },
  thinnerStaffing: {
    figuresBehind: ['nursing-home-thinner-staffing-gain'],
    leadDays: 7,
    durationDays: null,
    effects: () => [raise('nursingHome', exactly(value('nursing-home-thinner-staffing-gain')))],
  },
  earlyDischarge: {
    figuresBehind: [
      'early-discharge-gain-low',
      'early-discharge-gain-high',
      'early-discharge-eligible-share',
    ],
    leadDays: 14,
    durationDays: null,
    effects: (share) => earlyDischarge(value('early-discharge-eligible-share'), share),
  },
  earlyDischargeWide: {
    figuresBehind: ['early-discharge-peak-gain-max', 'early-discharge-eligible-share-max'],
    leadDays: 28,
    durationDays: null,
    effects: (share) => earlyDischarge(value('early-discharge-eligible-share-max'), share),
  },
  icuStep1: {
    figuresBehind: ['icu-staatscourant-beds', 'icu-step-1-beds'],
    leadDays: 7,
    durationDays: null,
    effects: (share, regionId) => [addBeds(regionId, 'beds999', 'beds1141', share)],
  },
  icuStep2: {
    figuresBehind: ['icu-step-1-beds', 'icu-step-2-beds', 'icu-step-2-duration'],
    leadDays: 14,
    durationDays: 7 * value('icu-step-2-duration'),
    effects: (share, regionId) => [addBeds(regionId, 'beds1141', 'beds1250', share)],
  },
  extraConcentrators: {
    figuresBehind: ['soc-extra-per-week'],
    leadDays: 7,
    durationDays: null,
    effects: (share) => [
      {
        type: 'addCapacity',
        link: 'homeOxygen',
        amount: exactly(Math.round(value('soc-extra-ordered') * share)),
      },
    ],
  },
}

/** Whether a text names a published measure, for ids that come from a file. */
export function isLeverCatalogueId(text: string): text is LeverCatalogueId {
  return Object.hasOwn(leverCatalogue, text)
}

/** A published measure as a lever of a plan. */
export function leverFromCatalogue(
  catalogueId: LeverCatalogueId,
  { id, title, start, share, regionId }: LeverPlace,
): Lever {
  const { leadDays, durationDays, effects } = leverCatalogue[catalogueId]
  return {
    id,
    catalogueId,
    title,
    enabled: true,
    start,
    leadDays,
    durationDays,
    effects: effects(share, regionId),
  }
}

export interface LeverPlace {
  readonly id: string
  readonly title: string
  readonly start: CivilDate
  /** Share of the country that the region carries, 0–1. */
  readonly share: number
  readonly regionId: string
}

function raise(link: 'districtNursing' | 'nursingHome' | 'ward', share: Estimate): LeverEffect {
  return { type: 'raiseCapacity', link, share }
}

/**
 * Early discharge with home oxygen: beds gained on the ward, and the concentrators that it takes. The devices follow
 * from the ward peak of the fourth wave: eligible share × admissions a day × mean days of oxygen at home (inferred).
 */
function earlyDischarge(eligibleShare: number, share: number): LeverEffect[] {
  const stayDays = value('ward-stay')
  const gain = (daysSaved: number): number => earlyDischargeGainShare({ eligibleShare, daysSaved, stayDays })
  const admissionsPerDay = (value('ward-fourth-wave-peak') * share) / stayDays
  return [
    raise('ward', {
      low: gain(value('early-discharge-days-saved-low')),
      mode: gain(value('early-discharge-days-saved-middle')),
      high: gain(value('early-discharge-days-saved-high')),
      shape: 'triangular',
    }),
    {
      type: 'addDemand',
      link: 'homeOxygen',
      amount: exactly(Math.round(eligibleShare * admissionsPerDay * value('home-oxygen-duration-mean'))),
    },
  ]
}

/** Beds between two columns of the LNAZ table: those of the region's row, or of the country by share. */
function addBeds(
  regionId: string,
  from: 'beds999' | 'beds1141',
  to: 'beds1141' | 'beds1250',
  share: number,
): LeverEffect {
  const row = allocationRows.find(({ id }) => id === regionId)
  const country = (column: 'beds999' | 'beds1141' | 'beds1250'): number =>
    allocationRows.reduce((sum, region) => sum + region[column], 0)
  const beds = row ? row[to] - row[from] : Math.round((country(to) - country(from)) * share)
  return { type: 'addCapacity', link: 'icu', amount: exactly(beds) }
}
