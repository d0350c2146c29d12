/** Exact quantiles without sorting; the work is done in WebAssembly (source: quantiles.as). */

import { loadCompiled, type CompiledFunction } from './compiled.ts'
import { QUANTILES_WASM } from './quantiles-wasm.ts'

/** Most probabilities that are asked for at once. */
const MOST_PROBABILITIES = 32
const MOST_RANKS = 2 * MOST_PROBABILITIES
const [NUMBER_BYTES, RANK_BYTES] = [8, 4]
/** Room for values grows by so many. */
const ROW_STEP = 1024
/** Counts, starts and places of 256 buckets. */
const BUCKET_BYTES = 3 * 256 * 4
/** Places in the memory, in bytes: what was found, the ranks that are wanted, room to work in, the values. */
const FOUND_AT = 0
const RANKS_AT = FOUND_AT + (MOST_RANKS + 2) * NUMBER_BYTES
const WORK_AT = RANKS_AT + MOST_RANKS * RANK_BYTES

interface Selection {
  readonly capacity: number
  readonly valuesAt: number
  readonly select: CompiledFunction
  readonly ranks: Int32Array
  readonly found: Float64Array
  readonly values: Float64Array
}

let loaded: Selection | undefined

/** The compiled selection with room for `count` values. */
function selectionFor(count: number): Selection {
  if (loaded && loaded.capacity >= count) return loaded
  const capacity = ROW_STEP * Math.ceil(count / ROW_STEP)
  const valuesAt = WORK_AT + BUCKET_BYTES + capacity * (1 + NUMBER_BYTES)
  const { buffer, functions } = loadCompiled(QUANTILES_WASM, ['select'], valuesAt + capacity * NUMBER_BYTES)
  loaded = {
    capacity,
    valuesAt,
    select: functions.select,
    ranks: new Int32Array(buffer, RANKS_AT, MOST_RANKS),
    found: new Float64Array(buffer, FOUND_AT, MOST_RANKS + 2),
    values: new Float64Array(buffer, valuesAt, capacity),
  }
  return loaded
}

/**
 * Quantiles of the first `count` values (finite, any order) at ascending probabilities (at most 32), written into `out`.
 * Between two order statistics the value is interpolated (type 7 of Hyndman & Fan, The American Statistician
 * 1996;50:361). With no values every quantile is 0.
 */
export function writeQuantiles(
  values: Float64Array,
  count: number,
  probabilities: readonly number[],
  out: Float64Array,
): void {
  if (count === 0) {
    out.fill(0)
    return
  }
  const { select, ranks, found, values: row, valuesAt } = selectionFor(count)
  row.set(count === values.length ? values : values.subarray(0, count))
  const asked = 2 * probabilities.length
  if (asked > MOST_RANKS) throw new RangeError(`${probabilities.length} probabilities`)
  for (let q = 0; q < probabilities.length; q++) {
    const rank = Math.floor((count - 1) * (probabilities[q] ?? 0))
    ranks[2 * q] = rank
    ranks[2 * q + 1] = Math.min(count - 1, rank + 1)
  }
  select(valuesAt, count, RANKS_AT, asked, FOUND_AT, WORK_AT)
  for (let q = 0; q < probabilities.length; q++) {
    const position = (count - 1) * (probabilities[q] ?? 0)
    const part = position - Math.floor(position)
    const lower = found[2 * q] ?? 0
    const upper = found[2 * q + 1] ?? 0
    out[q] = part === 0 ? lower : lower + part * (upper - lower)
  }
}
