/**
 * What a care-hotel plan claims in the joint test of concentrators: one claim per location and per region's home
 * monitoring, each under its own name, so that everybody sees who competes (IG&H p. 25: every such plan is tested).
 */

import type { Claim } from '../oxygen/demand/claims.ts'
import { weeksOf } from '../oxygen/demand/plan-claims.ts'
import type { CareHotelResult } from './result.ts'
import type { NamedPlan } from './claims.ts'
import { careHotelLeverId, monitoringLeverId } from './levers.ts'

/** @param monitoringTitle what people call the home monitoring of a region */
export function oxygenClaimsOf(
  { documentId, body }: NamedPlan,
  result: CareHotelResult,
  monitoringTitle: (regionId: string) => string,
): Claim[] {
  const locations = result.locations.map(({ id, regionId, socClaim }): Claim => ({
    claimId: `${documentId}/${id}`,
    title: body.locations.find((location) => location.id === id)?.name ?? id,
    region: regionId,
    weeks: socClaim.flatMap(({ isoWeek, devices }) => (devices > 0 ? [{ isoWeek, socs: devices }] : [])),
  }))
  const monitoring = result.homeMonitoring.map(({ id, regionId, days }): Claim => ({
    claimId: `${documentId}/${id}`,
    title: monitoringTitle(regionId),
    region: regionId,
    weeks: weeksOf(
      body.startDate,
      days.map(({ devicesNeeded }) => devicesNeeded),
    ),
  }))
  return [...locations, ...monitoring].filter(({ weeks }) => weeks.length > 0)
}

/** The levers under which regional plans take this plan over: where it claims itself, theirs would count it twice. */
export function leverIdsOf({ documentId, body }: NamedPlan): string[] {
  return [
    careHotelLeverId(documentId),
    ...body.homeMonitoring.map(({ id }) => monitoringLeverId(id, documentId)),
  ]
}
