/** Mixes that a care-hotel plan keeps: their shape, and that they name what is in the plan. */
import * as v from 'valibot'
import { CARE_HOTEL_FIELDS, CARE_HOTEL_TEXTS } from '../../domain/carehotel/fields.ts'
import type { CareHotelPlan } from '../../domain/carehotel/plan.ts'
import type { Phrase } from '../../domain/shared/phrase.ts'
import { shown, type Problem } from '../../domain/shared/result.ts'
import { checkReferences, checkUnique, id, list, number, text } from './fields.ts'

export const mixesSchema = list(
  v.strictObject({
    id,
    name: text(CARE_HOTEL_TEXTS.mixName),
    locationIds: list(id, 100),
    staff: list(
      v.strictObject({ offerId: id, locationId: id, hoursPerWeek: number(CARE_HOTEL_FIELDS.hoursPerWeek) }),
      10_000,
    ),
    socs: list(
      v.strictObject({ offerId: id, claimantId: id, devices: number(CARE_HOTEL_FIELDS.devices) }),
      10_000,
    ),
  }),
  50,
)

/** A mix names what is in the plan, each thing once; whether its hours are still there is told where it is compared. */
export function checkMixes({
  mixes = [],
  locations,
  homeMonitoring,
  staffOffers,
  socOffers,
}: CareHotelPlan): Problem[] {
  const known = new Set(locations.map((one) => one.id))
  const monitoring = homeMonitoring.map((one) => one.id)
  const teams = new Set(staffOffers.map((offer) => offer.id))
  const lots = new Set(socOffers.map((offer) => offer.id))
  const each = mixes.flatMap(({ locationIds, staff, socs }, index) => {
    const path = `mixes[${index}]`
    const members = new Set(locationIds)
    const claimants = new Set([...locationIds, ...monitoring])
    return [
      ...checkReferences(locationIds, known, (at) => `${path}.locationIds[${at}]`, { is: 'locationOfPlan' }),
      ...checkShares(staff, (one) => one.locationId, teams, members, `${path}.staff`),
      ...checkShares(socs, (one) => one.claimantId, lots, claimants, `${path}.socs`),
    ]
  })
  return [
    ...checkUnique(
      mixes.map((mix) => mix.id),
      (index) => `mixes[${index}].id`,
    ),
    ...each,
  ]
}

function checkShares<Share extends { readonly offerId: string }>(
  shares: readonly Share[],
  claimantOf: (share: Share) => string,
  offers: ReadonlySet<string>,
  claimants: ReadonlySet<string>,
  path: string,
): Problem[] {
  const unknown = shares.flatMap((share, index): Problem[] => {
    const lost = !offers.has(share.offerId)
      ? share.offerId
      : !claimants.has(claimantOf(share))
        ? claimantOf(share)
        : null
    if (lost === null) return []
    const expected: Phrase = { is: 'offerAndLocation' }
    return [{ code: 'unknownReference', path: `${path}[${index}]`, found: shown(lost), expected }]
  })
  const pairs = shares.map((share) => `${share.offerId} ${claimantOf(share)}`)
  return [...unknown, ...checkUnique(pairs, (index) => `${path}[${index}]`)]
}
