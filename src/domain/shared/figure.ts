/**
 * A published figure and where it stands. Every built-in number of the product is one of these, or is computed
 * from these by arithmetic that a test repeats.
 */

export type SourceDocumentId =
  | 'soc-letter-2021'
  | 'ministry-response-2021'
  | 'igh-2022'
  | 'lnaz-upscaling-2022'
  | 'policy-framework-2020'
  | 'lcps-feed'
  | 'public'
  | 'literature'
  | 'own-inference'

export interface Source {
  readonly document: SourceDocumentId
  /** Printed page, section, table or web address within the document; empty only for `own-inference`. */
  readonly place: string
  /** The date the figure speaks of, or the document's own date: `2021-12-30`, `2022-01`, `2018`. */
  readonly date: string
}

export interface Figure {
  readonly id: string
  readonly value: number
  readonly unit: string
  readonly source: Source
  /** Set where the figure is ours: how it was inferred, in one line of English. */
  readonly inferred?: string
}
