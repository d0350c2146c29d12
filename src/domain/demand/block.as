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

/** out(t) = (history(t) + factor · arrivals(t)) ÷ history(0) */
export function level(out: usize, history: usize, arrivals: usize, factors: usize, days: i32): void {
  const first = v128.load64_splat(history)
  for (let t: i32 = 0; t < days; t++, history += 8) {
    const today = v128.load64_splat(history)
    for (let pair: usize = 0; pair < ROW; pair += PAIR, out += PAIR, arrivals += PAIR) {
      const wave = f64x2.mul(v128.load(factors + pair), v128.load(arrivals))
      v128.store(out, f64x2.div(f64x2.add(today, wave), first))
    }
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

/** Of all admissions, (others + stepping) · level, those who will step up, stepping · icuLevel at most; and who not. */
export function admit(
  direct: usize, waiting: usize, others: usize, stepping: usize, level: usize, icuLevel: usize, days: i32,
): void {
  for (let t: i32 = 0; t < days; t++) {
    for (let pair: usize = 0; pair < ROW; pair += PAIR) {
      const candidates = v128.load(stepping + pair)
      const all = f64x2.mul(f64x2.add(v128.load(others + pair), candidates), v128.load(level))
      const up = f64x2.min(all, f64x2.mul(candidates, v128.load(icuLevel)))
      v128.store(waiting, up)
      v128.store(direct, f64x2.sub(all, up))
      direct += PAIR
      waiting += PAIR
      level += PAIR
      icuLevel += PAIR
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
 * Day after day: i(t) = min(left, reproduction · factor(t) · left ÷ susceptible · Σₖ generation(k) · i(t − k)), with
 * k from 1; `left` is at first `susceptible` and falls by i(t). `infections` points to the first day, with as many rows
 * before it as `generation` is long. The four pairs of a day go side by side, because each sum waits for itself.
 */
export function renew(
  infections: usize, factors: usize, generation: usize, reach: i32, reproduction: usize, susceptible: usize,
  left: usize, days: i32,
): void {
  for (let t: i32 = 0; t < days; t++, infections += ROW, factors += 8) {
    let a = f64x2.splat(0)
    let b = a
    let c = a
    let d = a
    let from = infections
    for (let k: i32 = 1; k < reach; k++) {
      from -= ROW
      const weight = v128.load64_splat(generation + ((<usize>k) << 3))
      a = f64x2.add(a, f64x2.mul(weight, v128.load(from)))
      b = f64x2.add(b, f64x2.mul(weight, v128.load(from, 16)))
      c = f64x2.add(c, f64x2.mul(weight, v128.load(from, 32)))
      d = f64x2.add(d, f64x2.mul(weight, v128.load(from, 48)))
    }
    const factor = v128.load64_splat(factors)
    infect(infections, a, factor, reproduction, susceptible, left)
    infect(infections + 16, b, factor, reproduction + 16, susceptible + 16, left + 16)
    infect(infections + 32, c, factor, reproduction + 32, susceptible + 32, left + 32)
    infect(infections + 48, d, factor, reproduction + 48, susceptible + 48, left + 48)
  }
}

function infect(out: usize, force: v128, factor: v128, reproduction: usize, susceptible: usize, left: usize): void {
  const all = v128.load(susceptible)
  const still = v128.load(left)
  // Where nobody is susceptible the share is 0.
  const share = v128.and(f64x2.gt(all, f64x2.splat(0)), f64x2.div(still, all))
  const rate = f64x2.mul(f64x2.mul(v128.load(reproduction), factor), share)
  const infected = f64x2.min(still, f64x2.mul(rate, force))
  v128.store(out, infected)
  v128.store(left, f64x2.sub(still, infected))
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
