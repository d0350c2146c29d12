/**
 * The solver behind the domain's port: HiGHS, compiled to WebAssembly. Loaded once, then synchronous; it blocks its
 * thread, so in a browser it lives in a worker. Nothing of HiGHS leaves this file, and here alone is a clock read.
 */
import loadHighs, {
  type Highs,
  type HighsCallbackMap,
  type Model,
  type ModelData,
  type SparseMatrix,
} from 'highs'
import type {
  Column,
  LinearAnswer,
  LinearProgram,
  LinearSolver,
  OpenProgram,
} from '../src/domain/distribution/linear-program.ts'

/**
 * Loads the solver. In a browser pass the address of its wasm (`import url from 'highs/runtime?url'`); Node finds it.
 * Rejects when the wasm cannot be loaded.
 */
export async function loadSolver(wasmUrl?: string): Promise<LinearSolver> {
  const highs = await loadHighs(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl })
  return {
    open: (program) => openProgram(highs, program),
    startClock(seconds) {
      const began = performance.now()
      return () => Math.max(0, seconds - (performance.now() - began) / 1000)
    },
  }
}

function openProgram(highs: Highs, program: LinearProgram): OpenProgram {
  const model = highs.createModel(modelData(program))
  const { modelStatus, variableType } = highs.constants
  let columns = program.columns.length
  model.options.set({ output_flag: false })

  function run(seconds: number, callbacks?: HighsCallbackMap): LinearAnswer {
    if (seconds <= 0) return { status: 'none', reason: 'time' }
    // The solver's own clock runs on from one run to the next; what is spent around it is not on that clock.
    model.options.set('time_limit', model.getRunTime() + seconds)
    let status
    try {
      status = model.run(callbacks).modelStatus
    } catch {
      // The solver gave up on the basis that it had; from scratch it has another chance.
      model.clearSolver()
      return { status: 'none', reason: 'failed' }
    }
    // Costs are never negative here, so "unbounded or infeasible" can only be the latter.
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
      return { status: 'infeasible' }
    if (status === modelStatus.optimal || hasAnswer(highs, model)) {
      const { colValue, rowDual } = model.getSolution()
      return {
        status: status === modelStatus.optimal ? 'optimal' : 'limit',
        cost: model.getObjectiveValue(),
        values: colValue,
        prices: rowDual,
      }
    }
    return { status: 'none', reason: status === modelStatus.timeLimit ? 'time' : 'failed' }
  }

  return {
    run,
    runWhole(whole, seconds, relativeGap) {
      for (const column of whole) model.changeColIntegrality(column, variableType.integer)
      model.options.set('mip_rel_gap', relativeGap)
      const began = performance.now()
      const answer = run(seconds, {
        // In the midst of its heuristics it does not look at its own clock: seconds may pass.
        [highs.constants.callbackType.mipInterrupt](event) {
          if (performance.now() - began > seconds * 1000) event.interrupt()
          return undefined
        },
      })
      model.clearIntegrality()
      return answer
    },
    setCosts(costs) {
      model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, costs)
    },
    setRow: (row, lower, upper) => void model.changeRowBounds(row, lower, upper),
    setColumn: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    addColumns(added) {
      if (added.length === 0) return
      columns += added.length
      const { colCost: cost, colLower: lower, colUpper: upper } = columnData(added)
      model.addCols({ cost, lower, upper, matrix: matrixOf(added, program.rowLower.length) })
    },
    conflict() {
      // The light default finds only rows that exclude themselves.
      model.options.set('iis_strategy', highs.constants.iis.strategyRowPriority)
      return [...model.getIis().rowIndex].sort((a, b) => a - b)
    },
    close: () => model.dispose(),
  }
}

function modelData({ rowLower, rowUpper, columns }: LinearProgram): ModelData {
  return {
    numCols: columns.length,
    numRows: rowLower.length,
    ...columnData(columns),
    rowLower,
    rowUpper,
    matrix: matrixOf(columns, rowLower.length),
  }
}

function columnData(columns: readonly Column[]): {
  colCost: Float64Array
  colLower: Float64Array
  colUpper: Float64Array
} {
  return {
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: Float64Array.from(columns, ({ lower }) => lower),
    colUpper: Float64Array.from(columns, ({ upper }) => upper),
  }
}

/** The entries by columns, rows ascending (CSC). */
function matrixOf(columns: readonly Column[], numRows: number): SparseMatrix {
  const starts = new Int32Array(columns.length + 1)
  columns.forEach(({ entries }, c) => {
    starts[c + 1] = (starts[c] ?? 0) + entries.length
  })
  const size = starts[columns.length] ?? 0
  const [indices, values] = [new Int32Array(size), new Float64Array(size)]
  let at = 0
  for (const { entries } of columns) {
    for (const [row, value] of [...entries].sort((a, b) => a[0] - b[0])) {
      indices[at] = row
      values[at] = value
      at += 1
    }
  }
  return { format: 'csc', numRows, numCols: columns.length, starts, indices, values }
}

/** Whether the last run left an answer that satisfies every row. */
function hasAnswer(highs: Highs, model: Model): boolean {
  return model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
}
