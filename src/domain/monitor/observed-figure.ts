/** Of whom a monitor speaks, and how a link of theirs stood on a day. */
import type { ChainLink } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'

/** A country, a region, a safety region or a hospital. */
export interface MonitoredArea {
  readonly id: string
  readonly name: string
  /** The area of which it is a part; null for the whole. */
  readonly within: string | null
  /** Null where nobody stated it: then nothing is told per 1,000. */
  readonly inhabitants: number | null
  /** Weighted GP contacts per 1,000 inhabitants a week that can be carried; null: not known. */
  readonly gpRoomPer1000: number | null
}

/** How one link of one area stood on a day. */
export interface ObservedFigure {
  readonly areaId: string
  readonly link: ChainLink
  readonly on: CivilDate
  /** Occupied beds, clients, consults a day: in the unit of the link. */
  readonly value: number
  /** What could be carried that day; null: not known. */
  readonly capacity: number | null
  /** Share of staff that was absent, 0–1; null: not known. */
  readonly absence: number | null
}
