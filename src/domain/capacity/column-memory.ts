/**
 * Day-major columns, a number per day and draw, in one memory of the compiled loops (column.as): what is worked out of a
 * column there is neither copied nor walked in JavaScript. A column that stands elsewhere is worked out by the plain loops
 * beside which these are used.
 */

import { widthOf, type DrawRange } from '../demand/lanes.ts'
import { loadCompiled, type CompiledFunction } from '../shared/compiled.ts'
import { newColumn, type TakeColumn } from '../shared/step.ts'
import { COLUMN_WASM } from './column-wasm.ts'

const LOOPS = [
  'times',
  'plus',
  'timesTied',
  'plusTied',
  'add',
  'fill',
  'passOn',
  'fallShort',
  'places',
  'beds',
  'bedsFreed',
  'putOff',
  'less',
  'notBelowZero',
  'goHome',
] as const

const NUMBER_BYTES = 8
/** A memory larger than this may not be had: then columns are plain ones. */
const MOST_BYTES = 1_500_000_000
/** Rows for what a loop reads or writes beside a column, and one for a single number. */
const SCRATCH_ROWS = 6
/** Rows for the sizes of effects, which are read on every day: those that were used last. */
const SIZE_ROWS = 256

const memories = new WeakMap<ArrayBufferLike, ColumnMemory>()

export class ColumnMemory {
  readonly loops: Readonly<Record<(typeof LOOPS)[number], CompiledFunction>>
  /** A row that stands for draws in all of which something counts whole. */
  readonly ones: Float64Array
  /** A row to work in. */
  readonly row: Float64Array
  /** Rows of results, a number per draw. */
  readonly results: Float64Array
  readonly others: Float64Array
  readonly #buffer: ArrayBuffer
  readonly #cells: number
  readonly #scratch: readonly [Float64Array, Float64Array]
  readonly #single: Float64Array
  readonly #spare: Float64Array[] = []
  readonly #sizeRows: readonly Float64Array[]
  /** Whose sizes stand in each of those rows. */
  readonly #sizesIn: Float64Array[] = []
  readonly #placeOf = new Map<Float64Array, number>()
  #nextSize = 0
  #taken: number

  private constructor(most: number, cells: number, width: number) {
    const even = width + (width % 2)
    const rows = (SCRATCH_ROWS + SIZE_ROWS) * even + 2
    const bytes = (rows + most * (cells + (cells % 2))) * NUMBER_BYTES
    const { buffer, functions } = loadCompiled(COLUMN_WASM, LOOPS, bytes)
    const rowAt = (place: number): Float64Array =>
      new Float64Array(buffer, place * even * NUMBER_BYTES, width)
    this.#buffer = buffer
    this.#cells = cells
    this.loops = functions
    this.#scratch = [rowAt(0), rowAt(1)]
    this.ones = rowAt(2).fill(1)
    this.row = rowAt(3)
    this.results = rowAt(4)
    this.others = rowAt(5)
    this.#single = new Float64Array(buffer, SCRATCH_ROWS * even * NUMBER_BYTES, 1)
    this.#sizeRows = Array.from(
      { length: SIZE_ROWS },
      (_, at) => new Float64Array(buffer, ((SCRATCH_ROWS + at) * even + 2) * NUMBER_BYTES, width),
    )
    this.#taken = rows
    memories.set(buffer, this)
  }

  /** Room for at most so many columns of `cells` numbers in rows of `width`; null where that is more than can be had. */
  static of(most: number, cells: number, width: number): ColumnMemory | null {
    return most * cells * NUMBER_BYTES > MOST_BYTES ? null : new ColumnMemory(most, cells, width)
  }

  /** A column, with whatever stands in it. */
  take(): Float64Array {
    const spare = this.#spare.pop()
    if (spare) return spare
    const column = new Float64Array(this.#buffer, this.#taken * NUMBER_BYTES, this.#cells)
    this.#taken += this.#cells + (this.#cells % 2)
    return column
  }

  giveBack(column: Float64Array): void {
    this.#spare.push(column)
  }

  holds(column: Float64Array): boolean {
    return column.buffer === this.#buffer
  }

  /** Where a row of `numbers` stands for the loops; what stands elsewhere is put into one of two places for that. */
  rowAt(numbers: Float64Array, from: number, place: 0 | 1): number {
    if (this.holds(numbers)) return numbers.byteOffset + from * NUMBER_BYTES
    const scratch = this.#scratch[place]
    scratch.set(numbers.subarray(from, from + scratch.length))
    return scratch.byteOffset
  }

  /** Where the sizes of an effect stand, a number per draw, which never change: brought once for all days. */
  sizesAt(sizes: Float64Array): number {
    const known = this.#placeOf.get(sizes)
    if (known !== undefined) return known
    const place = this.#nextSize
    const row = this.#sizeRows[place]
    if (!row) throw new RangeError(`no row ${place}`)
    const before = this.#sizesIn[place]
    if (before) this.#placeOf.delete(before)
    row.set(sizes)
    this.#sizesIn[place] = sizes
    this.#placeOf.set(sizes, row.byteOffset)
    this.#nextSize = (place + 1) % SIZE_ROWS
    return row.byteOffset
  }

  /** Where a loop writes a single number, and that number. */
  get singleAt(): number {
    return this.#single.byteOffset
  }

  get single(): number {
    return this.#single[0] ?? 0
  }
}

/** Columns of a calculation: six links in demand, room, load, what they catch and what is acute of it; and absence. */
const MOST_COLUMNS = 32

/** Takes columns for one range of draws, all in one memory; another number of days has another. */
export function columnsFor(range: DrawRange): TakeColumn {
  let memory: ColumnMemory | null = null
  let cells = 0
  let left = 0
  return (length) => {
    if (length !== cells) {
      memory = ColumnMemory.of(MOST_COLUMNS, length, widthOf(range))
      cells = length
      left = MOST_COLUMNS
    }
    left -= 1
    return memory && left >= 0 ? memory.take() : newColumn(length)
  }
}

/** The memory in which all of these columns stand; undefined where one does not. */
export function memoryOf(column: Float64Array, ...others: readonly Float64Array[]): ColumnMemory | undefined {
  const memory = memories.get(column.buffer)
  return memory && others.every((other) => memory.holds(other)) ? memory : undefined
}
