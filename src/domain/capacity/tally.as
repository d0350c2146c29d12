/**
 * One day of a link against its room in every draw, two draws in one 128-bit vector, in AssemblyScript. `npm run wasm`
 * compiles this into tally-wasm.ts; tally.ts says what the columns are.
 *
 * Pointers are to columns of 8 bytes per draw; `count` is even. `day` is the number of the day, as `firstDay` keeps it.
 * The number of draws that are over is written to `over`.
 */
export function tally(
  demand: usize, room: usize, count: i32, day: f64, peak: usize, unmet: usize, shortfall: usize, firstDay: usize,
  over: usize,
): void {
  const none = f64x2.splat(0)
  const today = f64x2.splat(day)
  let overToday: i32 = 0
  for (const end = demand + ((<usize>count) << 3); demand < end; demand += 16) {
    const load = v128.load(demand)
    v128.store(peak, f64x2.max(v128.load(peak), load))
    const short = f64x2.sub(load, v128.load(room))
    const isOver = f64x2.gt(short, none)
    if (v128.any_true(isOver)) {
      v128.store(unmet, f64x2.add(v128.load(unmet), v128.and(isOver, short)))
      v128.store(shortfall, f64x2.max(v128.load(shortfall), short))
      // Days ascend: only a draw that was never over has a later one, Infinity.
      const first = v128.load(firstDay)
      v128.store(firstDay, v128.bitselect(f64x2.min(first, today), first, isOver))
      overToday += popcnt<i32>(i64x2.bitmask(isOver))
    }
    room += 16
    peak += 16
    unmet += 16
    shortfall += 16
    firstDay += 16
  }
  store<f64>(over, <f64>overToday)
}
