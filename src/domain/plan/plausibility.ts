/**
 * Figures of a plan that can hardly belong together. Remarks, never refusals: people may know better, but should have
 * looked. Each names the place, what stands there, and what was expected.
 */

import { LINK_IDS } from '../shared/care-chain.ts'
import { DEFERRABLE_CLASSES, HOSPITAL_LINKS, type CareClass, type HospitalLink } from './care-class.ts'
import { sumOfHospitals } from './hospitals-of-plan.ts'
import { mayAct } from './lever.ts'
import type { RegionalPlan } from './regional-plan.ts'

export type PlausibilityCode =
  /** Inhabitants are far from those of the region. */
  | 'inhabitantsFarOff'
  /** More COVID patients on day 0 than there are beds in all. */
  | 'occupiedAboveBeds'
  /** In one generation more people are infected than can be. */
  | 'infectionsAboveSusceptible'
  /** Staff are counted on for more ICU beds than the last step of the upscaling plan has. */
  | 'staffedAboveSteps'
  /** Staffed beds are not the sum of those of the hospitals. */
  | 'hospitalsDiffer'
  /** Other care takes more beds than can be staffed. */
  | 'otherCareAboveBeds'
  /** Levers put off more beds of a class than the region states that it has. */
  | 'putOffAboveClass'
  /** Beds elsewhere that take over regular care may be the very beds that a lever counts as room for COVID. */
  | 'bedsElsewhereTwice'
  /** Stated infections and observed admissions belong to another rate than the plan's (both per 1,000 infections). */
  | 'infectionsAgainstAdmissions'
  /** The beds stated of day 0 are not those of the figures. */
  | 'occupiedAgainstFigures'
  /** The stand of day 0 and the infections belong to another rate than the plan's (both per 1,000 infections). */
  | 'occupiedAgainstInfections'

export interface PlausibilityRemark {
  readonly code: PlausibilityCode
  /** Place in the plan's body. */
  readonly path: string
  readonly found: number
  readonly expected: number
}

/** What is published of the plan's region; null where it is one of the planner's own. */
export interface KnownRegion {
  readonly inhabitants: number
  /** ICU beds of the last step that can be staffed (1,250 in the country). */
  readonly mostStaffedIcuBeds: number
}

/** A region's people do not differ so much from the published number, whoever counts. */
const FAR = 1.5

export function remarkPlan(plan: RegionalPlan, known: KnownRegion | null): PlausibilityRemark[] {
  return [
    ...(known ? remarkRegion(plan, known) : []),
    ...remarkInfections(plan),
    ...remarkHospitals(plan),
    ...remarkClasses(plan),
    ...remarkBedsElsewhere(plan),
    ...LINK_IDS.flatMap((link): PlausibilityRemark[] => {
      const { capacity, staffedCapacity, baseLoad, occupied } = plan.links[link]
      const path = `links.${link}`
      return [
        ...(occupied > capacity
          ? [
              {
                code: 'occupiedAboveBeds',
                path: `${path}.occupied`,
                found: occupied,
                expected: capacity,
              } as const,
            ]
          : []),
        ...(baseLoad > staffedCapacity
          ? [
              {
                code: 'otherCareAboveBeds',
                path: `${path}.baseLoad`,
                found: baseLoad,
                expected: staffedCapacity,
              } as const,
            ]
          : []),
      ]
    }),
  ]
}

function remarkRegion({ region, links }: RegionalPlan, known: KnownRegion): PlausibilityRemark[] {
  const ratio = region.inhabitants / known.inhabitants
  const { staffedCapacity } = links.icu
  return [
    ...(ratio > FAR || ratio < 1 / FAR
      ? [
          {
            code: 'inhabitantsFarOff',
            path: 'region.inhabitants',
            found: region.inhabitants,
            expected: known.inhabitants,
          } as const,
        ]
      : []),
    ...(staffedCapacity > known.mostStaffedIcuBeds
      ? [
          {
            code: 'staffedAboveSteps',
            path: 'links.icu.staffedCapacity',
            found: staffedCapacity,
            expected: known.mostStaffedIcuBeds,
          } as const,
        ]
      : []),
  ]
}

function remarkHospitals({ hospitals = [], links }: RegionalPlan): PlausibilityRemark[] {
  if (hospitals.length === 0) return []
  const { wardBeds, icuBeds } = sumOfHospitals(hospitals)
  const differ = (link: 'ward' | 'icu', expected: number): PlausibilityRemark[] => {
    const found = links[link].staffedCapacity
    if (found === expected) return []
    return [{ code: 'hospitalsDiffer', path: `links.${link}.staffedCapacity`, found, expected }]
  }
  return [...differ('ward', wardBeds), ...differ('icu', icuBeds)]
}

function remarkClasses({ regularCare, levers, links }: RegionalPlan): PlausibilityRemark[] {
  const inUse = levers.filter((lever) => lever.enabled && mayAct(lever))
  const putOff = (link: HospitalLink, careClass: CareClass): number =>
    inUse
      .flatMap(({ effects }) => effects)
      .reduce((sum, effect) => {
        const isOfClass =
          effect.type === 'lowerBaseLoad' && effect.link === link && effect.careClass === careClass
        return isOfClass ? sum + effect.share.mode : sum
      }, 0)
  return HOSPITAL_LINKS.flatMap((link) =>
    DEFERRABLE_CLASSES.flatMap((careClass): PlausibilityRemark[] => {
      const stated = regularCare?.classShares?.[link]?.[careClass]
      const found = putOff(link, careClass)
      if (stated === undefined || found <= stated + 1e-9) return []
      const { baseLoad } = links[link]
      return [
        {
          code: 'putOffAboveClass',
          path: `regularCare.classShares.${link}.${careClass}`,
          found: found * baseLoad,
          expected: stated * baseLoad,
        },
      ]
    }),
  )
}

/** Levers of the catalogue whose places stand in independent clinics and rehabilitation. */
const LEVERS_ELSEWHERE = ['independentClinics', 'rehabilitation']

/** A bed elsewhere gives regular care or room for COVID, not both. */
function remarkBedsElsewhere({ regularCare, levers }: RegionalPlan): PlausibilityRemark[] {
  const found = regularCare?.elsewhereBeds ?? 0
  const counted = levers
    .filter((lever) => lever.enabled && mayAct(lever) && LEVERS_ELSEWHERE.includes(lever.catalogueId ?? ''))
    .flatMap(({ effects }) => effects)
    .reduce((sum, effect) => (effect.type === 'addCapacity' ? sum + effect.amount.mode : sum), 0)
  if (found === 0 || counted === 0) return []
  return [{ code: 'bedsElsewhereTwice', path: 'regularCare.elsewhereBeds', found, expected: counted }]
}

function remarkInfections({ region, scenario, course }: RegionalPlan): PlausibilityRemark[] {
  const perDay = scenario.startingInfectionsPerDay.mode
  const most = (scenario.susceptibleShare.mode * region.inhabitants) / course.generationDays
  if (perDay <= most) return []
  return [
    {
      code: 'infectionsAboveSusceptible',
      path: 'scenario.startingInfectionsPerDay',
      found: perDay,
      expected: most,
    },
  ]
}
