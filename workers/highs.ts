/**
 * The solver behind the domain's port: HiGHS, compiled to WebAssembly. Loaded once, then synchronous; it blocks its
 * thread, so in a browser it lives in a worker. Nothing of HiGHS leaves this file.
 */
import loadHighs, { type Basis, type Highs, type Model, type ModelData } from 'highs'
import type {
  LinearProgram,
  Solution,
  SolveLinearProgram,
  SolverLimits,
} from '../src/domain/distribution/linear-program.ts'

/** How far an earlier objective may slip while a later one is minimised: this part of it, and at least this much. */
const SLACK = 1e-6

/** HiGHS's code for the primal method; its types declare the codes but the package exports none of them. */
const PRIMAL_SIMPLEX = 4

/**
 * Loads the solver. In a browser pass the address of its wasm (`import url from 'highs/runtime?url'`); Node finds it.
 * Rejects when the wasm cannot be loaded.
 */
export async function loadSolver(wasmUrl?: string): Promise<SolveLinearProgram> {
  const highs = await loadHighs(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl })
  return (program, limits) =>
    program.whole.includes(1)
      ? solveWhole(highs, program, limits)
      : toSolution(solveLinear(highs, program, limits))
}

type Answer = Exclude<Solution, { status: 'optimal' | 'limit' }> | Found

interface Found {
  readonly status: 'optimal' | 'limit'
  readonly values: Float64Array
  /** Value of the first objective. */
  readonly first: number
  /** Where the first objective ended: a good place to start a program that differs only in bounds. */
  readonly basis: Basis
  readonly gap: number
}

/**
 * Whole unknowns. A full search proves little more than this in much longer time. First the linear answer; then the
 * best way to round it (each whole unknown down or up, all objectives in one sum); then the linear answer once more,
 * with the rounded unknowns held. The linear value of the first objective is a proved bound, so the gap is known;
 * only where it is too wide does the full search follow.
 */
function solveWhole(highs: Highs, program: LinearProgram, limits: SolverLimits): Solution {
  const exact = limits.relativeGap === 0 && limits.absoluteGap === 0
  if (!exact) {
    const linear = solveLinear(highs, { ...program, whole: new Uint8Array(program.whole.length) }, limits)
    if (linear.status !== 'optimal') return toSolution(linear)
    const near = solveNear(highs, program, linear, limits)
    if (near?.status === 'optimal') {
      const excess = near.first - linear.first
      const gap = excess <= SLACK ? 0 : excess / Math.abs(near.first)
      if (gap <= limits.relativeGap || excess <= limits.absoluteGap) return toSolution({ ...near, gap })
    }
  }
  return toSolution(solveLinear(highs, program, limits))
}

/** The best answer next to a linear one; null where no way of rounding it satisfies every row. */
function solveNear(
  highs: Highs,
  program: LinearProgram,
  { values, basis }: Found,
  limits: SolverLimits,
): Answer | null {
  const floor = (value: number): number => Math.floor(value + SLACK)
  const ceil = (value: number): number => Math.ceil(value - SLACK)
  const near = { ...withWholeBetween(program, values, floor, ceil), objectives: [inOneSum(program)] }
  // An unknown that is whole already is held by its bounds; the search is over the others only.
  near.whole = program.whole.map((flag, column) =>
    flag === 1 && near.columnLower[column] !== near.columnUpper[column] ? 1 : 0,
  )
  const rounded = solveLinear(highs, near, limits)
  if (rounded.status !== 'optimal') return null
  const held = withWholeBetween(program, rounded.values, Math.round, Math.round)
  return solveLinear(highs, { ...held, whole: new Uint8Array(program.whole.length) }, limits, basis)
}

/** The program with every whole unknown held between two whole numbers near its value. */
function withWholeBetween(
  program: LinearProgram,
  values: Float64Array,
  lower: (value: number) => number,
  upper: (value: number) => number,
): { -readonly [Part in keyof LinearProgram]: LinearProgram[Part] } {
  const bound = (old: Float64Array, round: (value: number) => number): Float64Array =>
    old.map((edge, column) => (program.whole[column] === 1 ? round(values[column] ?? 0) : edge))
  return {
    ...program,
    columnLower: bound(program.columnLower, lower),
    columnUpper: bound(program.columnUpper, upper),
  }
}

/** All objectives in one: each counts for a tenth of the one before it, the first for a thousand times the second. */
function inOneSum({ objectives, whole }: LinearProgram): Float64Array {
  const sum = new Float64Array(whole.length)
  objectives.forEach((costs, order) => {
    const highest = costs.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0)
    const weight = order === 0 ? 1 : 10 ** -(order + 2) / highest
    costs.forEach((cost, column) => {
      sum[column] = (sum[column] ?? 0) + weight * cost
    })
  })
  return sum
}

function toSolution(answer: Answer): Solution {
  if (answer.status === 'infeasible' || answer.status === 'none') return answer
  const { status, values, gap } = answer
  return { status, values, gap }
}

function solveLinear(highs: Highs, program: LinearProgram, limits: SolverLimits, start?: Basis): Answer {
  // withModel frees the memory that a model takes in the wasm heap; nothing else does.
  return highs.withModel(modelData(highs, program), (model) => {
    if (start !== undefined) model.setBasis(start)
    return solveInOrder(highs, model, program, limits)
  })
}

/** Minimises the objectives one after the other; each then becomes a row that the later ones must respect. */
function solveInOrder(highs: Highs, model: Model, program: LinearProgram, limits: SolverLimits): Answer {
  const { modelStatus } = highs.constants
  const everyColumn = { kind: 'range', from: 0, to: program.whole.length - 1 } as const
  // The clock runs on from one run to the next, so that the limit is for all objectives together.
  model.options.set({ output_flag: false, mip_rel_gap: limits.relativeGap, time_limit: limits.seconds })
  let found: Found | null = null

  for (const [order, costs] of program.objectives.entries()) {
    if (order > 0) {
      model.changeColsCost(everyColumn, costs)
      // The last answer still satisfies every row, and that is where the primal method starts.
      model.options.set('simplex_strategy', PRIMAL_SIMPLEX)
    }
    const status = model.run().modelStatus
    // Costs are never negative here, so "unbounded or infeasible" can only be the latter.
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      return found === null
        ? { status: 'infeasible', conflictingRows: conflictingRows(highs, model) }
        : { ...found, status: 'limit' }
    }
    const value = model.getObjectiveValue()
    if (hasAnswer(highs, model)) {
      found = foundNow(found, model, program)
    }
    if (status !== modelStatus.optimal) {
      if (found !== null) return { ...found, status: 'limit' }
      return { status: 'none', reason: status === modelStatus.timeLimit ? 'time' : 'failed' }
    }
    const most = value + Math.max(SLACK, SLACK * Math.abs(value))
    model.addRow(-highs.infinity, most, nonZero(costs))
  }
  return found ?? { status: 'none', reason: 'failed' }
}

/** The answer of the last run; what is said of the first objective stays as its own run left it. */
function foundNow(before: Found | null, model: Model, program: LinearProgram): Found {
  const values = model.getSolution().colValue
  if (before !== null) return { ...before, values }
  const [first, basis, gap] = [model.getObjectiveValue(), model.getBasis(), provedGap(model, program)]
  return { status: 'optimal', values, first, basis, gap }
}

function modelData(highs: Highs, program: LinearProgram): ModelData {
  const { columnLower, rowLower, whole } = program
  const [numCols, numRows] = [columnLower.length, rowLower.length]
  const { continuous, integer } = highs.constants.variableType
  return {
    numCols,
    numRows,
    colCost: program.objectives[0] ?? new Float64Array(numCols),
    colLower: columnLower,
    colUpper: program.columnUpper,
    rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: program.starts,
      indices: program.rowIndex,
      values: program.values,
    },
    ...(whole.includes(1) && {
      integrality: Array.from(whole, (flag) => (flag === 1 ? integer : continuous)),
    }),
  }
}

/** Rows that exclude each other, as few as possible; the light default finds only rows that exclude themselves. */
function conflictingRows(highs: Highs, model: Model): number[] {
  model.options.set('iis_strategy', highs.constants.iis.strategyRowPriority)
  return [...model.getIis().rowIndex]
}

/** Whether the last run left an answer that satisfies every row. */
function hasAnswer(highs: Highs, model: Model): boolean {
  return model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
}

/** How far the last answer may be from the optimum, as a part of it; a plain linear program has no gap. */
function provedGap(model: Model, { whole }: LinearProgram): number {
  if (!whole.includes(1)) return 0
  const gap = Number(model.info.get('mip_gap'))
  return Number.isFinite(gap) ? Math.max(0, gap) : 1
}

function nonZero(costs: Float64Array): { indices: number[]; values: number[] } {
  const indices = [...costs.keys()].filter((column) => costs[column] !== 0)
  return { indices, values: indices.map((column) => costs[column] ?? 0) }
}
