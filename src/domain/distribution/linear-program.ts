/**
 * A linear program as plain data, and the port through which somebody else solves it. The domain knows no solver:
 * whoever calls hands one in. Columns are unknowns, rows are limits: lower ≤ A·x ≤ upper.
 */

export interface LinearProgram {
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  /** 1 where the unknown must be whole, 0 elsewhere. */
  readonly whole: Uint8Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** The matrix A by columns (CSC): column c has rows `rowIndex[starts[c] … starts[c + 1] − 1]`, ascending. */
  readonly starts: Int32Array
  readonly rowIndex: Int32Array
  readonly values: Float64Array
  /**
   * Costs per column, minimised one after the other: the second only among the optima of the first, and so on.
   * At least one.
   */
  readonly objectives: readonly Float64Array[]
}

export interface SolverLimits {
  /** For all objectives together. */
  readonly seconds: number
  /**
   * With whole unknowns: an answer is good enough when its first objective is proved to be within this part of the
   * optimum, or within `absoluteGap` of it. With 0 and 0 every objective is solved to the end.
   */
  readonly relativeGap: number
  readonly absoluteGap: number
}

export type Solution =
  | {
      /** `limit`: a valid answer, stopped by the clock before it was proved good enough. */
      readonly status: 'optimal' | 'limit'
      readonly values: Float64Array
      /** Proved distance of the first objective from its optimum, as a part of it; 0 when proved best. */
      readonly gap: number
    }
  /** No answer satisfies all rows; these rows already exclude each other (may be empty: not found which). */
  | { readonly status: 'infeasible'; readonly conflictingRows: readonly number[] }
  /** No answer in time, or the solver gave up. */
  | { readonly status: 'none'; readonly reason: 'time' | 'failed' }

export type SolveLinearProgram = (program: LinearProgram, limits: SolverLimits) => Solution

export interface Column {
  readonly lower?: number
  readonly upper?: number
  readonly whole?: boolean
  /** Cost in each objective; missing ones are 0. */
  readonly costs?: readonly number[]
}

/** Collects columns, rows and entries one by one, and packs them. */
export interface ProgramBuilder {
  /** Adds an unknown, by default ≥ 0, and returns its number. */
  addColumn(column: Column): number
  /** Adds a row with its non-zero entries [column, coefficient], and returns its number. */
  addRow(lower: number, upper: number, entries: readonly (readonly [number, number])[]): number
  /** The program so far, without the objectives that cost nothing anywhere. */
  build(): LinearProgram
}

export function buildProgram(objectiveCount: number): ProgramBuilder {
  const columns: Required<Column>[] = []
  const rows: { lower: number; upper: number }[] = []
  const entries: [number, number][][] = []

  return {
    addColumn({ lower = 0, upper = Infinity, whole = false, costs = [] }) {
      entries.push([])
      return columns.push({ lower, upper, whole, costs }) - 1
    },
    addRow(lower, upper, rowEntries) {
      const row = rows.push({ lower, upper }) - 1
      for (const [column, value] of rowEntries) if (value !== 0) entries[column]?.push([row, value])
      return row
    },
    build() {
      const starts = new Int32Array(columns.length + 1)
      entries.forEach((column, c) => {
        starts[c + 1] = (starts[c] ?? 0) + column.length
      })
      const size = starts[columns.length] ?? 0
      const [rowIndex, values] = [new Int32Array(size), new Float64Array(size)]
      let at = 0
      for (const column of entries) {
        for (const [row, value] of column) {
          rowIndex[at] = row
          values[at] = value
          at += 1
        }
      }
      const objectives = Array.from({ length: objectiveCount }, (_, k) =>
        Float64Array.from(columns, ({ costs }) => costs[k] ?? 0),
      ).filter((costs, k) => k === 0 || costs.some((cost) => cost !== 0))
      return {
        columnLower: Float64Array.from(columns, ({ lower }) => lower),
        columnUpper: Float64Array.from(columns, ({ upper }) => upper),
        whole: Uint8Array.from(columns, ({ whole }) => (whole ? 1 : 0)),
        rowLower: Float64Array.from(rows, ({ lower }) => lower),
        rowUpper: Float64Array.from(rows, ({ upper }) => upper),
        starts,
        rowIndex,
        values,
        objectives,
      }
    },
  }
}
