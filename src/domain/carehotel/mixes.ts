/**
 * Mixes: ways to divide the same staff and concentrators over some of the locations, each calculated as a plan of its
 * own and compared by the beds that an hour of scarce nurses carries.
 */

import { findDoubleClaims } from './claims.ts'
import { BINDINGS, type Binding } from './limits.ts'
import type { CareHotelPlan, Mix, SocOffer, StaffOffer } from './plan.ts'
import type { CareHotelResult, MixOutcome } from './result.ts'

/** The plan's present division over these locations, to be kept. */
export function mixOf(plan: CareHotelPlan, id: string, name: string, locationIds: readonly string[]): Mix {
  const others = plan.homeMonitoring.map((monitoring) => monitoring.id)
  const takesPart = (claimant: string): boolean => locationIds.includes(claimant) || others.includes(claimant)
  return {
    id,
    name,
    locationIds,
    staff: plan.staffOffers.flatMap((offer) =>
      offer.shares
        .filter(({ locationId }) => locationIds.includes(locationId))
        .map((share) => ({ offerId: offer.id, ...share })),
    ),
    socs: plan.socOffers.flatMap((offer) =>
      offer.shares
        .filter(({ claimantId }) => takesPart(claimantId))
        .map((share) => ({ offerId: offer.id, ...share })),
    ),
  }
}

/** The plan with the division of a mix: what a planner takes over. Locations outside the mix keep their beds, not their staff. */
export function divideAs(plan: CareHotelPlan, { staff, socs }: Mix): CareHotelPlan {
  return {
    ...plan,
    staffOffers: plan.staffOffers.map((offer): StaffOffer => ({
      ...offer,
      shares: staff
        .filter(({ offerId }) => offerId === offer.id)
        .map(({ locationId, hoursPerWeek }) => ({ locationId, hoursPerWeek })),
    })),
    socOffers: plan.socOffers.map((offer): SocOffer => ({
      ...offer,
      shares: socs
        .filter(({ offerId }) => offerId === offer.id)
        .map(({ claimantId, devices }) => ({ claimantId, devices })),
    })),
  }
}

/** A mix as a plan of its own: its locations alone, with their part of staff and concentrators. */
export function planOfMix(plan: CareHotelPlan, mix: Mix): CareHotelPlan {
  return {
    ...divideAs(plan, mix),
    locations: plan.locations.filter(({ id }) => mix.locationIds.includes(id)),
    mixes: [],
  }
}

/** A plan's mixes without what is no longer in the plan. */
export function withoutLostMembers(plan: CareHotelPlan): CareHotelPlan {
  if (!plan.mixes) return plan
  const locations = new Set(plan.locations.map(({ id }) => id))
  const claimants = new Set([...locations, ...plan.homeMonitoring.map(({ id }) => id)])
  const teams = new Set(plan.staffOffers.map(({ id }) => id))
  const lots = new Set(plan.socOffers.map(({ id }) => id))
  return {
    ...plan,
    mixes: plan.mixes.map((mix) => ({
      ...mix,
      locationIds: mix.locationIds.filter((id) => locations.has(id)),
      staff: mix.staff.filter(({ offerId, locationId }) => teams.has(offerId) && locations.has(locationId)),
      socs: mix.socs.filter(({ offerId, claimantId }) => lots.has(offerId) && claimants.has(claimantId)),
    })),
  }
}

/** What a plan, or a mix made a plan, comes to. */
export function mixOutcome(
  id: string | null,
  plan: CareHotelPlan,
  {
    locations,
    mix,
    socClaim,
    districtNursingGainPercent,
  }: Pick<CareHotelResult, 'locations' | 'mix' | 'socClaim' | 'districtNursingGainPercent'>,
): MixOutcome {
  const perDay = Array.from({ length: plan.horizonDays }, (_, day) =>
    locations.reduce((sum, { days }) => sum + (days[day]?.operational ?? 0), 0),
  )
  const { operationalBeds, occupiedBeds, scarceNurseHours, bedsPerNurseHour } = mix
  return {
    id,
    operationalBeds,
    mostOperationalBeds: Math.max(0, ...perDay),
    occupiedBeds,
    occupiedShare: operationalBeds === 0 ? null : occupiedBeds / operationalBeds,
    unmet: locations.reduce((sum, { unmet }) => sum + unmet, 0),
    binding: costliest(locations),
    scarceNurseHours,
    bedsPerNurseHour,
    mostDevices: Math.max(0, ...socClaim.map(({ devices }) => devices)),
    districtNursingGainPercent,
    overclaimed: findDoubleClaims([{ documentId: '', body: plan }]).map(({ name }) => name),
  }
}

/** The constraint that costs most bed-days over all locations; on a tie the first in `BINDINGS`. */
function costliest(locations: CareHotelResult['locations']): Binding | null {
  const lost = new Map<Binding, number>()
  for (const { days } of locations) {
    for (const { binding, physical, operational } of days) {
      lost.set(binding, (lost.get(binding) ?? 0) + physical - operational)
    }
  }
  let most: Binding | null = null
  for (const binding of BINDINGS) {
    if ((lost.get(binding) ?? 0) > (most === null ? 0 : (lost.get(most) ?? 0))) most = binding
  }
  return most
}
