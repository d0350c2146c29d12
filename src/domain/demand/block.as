/**
 * The inner loops of the demand: eight draws side by side, a block (see lanes.ts), two draws in one 128-bit vector, in
 * AssemblyScript. `npm run wasm` compiles this into block-wasm.ts; block.ts calls it, and says what it is given.
 *
 * Pointers are to rows of eight numbers (64 bytes), a row per day; to one such row, `lanes`; or to numbers of 8 bytes,
 * `perDay`. Each loop adds and multiplies in the order in which its formula is written: the bytes are those of plain
 * arithmetic.
 */
const ROW: usize = 64
const PAIR: usize = 16

/**
 * out(t) = Σₖ curve(k) · inflow(t − k): four days in registers, four steps of k per round, so that no register is
 * copied. The sums run in the order of k. Eight rows of zeros stand before `inflow`, four after `curve`, and `out` has
 * room for `days` rounded up to a multiple of four.
 */
export function convolve(out: usize, inflow: usize, curve: usize, curveDays: i32, days: i32): void {
  for (let pair: usize = 0; pair < 64; pair += 16) {
    for (let t: i32 = 0; t < days; t += 4) {
      let a = f64x2.splat(0)
      let b = f64x2.splat(0)
      let c = f64x2.splat(0)
      let d = f64x2.splat(0)
      let at: usize = inflow + pair + ((<usize>t) << 6)
      let w = v128.load(at)
      let x = v128.load(at, 64)
      let y = v128.load(at, 128)
      let z = v128.load(at, 192)
      // Days before day 0 are zeros, so a longer curve adds nothing.
      const reach: i32 = (min(curveDays, t + 4) + 3) & ~3
      let from: usize = curve + pair
      const end: usize = from + ((<usize>reach) << 6)
      for (; from < end; from += 256) {
        let share = v128.load(from)
        a = f64x2.add(a, f64x2.mul(share, w))
        b = f64x2.add(b, f64x2.mul(share, x))
        c = f64x2.add(c, f64x2.mul(share, y))
        d = f64x2.add(d, f64x2.mul(share, z))
        z = v128.load(at - 64)
        share = v128.load(from, 64)
        a = f64x2.add(a, f64x2.mul(share, z))
        b = f64x2.add(b, f64x2.mul(share, w))
        c = f64x2.add(c, f64x2.mul(share, x))
        d = f64x2.add(d, f64x2.mul(share, y))
        y = v128.load(at - 128)
        share = v128.load(from, 128)
        a = f64x2.add(a, f64x2.mul(share, y))
        b = f64x2.add(b, f64x2.mul(share, z))
        c = f64x2.add(c, f64x2.mul(share, w))
        d = f64x2.add(d, f64x2.mul(share, x))
        x = v128.load(at - 192)
        share = v128.load(from, 192)
        a = f64x2.add(a, f64x2.mul(share, x))
        b = f64x2.add(b, f64x2.mul(share, y))
        c = f64x2.add(c, f64x2.mul(share, z))
        d = f64x2.add(d, f64x2.mul(share, w))
        at -= 256
        w = v128.load(at)
      }
      const to: usize = out + pair + ((<usize>t) << 6)
      v128.store(to, a)
      v128.store(to, b, 64)
      v128.store(to, c, 128)
      v128.store(to, d, 192)
    }
  }
}

/** out(t) = perDay(t) + lanes · rows(t) + others(t) */
export function level(out: usize, perDay: usize, lanes: usize, rows: usize, others: usize, days: i32): void {
  for (let t: i32 = 0; t < days; t++, perDay += 8) {
    const today = v128.load64_splat(perDay)
    for (let pair: usize = 0; pair < ROW; pair += PAIR, out += PAIR, rows += PAIR, others += PAIR) {
      const wave = f64x2.mul(v128.load(lanes + pair), v128.load(rows))
      v128.store(out, f64x2.add(f64x2.add(today, wave), v128.load(others)))
    }
  }
}

/** out(t) = out(t) · rows(t) */
export function multiply(out: usize, rows: usize, days: i32): void {
  const end = out + ((<usize>days) << 6)
  for (; out < end; out += PAIR, rows += PAIR) v128.store(out, f64x2.mul(v128.load(out), v128.load(rows)))
}

/** out(t) = out(t) + rows(t) */
export function plus(out: usize, rows: usize, days: i32): void {
  const end = out + ((<usize>days) << 6)
  for (; out < end; out += PAIR, rows += PAIR) v128.store(out, f64x2.add(v128.load(out), v128.load(rows)))
}

/** beds(t) = max(0, beds(t) + √beds(t) · chance(t)) */
export function scatter(beds: usize, chance: usize, days: i32): void {
  const end = beds + ((<usize>days) << 6)
  for (; beds < end; beds += PAIR, chance += PAIR) {
    const usual = v128.load(beds)
    const off = f64x2.mul(f64x2.sqrt(usual), v128.load(chance))
    v128.store(beds, f64x2.max(f64x2.splat(0), f64x2.add(usual, off)))
  }
}

/** beds(t) = max(0, (beds(t) + 1) · factors(t) − 1) */
export function blend(beds: usize, factors: usize, days: i32): void {
  const one = f64x2.splat(1)
  const end = beds + ((<usize>days) << 6)
  for (; beds < end; beds += PAIR, factors += PAIR) {
    const known = f64x2.mul(f64x2.add(v128.load(beds), one), v128.load(factors))
    v128.store(beds, f64x2.max(f64x2.splat(0), f64x2.sub(known, one)))
  }
}

/** out(t) = lanes · rows(t) */
export function scale(out: usize, lanes: usize, rows: usize, days: i32): void {
  for (let t: i32 = 0; t < days; t++) {
    for (let pair: usize = 0; pair < ROW; pair += PAIR, out += PAIR, rows += PAIR) {
      v128.store(out, f64x2.mul(v128.load(lanes + pair), v128.load(rows)))
    }
  }
}

/** out(t) += lanes · rows(t) */
export function add(out: usize, lanes: usize, rows: usize, days: i32): void {
  for (let t: i32 = 0; t < days; t++) {
    for (let pair: usize = 0; pair < ROW; pair += PAIR, out += PAIR, rows += PAIR) {
      v128.store(out, f64x2.add(v128.load(out), f64x2.mul(v128.load(lanes + pair), v128.load(rows))))
    }
  }
}

/** out(t) += lanes · perDay(t) */
export function addPerDay(out: usize, lanes: usize, perDay: usize, days: i32): void {
  for (let t: i32 = 0; t < days; t++, perDay += 8) {
    const today = v128.load64_splat(perDay)
    for (let pair: usize = 0; pair < ROW; pair += PAIR, out += PAIR) {
      v128.store(out, f64x2.add(v128.load(out), f64x2.mul(v128.load(lanes + pair), today)))
    }
  }
}

/** out(t) = lanes · max(0, occupied(t − 1) + inflow(t) − occupied(t)); a row stands before `occupied`. */
export function outflow(out: usize, lanes: usize, occupied: usize, inflow: usize, days: i32): void {
  const none = f64x2.splat(0)
  for (let t: i32 = 0; t < days; t++) {
    for (let pair: usize = 0; pair < ROW; pair += PAIR, out += PAIR, occupied += PAIR, inflow += PAIR) {
      const there = f64x2.add(v128.load(occupied - ROW), v128.load(inflow))
      const left = f64x2.max(none, f64x2.sub(there, v128.load(occupied)))
      v128.store(out, f64x2.mul(v128.load(lanes + pair), left))
    }
  }
}

/**
 * What a change of spread makes of the infections: `respondInDraw` (response.ts) in eight draws. Rows are those of the
 * first day on; `start` and `susceptible` are lanes.
 */
export function respond(
  out: usize, change: usize, infections: usize, above: usize, start: usize, susceptible: usize,
  kept: f64, generationDays: f64, days: i32,
): void {
  const none = f64x2.splat(0)
  const left = f64x2.splat(kept)
  const generation = f64x2.splat(generationDays)
  for (let pair: usize = 0; pair < ROW; pair += PAIR) {
    let spread = none
    let growth = none
    let difference = none
    let without = none
    let withIt = none
    const atStart = v128.load(start + pair)
    const all = v128.load(susceptible + pair)
    const anybody = f64x2.gt(all, none)
    for (let t: i32 = 0; t < days; t++) {
      const at = ((<usize>t) << 6) + pair
      const now = v128.load(change + at)
      growth = f64x2.add(f64x2.mul(left, growth), f64x2.div(f64x2.sub(now, spread), generation))
      spread = now
      difference = f64x2.add(difference, growth)
      const aboveNow = v128.load(above + at)
      const times = f64x2.mul(atStart, aboveNow)
      const usual = f64x2.div(v128.load(infections + at), aboveNow)
      const more = exp(difference)
      without = f64x2.add(without, usual)
      withIt = f64x2.add(withIt, f64x2.mul(usual, more))
      const used = f64x2.div(
        f64x2.add(all, f64x2.mul(times, without)),
        f64x2.add(all, f64x2.mul(times, withIt)),
      )
      v128.store(out + at, f64x2.mul(f64x2.mul(atStart, more), v128.and(anybody, used)))
    }
  }
}

/** As in exact-math.ts, where its parts are explained. */
// @ts-ignore: decorator
@inline
function exp(x: v128): v128 {
  const one = f64x2.splat(1)
  const half = f64x2.splat(0.5)
  const k = f64x2.floor(f64x2.add(f64x2.div(x, f64x2.splat(0.6931471805599453)), half))
  const high = f64x2.mul(k, f64x2.splat(0.6931471803691238))
  const r = f64x2.sub(f64x2.sub(x, high), f64x2.mul(k, f64x2.splat(1.9082149292705877e-10)))
  let sum = f64x2.add(one, f64x2.mul(r, f64x2.splat(1.0 / 13.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 12.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 11.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 10.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 9.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 8.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 7.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 6.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 5.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 4.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), f64x2.splat(1.0 / 3.0)))
  sum = f64x2.add(one, f64x2.mul(f64x2.mul(r, sum), half))
  sum = f64x2.add(one, f64x2.mul(r, sum))
  // The last bits of 2^52 + n are n, which is put where a number has its exponent.
  const exponent = f64x2.add(f64x2.add(k, f64x2.splat(1023)), f64x2.splat(4503599627370496))
  const value = f64x2.mul(sum, i64x2.shl(exponent, 52))
  const least = v128.andnot(value, f64x2.lt(x, f64x2.splat(-708)))
  return v128.bitselect(f64x2.splat(Infinity), least, f64x2.gt(x, f64x2.splat(709)))
}

/**
 * out(t) = the sum until t of i(t) − i(t − reach), times `perInfection`, between 0 and 1; `infections` points to the
 * first day, with `reach` rows before it.
 */
export function absence(out: usize, infections: usize, reach: i32, perInfection: usize, days: i32): void {
  const none = f64x2.splat(0)
  const all = f64x2.splat(1)
  const back = (<usize>reach) << 6
  for (let pair: usize = 0; pair < ROW; pair += PAIR) {
    let more = none
    for (let t: i32 = 0; t < days; t++) {
      const at = ((<usize>t) << 6) + pair
      more = f64x2.add(more, f64x2.sub(v128.load(infections + at), v128.load(infections + at - back)))
      const share = f64x2.mul(more, v128.load(perInfection + pair))
      v128.store(out + at, f64x2.min(all, f64x2.max(none, share)))
    }
  }
}
