/**
 * Links of a plan of version 1. Its ward held no other care and had its published maximum from the first day, and a
 * region carried the allocation key of every link. Figures that stand as that version gave them follow the reference:
 * all beds with the care that fills them, ICU by the table, the rest by inhabitants. What a planner stated stays.
 */
import type { LinkId } from '../../domain/shared/care-chain.ts'
import { figures } from '../../reference/figures.ts'
import { defaultPlan, isDefaultRegionId } from '../../reference/plan-defaults.ts'
import { planRegions } from '../../reference/regions.ts'
import { isObject, type JsonObject } from '../plain-data.ts'

type Beds = readonly [capacity: number, staffedCapacity: number, baseLoad: number]

/** What version 1 gave the country; a region got its key's part. */
const COUNTRY_BEDS: Readonly<Record<LinkId, Beds>> = {
  gp: [135_000, 135_000, 118_000],
  districtNursing: [304_000, 304_000, 292_000],
  nursingHome: [700, 700, 0],
  ward: [4_400, 4_400, 0],
  icu: [1_350, 999, 450],
  homeOxygen: [2_500, 2_500, 0],
}
const COUNTRY_OCCUPIED: Readonly<Record<LinkId, number>> = {
  gp: 5_000,
  districtNursing: 3_000,
  nursingHome: 414,
  ward: 1_365,
  icu: 492,
  homeOxygen: 2_200,
}
const COUNTRY_INFECTIONS = { low: 30_000, mode: 35_000, high: 42_000 } as const

/** The plan that the reference gives for its region; null where key or inhabitants are a planner's own. */
export function referenceOf(region: unknown): ReturnType<typeof defaultPlan> | null {
  if (!isObject(region)) return null
  const { id, allocationKeyPercent, inhabitants } = region
  if (typeof id !== 'string' || !isDefaultRegionId(id)) return null
  const plan = defaultPlan(id, 'expectation')
  const isAsGiven =
    plan.region.allocationKeyPercent === allocationKeyPercent && plan.region.inhabitants === inhabitants
  return isAsGiven ? plan : null
}

/** Part of the country that a region carries by its key, 0–1. */
export function keyShareOf(region: unknown): number {
  const key = isObject(region) ? region['allocationKeyPercent'] : undefined
  return typeof key === 'number' ? key / 100 : 1
}

export function migrateLinks(links: JsonObject, region: unknown): JsonObject {
  const entries = Object.entries(COUNTRY_BEDS) as [LinkId, Beds][]
  return entries.reduce<JsonObject>((migrated, [link, beds]) => {
    const profile = links[link]
    if (!isObject(profile)) return migrated
    return { ...migrated, [link]: migrateProfile(link, profile, beds, region) }
  }, links)
}

function migrateProfile(link: LinkId, profile: JsonObject, beds: Beds, region: unknown): JsonObject {
  const share = keyShareOf(region)
  const given = (link === 'icu' ? bedsOfTable(region) : null) ?? beds.map((of) => Math.round(of * share))
  const stated = [profile['capacity'], profile['staffedCapacity'], profile['baseLoad']]
  const steps = profile['capacitySteps']
  const hasSteps = Array.isArray(steps) && steps.length > 0
  if (hasSteps || !given.every((of, index) => of === stated[index])) return profile
  const present = referenceOf(region)?.links[link]
  const occupied = profile['occupied']
  const isGiven = occupied === Math.round(COUNTRY_OCCUPIED[link] * share)
  return {
    ...profile,
    ...(present ? { ...present, occupied: isGiven ? present.occupied : occupied } : wholeByKey(link, share)),
  }
}

/** A region's ICU beds as the table gives them. */
function bedsOfTable(region: unknown): readonly number[] | null {
  const row = planRegions.find(({ id }) => isObject(region) && id === region['id'])
  const [, staffed, otherCare] = COUNTRY_BEDS.icu
  return row ? [row.beds1250, row.beds999, Math.round((row.beds999 * otherCare) / staffed)] : null
}

/** The hospital of a region that the reference does not know: the country by its key. */
function wholeByKey(link: LinkId, share: number): JsonObject {
  const of = (value: number): number => Math.round(value * share)
  if (link === 'icu') return { covidMaximum: of(figures['icu-covid-beds'].value) }
  if (link !== 'ward') return {}
  const beds = of(figures['ward-all-beds'].value)
  return {
    capacity: beds,
    staffedCapacity: beds,
    baseLoad: of(figures['plan-ward-base-load'].value),
    covidMaximum: of(figures['ward-max-covid-beds'].value),
  }
}

/** Infections of day 0 by inhabitants, where they are as version 1 gave them by key. */
export function migrateInfections(infections: unknown, region: unknown): unknown {
  const present = referenceOf(region)?.scenario.startingInfectionsPerDay
  const share = keyShareOf(region)
  const isGiven =
    isObject(infections) &&
    (['low', 'mode', 'high'] as const).every(
      (part) => infections[part] === Math.round(COUNTRY_INFECTIONS[part] * share),
    )
  return present && isGiven ? present : infections
}
