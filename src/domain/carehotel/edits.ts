/** Changes of a care-hotel plan: pure, each gives a new plan. What holds between fields is checked where it is stored. */

import type { CivilDate } from '../shared/civil-date.ts'
import type { HomeMonitoringPlan } from './home-monitoring-plan.ts'
import { withoutLostMembers } from './mixes.ts'
import type { CareHotelPlan, CareLocation, SocOffer, StaffOffer, TargetGroup } from './plan.ts'

export function changeLocation(
  plan: CareHotelPlan,
  id: string,
  part: Partial<Omit<CareLocation, 'id'>>,
): CareHotelPlan {
  return {
    ...plan,
    locations: plan.locations.map((location) => (location.id === id ? { ...location, ...part } : location)),
  }
}

export function addLocation(plan: CareHotelPlan, location: CareLocation): CareHotelPlan {
  return { ...plan, locations: [...plan.locations, location] }
}

export function changeMonitoring(
  plan: CareHotelPlan,
  id: string,
  part: Partial<Omit<HomeMonitoringPlan, 'id'>>,
): CareHotelPlan {
  return {
    ...plan,
    homeMonitoring: plan.homeMonitoring.map((one) => (one.id === id ? { ...one, ...part } : one)),
  }
}

/** Takes a location or a home-monitoring plan out, and with it every claim it had on staff and concentrators. */
export function removeClaimant(plan: CareHotelPlan, id: string): CareHotelPlan {
  return withoutLostMembers({
    ...plan,
    locations: plan.locations.filter((location) => location.id !== id),
    homeMonitoring: plan.homeMonitoring.filter((one) => one.id !== id),
    staffOffers: plan.staffOffers.map((offer) => shareStaff(offer, id, 0)),
    socOffers: plan.socOffers.map((offer) => shareSocs(offer, id, 0)),
  })
}

/** Other teams or lots. Mixes lose what is no longer offered. */
export function setOffers(
  plan: CareHotelPlan,
  offers: Partial<Pick<CareHotelPlan, 'staffOffers' | 'socOffers'>>,
): CareHotelPlan {
  return withoutLostMembers({ ...plan, ...offers })
}

/** The offer with so many of its hours for one location; 0 takes the location out. */
export function shareStaff(offer: StaffOffer, locationId: string, hoursPerWeek: number): StaffOffer {
  const others = offer.shares.filter((share) => share.locationId !== locationId)
  return { ...offer, shares: hoursPerWeek === 0 ? others : [...others, { locationId, hoursPerWeek }] }
}

/** The offer with so many of its devices for one claimant; 0 takes the claimant out. */
export function shareSocs(offer: SocOffer, claimantId: string, devices: number): SocOffer {
  const others = offer.shares.filter((share) => share.claimantId !== claimantId)
  return { ...offer, shares: devices === 0 ? others : [...others, { claimantId, devices }] }
}

/** Target groups with one share set; the others keep their proportion and fill up to 1. */
export function setGroupShare(groups: readonly TargetGroup[], id: string, share: number): TargetGroup[] {
  const others = groups.filter((group) => group.id !== id)
  if (others.length === 0) return groups.map((group) => ({ ...group, share: 1 }))
  const rest = others.reduce((sum, group) => sum + group.share, 0)
  return groups.map((group) => {
    if (group.id === id) return { ...group, share }
    return { ...group, share: (1 - share) * (rest === 0 ? 1 / others.length : group.share / rest) }
  })
}

/** Target groups without one of them; the others fill up to 1. */
export function withoutGroup(groups: readonly TargetGroup[], id: string): TargetGroup[] {
  return setGroupShare(groups, id, 0).filter((group) => group.id !== id)
}

/** Dated steps in the order of their dates, as a plan keeps them. */
export function inDateOrder<Step extends { readonly validFrom: CivilDate }>(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
}
