/** How far a lever has grown on a day. */
import type { Lever } from '../plan/lever.ts'
import { dayNumber, type CivilDate } from '../shared/civil-date.ts'

/**
 * Share of a lever's full effect on each day: 0 before its start, growing evenly over its lead time, 0 from the day
 * on which its duration is over.
 */
export function leverRamp(
  lever: Pick<Lever, 'start' | 'leadDays' | 'durationDays'>,
  startDate: CivilDate,
  days: number,
): Float64Array {
  const first = dayNumber(lever.start) - dayNumber(startDate)
  const end = lever.durationDays === null ? Infinity : first + lever.durationDays
  return Float64Array.from({ length: days }, (_, t) => {
    if (t < first || t >= end) return 0
    return lever.leadDays === 0 ? 1 : Math.min(1, (t - first) / lever.leadDays)
  })
}
