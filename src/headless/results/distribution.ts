/** A distribution with its transfer plan. The solver is loaded once, and only where a document asks for transfers. */
import {
  calculateDistribution,
  type DistributionResult,
} from '../../domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../../domain/distribution/distribution.ts'
import type { SolveLinearProgram } from '../../domain/distribution/linear-program.ts'
import { loadSolver } from '../../../workers/highs.ts'

let solver: Promise<SolveLinearProgram> | null = null

export async function distributionResult(body: Distribution): Promise<DistributionResult> {
  if (body.transfers === undefined) return calculateDistribution(body)
  solver ??= loadSolver()
  return calculateDistribution(body, await solver)
}
