/** Exact quantiles without sorting: values are counted into buckets, and only buckets that hold a wanted rank are sorted. */

const BUCKETS = 512
/** How many values each bucket holds. */
const counts = new Int32Array(BUCKETS)
/** Where the values of a bucket are gathered from, or −1 where none of the bucket is wanted. */
const starts = new Int32Array(BUCKETS)
/** Where the next value of such a bucket goes. */
const places = new Int32Array(BUCKETS)
let bucketOf = new Int32Array(1024)
let gathered = new Float64Array(1024)

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
  countBuckets(values, count, low, high)
  const found = gatherWanted(values, count, probabilities)
  for (let q = 0; q < probabilities.length; q++) {
    const position = (count - 1) * (probabilities[q] ?? 0)
    const part = position - Math.floor(position)
    const lower = gathered[found[2 * q] ?? 0] ?? 0
    const upper = gathered[found[2 * q + 1] ?? 0] ?? 0
    out[q] = part === 0 ? lower : lower + part * (upper - lower)
  }
}

function countBuckets(values: Float64Array, count: number, low: number, high: number): void {
  if (bucketOf.length < count) {
    bucketOf = new Int32Array(count)
    gathered = new Float64Array(count)
  }
  const scale = (BUCKETS - 1) / (high - low)
  counts.fill(0)
  for (let i = 0; i < count; i++) {
    const bucket = (((values[i] ?? 0) - low) * scale) | 0
    bucketOf[i] = bucket
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
}

/**
 * Gathers and sorts the values of every bucket in which a wanted rank, or the one after it, lies. Gives for each
 * probability where in `gathered` those two stand.
 */
function gatherWanted(values: Float64Array, count: number, probabilities: readonly number[]): number[] {
  starts.fill(-1)
  places.fill(-1)
  const found: number[] = []
  const edges = [0]
  let [bucket, before, end] = [0, 0, 0]
  for (const probability of probabilities) {
    const rank = Math.floor((count - 1) * probability)
    for (const wanted of [rank, Math.min(count - 1, rank + 1)]) {
      while (before + (counts[bucket] ?? 0) <= wanted) {
        before += counts[bucket] ?? 0
        bucket += 1
      }
      // The rank after one probability's may lie beyond the next one's.
      while (before > wanted) {
        bucket -= 1
        before -= counts[bucket] ?? 0
      }
      if (starts[bucket] === -1) {
        starts[bucket] = end
        places[bucket] = end
        end += counts[bucket] ?? 0
        edges.push(end)
      }
      found.push((starts[bucket] ?? 0) + wanted - before)
    }
  }
  for (let i = 0; i < count; i++) {
    const at = bucketOf[i] ?? 0
    const place = places[at] ?? -1
    if (place < 0) continue
    gathered[place] = values[i] ?? 0
    places[at] = place + 1
  }
  for (let edge = 1; edge < edges.length; edge++) sortPart(edges[edge - 1] ?? 0, edges[edge] ?? 0)
  return found
}

/** A few values are sorted in place by insertion; the call into a native sort would cost more than the sorting. */
function sortPart(start: number, end: number): void {
  if (end - start > 48) {
    gathered.subarray(start, end).sort()
    return
  }
  for (let i = start + 1; i < end; i++) {
    const value = gathered[i] ?? 0
    let at = i
    while (at > start && (gathered[at - 1] ?? 0) > value) {
      gathered[at] = gathered[at - 1] ?? 0
      at -= 1
    }
    gathered[at] = value
  }
}

/** One quantile of a list of numbers, as `writeQuantiles`; null of an empty list. */
export function quantile(values: readonly number[], probability: number): number | null {
  if (values.length === 0) return null
  const out = new Float64Array(1)
  writeQuantiles(Float64Array.from(values), values.length, [probability], out)
  return out[0] ?? null
}
