/** Every kind of document there is. A kind that is not here cannot be read. */
import type { DocumentBodies, DocumentKindId } from '../envelope.ts'
import { careHotelPlanKind } from './care-hotel-plan.ts'
import { comparisonKind } from './comparison.ts'
import { distributionKind } from './distribution.ts'
import type { DocumentKind } from './document-kind.ts'
import { forecastKind } from './forecast.ts'
import { oxygenLedgerKind } from './oxygen-ledger.ts'
import { regionalPlanKind } from './regional-plan.ts'

export const KINDS = {
  'regional-plan': regionalPlanKind,
  comparison: comparisonKind,
  distribution: distributionKind,
  'oxygen-ledger': oxygenLedgerKind,
  'care-hotel-plan': careHotelPlanKind,
  forecast: forecastKind,
} satisfies { readonly [Kind in DocumentKindId]: DocumentKind<DocumentBodies[Kind]> }
