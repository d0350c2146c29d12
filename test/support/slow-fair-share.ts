/** The fair-share rule once more, by other means and slowly: fractions and one patient at a time. For small cases. */
import type { Taker } from '../../src/domain/distribution/fair-share.ts'

/**
 * Keys must be whole numbers. One taker at a time is filled; then each patient of the rest goes to the taker whose
 * quota is furthest above what it has, first whole patients, then the remainders.
 */
export function slowFairShare(
  patients: number,
  takers: readonly Taker[],
): { share: number[]; unplaced: number } {
  const share = takers.map(() => 0)
  const open = new Set(takers.flatMap((taker, i) => (taker.spared || taker.key === 0 ? [] : [i])))
  let left = patients
  const keys = () => [...open].reduce((sum, i) => sum + (takers[i]?.key ?? 0), 0)
  const overfull = () =>
    [...open].find((i) => left * (takers[i]?.key ?? 0) > (takers[i]?.capacity ?? 0) * keys())

  for (let i = overfull(); i !== undefined; i = overfull()) {
    share[i] = takers[i]?.capacity ?? 0
    left -= share[i] ?? 0
    open.delete(i)
  }
  if (open.size === 0) return { share, unplaced: left }

  const total = keys()
  for (let seat = 0; seat < left; seat += 1) {
    let best = -1
    let bestGap = -Infinity
    for (const i of open) {
      const gap = left * (takers[i]?.key ?? 0) - (share[i] ?? 0) * total
      if (gap > bestGap) [best, bestGap] = [i, gap]
    }
    share[best] = (share[best] ?? 0) + 1
  }
  return { share, unplaced: 0 }
}
