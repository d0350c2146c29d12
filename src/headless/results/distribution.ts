/** A distribution with its transfer plan. The solver is loaded once, and only where a document asks for transfers. */
import { calculateDistribution } from '../../domain/distribution/calculate-distribution.ts'
import type { LinearSolver } from '../../domain/distribution/linear-program.ts'
import { loadSolver } from '../../../workers/highs.ts'
import type { ResultOf } from './result-of.ts'

let solver: Promise<LinearSolver> | null = null

export const result: ResultOf<'distribution'> = async (body) => {
  if (body.transfers === undefined) return calculateDistribution(body)
  solver ??= loadSolver()
  return calculateDistribution(body, await solver)
}
