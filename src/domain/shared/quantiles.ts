/** Exact quantiles without sorting: values are counted into buckets, and only buckets that hold a wanted rank are sorted. */

const BUCKETS = 256
const LAST = BUCKETS - 1
/** How many values each bucket holds. */
const counts = new Int32Array(BUCKETS)
/** Where the values of a bucket are gathered from, or −1 where none of the bucket is wanted. */
const starts = new Int32Array(BUCKETS)
/** Where the next value of such a bucket goes. */
const places = new Int32Array(BUCKETS)
let bucketOf = new Int32Array(1024)
let gathered = new Float64Array(1024)

/**
 * Where values are expected to lie. A guess makes it quick and never changes a quantile: what lies outside falls in
 * the outermost buckets. Rows that follow one another hand it on: it is left as the values turned out.
 */
export interface ValueRange {
  low: number
  high: number
}

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
  range: ValueRange = { low: 0, high: 0 },
): void {
  if (count === 0) {
    out.fill(0)
    return
  }
  if (range.low >= range.high) findRange(values, count, range)
  if (range.low < range.high) countBuckets(values, count, range)
  if (range.low === range.high) {
    out.fill(range.low)
    return
  }
  const found = gatherWanted(values, count, probabilities)
  for (let q = 0; q < probabilities.length; q++) {
    const position = (count - 1) * (probabilities[q] ?? 0)
    const part = position - Math.floor(position)
    const lower = gathered[found[2 * q] ?? 0] ?? 0
    const upper = gathered[found[2 * q + 1] ?? 0] ?? 0
    out[q] = part === 0 ? lower : lower + part * (upper - lower)
  }
}

function findRange(values: Float64Array, count: number, range: ValueRange): void {
  let low = values[0] ?? 0
  let high = low
  for (let i = 1; i < count; i++) {
    const value = values[i] ?? 0
    if (value < low) low = value
    else if (value > high) high = value
  }
  range.low = low
  range.high = high
}

/** Counts the values into buckets over the expected range, and leaves the range in which they lie. */
function countBuckets(values: Float64Array, count: number, range: ValueRange): void {
  if (bucketOf.length < count) {
    bucketOf = new Int32Array(count)
    gathered = new Float64Array(count)
  }
  const first = range.low
  const scale = LAST / (range.high - range.low)
  let low = Infinity
  let high = -Infinity
  counts.fill(0)
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0
    if (value < low) low = value
    if (value > high) high = value
    const place = (value - first) * scale
    const bucket = place >= LAST ? LAST : place > 0 ? place | 0 : 0
    bucketOf[i] = bucket
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  range.low = low
  range.high = high
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
