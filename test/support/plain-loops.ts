/**
 * The compiled loops of block.as said plainly, one number after the other, for a block of eight draws: what they are
 * held to, and the baseline of the benchmark. Rows are those of days 0 … `days` − 1, and nothing came in before.
 */
import { LANES } from '../../src/domain/demand/lanes.ts'

type Row = Float64Array

export function convolvePlain(out: Row, inflow: Row, curve: Row, curveDays: number, days: number): void {
  for (let lane = 0; lane < LANES; lane++) {
    for (let t = 0; t < days; t++) {
      let sum = 0
      for (let k = 0; k < curveDays && k <= t; k++) {
        sum += (curve[k * LANES + lane] ?? 0) * (inflow[(t - k) * LANES + lane] ?? 0)
      }
      out[t * LANES + lane] = sum
    }
  }
}

/** The same with eight draws side by side: none waits for the sum of its own day before, as it does above. */
export function convolveLanes(out: Row, inflow: Row, curve: Row, curveDays: number, days: number): void {
  for (let t = 0; t < days; t++) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    for (let k = 0, at = 0, from = t * LANES; k < curveDays && k <= t; k++, at += LANES, from -= LANES) {
      a += (curve[at] ?? 0) * (inflow[from] ?? 0)
      b += (curve[at + 1] ?? 0) * (inflow[from + 1] ?? 0)
      c += (curve[at + 2] ?? 0) * (inflow[from + 2] ?? 0)
      d += (curve[at + 3] ?? 0) * (inflow[from + 3] ?? 0)
      e += (curve[at + 4] ?? 0) * (inflow[from + 4] ?? 0)
      f += (curve[at + 5] ?? 0) * (inflow[from + 5] ?? 0)
      g += (curve[at + 6] ?? 0) * (inflow[from + 6] ?? 0)
      h += (curve[at + 7] ?? 0) * (inflow[from + 7] ?? 0)
    }
    out.set([a, b, c, d, e, f, g, h], t * LANES)
  }
}
