/**
 * The published measures as levers that a planner can take into a plan: size, side effects, needs, lead time and
 * duration, scaled to the region. `figuresBehind` names where each size comes from.
 */

import type { Lever } from '../domain/plan/lever.ts'
import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import type { CivilDate } from '../domain/shared/civil-date.ts'
import type { CatalogueLever, LeverScale } from './levers/define.ts'
import { hospitalLevers } from './levers/hospital.ts'
import { peopleLevers } from './levers/people.ts'
import { primaryCareLevers } from './levers/primary-care.ts'
import { regularCareLevers } from './levers/regular-care.ts'

/** Along the chain: primary care, hospital, regular care that waits, people. */
const catalogue = { ...primaryCareLevers, ...hospitalLevers, ...regularCareLevers, ...peopleLevers } as const

export type LeverCatalogueId = keyof typeof catalogue
export type { CatalogueLever }

export const leverCatalogue: Readonly<Record<LeverCatalogueId, CatalogueLever>> = catalogue

/** All published measures, in the order in which they combine. */
export const LEVER_CATALOGUE_IDS: readonly LeverCatalogueId[] =
  Object.keys(catalogue).filter(isLeverCatalogueId)

/** Whether a text names a published measure, for ids that come from a file. */
export function isLeverCatalogueId(text: string): text is LeverCatalogueId {
  return Object.hasOwn(catalogue, text)
}

export interface LeverPlace extends LeverScale {
  readonly id: string
  readonly title: string
  readonly start: CivilDate
}

/** What the published measures are scaled to in a plan, as it stands when they are taken into it. */
export function leverScaleOf({ region, links }: RegionalPlan): LeverScale {
  return {
    share: region.allocationKeyPercent / 100,
    regionId: region.id,
    wardBeds: links.ward.staffedCapacity,
  }
}

/** A published measure as a lever of a plan, switched on. */
export function leverFromCatalogue(
  catalogueId: LeverCatalogueId,
  { id, title, start, ...scale }: LeverPlace,
): Lever {
  const lever = leverCatalogue[catalogueId]
  const { leadDays, durationDays, maxDurationDays, allowedFrom, alternativeGroup } = lever
  return {
    id,
    catalogueId,
    title,
    enabled: true,
    start,
    leadDays,
    durationDays,
    maxDurationDays,
    allowedFrom,
    needs: lever.needs(scale),
    effects: lever.effects(scale),
    alternativeGroup,
    notes: '',
  }
}
