/**
 * Road distances between Dutch towns that were published, and how far the estimate (straight line times the detour
 * factor) is from them. None of the sources is a road authority; they say whether the factor is in the right place.
 */
import type { Source } from '../domain/shared/figure.ts'
import { roundedKm, straightKm } from '../domain/shared/straight-distance.ts'
import { at } from './figures/define.ts'
import { figures } from './figures.ts'
import { type Place, townNamed } from './towns.ts'

export interface RoadDistance {
  readonly from: string
  readonly to: string
  /** Over the road. */
  readonly km: number
  /** Whether both towns lie in one ROAZ region. */
  readonly within: boolean
  readonly source: Source
}

export interface CheckedDistance extends RoadDistance {
  readonly straightKm: number
  readonly estimateKm: number
  /** Estimate ÷ published − 1: below 0 it is too short. */
  readonly error: number
}

/** Route planner over OpenStreetMap; whoever took these over did not write when. */
const GRAPHHOPPER = at(
  'public',
  'GraphHopper, in an exercise of the Universiteit van Amsterdam, public code',
  '–',
)
const HOFMANN = at('public', 'Z. Hofmann, 89 Dutch cities, gist.github.com/HofmannZ', '2017-10-21')
const NEEDHAM = at(
  'literature',
  'Needham & Hodler, Graph Algorithms, O’Reilly, transport-relationships.csv',
  '2019',
)
const RTV_NOORD = at('public', 'rtvnoord.nl/nieuws/215719, driven', '2019-11')
const TRAVELTWEAKS = at('public', 'traveltweaks.com', '2022')

/** Per source a line per pair: from, to, km; `=` before a pair of one region. */
const LISTS: readonly (readonly [Source, string])[] = [
  [
    GRAPHHOPPER,
    `=Amsterdam, Haarlem, 20|Amsterdam, Groningen, 183|Amsterdam, Leeuwarden, 134|Amsterdam, Rotterdam, 77
Amsterdam, Utrecht, 44|Amsterdam, Zwolle, 106|=Breda, Eindhoven, 64|=Breda, 's-Hertogenbosch, 52
Breda, Rotterdam, 49|Breda, Utrecht, 72|=Eindhoven, 's-Hertogenbosch, 35|Eindhoven, Maastricht, 90
Eindhoven, Zwolle, 149|=Groningen, Leeuwarden, 64|Groningen, Utrecht, 188|Groningen, Zwolle, 106
Haarlem, Leeuwarden, 143|Haarlem, Rotterdam, 72|Haarlem, Utrecht, 57|'s-Hertogenbosch, Rotterdam, 81
's-Hertogenbosch, Utrecht, 54|'s-Hertogenbosch, Zwolle, 131|Leeuwarden, Utrecht, 163|Leeuwarden, Zwolle, 97
Maastricht, Zwolle, 231|Rotterdam, Utrecht, 57|Utrecht, Zwolle, 90`,
  ],
  [
    HOFMANN,
    `=Aalsmeer, Alkmaar, 47.177|=Aalsmeer, Almere, 50.44|=Aalsmeer, Amsterdam, 28.907
=Aalsmeer, Bergen aan Zee, 59.311|=Aalsmeer, Bloemendaal, 23.136|Aalsmeer, Alphen aan den Rijn, 23.708
Aalsmeer, Amersfoort, 70.069|Aalsmeer, Apeldoorn, 105.882|Aalsmeer, Arnhem, 102.752|Aalsmeer, Assen, 204.414
Aalsmeer, Bergen op Zoom, 127.147|Aalsmeer, Breda, 113.655|Aalsmeer, Breskens, 220.117`,
  ],
  [
    NEEDHAM,
    `Amsterdam, Utrecht, 46|Amsterdam, Den Haag, 59|Den Haag, Rotterdam, 26|=Den Haag, Gouda, 32
Gouda, Rotterdam, 25|Gouda, Utrecht, 35`,
  ],
  [RTV_NOORD, 'Groningen, Maastricht, 338'],
  [TRAVELTWEAKS, 'Amsterdam, Rotterdam, 80'],
]

/** No hospital stands there; coordinates of the same author. */
const OTHER_PLACES: ReadonlyMap<string, Place> = new Map([
  ['Aalsmeer', { lat: 52.262164, lon: 4.761922 }],
  ['Bergen aan Zee', { lat: 52.661042, lon: 4.631819 }],
  ['Bloemendaal', { lat: 52.404947, lon: 4.620185 }],
  ['Breskens', { lat: 51.394526, lon: 3.555878 }],
])

export const ROAD_DISTANCES: readonly RoadDistance[] = LISTS.flatMap(([source, list]) =>
  list.split(/[\n|]/).map((line): RoadDistance => {
    const [from = '', to = '', km] = line.replace('=', '').split(', ')
    return { from, to, km: Number(km), within: line.startsWith('='), source }
  }),
)

/** Each with what the estimate makes of it. */
export const CHECKED_DISTANCES: readonly CheckedDistance[] = ROAD_DISTANCES.flatMap((one) => {
  const [from, to] = [placeNamed(one.from), placeNamed(one.to)]
  if (from === null || to === null) return []
  const straight = straightKm(from, to)
  const estimateKm = roundedKm(straight * figures['transport-road-factor'].value)
  return [{ ...one, straightKm: straight, estimateKm, error: estimateKm / one.km - 1 }]
})

function placeNamed(name: string): Place | null {
  return OTHER_PLACES.get(name) ?? townNamed(name)
}

export interface FactorCheck {
  readonly pairs: number
  /** Road ÷ straight line, of the middle pair. */
  readonly medianFactor: number
  /** Mean of the errors without their sign, 0–1. */
  readonly meanError: number
  readonly shortest: CheckedDistance
  readonly longest: CheckedDistance
}

/** What the pairs of one class say of the factor; null where there are none. */
export function factorCheck(within: boolean): FactorCheck | null {
  const pairs = CHECKED_DISTANCES.filter((one) => one.within === within).sort((a, b) => a.error - b.error)
  const [shortest, longest] = [pairs[0], pairs.at(-1)]
  if (shortest === undefined || longest === undefined) return null
  const factors = pairs.map(({ km, straightKm }) => km / straightKm).sort((a, b) => a - b)
  return {
    pairs: pairs.length,
    medianFactor: factors[Math.floor(factors.length / 2)] ?? NaN,
    meanError: pairs.reduce((sum, { error }) => sum + Math.abs(error), 0) / pairs.length,
    shortest,
    longest,
  }
}
