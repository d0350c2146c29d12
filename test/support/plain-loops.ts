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
