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

/** A share with what each taker should still take (+) or hand over (−): share − its patients because of COVID. */
export interface DirectedShare extends FairShare {
  readonly direction: Readonly<Record<string, number>>
}

/** Of a taker's patients, those admitted because of COVID: the population that shares and directions speak of. */
export function becauseOf({ occupied, notBecauseOfCovid = 0 }: Occupied): number {
  return occupied - notBecauseOfCovid
}

type Occupied = Pick<ShareTaker, 'occupied'> & Pick<DistributionRegion, 'notBecauseOfCovid'>

/** How many of the offered patients are shared at all: those admitted because of COVID. */
export function patientsToShare({ offered, becauseOfCovid, regions }: Distribution): number {
  if (becauseOfCovid !== undefined) return becauseOfCovid
  const withCovid = regions.reduce((sum, { notBecauseOfCovid = 0 }) => sum + notBecauseOfCovid, 0)
  return Math.max(0, offered - withCovid)
}

/** Fair share of `patients` (because of COVID) over the regions by the key of `mode`. */
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

/**
 * A spared taker keeps its own patients (LNAZ §4.2): they leave the pool, and its key goes over the others. Patients
 * with, not because of, COVID stay where they are: they take beds and no part in the share.
 */
function directed<T extends ShareTaker & Occupied>(
  patients: number,
  takers: readonly T[],
  keyOf: (taker: T) => number,
): DirectedShare {
  let pool = patients
  const kept = takers.flatMap((taker) => {
    if (taker.spared === null) return []
    const own = Math.min(becauseOf(taker), pool)
    pool -= own
    return [[taker.id, own] as const]
  })
  const fair = shareOut(
    pool,
    takers.map((taker) => ({
      id: taker.id,
      key: keyOf(taker),
      capacity: Math.max(0, taker.capacity - (taker.notBecauseOfCovid ?? 0)),
      spared: taker.spared !== null,
    })),
  )
  const share = { ...fair.share, ...Object.fromEntries(kept) }
  const direction = Object.fromEntries(
    takers.map((taker) => [taker.id, taker.spared === null ? (share[taker.id] ?? 0) - becauseOf(taker) : 0]),
  )
  return { ...fair, share, placed: fair.placed + patients - pool, direction }
}
