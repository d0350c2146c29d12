/** Who is at hand for the steps of ICU upscaling. */

/** Who is at hand, in full-time equivalents; null where it is not stated. */
export interface IcuPeople {
  readonly nurses: number | null
  readonly intensivists: number | null
  /** Supporters who are trained, and who are being trained. */
  readonly supporters: number
  readonly inTraining: number
  /** Days that the course of a supporter takes. */
  readonly courseDays: number
  /** MICU vehicles on top of the usual ones: their crew comes from the ICU (LNAZ § 4.5.2.1). Left out: none. */
  readonly extraMicuVehicles?: number
  /** Weeks for which step 2 can be held (LNAZ § 6.2: a number of weeks). Left out: as published. */
  readonly stepTwoWeeks?: number
}

/** Nobody stated; a course of two weeks is ours. */
export const UNSTATED_ICU_PEOPLE: IcuPeople = {
  nurses: null,
  intensivists: null,
  supporters: 0,
  inTraining: 0,
  courseDays: 14,
}
