/**
 * Order statistics of a row of numbers without sorting it, in AssemblyScript: values are counted into buckets, and
 * only buckets that hold a wanted rank are sorted. `npm run wasm` compiles this into quantiles-wasm.ts.
 */
const BUCKETS: i32 = 256
const LAST: i32 = BUCKETS - 1
/** Beyond this many values a bucket is sorted in strides. */
const FEW: i32 = 48

/**
 * Writes the values of `ranks` (whole numbers of 4 bytes, from 0) of the first `count` `values` (8 bytes, finite, any
 * order) to `found`, and after them the lowest and the highest value. `work` is room for 3 × 256 numbers of 4 bytes, a
 * byte for each value, and the values once more.
 */
export function select(
  values: usize, count: i32, ranks: usize, rankCount: i32, found: usize, work: usize,
): void {
  const range = found + ((<usize>rankCount) << 3)
  // Buckets over a range that was expected, that of the row before, cost more than looking: values fall beside it.
  findRange(values, count, range)
  const low = load<f64>(range)
  const high = load<f64>(range, 8)
  if (low === high) {
    for (let at = found; at < range; at += 8) store<f64>(at, low)
    return
  }
  const counts = work
  const starts = work + BUCKETS * 4
  const places = starts + BUCKETS * 4
  const bucketOf = places + BUCKETS * 4
  const gathered = (bucketOf + <usize>count + 7) & ~7
  countBuckets(values, count, low, high, counts, bucketOf)

  memory.fill(places, 0xff, BUCKETS * 4)
  let bucket = 0
  let before = 0
  let end = 0
  for (let q = 0; q < rankCount; q++) {
    const wanted = load<i32>(ranks + ((<usize>q) << 2))
    while (before + load<i32>(counts + ((<usize>bucket) << 2)) <= wanted) {
      before += load<i32>(counts + ((<usize>bucket) << 2))
      bucket += 1
    }
    // Ranks may go back: the one after a probability's may lie beyond the next one's.
    while (before > wanted) {
      bucket -= 1
      before -= load<i32>(counts + ((<usize>bucket) << 2))
    }
    const at = (<usize>bucket) << 2
    if (load<i32>(places + at) === -1) {
      store<i32>(places + at, end)
      store<i32>(starts + at, end)
      end += load<i32>(counts + at)
    }
    // Where in `gathered` it will stand; the value follows.
    store<i64>(found + ((<usize>q) << 3), <i64>(load<i32>(starts + at) + wanted - before))
  }
  gather(values, count, bucketOf, places, gathered)
  for (let b = 0; b < BUCKETS; b++) {
    const at = (<usize>b) << 2
    const place = load<i32>(places + at)
    if (place !== -1) sort(gathered + ((<usize>load<i32>(starts + at)) << 3), load<i32>(counts + at))
  }
  for (let at = found; at < range; at += 8) {
    store<f64>(at, load<f64>(gathered + ((<usize>load<i64>(at)) << 3)))
  }
}

/** Four at a time, so that no comparison waits for the one before it. */
function findRange(values: usize, count: i32, range: usize): void {
  let low = v128.load64_splat(values)
  let high = low
  let lowToo = low
  let highToo = low
  let i = 0
  for (; i + 4 <= count; i += 4) {
    const from = values + ((<usize>i) << 3)
    const pair = v128.load(from)
    const next = v128.load(from, 16)
    low = f64x2.pmin(low, pair)
    high = f64x2.pmax(high, pair)
    lowToo = f64x2.pmin(lowToo, next)
    highToo = f64x2.pmax(highToo, next)
  }
  for (; i < count; i++) {
    const last = v128.load64_splat(values + ((<usize>i) << 3))
    low = f64x2.pmin(low, last)
    high = f64x2.pmax(high, last)
  }
  low = f64x2.pmin(low, lowToo)
  high = f64x2.pmax(high, highToo)
  store<f64>(range, min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1)))
  store<f64>(range, max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1)), 8)
}

/** Counts the values into buckets over their range, two at a time. */
function countBuckets(values: usize, count: i32, low: f64, high: f64, counts: usize, bucketOf: usize): void {
  memory.fill(counts, 0, BUCKETS * 4)
  const first = f64x2.splat(low)
  const scale = f64x2.splat(<f64>LAST / (high - low))
  // A range of almost nothing has an infinite scale.
  const bottom = f64x2.splat(0)
  const top = f64x2.splat(<f64>LAST)
  for (let i = 0; i < count; i += 2) {
    const from = values + ((<usize>i) << 3)
    // The last of an odd number stands beside itself, and counts once.
    const pair = i + 1 < count ? v128.load(from) : v128.load64_splat(from)
    const place = f64x2.pmin(top, f64x2.pmax(bottom, f64x2.mul(f64x2.sub(pair, first), scale)))
    const two = i32x4.trunc_sat_f64x2_s_zero(place)
    const one = i32x4.extract_lane(two, 0)
    store<u8>(bucketOf + i, <u8>one)
    const at = counts + ((<usize>one) << 2)
    store<i32>(at, load<i32>(at) + 1)
    if (i + 1 < count) {
      const other = i32x4.extract_lane(two, 1)
      store<u8>(bucketOf + i, <u8>other, 1)
      const next = counts + ((<usize>other) << 2)
      store<i32>(next, load<i32>(next) + 1)
    }
  }
}

/** Brings the values of each wanted bucket together from its place on. */
function gather(values: usize, count: i32, bucketOf: usize, places: usize, gathered: usize): void {
  for (let i = 0; i < count; i++) {
    const at = places + ((<usize>load<u8>(bucketOf + i)) << 2)
    const place = load<i32>(at)
    if (place === -1) continue
    store<f64>(gathered + ((<usize>place) << 3), load<f64>(values + ((<usize>i) << 3)))
    store<i32>(at, place + 1)
  }
}

/** Sorts in place: by insertion, and where many values fell in one bucket first in strides (Shell, CACM 1959;2:30). */
function sort(values: usize, count: i32): void {
  if (count > FEW) count = settleHighest(values, count)
  let gap = 1
  while (count > FEW && gap < count / 3) gap = 3 * gap + 1
  for (; gap > 0; gap /= 3) {
    const stride = (<usize>gap) << 3
    for (let i = gap; i < count; i++) {
      let to = values + ((<usize>i) << 3)
      const value = load<f64>(to)
      while (to >= values + stride && load<f64>(to - stride) > value) {
        store<f64>(to, load<f64>(to - stride))
        to -= stride
      }
      store<f64>(to, value)
    }
  }
}

/**
 * Puts the values that equal the highest at the end, and gives how many are left before them. Where draws meet the same
 * bound, nearly all of a bucket are such.
 */
function settleHighest(values: usize, count: i32): i32 {
  const end = values + ((<usize>count) << 3)
  let highest = load<f64>(values)
  for (let at = values; at < end; at += 8) highest = max(highest, load<f64>(at))
  let to = values
  for (let at = values; at < end; at += 8) {
    const value = load<f64>(at)
    if (value === highest) continue
    store<f64>(to, value)
    to += 8
  }
  for (let at = to; at < end; at += 8) store<f64>(at, highest)
  return <i32>((to - values) >> 3)
}
