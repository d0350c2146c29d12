/**
 * A staff offer or a concentrator counts once, over all locations and all documents. Finds every team and every lot of
 * which more is used than was offered, on the first day it happens.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import { covers } from './dated.ts'
import type { CareHotelPlan } from './plan.ts'

export interface Claim {
  readonly documentId: string
  readonly offerId: string
  /** Location or home-monitoring plan. */
  readonly claimantId: string
  /** Hours a week, or devices. */
  readonly amount: number
}

export interface DoubleClaim {
  readonly resource: 'staff' | 'soc'
  /** Team and role, or supplier and lot. */
  readonly name: string
  readonly from: CivilDate
  readonly available: number
  readonly claimed: number
  readonly claims: readonly Claim[]
}

export interface NamedPlan {
  readonly documentId: string
  readonly body: CareHotelPlan
}

interface Offer {
  readonly resource: 'staff' | 'soc'
  readonly name: string
  readonly amount: number
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly claims: readonly Claim[]
}

function offersOf({ documentId, body }: NamedPlan): Offer[] {
  const staff = body.staffOffers.map((offer): Offer => ({
    resource: 'staff',
    name: `${offer.team} · ${offer.role}`,
    amount: offer.hoursPerWeek,
    from: offer.from,
    to: offer.to,
    claims: offer.shares.map(({ locationId, hoursPerWeek }) => ({
      documentId,
      offerId: offer.id,
      claimantId: locationId,
      amount: hoursPerWeek,
    })),
  }))
  const socs = body.socOffers.map((offer): Offer => ({
    resource: 'soc',
    name: `${offer.supplier} · ${offer.lot}`,
    amount: offer.devices,
    from: offer.from,
    to: offer.to,
    claims: offer.shares.map(({ claimantId, devices }) => ({
      documentId,
      offerId: offer.id,
      claimantId,
      amount: devices,
    })),
  }))
  return [...staff, ...socs]
}

/**
 * Every team or lot that is claimed beyond what it offers, in these documents together; sorted by resource and name.
 * Where records of the same team overlap and state different amounts, the smallest counts: a statement that is in
 * doubt never raises what is available.
 */
export function findDoubleClaims(plans: readonly NamedPlan[]): DoubleClaim[] {
  const groups = new Map<string, Offer[]>()
  for (const plan of plans) {
    for (const offer of offersOf(plan)) {
      const key = `${offer.resource}/${folded(offer.name)}`
      groups.set(key, [...(groups.get(key) ?? []), offer])
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([, offers]) => firstDoubleClaim(offers))
}

/** Two people who write down one team do not type its name alike: capitals and spaces make no other team. */
function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Claims only grow on a day on which an offer begins, so those days are all that has to be looked at. */
function firstDoubleClaim(offers: readonly Offer[]): DoubleClaim[] {
  const dates = offers.map(({ from }) => from).sort()
  for (const from of dates) {
    const active = offers.filter((offer) => covers(offer, from))
    const first = active[0]
    if (!first) continue
    const available = Math.min(...active.map(({ amount }) => amount))
    const claims = active.flatMap((offer) => offer.claims)
    const claimed = claims.reduce((sum, { amount }) => sum + amount, 0)
    if (claimed > available + 1e-9) {
      return [{ resource: first.resource, name: first.name, from, available, claimed, claims }]
    }
  }
  return []
}
