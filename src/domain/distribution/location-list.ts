/**
 * Locations of a list as a distribution: each takes its part by its beds, and the distances between all of them are
 * estimated from where they lie. A straight line times a detour factor is no road: own values go before it.
 */
import { roundedKm, straightKm } from '../shared/straight-distance.ts'
import type { Distribution } from './distribution.ts'
import type { Distance, TransferSettings } from './transfer-settings.ts'

export interface ListedLocation {
  readonly id: string
  readonly name: string
  /** The region it belongs to, as the list names it; empty where it names none. */
  readonly region: string
  /** Degrees east and north. */
  readonly lon: number
  readonly lat: number
  readonly beds: number
  /** Patients there now; null where the list says nothing of it. */
  readonly occupied: number | null
}

/** Road over straight line: for two locations of one region, and for others. */
export interface DetourFactors {
  readonly within: number
  readonly between: number
}

/**
 * `settings` are those of a document without regions: vehicles, hours, days. Where the list names no beds at all, each
 * location has the same key and no bed, until somebody fills them in.
 */
export function distributionOfLocations(
  locations: readonly ListedLocation[],
  bedType: Distribution['bedType'],
  settings: TransferSettings,
  factors: DetourFactors,
): Distribution {
  const namesBeds = locations.some(({ beds }) => beds > 0)
  return {
    bedType,
    mode: 'byKey',
    offered: locations.reduce((sum, { occupied }) => sum + (occupied ?? 0), 0),
    regions: locations.map(({ id, name, region, beds, occupied }) => ({
      id,
      name: region === '' ? name : `${name} (${region})`,
      ...(region !== '' && { group: region }),
      key: namesBeds ? beds : 1,
      capacity: beds,
      occupied: occupied ?? 0,
      spared: null,
    })),
    transfers: { ...settings, distances: distancesBetween(locations, factors) },
  }
}

function distancesBetween(locations: readonly ListedLocation[], factors: DetourFactors): Distance[] {
  return locations.flatMap((from, i) =>
    locations.slice(i + 1).map((to) => {
      const together = from.region !== '' && from.region === to.region
      const factor = together ? factors.within : factors.between
      return { from: from.id, to: to.id, km: roundedKm(straightKm(from, to) * factor) }
    }),
  )
}
