/** Exact quantiles without sorting: values are counted into buckets, and only the bucket that holds a rank is sorted. */

const BUCKETS = 1024
const counts = new Int32Array(BUCKETS)
let gathered = new Float64Array(64)

/**
 * Quantiles of the first `count` values (finite, any order) at ascending probabilities, written into `out`.
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
  let low = values[0] ?? 0
  let high = low
  for (let i = 1; i < count; i++) {
    const value = values[i] ?? 0
    if (value < low) low = value
    else if (value > high) high = value
  }
  if (low === high) {
    out.fill(low)
    return
  }
  const scale = (BUCKETS - 1) / (high - low)
  counts.fill(0)
  for (let i = 0; i < count; i++) {
    const bucket = (((values[i] ?? 0) - low) * scale) | 0
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  let bucket = 0
  let before = 0
  let sorted = -1
  const rank = (wanted: number): number => {
    while (before + (counts[bucket] ?? 0) <= wanted) before += counts[bucket++] ?? 0
    if (sorted !== bucket) gather(values, count, low, scale, bucket)
    sorted = bucket
    return gathered[wanted - before] ?? 0
  }
  for (let q = 0; q < probabilities.length; q++) {
    const position = (count - 1) * (probabilities[q] ?? 0)
    const wanted = Math.floor(position)
    const part = position - wanted
    const lower = rank(wanted)
    out[q] = part === 0 ? lower : lower + part * (rank(wanted + 1) - lower)
    // The next probability may lie in an earlier bucket than this one's upper neighbour.
    if (part !== 0) {
      bucket = 0
      before = 0
    }
  }
}

function gather(values: Float64Array, count: number, low: number, scale: number, bucket: number): void {
  const size = counts[bucket] ?? 0
  if (gathered.length < size) gathered = new Float64Array(2 * size)
  let found = 0
  for (let i = 0; found < size && i < count; i++) {
    const value = values[i] ?? 0
    if ((((value - low) * scale) | 0) === bucket) gathered[found++] = value
  }
  gathered.subarray(0, size).sort()
}

/** One quantile of a list of numbers, as `writeQuantiles`; null of an empty list. */
export function quantile(values: readonly number[], probability: number): number | null {
  if (values.length === 0) return null
  const out = new Float64Array(1)
  writeQuantiles(Float64Array.from(values), values.length, [probability], out)
  return out[0] ?? null
}
