/**
 * out(t) = Σₖ curve(k) · inflow(t − k), the step from inflow to occupancy and from infection to arrival, for a block
 * of eight draws (see lanes.ts). Nothing came in before day 0: history is counted apart.
 * `convolvePlain` says what is meant, and is the baseline of the benchmark; `convolve` gives the same bytes from
 * WebAssembly (source: convolve.as), several times faster.
 */

import { CONVOLVE_WASM } from './convolve-wasm.ts'
import { LANES } from './lanes.ts'
import { LONGEST_DAYS } from './survival.ts'

/** Longest horizon of a plan. */
const MOST_DAYS = 365

/** Adds up one day at a time: the definition. */
export function convolvePlain(
  out: Float64Array,
  inflow: Float64Array,
  curve: Float64Array,
  curveDays: number,
  days: number,
): void {
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

const [ZERO_DAYS_BEFORE, ZERO_DAYS_AFTER, BYTES] = [8, 4, 8]
const INFLOW_AT = ZERO_DAYS_BEFORE * LANES
const CURVE_AT = INFLOW_AT + (MOST_DAYS + ZERO_DAYS_AFTER) * LANES
const OUT_AT = CURVE_AT + (LONGEST_DAYS + ZERO_DAYS_AFTER) * LANES
const END_AT = OUT_AT + (MOST_DAYS + ZERO_DAYS_AFTER) * LANES
const PAGE_BYTES = 65_536

interface Kernel {
  /** The memory that the compiled function works in. */
  readonly numbers: Float64Array
  readonly run: (...pointers: number[]) => void
}

let loaded: Kernel | undefined

function load(): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(CONVOLVE_WASM))
  const { memory, convolve: compiled } = exports
  if (!(memory instanceof WebAssembly.Memory) || typeof compiled !== 'function') {
    throw new TypeError('convolve-wasm.ts is not what convolve.as compiles to')
  }
  memory.grow(Math.ceil((END_AT * BYTES) / PAGE_BYTES))
  return {
    numbers: new Float64Array(memory.buffer),
    run: (...pointers) => void Reflect.apply(compiled, null, pointers),
  }
}

/** The same sums in the same order. `out` and `inflow` hold `days` rows, `curve` at least `curveDays`. */
export function convolve(
  out: Float64Array,
  inflow: Float64Array,
  curve: Float64Array,
  curveDays: number,
  days: number,
): void {
  if (days > MOST_DAYS || curveDays > LONGEST_DAYS) throw new RangeError(`${days} days, ${curveDays} days`)
  const { numbers, run } = (loaded ??= load())
  numbers.set(inflow, INFLOW_AT)
  numbers.set(curve, CURVE_AT)
  const end = CURVE_AT + curveDays * LANES
  numbers.fill(0, end, end + ZERO_DAYS_AFTER * LANES)
  run(OUT_AT * BYTES, INFLOW_AT * BYTES, CURVE_AT * BYTES, curveDays, days)
  out.set(numbers.subarray(OUT_AT, OUT_AT + days * LANES))
}
