/** The care-hotel plan in a file: the bounds of every number, and what must hold between them. */
import * as v from 'valibot'
import {
  CARE_HOTEL_FIELDS,
  CARE_HOTEL_TEXTS,
  EFFECT_ASSUMPTION_FIELDS,
  NORM_FIELDS,
} from '../../domain/carehotel/fields.ts'
import { findDoubleClaims } from '../../domain/carehotel/claims.ts'
import { mayStandIn } from '../../domain/carehotel/stand-ins.ts'
import { OFFER_KINDS, STAFF_ROLES, UNPAID_ROLES, type CareHotelPlan } from '../../domain/carehotel/plan.ts'
import type { Phrase } from '../../domain/shared/phrase.ts'
import { shown, type Problem } from '../../domain/shared/result.ts'
import { checkLocation, checkPeriod, locationSchema } from './care-location.ts'
import { defineKind } from './document-kind.ts'
import {
  checkDays,
  checkEstimate,
  checkReferences,
  checkUnique,
  civilDate,
  estimate,
  id,
  list,
  number,
  text,
} from './fields.ts'
import { checkMixes, mixesSchema } from './care-mix.ts'
import { checkHomeMonitoring, homeMonitoringSchema } from './home-monitoring.ts'
import { sourceSchema } from './source.ts'

const lastDay = v.nullable(civilDate)
/** Every role for every other. */
const MOST_STAND_INS = STAFF_ROLES.length * (STAFF_ROLES.length - 1)

const careTimeRatio = number(EFFECT_ASSUMPTION_FIELDS.careTimeRatio)
const hoursPerWeek = number(CARE_HOTEL_FIELDS.hoursPerWeek)
const devices = number(CARE_HOTEL_FIELDS.devices)

const schema = v.strictObject({
  startDate: civilDate,
  horizonDays: number(CARE_HOTEL_FIELDS.horizonDays),
  seed: number(CARE_HOTEL_FIELDS.seed),
  draws: number(CARE_HOTEL_FIELDS.draws),
  assumptions: v.strictObject({
    districtNursingPatientsPerMonth: number(EFFECT_ASSUMPTION_FIELDS.districtNursingPatientsPerMonth),
    travelShare: number(EFFECT_ASSUMPTION_FIELDS.travelShare),
    efficiencyGainShare: number(EFFECT_ASSUMPTION_FIELDS.efficiencyGainShare),
    careTimeRatio: v.strictObject({ low: careTimeRatio, high: careTimeRatio }),
    informalCareLostShare: number(EFFECT_ASSUMPTION_FIELDS.informalCareLostShare),
    gpVisitsPerPatientWeek: number(EFFECT_ASSUMPTION_FIELDS.gpVisitsPerPatientWeek),
    wardDaysSaved: estimate(EFFECT_ASSUMPTION_FIELDS.wardDaysSaved),
    minimumOccupancyShare: number(EFFECT_ASSUMPTION_FIELDS.minimumOccupancyShare),
  }),
  norms: list(
    v.strictObject({
      role: v.picklist(STAFF_ROLES),
      hoursPerBedDay: number(NORM_FIELDS.hoursPerBedDay),
      minPerShift: number(NORM_FIELDS.minPerShift),
      source: sourceSchema,
    }),
    STAFF_ROLES.length,
  ),
  standIns: v.exactOptional(
    list(v.strictObject({ role: v.picklist(STAFF_ROLES), for: v.picklist(STAFF_ROLES) }), MOST_STAND_INS),
  ),
  staffOffers: list(
    v.strictObject({
      id,
      team: text(CARE_HOTEL_TEXTS.team),
      role: v.picklist(STAFF_ROLES),
      kind: v.picklist(OFFER_KINDS),
      hoursPerWeek,
      from: civilDate,
      to: lastDay,
      shares: list(v.strictObject({ locationId: id, hoursPerWeek }), 100),
    }),
    1000,
  ),
  socOffers: list(
    v.strictObject({
      id,
      supplier: text(CARE_HOTEL_TEXTS.socSupplier),
      lot: text(CARE_HOTEL_TEXTS.socLot),
      devices,
      from: civilDate,
      to: lastDay,
      shares: list(v.strictObject({ claimantId: id, devices }), 200),
    }),
    1000,
  ),
  locations: list(locationSchema, 100),
  homeMonitoring: list(homeMonitoringSchema, 30),
  mixes: v.exactOptional(mixesSchema),
})

export const careHotelPlanKind = defineKind<'care-hotel-plan', CareHotelPlan>({
  kind: 'care-hotel-plan',
  schema,
  check,
})

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
    ...checkUnique(
      (plan.standIns ?? []).map((one) => `${one.role} ${one.for}`),
      (index) => `standIns[${index}].role`,
    ),
    ...(plan.standIns ?? []).flatMap((one, index): Problem[] =>
      mayStandIn(one)
        ? []
        : [
            {
              code: 'notQualified',
              path: `standIns[${index}].role`,
              found: shown(one.role),
              expected: { is: 'mayDoWorkOf', role: one.for },
            },
          ],
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
      ...checkReferences(targets, locationIds, (at) => `${path}.shares[${at}].locationId`, {
        is: 'locationOfPlan',
      }),
      ...checkQualified(offer, path),
    ]
  })
  const socs = socOffers.flatMap((offer, index) => {
    const path = `socOffers[${index}]`
    const targets = offer.shares.map((one) => one.claimantId)
    return [
      ...checkPeriod(offer, path),
      ...checkReferences(targets, claimantIds, (at) => `${path}.shares[${at}].claimantId`, {
        is: 'claimantOfPlan',
      }),
    ]
  })
  return [...staff, ...socs]
}

/** Volunteer hours never replace nurse hours. */
function checkQualified({ kind, role }: CareHotelPlan['staffOffers'][number], path: string): Problem[] {
  if (kind === 'PAID' || UNPAID_ROLES.includes(role)) return []
  const expected: Phrase = { is: 'roleForKind', roles: UNPAID_ROLES.join(', '), kind }
  return [{ code: 'unpaidInPaidRole', path: `${path}.role`, found: shown(role), expected }]
}

/** A team or a lot that is used beyond what it offers, told at the last offer that takes part in it. */
function checkDoubleClaims(plan: CareHotelPlan): Problem[] {
  return findDoubleClaims([{ documentId: '', body: plan }]).map((double): Problem => {
    const offers = double.resource === 'staff' ? plan.staffOffers : plan.socOffers
    const last = double.claims.at(-1)
    const index = offers.findIndex((offer) => offer.id === last?.offerId)
    const { claimed, available, name, from: date } = double
    const isStaff = double.resource === 'staff'
    return {
      code: 'doubleClaim',
      path: `${isStaff ? 'staffOffers' : 'socOffers'}[${index}].shares`,
      found: isStaff
        ? { is: 'claimedHours', hours: claimed, name }
        : { is: 'claimedDevices', devices: claimed, name },
      expected: isStaff
        ? { is: 'hoursUpTo', hours: available, date }
        : { is: 'devicesUpTo', devices: available, date },
    }
  })
}

function checkOrder({ low, high }: { low: number; high: number }, path: string): Problem[] {
  if (low <= high) return []
  return [
    {
      code: 'estimateOutOfOrder',
      path: `${path}.high`,
      found: shown(high),
      expected: { is: 'atLeastLow', low },
    },
  ]
}

function checkLastDay({ startDate, horizonDays, locations }: CareHotelPlan): Problem[] {
  const starts = [
    { path: 'startDate', date: startDate, days: horizonDays - 1 },
    ...locations.map(({ decidedOn, openingLeadDays }, index) => ({
      path: decidedOn === null ? 'startDate' : `locations[${index}].decidedOn`,
      date: decidedOn ?? startDate,
      days: openingLeadDays,
    })),
  ]
  return starts.flatMap(({ path, date, days }) => checkDays(date, days, path))
}
