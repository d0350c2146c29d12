/**
 * A proposal for sharing devices over suppliers or regions by need: whole devices, largest remainder, nobody more
 * than it needs. A proposal only; lending them is entered as events.
 */
import { shareOut } from '../../distribution/fair-share.ts'
import type { IsoWeek } from '../../shared/civil-date.ts'
import { socNeed } from './demand.ts'
import type { DemandSettings } from '../records/demand-settings.ts'
import type { HolderStock } from '../stock/stock.ts'

export interface Need {
  readonly id: string
  /** Whole devices. */
  readonly devices: number
}

export interface DeviceShare {
  /** Whole devices per id. */
  readonly share: Readonly<Record<string, number>>
  /** Devices that nobody needs. */
  readonly left: number
}

/** Shares `devices` over those who need them; `share` and `left` together are always `devices`. */
export function proposeShareOut(devices: number, needs: readonly Need[]): DeviceShare {
  const takers = needs.map((need) => ({
    id: need.id,
    key: need.devices,
    capacity: need.devices,
    spared: false,
  }))
  const { share, unplaced } = shareOut(devices, takers)
  return { share, left: unplaced }
}

/** What one taker needs in a week, and what it has of it. */
export interface Wanted extends Need {
  readonly name: string
  readonly wanted: number
  /** Null where stock is not kept by that place: regions have no account of their own. */
  readonly has: number | null
}

/** The need of a week over suppliers, by what each has placed now, in whole devices that add up to the need. */
export function supplierNeeds(
  holders: readonly HolderStock[],
  need: number,
  nameOf: (id: string) => string,
): Wanted[] {
  const takers = holders.map(({ holder, placed }) => ({
    id: holder,
    key: placed,
    capacity: need,
    spared: false,
  }))
  const { share } = shareOut(need, takers)
  return holders.map(({ holder, idle, turnaround, placed }) => {
    const wanted = share[holder] ?? 0
    const has = idle + turnaround + placed
    return { id: holder, name: nameOf(holder), wanted, has, devices: Math.max(0, wanted - has) }
  })
}

/** The need of a week by region, from the frozen copies of regional plans; empty without them. */
export function regionNeeds(settings: DemandSettings, isoWeek: IsoWeek): Wanted[] {
  return (settings.plans ?? []).flatMap(({ region, regionName, weeks }) => {
    const week = weeks.find((row) => row.isoWeek === isoWeek)
    if (week === undefined) return []
    const wanted = socNeed(week.p50, settings)
    return [{ id: region, name: regionName, wanted, has: null, devices: wanted }]
  })
}
