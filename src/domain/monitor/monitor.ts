/**
 * What is observed of the chain, as a document: stands of every link, weeks of the GP practices and the district
 * nursing, which figures are owed by whom, and how accessible regular care is. Everything stated, nothing computed.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import type { AccessRule, AccessWeek } from './access.ts'
import type { LightRule } from './chain-light.ts'
import type { NursingPeriod } from './district-nursing.ts'
import type { ContactWeights, GpWeek } from './gp-week.ts'
import type { InformationFlow } from './information-flow.ts'
import type { MonitoredArea, ObservedFigure } from './observed-figure.ts'

export interface Monitor {
  /** The day that the page speaks of. */
  readonly asOf: CivilDate
  /** The whole first; an area lies within one that stands before it. */
  readonly areas: readonly MonitoredArea[]
  readonly figures: readonly ObservedFigure[]
  readonly lightRule: LightRule
  readonly gpWeeks: readonly GpWeek[]
  readonly contactWeights: ContactWeights
  readonly nursingPeriods: readonly NursingPeriod[]
  readonly flows: readonly InformationFlow[]
  readonly accessWeeks: readonly AccessWeek[]
  readonly accessRule: AccessRule
}
