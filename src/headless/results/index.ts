/** The result of a document of any kind: plain JSON data. The calculation itself is the domain's. */
import { calculateOxygenLedger } from '../../domain/oxygen/calculate.ts'
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import type { AppDocument } from '../../file/envelope.ts'
import { careHotelPlanResult } from './care-hotel-plan.ts'
import { comparisonResult } from './comparison.ts'
import { distributionResult } from './distribution.ts'
import { forecastResult } from './forecast.ts'
import { regionalPlanResult } from './regional-plan.ts'

/** What may be asked besides the document itself; an oxygen ledger answers to it. */
export interface CalcOptions {
  readonly asOf?: CivilDate
  /** An ISO moment with its zone, or a date (its end in the Netherlands). */
  readonly asKnownAt?: string
}

/** @param beside every document of the call: a care-hotel plan takes its patients from regional plans among them. */
export async function resultOf(
  document: AppDocument,
  options: CalcOptions,
  beside: readonly AppDocument[],
): Promise<object> {
  const { id, kind, revision } = document
  return { documentId: id, kind, revision, ...(await bodyResult(document, options, beside)) }
}

function bodyResult(
  document: AppDocument,
  options: CalcOptions,
  beside: readonly AppDocument[],
): object | Promise<object> {
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
      return careHotelPlanResult(document.body, beside)
    case 'forecast':
      return forecastResult(document.body)
  }
}
