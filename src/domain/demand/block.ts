/**
 * Blocks of eight draws (see lanes.ts) in the memory of the compiled loops, several times faster there than in
 * JavaScript. What each loop does and is given stands in block.as.
 */

import { loadCompiled, type Compiled } from '../shared/compiled.ts'
import { BLOCK_WASM } from './block-wasm.ts'
import { LANES } from './lanes.ts'

/** Longest horizon of a plan. */
export const MOST_DAYS = 365
/** Rows before the first day: history, or zeros. As many as the days for which staff can be absent. */
export const DAYS_BEFORE = 365
/** Rows after the last day, for loops that take four days at once. */
const DAYS_AFTER = 4
const NUMBER_BYTES = 8
/** From a day to the next in rows, and in numbers per day: what a loop that starts on day 1 is given more. */
export const [ROW_BYTES, DAY_BYTES] = [LANES * NUMBER_BYTES, NUMBER_BYTES]
const ROWS_NUMBERS = (DAYS_BEFORE + MOST_DAYS + DAYS_AFTER) * LANES
const MEMORY_NUMBERS = 48 * ROWS_NUMBERS

/** Numbers in the memory of the loops, zero at first. */
export interface Placed {
  /** Where the first stands, in bytes. */
  readonly at: number
  readonly numbers: Float64Array
}

/** A row of eight per day from day 0 on; `numbers` may be longer than the horizon. */
export interface Rows extends Placed {
  /** The rows before day 0, and those from day 0 on. */
  readonly withHistory: Float64Array
}

const LOOPS = [
  'convolve',
  'level',
  'multiply',
  'plus',
  'scale',
  'add',
  'addPerDay',
  'scatter',
  'blend',
  'outflow',
  'respond',
  'absence',
] as const

let loaded: Compiled<(typeof LOOPS)[number]> | undefined
let taken = 0

function load(): Compiled<(typeof LOOPS)[number]> {
  return (loaded ??= loadCompiled(BLOCK_WASM, LOOPS, MEMORY_NUMBERS * NUMBER_BYTES))
}

/** The compiled loops. */
export function loops(): Compiled<(typeof LOOPS)[number]>['functions'] {
  return load().functions
}

/** Room for rows, for good: to be taken once and used for block after block. */
export function takeRows(): Rows {
  const withHistory = take(ROWS_NUMBERS).numbers
  const numbers = withHistory.subarray(DAYS_BEFORE * LANES)
  return { at: numbers.byteOffset, numbers, withHistory }
}

/** Room for one row. */
export function takeLanes(): Placed {
  return take(LANES)
}

/** Room for a number per day. */
export function takePerDay(): Placed {
  return take(MOST_DAYS)
}

/** Puts a curve into rows, and zeros behind it: a loop may read a few rows more. */
export function placeCurve({ numbers }: Rows, curve: Float64Array): void {
  numbers.set(curve)
  numbers.fill(0, curve.length, curve.length + DAYS_AFTER * LANES)
}

/** Puts the first `days` rows of a block into rows; the same number everywhere where there is no block. */
export function placeRows(
  { numbers }: Rows,
  block: Float64Array | null | undefined,
  days: number,
  otherwise = 0,
): void {
  if (block) numbers.set(block.subarray(0, days * LANES))
  else numbers.fill(otherwise, 0, days * LANES)
}

function take(count: number): Placed {
  const at = taken * NUMBER_BYTES
  // A vector stands on a place that 16 divides.
  taken += count + (count % 2)
  if (taken > MEMORY_NUMBERS) throw new RangeError('no room for another block')
  return { at, numbers: new Float64Array(load().buffer, at, count) }
}
