/** Staff that is absent because of infection, as the whole population is infected. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { at as valueAt } from '../forecast/daily.ts'
import { exp } from '../shared/exact-math.ts'
import { columnOn, type TakeColumn } from '../shared/step.ts'
import { loops, placeRows, ROW_BYTES, takeLanes, takeRows } from './block.ts'
import { LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import type { Response } from './response.ts'

function takeRoom() {
  return { infections: takeRows(), factors: takeRows(), absent: takeRows(), perInfection: takeLanes() }
}

let room: ReturnType<typeof takeRoom> | undefined

/**
 * Share of staff absent above the absence of day 0 (0–1), day-major: who was infected in the last whole days, above
 * the same on day 0, as a share of everybody.
 * @param infections per day without a scenario, a row per day.
 * @param history log of infections k days before day 0 against those of day 0.
 */
export function simulateAbsence(
  { horizonDays: days, region: { inhabitants }, course: { absenceDays } }: RegionalPlan,
  range: DrawRange,
  infections: Blocks,
  history: Float64Array,
  response: Response,
  old: Float64Array | undefined,
  take: TakeColumn,
): Float64Array {
  const width = widthOf(range)
  const column = columnOn(old, days * width, take)
  const place = (room ??= takeRoom())
  const reach = Math.round(absenceDays)
  const past = Array.from({ length: reach }, (_, back) =>
    exp(valueAt(history, Math.min(back, history.length - 1))),
  )
  place.perInfection.numbers.fill(inhabitants > 0 ? 1 / inhabitants : 0)
  place.absent.numbers.fill(0, 0, LANES)
  for (const [index, block] of infections.entries()) {
    const { infections: infected, factors, absent, perInfection } = place
    const { numbers, withHistory } = infected
    placeRows(infected, response.ofVariant[index], days)
    const before = response.ofBefore?.[index]
    if (before) {
      placeRows(factors, before, days)
      loops().plus(infected.at, factors.at, days)
    }
    placeRows(factors, block, days)
    loops().multiply(infected.at, factors.at, days)
    const zero = withHistory.length - numbers.length
    for (const [back, share] of past.entries()) {
      for (let lane = 0; lane < LANES; lane++) {
        withHistory[zero - back * LANES + lane] = (block[lane] ?? 0) * share
      }
    }
    loops().absence(absent.at + ROW_BYTES, infected.at + ROW_BYTES, reach, perInfection.at, days - 1)
    writeBlock(column, width, index, absent.numbers)
  }
  return column
}
