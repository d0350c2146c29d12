/** The result of a document of any kind: plain JSON data. The calculation itself is the domain's. */
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import type { AppDocument } from '../../file/envelope.ts'
import { regionalPlanResult } from './regional-plan.ts'

/** What may be asked besides the document itself; an oxygen ledger answers to it. */
export interface CalcOptions {
  readonly asOf?: CivilDate
  /** UTC instant. */
  readonly asKnownAt?: string
}

export function resultOf(document: AppDocument, _options: CalcOptions): object {
  const { id, kind, revision } = document
  return { documentId: id, kind, revision, ...regionalPlanResult(document.body) }
}
