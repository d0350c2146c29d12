/** What happens on a link in each draw, and how many draws are over on each day; counted in WebAssembly (tally.as). */

import { loadCompiled, type CompiledFunction } from '../shared/compiled.ts'
import { TALLY_WASM } from './tally-wasm.ts'

export interface Tally {
  /** Highest demand. */
  readonly peak: Float64Array
  /** Demand above room added up over all days, in unit × days. */
  readonly unmet: Float64Array
  /** Most that is short on one day. */
  readonly shortfall: Float64Array
  /** Day of the first overrun; Infinity where there is none. */
  readonly firstDay: Float64Array
  /** Draws with demand above room, per day. */
  readonly over: Float64Array
}

/** Order of the columns in the memory. */
const COLUMNS = ['demand', 'room', 'peak', 'unmet', 'shortfall', 'firstDay'] as const
type Column = (typeof COLUMNS)[number]

interface Counter {
  readonly width: number
  readonly count: CompiledFunction
  readonly at: Readonly<Record<Column | 'over', number>>
  readonly numbers: Readonly<Record<Column | 'over', Float64Array>>
}

const NUMBER_BYTES = 8
let loaded: Counter | undefined

/** A counter for rows of `draws` draws. */
function counterFor(draws: number): Counter {
  const width = draws + (draws % 2)
  if (loaded?.width === width) return loaded
  const { buffer, functions } = loadCompiled(
    TALLY_WASM,
    ['tally'],
    (COLUMNS.length * width + 1) * NUMBER_BYTES,
  )
  const places = [...COLUMNS, 'over' as const].map(
    (name, place) => [name, place * width * NUMBER_BYTES] as const,
  )
  loaded = {
    width,
    count: functions.tally,
    at: Object.fromEntries(places) as Counter['at'],
    numbers: Object.fromEntries(
      places.map(([name, at]) => [name, new Float64Array(buffer, at, name === 'over' ? 1 : width)]),
    ) as Counter['numbers'],
  }
  return loaded
}

/** Puts the values of all draws on a day into `row`. */
export type RowOf = (day: number, row: Float64Array) => void

/** Counts the days of a link, given its demand and its room in its unit. */
export function tallyDays(draws: number, days: number, demandOn: RowOf, roomOn: RowOf): Tally {
  const { width, count, at, numbers } = counterFor(draws)
  const { demand, room, peak, unmet, shortfall, firstDay, over: overToday } = numbers
  const over = new Float64Array(days)
  // Beside the last of an odd number of draws stands one that asks nothing.
  demand.fill(0)
  room.fill(0)
  peak.fill(0)
  unmet.fill(0)
  shortfall.fill(0)
  firstDay.fill(Infinity)
  for (let day = 0; day < days; day++) {
    demandOn(day, demand)
    roomOn(day, room)
    count(at.demand, at.room, width, day, at.peak, at.unmet, at.shortfall, at.firstDay, at.over)
    over[day] = overToday[0] ?? 0
  }
  const perDraw = (column: Float64Array): Float64Array => column.slice(0, draws)
  return {
    peak: perDraw(peak),
    unmet: perDraw(unmet),
    shortfall: perDraw(shortfall),
    firstDay: perDraw(firstDay),
    over,
  }
}
