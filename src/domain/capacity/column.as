/**
 * Demand against room in every draw, two draws in one 128-bit vector, in AssemblyScript: the loops of balance.ts and
 * lever-effects.ts, where each is said plainly. `npm run wasm` compiles this into column-wasm.ts; column-loops.ts calls it.
 *
 * Pointers are to `count` numbers of 8 bytes: a row, one day in every draw, or whole columns, which are rows behind each
 * other. Each loop adds and multiplies in the order in which its formula is written: the bytes are those of plain arithmetic.
 */

/** column = column · (1 + grown · size) */
export function times(column: usize, size: usize, grown: f64, count: i32): void {
  const all = f64x2.splat(grown)
  const one = f64x2.splat(1)
  const end = column + ((<usize>(count & ~1)) << 3)
  for (; column < end; column += 16, size += 16) {
    v128.store(column, f64x2.mul(v128.load(column), f64x2.add(one, f64x2.mul(all, v128.load(size)))))
  }
  if (count & 1) store<f64>(column, load<f64>(column) * (1 + grown * load<f64>(size)))
}

/** column = column + grown · size */
export function plus(column: usize, size: usize, grown: f64, count: i32): void {
  const all = f64x2.splat(grown)
  const end = column + ((<usize>(count & ~1)) << 3)
  for (; column < end; column += 16, size += 16) {
    v128.store(column, f64x2.add(v128.load(column), f64x2.mul(all, v128.load(size))))
  }
  if (count & 1) store<f64>(column, load<f64>(column) + grown * load<f64>(size))
}

/** column = column · (1 + grown · size · counts) */
export function timesTied(column: usize, size: usize, counts: usize, grown: f64, count: i32): void {
  const all = f64x2.splat(grown)
  const one = f64x2.splat(1)
  const end = column + ((<usize>(count & ~1)) << 3)
  for (; column < end; column += 16, size += 16, counts += 16) {
    const change = f64x2.mul(f64x2.mul(all, v128.load(size)), v128.load(counts))
    v128.store(column, f64x2.mul(v128.load(column), f64x2.add(one, change)))
  }
  if (count & 1) store<f64>(column, load<f64>(column) * (1 + grown * load<f64>(size) * load<f64>(counts)))
}

/** column = column + grown · size · counts */
export function plusTied(column: usize, size: usize, counts: usize, grown: f64, count: i32): void {
  const all = f64x2.splat(grown)
  const end = column + ((<usize>(count & ~1)) << 3)
  for (; column < end; column += 16, size += 16, counts += 16) {
    const change = f64x2.mul(f64x2.mul(all, v128.load(size)), v128.load(counts))
    v128.store(column, f64x2.add(v128.load(column), change))
  }
  if (count & 1) store<f64>(column, load<f64>(column) + grown * load<f64>(size) * load<f64>(counts))
}

/** column = column + other */
export function add(column: usize, other: usize, count: i32): void {
  const end = column + ((<usize>(count & ~1)) << 3)
  for (; column < end; column += 16, other += 16) {
    v128.store(column, f64x2.add(v128.load(column), v128.load(other)))
  }
  if (count & 1) store<f64>(column, load<f64>(column) + load<f64>(other))
}

/** column = value */
export function fill(column: usize, value: f64, count: i32): void {
  for (const end = column + ((<usize>count) << 3); column < end; column += 8) store<f64>(column, value)
}

/** caught = caught + perUnit · what of demand is above room. Writes to `any` in how many vectors something is. */
export function passOn(demand: usize, room: usize, caught: usize, perUnit: f64, count: i32, any: usize): void {
  const none = f64x2.splat(0)
  const each = f64x2.splat(perUnit)
  let over: i32 = 0
  const end = demand + ((<usize>(count & ~1)) << 3)
  for (; demand < end; demand += 16, room += 16, caught += 16) {
    const short = f64x2.sub(v128.load(demand), v128.load(room))
    const isOver = f64x2.gt(short, none)
    if (!v128.any_true(isOver)) continue
    over += 1
    const before = v128.load(caught)
    v128.store(caught, v128.bitselect(f64x2.add(before, f64x2.mul(short, each)), before, isOver))
  }
  if (count & 1) {
    const short = load<f64>(demand) - load<f64>(room)
    if (short > 0) {
      over += 1
      store<f64>(caught, load<f64>(caught) + short * perUnit)
    }
  }
  store<f64>(any, <f64>over)
}

/** unmet = unmet + what of demand is above room. Writes to `over` in how many draws something is. */
export function fallShort(demand: usize, room: usize, unmet: usize, count: i32, over: usize): void {
  const none = f64x2.splat(0)
  let draws: i32 = 0
  const end = demand + ((<usize>(count & ~1)) << 3)
  for (; demand < end; demand += 16, room += 16, unmet += 16) {
    const short = f64x2.sub(v128.load(demand), v128.load(room))
    const isOver = f64x2.gt(short, none)
    if (!v128.any_true(isOver)) continue
    v128.store(unmet, f64x2.add(v128.load(unmet), v128.and(isOver, short)))
    draws += popcnt<i32>(i64x2.bitmask(isOver))
  }
  if (count & 1) {
    const short = load<f64>(demand) - load<f64>(room)
    if (short > 0) {
      draws += 1
      store<f64>(unmet, load<f64>(unmet) + short)
    }
  }
  store<f64>(over, <f64>draws)
}

/** room, which comes with absence, = what of `staffed` is present, at most `capacity`, less `taken`; not below 0 */
export function places(room: usize, staffed: f64, capacity: f64, taken: f64, count: i32): void {
  const end = room + ((<usize>(count & ~1)) << 3)
  const one = f64x2.splat(1)
  const none = f64x2.splat(0)
  const all = f64x2.splat(staffed)
  const most = f64x2.splat(capacity)
  const less = f64x2.splat(taken)
  for (; room < end; room += 16) {
    const present = f64x2.mul(all, f64x2.sub(one, v128.load(room)))
    const there = v128.bitselect(present, most, f64x2.lt(present, most))
    const free = f64x2.sub(there, less)
    v128.store(room, v128.and(free, f64x2.gt(free, none)))
  }
  if (count & 1) {
    const present = staffed * (1 - load<f64>(room))
    const free = (present < capacity ? present : capacity) - taken
    store<f64>(room, free > 0 ? free : 0)
  }
}

/** room, which comes with absence, = what of `beds` is present, at most `most` */
export function beds(room: usize, all: f64, most: f64, count: i32): void {
  const end = room + ((<usize>(count & ~1)) << 3)
  const one = f64x2.splat(1)
  const many = f64x2.splat(all)
  const top = f64x2.splat(most)
  for (; room < end; room += 16) {
    const present = f64x2.mul(many, f64x2.sub(one, v128.load(room)))
    v128.store(room, v128.bitselect(present, top, f64x2.lt(present, top)))
  }
  if (count & 1) {
    const present = all * (1 - load<f64>(room))
    store<f64>(room, present < most ? present : most)
  }
}

/** The same with what is freed where `base` stays below `baseLoad`, after what is `short` already. */
export function bedsFreed(
  room: usize, base: usize, all: f64, most: f64, baseLoad: f64, short: f64, count: i32,
): void {
  const end = room + ((<usize>(count & ~1)) << 3)
  const one = f64x2.splat(1)
  const none = f64x2.splat(0)
  const many = f64x2.splat(all)
  const top = f64x2.splat(most)
  const load0 = f64x2.splat(baseLoad)
  const lacks = f64x2.splat(short)
  for (; room < end; room += 16, base += 16) {
    const freed = f64x2.sub(f64x2.sub(load0, v128.load(base)), lacks)
    const present = f64x2.mul(many, f64x2.sub(one, v128.load(room)))
    const wanted = v128.bitselect(f64x2.add(present, freed), present, f64x2.gt(freed, none))
    v128.store(room, v128.bitselect(wanted, top, f64x2.lt(wanted, top)))
  }
  if (count & 1) {
    const freed = baseLoad - load<f64>(base) - short
    const present = all * (1 - load<f64>(room))
    const wanted = freed > 0 ? present + freed : present
    store<f64>(room, wanted < most ? wanted : most)
  }
}

/** base = base − most · size · counts; not below 0 */
export function putOff(base: usize, size: usize, counts: usize, most: f64, count: i32): void {
  const end = base + ((<usize>(count & ~1)) << 3)
  const none = f64x2.splat(0)
  const all = f64x2.splat(most)
  for (; base < end; base += 16, size += 16, counts += 16) {
    const off = f64x2.mul(f64x2.mul(all, v128.load(size)), v128.load(counts))
    const left = f64x2.sub(v128.load(base), off)
    v128.store(base, v128.and(left, f64x2.gt(left, none)))
  }
  if (count & 1) {
    const left = load<f64>(base) - most * load<f64>(size) * load<f64>(counts)
    store<f64>(base, left > 0 ? left : 0)
  }
}

/** room = room − base; not below 0 */
export function less(room: usize, base: usize, count: i32): void {
  const end = room + ((<usize>(count & ~1)) << 3)
  const none = f64x2.splat(0)
  for (; room < end; room += 16, base += 16) {
    v128.store(room, f64x2.max(none, f64x2.sub(v128.load(room), v128.load(base))))
  }
  if (count & 1) store<f64>(room, max<f64>(0, load<f64>(room) - load<f64>(base)))
}

/** column = column, not below 0 */
export function notBelowZero(column: usize, count: i32): void {
  const end = column + ((<usize>(count & ~1)) << 3)
  const none = f64x2.splat(0)
  for (; column < end; column += 16) {
    const value = v128.load(column)
    v128.store(column, v128.andnot(value, f64x2.lt(value, none)))
  }
  if (count & 1) {
    if (load<f64>(column) < 0) store<f64>(column, 0)
  }
}

/**
 * Of each draw on a day: how full the ward is with `patients` in so many `beds`; who of `sent` asks for a concentrator and
 * is added to demand; which share of them is served; and which share of all really leaves.
 */
export function goHome(
  demand: usize, room: usize, patients: usize, sent: usize, served: usize, leaving: usize, beds: f64, count: i32,
): void {
  for (let i: i32 = 0; i < count; i++) {
    const at: usize = (<usize>i) << 3
    const there = load<f64>(patients + at)
    const filled: f64 = there >= beds ? (there > 0 ? 1 : 0) : there / beds
    const asked = load<f64>(sent + at) * filled
    let share: f64 = 1
    if (asked > 0) {
      const before = load<f64>(demand + at)
      share = min<f64>(1, max<f64>(0, load<f64>(room + at) - before) / asked)
      store<f64>(demand + at, before + asked)
    }
    store<f64>(served + at, share)
    store<f64>(leaving + at, filled * share)
  }
}
