/** The care-hotel plan in a file: the bounds of every number, and what must hold between them. */
import * as v from 'valibot'
import { findDoubleClaims } from '../../domain/carehotel/claims.ts'
import { OFFER_KINDS, STAFF_ROLES, UNPAID_ROLES, type CareHotelPlan } from '../../domain/carehotel/plan.ts'
import { dayNumber, dayOf } from '../../domain/shared/civil-date.ts'
import { shown, type Problem } from '../../domain/shared/result.ts'
import { checkLocation, checkPeriod, locationSchema } from './care-location.ts'
import type { DocumentKind } from './document-kind.ts'
import {
  checkEstimate,
  checkReferences,
  checkUnique,
  civilDate,
  count,
  estimateBetween,
  id,
  list,
  name,
  numberBetween,
  share,
  weeklyHours,
  wholeBetween,
} from './fields.ts'
import { checkMixes, mixesSchema } from './care-mix.ts'
import { checkHomeMonitoring, homeMonitoringSchema } from './home-monitoring.ts'
import { sourceSchema } from './source.ts'

const lastDay = v.nullable(civilDate)

const schema = v.strictObject({
  startDate: civilDate,
  horizonDays: wholeBetween(1, 365),
  seed: wholeBetween(0, 2 ** 32 - 1),
  draws: wholeBetween(1, 5000),
  assumptions: v.strictObject({
    districtNursingPatientsPerMonth: numberBetween(1, 1e9),
    travelShare: numberBetween(0, 0.99),
    efficiencyGainShare: numberBetween(0, 0.99),
    careTimeRatio: v.strictObject({ low: numberBetween(0, 100), high: numberBetween(0, 100) }),
    informalCareLostShare: numberBetween(0, 10),
    gpVisitsPerPatientWeek: numberBetween(0, 50),
    wardDaysSaved: estimateBetween(0, 60),
    minimumOccupancyShare: share,
  }),
  norms: list(
    v.strictObject({
      role: v.picklist(STAFF_ROLES),
      hoursPerBedDay: numberBetween(0, 1000),
      minPerShift: numberBetween(0, 1000),
      source: sourceSchema,
    }),
    STAFF_ROLES.length,
  ),
  staffOffers: list(
    v.strictObject({
      id,
      team: name(),
      role: v.picklist(STAFF_ROLES),
      kind: v.picklist(OFFER_KINDS),
      hoursPerWeek: weeklyHours,
      from: civilDate,
      to: lastDay,
      shares: list(v.strictObject({ locationId: id, hoursPerWeek: weeklyHours }), 100),
    }),
    1000,
  ),
  socOffers: list(
    v.strictObject({
      id,
      supplier: name(),
      lot: name(),
      devices: count,
      from: civilDate,
      to: lastDay,
      shares: list(v.strictObject({ claimantId: id, devices: count }), 200),
    }),
    1000,
  ),
  locations: list(locationSchema, 100),
  homeMonitoring: list(homeMonitoringSchema, 30),
  mixes: v.exactOptional(mixesSchema),
})

export const careHotelPlanKind = {
  kind: 'care-hotel-plan',
  schema,
  check,
} satisfies DocumentKind<CareHotelPlan>

function check(plan: CareHotelPlan): Problem[] {
  const { careTimeRatio, wardDaysSaved } = plan.assumptions
  return [
    ...checkLastDay(plan),
    ...checkOrder(careTimeRatio, 'assumptions.careTimeRatio'),
    ...checkEstimate(wardDaysSaved, 'assumptions.wardDaysSaved'),
    ...checkUnique(
      plan.norms.map(({ role }) => role),
      (index) => `norms[${index}].role`,
    ),
    ...checkIds(plan),
    ...plan.locations.flatMap((one, index) => checkLocation(one, `locations[${index}]`)),
    ...plan.homeMonitoring.flatMap((one, index) => checkHomeMonitoring(one, `homeMonitoring[${index}]`)),
    ...checkOffers(plan),
    ...checkDoubleClaims(plan),
    ...checkMixes(plan),
  ]
}

/** Locations and home-monitoring plans share one row of ids: a concentrator is claimed by either. */
function checkIds({ locations, homeMonitoring, staffOffers, socOffers }: CareHotelPlan): Problem[] {
  const claimants = [...locations, ...homeMonitoring].map((one) => one.id)
  return [
    ...checkUnique(claimants, (index) =>
      index < locations.length ? `locations[${index}].id` : `homeMonitoring[${index - locations.length}].id`,
    ),
    ...checkUnique(
      staffOffers.map((offer) => offer.id),
      (index) => `staffOffers[${index}].id`,
    ),
    ...checkUnique(
      socOffers.map((offer) => offer.id),
      (index) => `socOffers[${index}].id`,
    ),
  ]
}

function checkOffers({ staffOffers, socOffers, locations, homeMonitoring }: CareHotelPlan): Problem[] {
  const locationIds = new Set(locations.map((one) => one.id))
  const claimantIds = new Set([...locationIds, ...homeMonitoring.map((one) => one.id)])
  const staff = staffOffers.flatMap((offer, index) => {
    const path = `staffOffers[${index}]`
    const targets = offer.shares.map((one) => one.locationId)
    return [
      ...checkPeriod(offer, path),
      ...checkReferences(targets, locationIds, (at) => `${path}.shares[${at}].locationId`, 'a location'),
      ...checkQualified(offer, path),
    ]
  })
  const socs = socOffers.flatMap((offer, index) => {
    const path = `socOffers[${index}]`
    const targets = offer.shares.map((one) => one.claimantId)
    return [
      ...checkPeriod(offer, path),
      ...checkReferences(
        targets,
        claimantIds,
        (at) => `${path}.shares[${at}].claimantId`,
        'a location or home-monitoring plan',
      ),
    ]
  })
  return [...staff, ...socs]
}

/** Volunteer hours never replace nurse hours. */
function checkQualified({ kind, role }: CareHotelPlan['staffOffers'][number], path: string): Problem[] {
  if (kind === 'PAID' || UNPAID_ROLES.includes(role)) return []
  const expected = `one of ${UNPAID_ROLES.join(', ')} for ${kind}`
  return [{ code: 'unpaidInPaidRole', path: `${path}.role`, found: shown(role), expected }]
}

/** A team or a lot that is used beyond what it offers, told at the last offer that takes part in it. */
function checkDoubleClaims(plan: CareHotelPlan): Problem[] {
  return findDoubleClaims([{ documentId: '', body: plan }]).map((double) => {
    const offers = double.resource === 'staff' ? plan.staffOffers : plan.socOffers
    const last = double.claims.at(-1)
    const index = offers.findIndex((offer) => offer.id === last?.offerId)
    const [field, unit] =
      double.resource === 'staff' ? ['staffOffers', 'hours a week'] : ['socOffers', 'devices']
    return {
      code: 'doubleClaim',
      path: `${field}[${index}].shares`,
      found: `${double.claimed} ${unit} of ${double.name}`,
      expected: `at most ${double.available} ${unit} on ${double.from}`,
    }
  })
}

function checkOrder({ low, high }: { low: number; high: number }, path: string): Problem[] {
  if (low <= high) return []
  return [
    {
      code: 'estimateOutOfOrder',
      path: `${path}.high`,
      found: String(high),
      expected: `at least low, ${low}`,
    },
  ]
}

/** Every day of the plan must be a date that can be written: the calendar of this product ends with 2199. */
function checkLastDay({ startDate, horizonDays, locations }: CareHotelPlan): Problem[] {
  const lastKnown = dayOf(2199, 12, 31)
  if (lastKnown === null) return []
  const starts = [
    { path: 'startDate', date: startDate, days: horizonDays - 1 },
    ...locations.map(({ decidedOn, openingLeadDays }, index) => ({
      path: decidedOn === null ? 'startDate' : `locations[${index}].decidedOn`,
      date: decidedOn ?? startDate,
      days: openingLeadDays,
    })),
  ]
  return starts
    .filter(({ date, days }) => dayNumber(date) + days > lastKnown)
    .map(({ path, date, days }) => ({
      code: 'dateOutOfRange',
      path,
      found: shown(date),
      expected: `a date at most ${days} days before 2199-12-31`,
    }))
}
