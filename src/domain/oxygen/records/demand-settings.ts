/**
 * What the weekly demand is computed from, as a document stores it. The arithmetic stands in `demand.ts`; every
 * built-in number stands here with its source.
 */
import type { CivilDate, IsoWeek } from '../../shared/civil-date.ts'
import type { Figure } from '../../shared/figure.ts'
import type { Changed, RecordedAt } from './events.ts'

/** Where the weekly patients come from: regional plans, the oxygen meeting's own estimate, or typed by hand. */
export const DEMAND_ORIGINS = ['PLANS', 'MEETING', 'TYPED'] as const
export type DemandOrigin = (typeof DEMAND_ORIGINS)[number]

/** Patients on home oxygen at the same time, as counted once in that week: a stock, never a weekly inflow. */
export interface WeekPatients {
  readonly isoWeek: IsoWeek
  readonly patients: number
  /** Where this week's figure comes from; absent: from where the settings say. */
  readonly origin?: DemandOrigin
  /** Nine in ten draws of the regional plans lie between, in patients at the same time. */
  readonly band?: PatientBand
  /** New patients per week, of that week: a flow, only ever held against the stock, never added to it. */
  readonly inflowPerWeek?: number
  /** Who filled this week in, and when; absent: with the settings. */
  readonly changedAt?: RecordedAt
  readonly changedBy?: string
}

export interface PatientBand {
  readonly p5: number
  readonly p95: number
}

/**
 * What one regional plan said when its figures were taken over: a frozen copy, so that the ledger alone explains its
 * weeks, wherever the plan itself has gone since.
 */
export interface DemandPlan {
  readonly documentId: string
  readonly title: string
  readonly revision: number
  /** UTC moment at which that revision was saved. */
  readonly savedAt: string
  readonly takenOn: CivilDate
  readonly region: string
  readonly regionName: string
  /** Share of the country that the region stands for, percent. */
  readonly allocationKeyPercent: number
  /** Day 0 of the plan. */
  readonly startDate: CivilDate
  readonly draws: number
  /** Mean days of oxygen at home that the plan reckons with. */
  readonly meanStayDays: number
  /** Ascending. */
  readonly weeks: readonly DemandPlanWeek[]
}

/** A week's highest day in patients at the same time: the median of the draws, and where nine in ten lie. */
export interface DemandPlanWeek extends PatientBand {
  readonly isoWeek: IsoWeek
  readonly p50: number
}

export interface FlowBand {
  readonly flowLpm: number
  /** Share of the patients, 0 … 1; the shares of all bands add up to 1. */
  readonly share: number
}

/** What is changed by itself, besides the weeks: a laptop's change of one leaves another's change of the next. */
export const DEMAND_PARTS = [
  'origin',
  'plans',
  'clinicalDays',
  'deviceDays',
  'turnaroundDays',
  'flowBands',
  'socShare',
  'maxFlowLpm',
  'outOfServiceShare',
] as const
export type DemandPart = (typeof DEMAND_PARTS)[number]

export interface DemandSettings extends Changed {
  /** The last change of each part; absent: with the settings. */
  readonly parts?: Readonly<Partial<Record<DemandPart, Changed>>>
  /** Weeks that were taken out: a copy that still has one brings it back only by a later change. */
  readonly goneWeeks?: readonly (Changed & { readonly isoWeek: IsoWeek })[]
  readonly origin: DemandOrigin
  /** Ascending, one entry per week. */
  readonly weeks: readonly WeekPatients[]
  /** Behind every week of origin PLANS: its patients are the sum of these, region by region. */
  readonly plans?: readonly DemandPlan[]
  /** Mean days a patient needs oxygen at home. */
  readonly clinicalDays: number
  /** Mean days the device stays out for that patient; longer than `clinicalDays` where collecting takes its time. */
  readonly deviceDays: number
  /** Days to collect, clean, test and redeliver, where the count of patients does not hold them already. */
  readonly turnaroundDays: number
  readonly flowBands: readonly FlowBand[]
  /** Share of the patients served by a concentrator; the others have liquid oxygen or cylinders. */
  readonly socShare: number
  /** Greatest flow of one concentrator in use. */
  readonly maxFlowLpm: number
  /** Share of the concentrators that is out of service at any time. */
  readonly outOfServiceShare: number
}

export const CLINICAL_DAYS: Figure = {
  id: 'oxygen.clinicalDays',
  value: 13,
  unit: 'days',
  source: { document: 'jcm-2022-7236', place: 'abstract', date: '2022' },
  inferred: 'mean of the log-normal fitted to the published median 10 days and quartiles 6–16',
}

export const TURNAROUND_DAYS: Figure = {
  id: 'oxygen.turnaroundDays',
  value: 0,
  unit: 'days',
  source: { document: 'own-inference', place: '', date: '2022' },
  inferred:
    'calibrated: 2,500 concentrators served 2,500 patients at the same time in week 50 of 2021 without a shortage, so ' +
    'the published count of patients already holds the time between two of them; where it does not, one day each to ' +
    'collect, to clean and test, and to redeliver makes 3',
}

export const SOC_MAX_FLOW_LPM: Figure = {
  id: 'oxygen.socMaxFlowLpm',
  value: 5,
  unit: 'litresPerMinute',
  source: { document: 'own-inference', place: '', date: '2022' },
  inferred: 'the common home concentrator delivers up to 5 L/min',
}

export const USUAL_FLOW_LPM: Figure = {
  id: 'oxygen.usualFlowLpm',
  value: 2,
  unit: 'litresPerMinute',
  source: { document: 'own-inference', place: '', date: '2022' },
  inferred: 'one band until a region knows its own; patients go home at 3 L/min at most (IG&H p.22)',
}

/** Demand settings of a new ledger: no weeks yet, every parameter at its default. */
export function defaultDemand(changedAt: RecordedAt): DemandSettings {
  return {
    changedAt,
    origin: 'TYPED',
    weeks: [],
    clinicalDays: CLINICAL_DAYS.value,
    deviceDays: CLINICAL_DAYS.value,
    turnaroundDays: TURNAROUND_DAYS.value,
    flowBands: [{ flowLpm: USUAL_FLOW_LPM.value, share: 1 }],
    socShare: 1,
    maxFlowLpm: SOC_MAX_FLOW_LPM.value,
    outOfServiceShare: 0,
  }
}
