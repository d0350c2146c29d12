/** Staff that is absent because of infection, as the whole population is infected. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { at as valueAt } from '../forecast/daily.ts'
import { exp } from '../shared/exact-math.ts'
import { columnOn } from '../shared/step.ts'
import { DAYS_BEFORE, loops, ROW_BYTES, takeLanes, takeRows } from './block.ts'
import { LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import type { Response } from './response.ts'

let room:
  | {
      readonly infections: ReturnType<typeof takeRows>
      readonly absent: ReturnType<typeof takeRows>
      readonly perInfection: ReturnType<typeof takeLanes>
    }
  | undefined

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
): Float64Array {
  const width = widthOf(range)
  const column = columnOn(old, days * width)
  const place = (room ??= { infections: takeRows(), absent: takeRows(), perInfection: takeLanes() })
  const past = Array.from({ length: DAYS_BEFORE }, (_, back) =>
    exp(valueAt(history, Math.min(back, history.length - 1))),
  )
  place.perInfection.numbers.fill(inhabitants > 0 ? 1 / inhabitants : 0)
  place.absent.numbers.fill(0, 0, LANES)
  for (const [index, block] of infections.entries()) {
    const [variant, before] = [response.ofVariant[index], response.ofBefore?.[index]]
    const { numbers, withHistory } = place.infections
    const zero = withHistory.length - numbers.length
    for (let lane = 0; lane < LANES; lane++) {
      const today = block[lane] ?? 0
      for (let back = 0; back < DAYS_BEFORE; back++)
        withHistory[zero - back * LANES + lane] = today * (past[back] ?? 0)
      for (let at = LANES + lane; at < days * LANES; at += LANES) {
        numbers[at] = (block[at] ?? 0) * ((variant?.[at] ?? 0) + (before?.[at] ?? 0))
      }
    }
    const { absent, perInfection } = place
    loops().absence(
      absent.at + ROW_BYTES,
      place.infections.at + ROW_BYTES,
      Math.round(absenceDays),
      perInfection.at,
      days - 1,
    )
    writeBlock(column, width, index, absent.numbers)
  }
  return column
}
