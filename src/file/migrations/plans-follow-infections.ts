/**
 * Version 1 to 2. In version 1 every flow of a plan hung on who was there on day 0, and R stood on its own. Now
 * infections drive every link by a rate of its own, and a scenario is a factor on the spread of day 0. A plan of
 * version 1 keeps what it states: its R of day 0 becomes part of the contagiousness, nothing of its boosters is taken
 * to be in the spread already, and it goes on starting from its stated stand. What it only took over from the reference
 * follows the reference: whole hospitals, published phases; and its decisions stand in the one log.
 */
import { exactly } from '../../domain/shared/estimate.ts'
import { figures } from '../../reference/figures.ts'
import { admissionsSetPoint, ratesPerInfection } from '../../reference/plan-defaults.ts'
import { COUNTRY_INHABITANTS } from '../../reference/regions.ts'
import { isObject, type JsonObject } from '../plain-data.ts'
import { migrateDecisions } from './one-decision-log.ts'
import { migrateLever, type Scales } from './published-levers.ts'
import { keyShareOf, migrateInfections, migrateLinks, referenceOf } from './whole-hospitals.ts'

/** Fields of a course that calculate nothing any more. */
const GONE = ['deltaReproduction', 'icuToWardShare', 'stepUpDelayDays'] as const
const GONE_STAY = 'wardAfterIcu'

export function plansFollowInfections(file: JsonObject): JsonObject {
  const documents = file['documents']
  return Array.isArray(documents) ? { ...file, documents: documents.map(migrateDocument) } : file
}

function migrateDocument(document: unknown): unknown {
  if (!isObject(document) || !isObject(document['body'])) return document
  const { kind, body } = document
  if (kind === 'regional-plan') return { ...document, body: migratePlan(body) }
  if (kind !== 'comparison' || !Array.isArray(body['variants'])) return document
  const variants = body['variants'].map((variant: unknown) =>
    isObject(variant) && isObject(variant['plan'])
      ? { ...variant, plan: migratePlan(variant['plan']) }
      : variant,
  )
  return { ...document, body: { ...body, variants } }
}

function migratePlan(plan: JsonObject): JsonObject {
  const { course, scenario, region, ownFigures, links: linksBefore, levers } = plan
  const links = isObject(linksBefore) ? migrateLinks(linksBefore, region) : linksBefore
  const scales = scalesOf(region, linksBefore, links)
  return {
    ...migrateDecisions(plan),
    ...(isObject(links) && { links }),
    ...(Array.isArray(levers) && { levers: levers.map((lever: unknown) => migrateLever(lever, scales)) }),
    ...(isObject(course) && { course: migrateCourse(course, region) }),
    ...(isObject(scenario) && { scenario: migrateScenario(scenario, course, region) }),
    ...(Array.isArray(ownFigures) && { ownFigures: ownFigures.filter(isStillThere) }),
    startsFrom: 'stand',
  }
}

/** The ward that measures act on: version 1 took all its beds for COVID, and other care for what its maximum leaves. */
function scalesOf(region: unknown, linksBefore: unknown, links: unknown): Scales {
  const share = keyShareOf(region)
  const id = isObject(region) ? region['id'] : undefined
  const place = { share, regionId: typeof id === 'string' ? id : '' }
  const before = wardOf(linksBefore)
  const after = wardOf(links)
  const otherBeds = (figures['ward-all-beds'].value - figures['ward-max-covid-beds'].value) * share
  return {
    before: { ...place, wardBeds: before.staffed, wardOtherBeds: otherBeds },
    after: {
      ...place,
      wardBeds: Math.max(0, after.staffed - after.otherCare),
    },
  }
}

function wardOf(links: unknown): { staffed: number; otherCare: number } {
  const ward = isObject(links) ? links['ward'] : undefined
  const { staffedCapacity, baseLoad } = isObject(ward) ? ward : {}
  return {
    staffed: typeof staffedCapacity === 'number' ? staffedCapacity : 0,
    otherCare: typeof baseLoad === 'number' ? baseLoad : 0,
  }
}

function migrateCourse(course: JsonObject, region: unknown): JsonObject {
  const kept = Object.fromEntries(
    Object.entries(course).filter(([key]) => !GONE.some((gone) => gone === key)),
  )
  const { stays } = course
  const relative = relativeBeds(region)
  const present = referenceOf(region)?.course
  return {
    ...kept,
    ...(isObject(stays) && {
      stays: Object.fromEntries(Object.entries(stays).filter(([stay]) => stay !== GONE_STAY)),
    }),
    perInfection: present?.perInfection ?? ratesPerInfection(relative),
    responseHalfLifeDays: figures['plan-response-half-life'].value,
    admissionsSetPoint: present?.admissionsSetPoint ?? admissionsSetPoint(relative),
  }
}

/** Beds do not stand where people live: the key of a region against its people, within what regions differ. */
function relativeBeds(region: unknown): { ward: number; icu: number } {
  const { allocationKeyPercent: key, inhabitants } = isObject(region) ? region : {}
  if (typeof key !== 'number' || typeof inhabitants !== 'number' || !(key > 0 && inhabitants > 0)) {
    return { ward: 1, icu: 1 }
  }
  const ratio = Math.min(2, Math.max(0.5, key / 100 / (inhabitants / COUNTRY_INHABITANTS)))
  return { ward: ratio, icu: ratio }
}

function migrateScenario(scenario: JsonObject, course: unknown, region: unknown): JsonObject {
  const { contagiousness, startingInfectionsPerDay } = scenario
  const reproduction = isObject(course) ? course['deltaReproduction'] : undefined
  const times = isObject(reproduction) && typeof reproduction['mode'] === 'number' ? reproduction['mode'] : 1
  return {
    ...scenario,
    contagiousness: isObject(contagiousness) ? multiplied(contagiousness, times) : contagiousness,
    boosterShareAtStart: exactly(0),
    variantShare: null,
    startingInfectionsPerDay: migrateInfections(startingInfectionsPerDay, region),
  }
}

/** The most that a factor on the spread may be. */
const MOST = 20

function multiplied(estimate: JsonObject, times: number): JsonObject {
  if (times === 1) return estimate
  return Object.fromEntries(
    Object.entries(estimate).map(([key, value]) => [
      key,
      typeof value === 'number' && value <= MOST ? Math.min(MOST, value * times) : value,
    ]),
  )
}

function isStillThere(mark: unknown): boolean {
  if (!isObject(mark) || typeof mark['path'] !== 'string') return true
  const { path } = mark
  return !GONE.some((gone) => path === `course.${gone}`) && !path.startsWith(`course.stays.${GONE_STAY}`)
}
