/**
 * What happens to the infected, apart from how ill the variant makes: how many need which care, intervals, stays, and
 * the way through the chain.
 */

import type { LinkId } from '../shared/care-chain.ts'
import type { Estimate } from '../shared/estimate.ts'

/** Links whose patients stay; the GP sees consults. */
export const STAY_IDS = ['ward', 'icu', 'nursingHome', 'districtNursing', 'homeOxygen'] as const
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
  /**
   * Consults, admissions or people in care per infection as ill-making as now. All follow one draw: what makes the
   * infections fewer makes every rate higher.
   */
  readonly perInfection: Readonly<Record<LinkId, Estimate>>
  /** Share of infections that a booster prevents, 0–1. */
  readonly boosterProtection: Estimate
  /** Mean days from infection to infecting the next person. */
  readonly generationDays: number
  /** Mean days from infection to a GP consult. */
  readonly consultDelayDays: number
  /** Mean days from infection to hospital admission or other care. */
  readonly careDelayDays: number
  /** Days after which half of a change of spread is answered: by people, by measures. */
  readonly responseHalfLifeDays: number
  /**
   * Hospital admissions per 100,000 inhabitants a day to which the epidemic is drawn: people are careful when hospitals
   * are full, and less so when they are empty.
   */
  readonly admissionsSetPoint: Estimate
  readonly stays: Readonly<Record<StayId, Stay>>
  /** Of the inflow of these links, the share that comes from a hospital discharge, 0–1. */
  readonly viaHospitalShare: Readonly<Record<'nursingHome' | 'districtNursing' | 'homeOxygen', number>>
  /** How strongly a flow follows virulence: 0 = not at all, 1 = in proportion. */
  readonly virulenceSensitivity: Readonly<Record<FlowId, number>>
  /** Days that an infected employee is absent. */
  readonly absenceDays: number
}
