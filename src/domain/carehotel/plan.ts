/**
 * The body of a `care-hotel-plan` document: what planners write down about temporary care places and about
 * home monitoring beside them. Plain data only; everything that is calculated from it lives in the other modules.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import type { Estimate } from '../shared/estimate.ts'
import type { Source } from '../shared/figure.ts'
import type { HomeMonitoringPlan } from './home-monitoring-plan.ts'

export const LOCATION_KINDS = [
  'hotel',
  'emptyWing',
  'rehabilitation',
  'nursingHome',
  'eventVenue',
  'other',
] as const
export type LocationKind = (typeof LOCATION_KINDS)[number]

export const STAFF_ROLES = ['districtNurse', 'nurse', 'nursingAssistant', 'adlHelper', 'support'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Registered nurses: the hours by which locations are ranked. */
export const SCARCE_ROLES: readonly StaffRole[] = ['districtNurse', 'nurse']
/** The only roles that informal carers and volunteers can fill: their hours never replace a nurse's. */
export const UNPAID_ROLES: readonly StaffRole[] = ['adlHelper', 'support']

export const OFFER_KINDS = ['PAID', 'INFORMAL_CARER', 'VOLUNTEER'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

export const STEP_STATUSES = ['PLANNED', 'APPROVED', 'OPEN', 'CLOSING'] as const
export type StepStatus = (typeof STEP_STATUSES)[number]

export const COVER_KINDS = ['GP', 'ELDERLY_CARE_PHYSICIAN', 'REHABILITATION', 'HOSPITAL'] as const
export type CoverKind = (typeof COVER_KINDS)[number]

export const INFLOW_ROUTES = ['earlyDischarge', 'gp', 'home'] as const
export type InflowRoute = (typeof INFLOW_ROUTES)[number]

export const SUITABILITY_ITEMS = [
  'careFacilities',
  'bedAccess',
  'power',
  'sanitary',
  'backupPower',
  'network',
  'isolation',
  'fireSafety',
  'goodsRoute',
] as const
export type SuitabilityItem = (typeof SUITABILITY_ITEMS)[number]
/** Asked later than the others: a file from before does not have it. */
export const LATER_ITEM = 'sanitary' satisfies SuitabilityItem
export type SuitabilityAnswer = 'yes' | 'no' | 'unknown'

/** From `validFrom` until the next step. CLOSING keeps the beds for who is there and admits nobody. */
export interface CapacityStep {
  readonly validFrom: CivilDate
  readonly beds: number
  readonly status: StepStatus
  /** Capacity that had to leave for these beds: moved, not created. */
  readonly displacedFrom: { readonly place: string; readonly beds: number } | null
}

export interface TargetGroup {
  readonly id: string
  readonly name: string
  readonly inclusion: string
  readonly exclusion: string
  /** Share of this location's patients, 0–1; the shares of a location add up to 1. */
  readonly share: number
  /** Oxygen flow to plan with, litres a minute; 0 = no oxygen. */
  readonly flowLpm: number
  /** Highest flow at which a patient is still accepted, litres a minute. */
  readonly maxFlowLpm: number
}

/** Who is medically responsible, for how many patients at the same time. `to` is the last day; null = open-ended. */
export interface MedicalCover {
  readonly kind: CoverKind
  readonly maxPatients: number
  readonly from: CivilDate
  readonly to: CivilDate | null
}

/** Oxygen provisions from `validFrom` until the next step. */
export interface OxygenStep {
  readonly validFrom: CivilDate
  /** Bed places at which oxygen can be given. */
  readonly points: number
  /** What the building's distribution can carry in all, litres a minute; null = each place has its own source. */
  readonly maxTotalFlowLpm: number | null
  /** Power left for concentrators, kW; null = not a limit. */
  readonly powerLimitKw: number | null
  /** Liquid oxygen on site: litres of gas a minute; needs neither power nor concentrators. */
  readonly loxFlowLpm: number
  readonly supplier: string
}

/** Where the arrivals of one route come from. */
export type InflowOrigin =
  | {
      readonly kind: 'typed'
      readonly steps: readonly { readonly validFrom: CivilDate; readonly patientsPerDay: number }[]
    }
  | { readonly kind: 'regionalPlan'; readonly documentId: string; readonly share: number }

export interface InflowStream {
  readonly id: string
  readonly route: InflowRoute
  readonly origin: InflowOrigin
  /** How far the truth may lie from the stated number, as a factor (low, most likely, high). */
  readonly factor: Estimate
}

export const TRANSPORT_KINDS = ['own', 'taxi', 'ambulance', 'redCross'] as const
export type TransportKind = (typeof TRANSPORT_KINDS)[number]

export interface SiteTransport {
  readonly kind: TransportKind
  readonly patientsPerDay: number
}

/** A fact about a location and where it was published. */
export interface SourcedFact {
  readonly fact: string
  readonly source: Source
}

export interface CareLocation {
  readonly id: string
  readonly name: string
  readonly kind: LocationKind
  readonly regionId: string
  /** Day of the decision to open; null = not decided, so counted as decided on the plan's first day. */
  readonly decidedOn: CivilDate | null
  /** Days between that decision and the first patient. Binds PLANNED and APPROVED steps, not what is open already. */
  readonly openingLeadDays: number
  readonly capacitySteps: readonly CapacityStep[]
  readonly targetGroups: readonly TargetGroup[]
  readonly medicalCover: readonly MedicalCover[]
  readonly oxygenSteps: readonly OxygenStep[]
  readonly inflow: readonly InflowStream[]
  /** How long patients stay, days, as a spread over patients. */
  readonly stayDays: Estimate
  /** How far the average stay may lie from `stayDays`, as a factor. */
  readonly stayFactor: Estimate
  readonly occupiedAtStart: number
  readonly suitability: Readonly<
    Record<Exclude<SuitabilityItem, typeof LATER_ITEM>, SuitabilityAnswer> & {
      [LATER_ITEM]?: SuitabilityAnswer
    }
  >
  /** How patients come to the site, and how many that can bring in a day; absent: no limit is known. */
  readonly transport?: SiteTransport
  readonly facts: readonly SourcedFact[]
}

/** Hours one occupied bed asks of a role in a day, and how many must be present at any time. Holds for every location. */
export interface StaffingNorm {
  readonly role: StaffRole
  readonly hoursPerBedDay: number
  readonly minPerShift: number
  readonly source: Source
}

/** A role whose hours may count for another. */
export interface StandIn {
  readonly role: StaffRole
  readonly for: StaffRole
}

/** A part of an offer that one location uses. */
export interface StaffShare {
  readonly locationId: string
  readonly hoursPerWeek: number
}

/** One team's hours. `team` and `role` say which team it is, in every document: those hours count once. */
export interface StaffOffer {
  readonly id: string
  readonly team: string
  readonly role: StaffRole
  readonly kind: OfferKind
  readonly hoursPerWeek: number
  readonly from: CivilDate
  /** Last day; null = open-ended. */
  readonly to: CivilDate | null
  readonly shares: readonly StaffShare[]
}

/** Concentrators of one supplier's lot. `supplier` and `lot` say which devices they are, in every document. */
export interface SocOffer {
  readonly id: string
  readonly supplier: string
  readonly lot: string
  readonly devices: number
  readonly from: CivilDate
  /** Last day; null = open-ended. */
  readonly to: CivilDate | null
  readonly shares: readonly { readonly claimantId: string; readonly devices: number }[]
}

/** One way to divide staff and concentrators over some of the locations, kept under a name to be compared with others. */
export interface Mix {
  readonly id: string
  readonly name: string
  readonly locationIds: readonly string[]
  readonly staff: readonly {
    readonly offerId: string
    readonly locationId: string
    readonly hoursPerWeek: number
  }[]
  readonly socs: readonly {
    readonly offerId: string
    readonly claimantId: string
    readonly devices: number
  }[]
}

/** What the effects are reckoned with; the published defaults stand in `defaults.ts`. */
export interface EffectAssumptions {
  /** Patients whom district nursing visits in a month in the area of this plan. */
  readonly districtNursingPatientsPerMonth: number
  readonly travelShare: number
  readonly efficiencyGainShare: number
  /** Care time of a hotel patient ÷ that of an average district-nursing patient: low and high end. */
  readonly careTimeRatio: { readonly low: number; readonly high: number }
  /** Extra nurse time because informal carers did not come along, as a share of care time; 0 = all came. */
  readonly informalCareLostShare: number
  readonly gpVisitsPerPatientWeek: number
  /** Ward days that an early discharge to a location saves. */
  readonly wardDaysSaved: Estimate
  /** Below this share of operational bed-days occupied, a location counts as not filled. */
  readonly minimumOccupancyShare: number
}

export interface CareHotelPlan {
  readonly startDate: CivilDate
  readonly horizonDays: number
  readonly seed: number
  readonly draws: number
  readonly assumptions: EffectAssumptions
  readonly norms: readonly StaffingNorm[]
  /** Who stands in for whom, at every location; absent: nobody. */
  readonly standIns?: readonly StandIn[]
  readonly staffOffers: readonly StaffOffer[]
  readonly socOffers: readonly SocOffer[]
  readonly locations: readonly CareLocation[]
  readonly homeMonitoring: readonly HomeMonitoringPlan[]
  /** Absent where none was kept. */
  readonly mixes?: readonly Mix[]
}
