/** Every kind of document there is. A kind that is not here cannot be read; nothing else in this room lists it again. */
import { careHotelPlanKind } from './care-hotel-plan.ts'
import { comparisonKind } from './comparison.ts'
import { distributionKind } from './distribution.ts'
import type { DocumentKind } from './document-kind.ts'
import { forecastKind } from './forecast.ts'
import { monitorKind } from './monitor.ts'
import { oxygenLedgerKind } from './oxygen-ledger.ts'
import { preparationKind } from './preparation.ts'
import { regionalPlanKind } from './regional-plan.ts'

export const KINDS = [
  regionalPlanKind,
  comparisonKind,
  distributionKind,
  oxygenLedgerKind,
  careHotelPlanKind,
  forecastKind,
  preparationKind,
  monitorKind,
] as const

type KnownKind = (typeof KINDS)[number]

/** The body type of every kind of document, by its kind. */
export type DocumentBodies = {
  readonly [Known in KnownKind as Known['kind']]: Known extends DocumentKind<string, infer Body>
    ? Body
    : never
}
