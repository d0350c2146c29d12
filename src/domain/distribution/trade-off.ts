/**
 * The trade made visible: the same week without transfers and under each objective, and the frontier between least
 * overflow and fair share. Linear only (no whole patients), so that a planner can slide along it.
 */
import { outlookOf } from './census.ts'
import type { Distribution } from './distribution.ts'
import type { SolveLinearProgram, SolverLimits } from './linear-program.ts'
import { type TransferKpis, kpisOf } from './transfer-kpis.ts'
import { opensBorder, planTransfers } from './transfer-plan.ts'
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
  solve: SolveLinearProgram,
  limits: SolverLimits,
): TradeOff {
  const outlook = outlookOf(body, settings)
  const abroadOpen = opensBorder(body, settings, outlook, solve, limits)
  const known = new Map<number, TransferKpis | null>()
  const kpisAt = (overflowWeight: number): TransferKpis | null => {
    const before = known.get(overflowWeight)
    if (before !== undefined) return before
    const choice = { overflowWeight, abroadOpen, wholeFirstDay: false, frugal: true }
    const plan = planTransfers(body, settings, outlook, choice, solve, limits)
    const kpis = plan.status === 'planned' ? plan.kpis : null
    known.set(overflowWeight, kpis)
    return kpis
  }
  return {
    none: kpisOf(
      outlook,
      body.regions.map(({ id }) => id),
      [],
    ),
    fairShare: kpisAt(0),
    leastOverflow: kpisAt(1),
    balanced: kpisAt(settings.overflowWeight),
    frontier: FRONTIER_WEIGHTS.flatMap((overflowWeight) => {
      const kpis = kpisAt(overflowWeight)
      return kpis === null ? [] : [{ overflowWeight, kpis }]
    }),
  }
}
