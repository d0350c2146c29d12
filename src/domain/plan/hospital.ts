/** The hospitals of a region: beds, staff and the key inside the region. Where a plan holds them, the region is their sum. */

export interface Hospital {
  readonly id: string
  readonly name: string
  /** Staffed, for all care. */
  readonly wardBeds: number
  readonly icuBeds: number
  /** Full-time equivalents; null where they are not stated. */
  readonly icuNurses: number | null
  readonly intensivists: number | null
  /** Supporters who are trained, and who are being trained, in full-time equivalents. Left out: none. */
  readonly supporters?: number
  readonly inTraining?: number
  /** Weeks for which this ICU can hold step 2 of the upscaling; left out: as long as the region. */
  readonly stepTwoWeeks?: number
  /** Part of the region's COVID patients that falls to this hospital, percent. */
  readonly keyPercent: number
}
