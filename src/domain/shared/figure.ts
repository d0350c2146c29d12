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
  | 'cbs-2021'
  | 'jcm-2022-7236'
  | 'bmc-2020-270'
  | 'bmc-2020-329'
  | 'ejor-2022'
  | 'ahrq-2007'
  | 'who-hwfe-2020'
  | 'who-concentrators-2015'
  | 'public'
  | 'literature'
  | 'own-inference'

/** What a figure counts. Shares lie between 0 and 1 and are shown as percentages; ratios have no unit. */
export type FigureUnit =
  | 'admissionsPer100kPerDay'
  | 'beds'
  | 'bedsPerMonth'
  | 'bedDays'
  | 'consultsPerDay'
  | 'days'
  | 'devices'
  | 'ftePerBed'
  | 'hospitals'
  | 'hourOfDay'
  | 'hours'
  | 'hoursPerPatientDay'
  | 'hoursPerWeek'
  | 'inhabitants'
  | 'kilometres'
  | 'kilometresPerHour'
  | 'kilowattPerLitrePerMinute'
  | 'litresGas'
  | 'litresGasPerLitreLiquid'
  | 'litresPerMinute'
  | 'months'
  | 'patients'
  | 'patientsPerMonth'
  | 'patientsPerNurse'
  | 'people'
  | 'peoplePerDay'
  | 'peoplePerShift'
  | 'perThousandInfections'
  | 'ratio'
  | 'regions'
  | 'share'
  | 'vehicles'
  | 'visitsPerPatientWeek'
  | 'weeks'

export interface Source {
  readonly document: SourceDocumentId
  /** Printed page, section, table or web address within the document; for `own-inference` what it rests on. */
  readonly place: string
  /** The date the figure speaks of, or the document's own date: `2021-12-30`, `2022-01`, `2018`. */
  readonly date: string
}

export interface Figure {
  readonly id: string
  readonly value: number
  readonly unit: FigureUnit
  /** Set where the figure is uncertain: the lowest and highest value it may well have. */
  readonly range?: readonly [low: number, high: number]
  readonly source: Source
  /** Set where the figure is ours: how it was inferred, in one line of English. */
  readonly inferred?: string
  /** Set where a published figure does not agree with another, or says less than it seems: in English. */
  readonly caveat?: string
}
