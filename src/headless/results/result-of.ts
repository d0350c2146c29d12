/** What a module of this folder gives for its kind of document. */
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import type { AppDocument, DocumentBodies, DocumentKindId } from '../../file/envelope.ts'

/** What may be asked besides the document itself. */
export interface CalcOptions {
  /** Of an oxygen ledger. */
  readonly asOf?: CivilDate
  /** An ISO moment with its zone, or a date (its end in the Netherlands). */
  readonly asKnownAt?: string
  /** Of a regional plan: every day with these quantiles, ascending, instead of the searches. */
  readonly quantiles?: readonly number[]
}

/** @param beside every document of the call: a care-hotel plan takes its patients from regional plans among them. */
export type ResultOf<Kind extends DocumentKindId> = (
  body: DocumentBodies[Kind],
  options: CalcOptions,
  beside: readonly AppDocument[],
) => object | Promise<object>
