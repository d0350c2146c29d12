/**
 * How a region monitors COVID patients at home (IG&H p.58–66, annex 3): plain data beside the care locations,
 * because both send patients home with oxygen and draw on the same concentrators.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import type { Due } from '../shared/due.ts'
import type { Estimate } from '../shared/estimate.ts'

export const MONITORED_BY = ['hospital', 'primaryCare', 'careCentre'] as const
export type MonitoredBy = (typeof MONITORED_BY)[number]

export const RESPONSIBLE = ['hospital', 'gp'] as const
export type Responsible = (typeof RESPONSIBLE)[number]

export const ENTRY_ROUTES = ['earlyDischarge', 'emergencyDepartment', 'preClinical'] as const
export type EntryRoute = (typeof ENTRY_ROUTES)[number]

/** The six roll-out steps in their order (IG&H p.62). */
export const ROLL_OUT_STEPS = [
  'talkWithRegions',
  'involveChainPartners',
  'mapPresentSituation',
  'regionalMonitoringProposal',
  'rollOutEarlyDischarge',
  'rollOutPreClinicalAndEmergency',
] as const
export type RollOutStepId = (typeof ROLL_OUT_STEPS)[number]

/** The eight steps of one site (IG&H annex 3), beside the six of the region. */
export const SITE_STEPS = [
  'strategy',
  'protocol',
  'implementationPlan',
  'conditions',
  'training',
  'testRun',
  'communication',
  'start',
] as const
export type SiteStepId = (typeof SITE_STEPS)[number]

export interface SiteStep extends Due {
  readonly step: SiteStepId
  readonly owner: string
}

export const ROUTE_STATES = ['none', 'pilot', 'running'] as const
export type RouteState = (typeof ROUTE_STATES)[number]

/** How far a hospital is with each route. */
export interface MonitoringHospital {
  readonly id: string
  readonly name: string
  /** Its part of the region's COVID patients, in any unit. */
  readonly part: number
  readonly routes: Readonly<Record<EntryRoute, RouteState>>
}

export const PRECONDITIONS = ['organisation', 'means', 'chainCooperation', 'finance', 'staff'] as const
export type PreconditionId = (typeof PRECONDITIONS)[number]

export interface MonitoringRoute {
  readonly route: EntryRoute
  readonly steps: readonly { readonly validFrom: CivilDate; readonly patientsPerDay: number }[]
  /** Share that goes home with oxygen, 0–1. */
  readonly oxygenShare: number
  /** Ward days saved per patient: days earlier home, or the days of the admission that is avoided. */
  readonly wardDaysSaved: Estimate
  /** Share of patients for whom those days are really saved: 1 for early discharge, the avoided share elsewhere. */
  readonly effectiveShare: number
}

export interface RollOutStep extends Due {
  readonly step: RollOutStepId
  readonly owner: string
}

export interface HomeMonitoringPlan {
  readonly id: string
  readonly regionId: string
  readonly monitoredBy: MonitoredBy
  readonly responsible: Responsible
  readonly routes: readonly MonitoringRoute[]
  /** Patients the monitoring centre can follow at the same time. */
  readonly centreSteps: readonly { readonly validFrom: CivilDate; readonly patients: number }[]
  /** Days on monitoring, as a spread over patients. */
  readonly monitoringDays: Estimate
  /** Days a concentrator needs between two patients. */
  readonly socTurnaroundDays: number
  readonly readmissionShare: { readonly low: number; readonly high: number }
  /** Share of the hospital's COVID patients who are eligible for early discharge, 0–1. */
  readonly eligibleShare: number
  readonly rollOut: readonly RollOutStep[]
  readonly preconditions: readonly {
    readonly precondition: PreconditionId
    readonly met: boolean
    readonly note: string
  }[]
  /** Absent: none was named, and the routes count for the whole region. */
  readonly hospitals?: readonly MonitoringHospital[]
  readonly siteSteps?: readonly SiteStep[]
  /** Day after discharge on which the GP takes over from the specialist; absent: nobody takes over. */
  readonly specialistUntilDay?: number
}
