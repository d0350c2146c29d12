/**
 * The share of every region, and inside a region of every hospital, as a distribution document asks for it.
 * Chooses the key that the mode names and turns shares into directions; the rule itself is in fair-share.ts.
 */
import type {
  Distribution,
  DistributionMode,
  DistributionRegion,
  Hospital,
  ShareTaker,
} from './distribution.ts'
import { type FairShare, shareOut } from './fair-share.ts'

/** A share with what each taker should still take (+) or hand over (−): share − occupied. */
export interface DirectedShare extends FairShare {
  readonly direction: Readonly<Record<string, number>>
}

/** How many of the offered patients are shared at all: those admitted because of COVID. */
export function patientsToShare({ offered, becauseOfCovid }: Distribution): number {
  return becauseOfCovid ?? offered
}

/** Fair share of `patients` over the regions by the key of `mode`. */
export function shareOverRegions(
  patients: number,
  regions: readonly DistributionRegion[],
  mode: DistributionMode,
): DirectedShare {
  return directed(patients, regions, (region) => keyInMode(region, mode))
}

/** The share of one region over its hospitals by their own key; null where the document names no hospitals. */
export function shareOverHospitals(patients: number, region: DistributionRegion): DirectedShare | null {
  const { hospitals } = region
  if (hospitals === undefined || hospitals.length === 0) return null
  return directed(patients, hospitals, (hospital: Hospital) => hospital.key)
}

/** The number by which a region takes part in a mode: its key, its own key, or its beds. */
export function keyInMode(region: DistributionRegion, mode: DistributionMode): number {
  switch (mode) {
    case 'byKey':
    case 'byKeyAbleRegions':
      return region.key
    case 'ownKey':
      return region.ownKey ?? region.key
    case 'byAvailableBeds':
      return region.capacity
  }
}

function directed<T extends ShareTaker>(
  patients: number,
  takers: readonly T[],
  keyOf: (taker: T) => number,
): DirectedShare {
  const fair = shareOut(
    patients,
    takers.map((taker) => ({
      id: taker.id,
      key: keyOf(taker),
      capacity: taker.capacity,
      spared: taker.spared !== null,
    })),
  )
  const direction = Object.fromEntries(
    takers.map(({ id, occupied }) => [id, (fair.share[id] ?? 0) - occupied] as const),
  )
  return { ...fair, direction }
}
