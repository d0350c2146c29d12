/**
 * The trade made visible: the same week without transfers and under each objective, and the frontier between least
 * overflow and fair share. Expected patients only (nobody whole), so that a planner can slide along it.
 */
import { opensBorder } from './abroad.ts'
import { outlookOf } from './census.ts'
import type { Distribution } from './distribution.ts'
import type { LinearSolver, SolverLimits } from './linear-program.ts'
import { type TransferKpis, kpisOf } from './transfer-kpis.ts'
import { transfersOf } from './transfer-plan.ts'
import { DUST, hasValues, TransferSearch } from './transfer-search.ts'
import type { TransferSettings } from './transfer-settings.ts'

/** A point of the frontier: the weight of overflow, and what the best plan for it does. */
export interface FrontierPoint {
  readonly overflowWeight: number
  readonly kpis: TransferKpis
}

export interface TradeOff {
  readonly none: TransferKpis
  /** Null where no plan was found: the limits clash, or the time was up. */
  readonly fairShare: TransferKpis | null
  readonly leastOverflow: TransferKpis | null
  readonly balanced: TransferKpis | null
  /** From fair share (weight 0) to least overflow (weight 1), both included. */
  readonly frontier: readonly FrontierPoint[]
}

/** Weights at which the frontier is drawn; the ends are the two pure objectives. */
const FRONTIER_WEIGHTS = [0, 0.25, 0.5, 0.75, 1] as const

export function weighObjectives(
  body: Distribution,
  settings: TransferSettings,
  solver: LinearSolver,
  limits: SolverLimits,
): TradeOff {
  const outlook = outlookOf(body, settings)
  const ids = body.regions.map(({ id }) => id)
  const left = solver.startClock(limits.seconds)
  const abroadOpen = opensBorder(body, settings, outlook, solver, left)
  const weights = [...new Set([...FRONTIER_WEIGHTS, settings.overflowWeight])].sort((a, b) => a - b)
  const search = new TransferSearch(body, settings, outlook, { overflowWeight: 0, abroadOpen }, solver, left)
  const known = new Map<number, TransferKpis>()
  for (const overflowWeight of weights) {
    search.setObjective(overflowWeight, true)
    const answer = search.solveWithReceipts()
    if (hasValues(answer)) known.set(overflowWeight, kpisOf(outlook, ids, transfersOf(search, answer, DUST)))
  }
  search.close()
  const none = kpisOf(outlook, ids, [])
  const isFree = settings.requiredMoves.length === 0 && (settings.agreed ?? []).length === 0
  // Moving nobody is a plan too, where nothing was agreed.
  const found = [...known.values(), ...(isFree && known.size > 0 ? [none] : [])]
  return {
    none,
    fairShare: leastOf(found, ({ inequity }) => inequity),
    leastOverflow: leastOf(found, ({ overflowBedDays }) => overflowBedDays),
    balanced: known.get(settings.overflowWeight) ?? null,
    frontier: FRONTIER_WEIGHTS.flatMap((overflowWeight) => {
      const kpis = known.get(overflowWeight)
      return kpis === undefined ? [] : [{ overflowWeight, kpis }]
    }),
  }
}

/**
 * The plan that does best on a measure, of all that were found: a plan made for the spread of the inflow, or with few
 * moves, may be a little behind another on its own measure.
 */
function leastOf(
  found: readonly TransferKpis[],
  measure: (kpis: TransferKpis) => number,
): TransferKpis | null {
  return found.reduce<TransferKpis | null>(
    (best, kpis) => (best === null || measure(kpis) < measure(best) ? kpis : best),
    null,
  )
}
