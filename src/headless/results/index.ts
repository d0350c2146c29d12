/** The result of a document of any kind: plain JSON data. The calculation itself is the domain's. */
import { calculateCareHotelPlan } from '../../domain/carehotel/calculate.ts'
import { calculateOxygenLedger } from '../../domain/oxygen/calculate.ts'
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import type { AppDocument } from '../../file/envelope.ts'
import { comparisonResult } from './comparison.ts'
import { distributionResult } from './distribution.ts'
import { regionalPlanResult } from './regional-plan.ts'

/** What may be asked besides the document itself; an oxygen ledger answers to it. */
export interface CalcOptions {
  readonly asOf?: CivilDate
  /** An ISO moment with its zone, or a date (its end in the Netherlands). */
  readonly asKnownAt?: string
}

export async function resultOf(document: AppDocument, options: CalcOptions): Promise<object> {
  const { id, kind, revision } = document
  return { documentId: id, kind, revision, ...(await bodyResult(document, options)) }
}

function bodyResult(document: AppDocument, options: CalcOptions): object | Promise<object> {
  switch (document.kind) {
    case 'regional-plan':
      return regionalPlanResult(document.body)
    case 'comparison':
      return comparisonResult(document.body)
    case 'distribution':
      return distributionResult(document.body)
    case 'oxygen-ledger':
      return calculateOxygenLedger(document.body, options)
    case 'care-hotel-plan':
      return calculateCareHotelPlan(document.body)
  }
}
