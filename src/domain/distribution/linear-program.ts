/**
 * A linear program as plain data, and the port through which somebody else solves it. The domain knows no solver and
 * no clock: whoever calls hands both in. Columns are unknowns, rows are limits: lower ≤ A·x ≤ upper. Costs are
 * minimised. An open program keeps where it ended, so that a changed limit is solved from there.
 */

/** [row, coefficient] of a column. */
export type Entries = readonly (readonly [number, number])[]

export interface Column {
  readonly lower: number
  readonly upper: number
  readonly cost: number
  readonly entries: Entries
}

export interface LinearProgram {
  readonly rowLower: readonly number[]
  readonly rowUpper: readonly number[]
  readonly columns: readonly Column[]
}

export type LinearAnswer =
  | {
      /** `limit`: an answer within every row, stopped by the clock before it was proved best. */
      readonly status: 'optimal' | 'limit'
      readonly cost: number
      readonly values: Float64Array
      /** What one more unit of each row's bound would change in the cost; empty for whole unknowns. */
      readonly prices: Float64Array
    }
  /** No answer satisfies all rows. */
  | { readonly status: 'infeasible' }
  /** No answer in time, or the solver gave up. */
  | { readonly status: 'none'; readonly reason: 'time' | 'failed' }

export interface OpenProgram {
  /** Solves on from the last answer. */
  run(seconds: number): LinearAnswer
  /** Solves with whole numbers in these columns, until proved within `relativeGap` of the best. */
  runWhole(columns: readonly number[], seconds: number, relativeGap: number): LinearAnswer
  setCosts(costs: Float64Array): void
  setRow(row: number, lower: number, upper: number): void
  setColumn(column: number, lower: number, upper: number): void
  /** Appends columns after the last. */
  addColumns(columns: readonly Column[]): void
  /** After `infeasible`: rows that already exclude each other, ascending; empty when it is not found which. */
  conflict(): readonly number[]
  close(): void
}

export interface SolverLimits {
  /** One clock for everything that is asked. */
  readonly seconds: number
  /** Good enough: proved to be within this part of the optimum, or within `absoluteGap` of it. */
  readonly relativeGap: number
  readonly absoluteGap: number
}

export interface LinearSolver {
  open(program: LinearProgram): OpenProgram
  /** Starts a clock; it says how many of the seconds are left, never below 0. */
  startClock(seconds: number): SecondsLeft
}

export type SecondsLeft = () => number
