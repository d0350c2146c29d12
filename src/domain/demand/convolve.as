/**
 * out(t) = Σₖ curve(k) · inflow(t − k) for eight draws side by side, in AssemblyScript with 128-bit vectors: two draws
 * in one vector, four days in registers, four steps of k per round, so that no register is copied. The sums run in
 * the order of k, with a multiplication and an addition of their own: the bytes are those of `convolvePlain`.
 *
 * Pointers are to columns of 64 bytes per day. Eight days of zeros stand before `inflow`, four after `curve`, and
 * `out` has room for `days` rounded up to a multiple of four. `npm run wasm` compiles this into convolve-wasm.ts.
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
