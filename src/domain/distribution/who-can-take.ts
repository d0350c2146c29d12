/**
 * Today's list of who can take patients (IG&H p. 26): each hospital, or the region as a whole where it is not divided
 * into hospitals, with its free beds and the places that it offers. Counts as they stand this morning, no forecast.
 */
import { daysBetween } from '../shared/civil-date.ts'
import type { Distribution } from './distribution.ts'

export interface Taker {
  /** Id of a region of the document. */
  readonly region: string
  /** Null: the region as a whole. */
  readonly hospital: string | null
  /** Capacity less who lies there; below 0 nobody can be taken. Null: nobody stated beds of it. */
  readonly free: number | null
  /** Places that it offers from today or before; null where it offers none in particular. */
  readonly offered: number | null
}

/**
 * Those with a free bed or an offered place, most first; a spared region and its hospitals take nobody. A place that
 * is offered counts also where no bed is free: whoever offers it makes the bed.
 */
export function whoCanTake({ regions, transfers }: Distribution): Taker[] {
  const offers = (transfers?.notices ?? []).filter(
    ({ kind, from }) => kind === 'offer' && daysBetween(transfers?.startsOn ?? from, from) <= 0,
  )
  const takers = regions
    .filter(({ spared }) => spared === null)
    .flatMap((region): Taker[] => {
      const own = offers.filter(({ region: id }) => id === region.id)
      const hospitals = region.hospitals ?? []
      const offeredBy = (name: string | undefined): number | null => {
        const places = own.filter(({ hospital }) => hospital === name)
        return places.length === 0 ? null : places.reduce((sum, { patients }) => sum + patients, 0)
      }
      const known = hospitals
        .filter(({ spared }) => spared === null)
        .map(({ id, name = id, capacity, occupied }): Taker => ({
          region: region.id,
          hospital: name,
          free: capacity - occupied,
          offered: offeredBy(name),
        }))
      const names = new Set(hospitals.map(({ id, name = id }) => name))
      const others = [...new Set(own.flatMap(({ hospital = null }) => hospital ?? []))]
        .filter((name) => !names.has(name))
        .map((name): Taker => ({ region: region.id, hospital: name, free: null, offered: offeredBy(name) }))
      const whole: Taker = {
        region: region.id,
        hospital: null,
        free: hospitals.length > 0 ? null : region.capacity - region.occupied,
        offered: offeredBy(undefined),
      }
      return [...known, ...others, ...(hospitals.length === 0 || whole.offered !== null ? [whole] : [])]
    })
  return takers
    .filter(({ free, offered }) => placesOf({ free, offered }) > 0)
    .sort((a, b) => placesOf(b) - placesOf(a))
}

/** What is offered goes before what is free: who offers two of five beds takes two. */
function placesOf({ free, offered }: Pick<Taker, 'free' | 'offered'>): number {
  return offered ?? free ?? 0
}
