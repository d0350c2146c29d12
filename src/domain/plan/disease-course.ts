/**
 * What happens to the infected, apart from how ill the variant makes: intervals, stays, and the way through the chain.
 * The numbers of patients are not here: they follow from what is occupied on day 0 (see demand/starting-flows).
 */

import type { Estimate } from '../shared/estimate.ts'

/** Links whose patients stay; the GP sees consults. */
export const STAY_IDS = [
  'ward',
  'icu',
  'wardAfterIcu',
  'nursingHome',
  'districtNursing',
  'homeOxygen',
] as const
export type StayId = (typeof STAY_IDS)[number]

/** Flows of people that grow and shrink with infections; each has its own sensitivity to virulence. */
export const FLOW_IDS = ['gp', 'hospital', 'icu', 'nursingHome', 'districtNursing', 'homeOxygen'] as const
export type FlowId = (typeof FLOW_IDS)[number]

/** A length of stay: Weibull, by its mean and shape (1 = exponential, larger = more alike). */
export interface Stay {
  readonly meanDays: Estimate
  readonly shape: number
}

export interface DiseaseCourse {
  /** Reproduction number of delta in November–December 2021, at the immunity and adherence of then. */
  readonly deltaReproduction: Estimate
  /** Share of infections that a booster prevents, 0–1. */
  readonly boosterProtection: Estimate
  /** Mean days from infection to infecting the next person. */
  readonly generationDays: number
  /** Mean days from infection to a GP consult. */
  readonly consultDelayDays: number
  /** Mean days from infection to hospital admission or other care. */
  readonly careDelayDays: number
  /** Mean days on the ward before a step-up to the ICU. */
  readonly stepUpDelayDays: number
  /** Share of ICU patients who go on to the ward, 0–1; the others die or leave. */
  readonly icuToWardShare: Estimate
  readonly stays: Readonly<Record<StayId, Stay>>
  /** Of the inflow of these links, the share that comes from a hospital discharge, 0–1. */
  readonly viaHospitalShare: Readonly<Record<'nursingHome' | 'districtNursing' | 'homeOxygen', number>>
  /** How strongly a flow follows virulence: 0 = not at all, 1 = in proportion. */
  readonly virulenceSensitivity: Readonly<Record<FlowId, number>>
  /** Days that an infected employee is absent. */
  readonly absenceDays: number
}
