/**
 * The one call that answers a distribution document: shares, directions, and, where the document asks for it and a
 * solver is at hand, the transfer plan. Pure: the solver is an argument.
 */
import { outlookOf } from './census.ts'
import type { Distribution } from './distribution.ts'
import type { LinearSolver, SolverLimits } from './linear-program.ts'
import { opensBorder } from './abroad.ts'
import { type PublishedDifference, publishedDifferences } from './published-share.ts'
import {
  type DirectedShare,
  patientsToShare,
  shareOverHospitals,
  shareOverRegions,
} from './regional-share.ts'
import { type TradeOff, weighObjectives } from './trade-off.ts'
import { overflowWeightOf, planTransfers } from './transfer-plan.ts'
import type { TransferPlan } from './planned-transfers.ts'

export interface ShareResult extends DirectedShare {
  /** Offered, but with, not because of, COVID: they stay where they are and are not shared. */
  readonly notShared: number
  /** Per region with hospitals: its share over them. */
  readonly hospitals: Readonly<Record<string, DirectedShare>>
  /** Where the published table says otherwise. */
  readonly published: readonly PublishedDifference[]
}

/** What a transfer plan rests on besides the document's own numbers. */
export interface PlanBasis {
  /** Days (1 = first) on which no bed is free in the whole country: moving cannot help there. */
  readonly countryFullDays: readonly number[]
  /** ICU beds per region that close to staff extra MICUs; regions that lose none are left out. */
  readonly closedBeds: Readonly<Record<string, number>>
}

export type DistributionResult = ShareResult & ({ readonly status: 'shared' } | (TransferPlan & PlanBasis))

/** One percent, or one patient-day, is well within what a forecast knows; twenty seconds is what a planner waits. */
export const DEFAULT_SOLVER_LIMITS: SolverLimits = { seconds: 20, relativeGap: 0.01, absoluteGap: 1 }

/**
 * Shares, directions and transfers of a document that passed its check. Without a solver, or when the document
 * wants no transfers, the status is `shared`. `report` hears the first plan that can be used, before it is refined.
 */
export function calculateDistribution(
  body: Distribution,
  solver: LinearSolver | null = null,
  limits: SolverLimits = DEFAULT_SOLVER_LIMITS,
  report: (first: DistributionResult) => void = () => undefined,
): DistributionResult {
  const shared = calculateShare(body)
  const { transfers: settings } = body
  if (settings === undefined || solver === null) return { ...shared, status: 'shared' }

  const left = solver.startClock(limits.seconds)
  const outlook = outlookOf(body, settings)
  const closed = body.regions.map(({ id }, i) => [id, outlook.closedBeds[i] ?? 0] as const)
  const basis: PlanBasis = {
    countryFullDays: outlook.countryFullDays,
    closedBeds: Object.fromEntries(closed.filter(([, beds]) => beds > 0)),
  }
  const choice = {
    overflowWeight: overflowWeightOf(settings),
    abroadOpen: opensBorder(body, settings, outlook, solver, left),
  }
  const plan = planTransfers(body, settings, outlook, choice, solver, left, limits, (first) =>
    report({ ...shared, ...first, ...basis }),
  )
  return { ...shared, ...plan, ...basis }
}

/** Only the shares and directions: fast enough to follow a finger. */
export function calculateShare(body: Distribution): ShareResult {
  const { regions, mode, offered } = body
  const patients = patientsToShare(body)
  const directed = shareOverRegions(patients, regions, mode)
  const hospitals = regions.flatMap((region) => {
    const inside = shareOverHospitals(directed.share[region.id] ?? 0, region)
    return inside === null ? [] : [[region.id, inside] as const]
  })
  return {
    ...directed,
    notShared: offered - patients,
    hospitals: Object.fromEntries(hospitals),
    published: publishedDifferences(patients, regions, directed),
  }
}

/** The trade-off of a document; null when it wants no transfers. */
export function weighDistribution(
  body: Distribution,
  solver: LinearSolver,
  limits: SolverLimits = DEFAULT_SOLVER_LIMITS,
): TradeOff | null {
  return body.transfers === undefined ? null : weighObjectives(body, body.transfers, solver, limits)
}
