/**
 * What a location has at its disposal on one day: beds, hours per role, oxygen, medical cover. Here is decided what
 * counts at all (opened or not, paid or not); how many beds it carries is for `limits.ts`.
 */

import { addDays, type CivilDate } from '../shared/civil-date.ts'
import { covers, stepOn } from './dated.ts'
import { suitabilityOf } from './suitability.ts'
import {
  STAFF_ROLES,
  UNPAID_ROLES,
  type CareHotelPlan,
  type CareLocation,
  type StaffRole,
  type StepStatus,
} from './plan.ts'

export interface Resources {
  readonly beds: number
  /** Null before the first capacity step, or before the location can be open. */
  readonly status: StepStatus | null
  readonly hoursPerDay: Readonly<Record<StaffRole, number>>
  readonly oxygenPoints: number
  /** Null = not a limit. */
  readonly maxTotalFlowLpm: number | null
  readonly powerLimitKw: number | null
  readonly loxFlowLpm: number
  readonly socDevices: number
  readonly coverPatients: number
}

const DAYS_PER_WEEK = 7

/** The first day on which beds that are not open yet can take a patient: the decision plus the lead time. */
export function earliestOpening(plan: CareHotelPlan, location: CareLocation): CivilDate {
  return addDays(location.decidedOn ?? plan.startDate, location.openingLeadDays)
}

function capacityOn(plan: CareHotelPlan, location: CareLocation, date: CivilDate) {
  const opened = date >= earliestOpening(plan, location) && suitabilityOf(location).blocking.length === 0
  const usable = location.capacitySteps.filter(
    ({ status }) => opened || status === 'OPEN' || status === 'CLOSING',
  )
  return stepOn(usable, date)
}

/** Hours a day that one role gets here, all offers together. Unpaid hours count only for roles they can fill. */
function hoursPerDay(plan: CareHotelPlan, locationId: string, role: StaffRole, date: CivilDate): number {
  let hoursPerWeek = 0
  for (const offer of plan.staffOffers) {
    if (offer.role !== role || !covers(offer, date)) continue
    if (offer.kind !== 'PAID' && !UNPAID_ROLES.includes(role)) continue
    for (const share of offer.shares) if (share.locationId === locationId) hoursPerWeek += share.hoursPerWeek
  }
  return hoursPerWeek / DAYS_PER_WEEK
}

/** Concentrators that a location or a home-monitoring plan may use on a day. */
export function socDevicesOn(plan: CareHotelPlan, claimantId: string, date: CivilDate): number {
  let devices = 0
  for (const offer of plan.socOffers) {
    if (!covers(offer, date)) continue
    for (const share of offer.shares) if (share.claimantId === claimantId) devices += share.devices
  }
  return devices
}

/** Everything a location has on one day. */
export function resourcesOn(plan: CareHotelPlan, location: CareLocation, date: CivilDate): Resources {
  const capacity = capacityOn(plan, location, date)
  const oxygen = stepOn(location.oxygenSteps, date)
  const hours: Record<StaffRole, number> = {
    districtNurse: 0,
    nurse: 0,
    nursingAssistant: 0,
    adlHelper: 0,
    support: 0,
  }
  for (const role of STAFF_ROLES) hours[role] = hoursPerDay(plan, location.id, role, date)
  let coverPatients = 0
  for (const cover of location.medicalCover) if (covers(cover, date)) coverPatients += cover.maxPatients
  return {
    beds: capacity?.beds ?? 0,
    status: capacity?.status ?? null,
    hoursPerDay: hours,
    oxygenPoints: oxygen?.points ?? 0,
    maxTotalFlowLpm: oxygen?.maxTotalFlowLpm ?? null,
    powerLimitKw: oxygen?.powerLimitKw ?? null,
    loxFlowLpm: oxygen?.loxFlowLpm ?? 0,
    socDevices: socDevicesOn(plan, location.id, date),
    coverPatients,
  }
}
