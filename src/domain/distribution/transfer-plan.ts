/**
 * Has the transfer program solved and says in the field's words what came out: who moves where on which day, what
 * that does, what holds it back; or which limits exclude each other. Abroad stays closed unless overflow remains.
 */
import type { Outlook } from './census.ts'
import type { Distribution } from './distribution.ts'
import type { LinearProgram, SolveLinearProgram, SolverLimits } from './linear-program.ts'
import { type Transfer, type TransferKpis, kpisOf } from './transfer-kpis.ts'
import type { Limit, LimitCode } from './transfer-limits.ts'
import { buildTransferModel, type ModelChoice, type TransferModel } from './transfer-model.ts'
import { ABROAD, type TransferSettings } from './transfer-settings.ts'

export type TransferPlan =
  | {
      readonly status: 'planned'
      /** By day, then sender, receiver and vehicle in the order of the document. */
      readonly transfers: readonly Transfer[]
      readonly kpis: TransferKpis
      /** Transport and regional limits that are used to the full: what to enlarge first. */
      readonly atLimit: readonly Limit[]
      /** Part by which the plan may still be improved, as proved; 0 when it is the best. */
      readonly gap: number
      /** False when the time was up before the plan was proved best. */
      readonly proved: boolean
    }
  /** The limits that cannot hold together; empty when the solver could not say which. */
  | { readonly status: 'infeasible'; readonly conflicts: readonly Limit[] }
  | { readonly status: 'unsolved'; readonly reason: 'time' | 'failed' }

/** Patients below this are the solver's rounding, not people. */
const DUST = 1e-6

/** A shortage of beds smaller than this over the whole plan opens no border. */
const OVERFLOW_WORTH_ABROAD = 1e-4

const RESOURCES: ReadonlySet<LimitCode> = new Set<LimitCode>([
  'micuHours',
  'ambulanceHours',
  'morningWindow',
  'helicopterPatients',
  'abroadPatients',
  'sendLimit',
  'receiveLimit',
])

/** The weight of overflow that the document's objective stands for. */
export function overflowWeightOf({ objective, overflowWeight }: TransferSettings): number {
  switch (objective) {
    case 'leastOverflow':
      return 1
    case 'fairShare':
      return 0
    case 'balanced':
      return overflowWeight
  }
}

/**
 * Whether patients may go abroad in this document: only when no plan inside the country avoids overflow, or meets
 * the agreed handovers (LNAZ §4.5.2.3 and domain rule: as late as possible). The same for every objective.
 */
export function opensBorder(
  body: Distribution,
  settings: TransferSettings,
  outlook: Outlook,
  solve: SolveLinearProgram,
  limits: SolverLimits,
): boolean {
  if (settings.abroadPatientsPerDay === 0) return false
  // Moving nobody keeps every limit, so where that already leaves no overflow there is nothing to solve.
  if (settings.requiredMoves.length === 0 && !overflows(kpisOf(outlook, idsOf(body), []))) return false
  const choice = { overflowWeight: 1, abroadOpen: false, wholeFirstDay: false, frugal: false }
  const inside = planTransfers(body, settings, outlook, choice, solve, limits)
  return inside.status !== 'planned' || overflows(inside.kpis)
}

function overflows({ overflowBedDays }: TransferKpis): boolean {
  return overflowBedDays > OVERFLOW_WORTH_ABROAD
}

function idsOf({ regions }: Distribution): string[] {
  return regions.map(({ id }) => id)
}

/** The best plan for a choice. `settings` and `outlook` are those of `body`, which must have passed its check. */
export function planTransfers(
  body: Distribution,
  settings: TransferSettings,
  outlook: Outlook,
  choice: ModelChoice,
  solve: SolveLinearProgram,
  limits: SolverLimits,
): TransferPlan {
  const model = buildTransferModel(body, settings, outlook, choice)
  const solution = solve(model.program, limits)
  switch (solution.status) {
    case 'none':
      return { status: 'unsolved', reason: solution.reason }
    case 'infeasible':
      return { status: 'infeasible', conflicts: limitsOf(model, solution.conflictingRows) }
    case 'optimal':
    case 'limit': {
      const transfers = transfersOf(body, model, solution.values)
      return {
        status: 'planned',
        transfers,
        kpis: kpisOf(outlook, idsOf(body), transfers),
        atLimit: limitsAtBound(model, solution.values),
        gap: solution.gap,
        proved: solution.status === 'optimal',
      }
    }
  }
}

function transfersOf(body: Distribution, model: TransferModel, values: Float64Array): Transfer[] {
  const idOf = (place: number): string => body.regions[place]?.id ?? ABROAD
  return model.moves.flatMap(({ column, route, day }) => {
    const value = values[column] ?? 0
    const patients = model.program.whole[column] === 1 ? Math.round(value) : withoutDust(value)
    if (patients <= 0) return []
    const { from, to, vehicle, km } = route
    return [{ day, from: idOf(from), to: idOf(to), patients, vehicle, km }]
  })
}

/** Six decimals: what lies beyond is the solver's tolerance and would differ for no reason. */
function withoutDust(patients: number): number {
  return Math.round(patients / DUST) / Math.round(1 / DUST)
}

function limitsOf({ limits }: TransferModel, rows: readonly number[]): Limit[] {
  return [...rows].sort((a, b) => a - b).flatMap((row) => limits[row] ?? [])
}

/** Transport and regional limits whose row is full; what is not there at all (amount 0) is not used to the full. */
function limitsAtBound({ program, limits }: TransferModel, values: Float64Array): Limit[] {
  const activity = rowActivity(program, values)
  return limits.flatMap((limit, row) => {
    if (limit === null || limit.amount === 0 || !RESOURCES.has(limit.code)) return []
    return (activity[row] ?? 0) >= limit.amount - 1e-6 ? [limit] : []
  })
}

function rowActivity(
  { starts, rowIndex, values: coefficients, rowLower }: LinearProgram,
  x: Float64Array,
): Float64Array {
  const activity = new Float64Array(rowLower.length)
  x.forEach((amount, column) => {
    const end = starts[column + 1] ?? 0
    for (let k = starts[column] ?? 0; k < end; k += 1) {
      const row = rowIndex[k] ?? 0
      activity[row] = (activity[row] ?? 0) + amount * (coefficients[k] ?? 0)
    }
  })
  return activity
}
