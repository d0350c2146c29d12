/**
 * The published measures as levers that a planner can take into a plan: size, side effects, needs, lead time and
 * duration, scaled to the region. `figuresBehind` names where each size comes from.
 */

import type { Lever } from '../domain/plan/lever.ts'
import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import type { CivilDate } from '../domain/shared/civil-date.ts'
import type { CatalogueLever, LeverScale, PhaseSource } from './levers/define.ts'
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
export function leverScaleOf({ region, links, regularCare }: RegionalPlan): LeverScale {
  return {
    share: region.allocationKeyPercent / 100,
    regionId: region.id,
    wardBeds: Math.max(0, links.ward.staffedCapacity - links.ward.baseLoad),
    ...(regularCare?.classShares && { classShares: regularCare.classShares }),
  }
}

/** A published measure as a lever of a plan, switched on. */
export function leverFromCatalogue(
  catalogueId: LeverCatalogueId,
  { id, title, start, ...scale }: LeverPlace,
): Lever {
  const lever = leverCatalogue[catalogueId]
  const { leadDays, durationDays, maxDurationDays, allowedFrom, alternativeGroup, conditions } = lever
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
    ...(conditions.length > 0 && { conditions: conditions.map((of) => ({ id: of, met: false })) }),
  }
}

/** Published measures that a plan lacks, switched off, in the order in which they combine; `titleOf` names them. */
export function leversLeftOut(
  plan: RegionalPlan,
  titleOf: (id: LeverCatalogueId) => string = (id) => id,
): Lever[] {
  const taken = new Set(plan.levers.map(({ id }) => id))
  return LEVER_CATALOGUE_IDS.filter(
    (catalogueId) => !plan.levers.some((lever) => lever.catalogueId === catalogueId),
  ).map((catalogueId) => {
    let id: string = catalogueId
    for (let count = 2; taken.has(id); count++) id = `${catalogueId}-${count}`
    const title = titleOf(catalogueId)
    const lever = leverFromCatalogue(catalogueId, { id, title, start: plan.startDate, ...leverScaleOf(plan) })
    return { ...lever, enabled: false }
  })
}

/** Who says from which phase a lever may be used; null where the planner does. */
export function phaseSourceOf({ catalogueId, allowedFrom }: Lever): PhaseSource | null {
  if (catalogueId === null || !isLeverCatalogueId(catalogueId)) return null
  const published = leverCatalogue[catalogueId]
  return published.allowedFrom === allowedFrom ? published.phaseSource : null
}
