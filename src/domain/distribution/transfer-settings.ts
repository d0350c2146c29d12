/**
 * What a transfer plan may use and wants: days, stay, vehicles, distances, demands, objective. Types only: the
 * published figures (seven and fourteen MICUs, 100 km, 08:00–12:00) are put in by whoever starts a document.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import type { AgreedTransfer, ClosedRoute } from './decisions.ts'
import type { Notice } from './notices.ts'

export const TRANSFER_OBJECTIVES = ['leastOverflow', 'fairShare', 'balanced'] as const
/**
 * What comes first: fewest bed-days above capacity, fewest patient-days above share, or a weighted sum of both.
 * After that, always: fewest patients abroad, fewest moved, fewest flights, fewest patient-kilometres.
 */
export type TransferObjective = (typeof TRANSFER_OBJECTIVES)[number]

export const MATCHING_MOMENTS = ['beforeNoon', 'afterNoon'] as const
/**
 * When LCPS matches today (LNAZ §4.5.1). `beforeNoon`: patients move on the day they are matched. `afterNoon`: they
 * move on the next day between 08:00 and 12:00, so nobody moves on day 1 and only who lay there on day 1 moves on day
 * 2. Says nothing of the matches of later days.
 */
export type MatchingMoment = (typeof MATCHING_MOMENTS)[number]

export const RECEIVER_RULES = ['onDay', 'everyDay'] as const
/**
 * `onDay`: nobody is sent to a region that has no room on that day; what it lacks later is counted. `everyDay`: no
 * transfer makes a shortage of a receiver worse on any day of the plan.
 */
export type ReceiverRule = (typeof RECEIVER_RULES)[number]

/** Place name of Germany in distances and transfers; no region may be called this. */
export const ABROAD = 'abroad'

/** Where vehicles stand when their day begins. */
export interface VehicleBase {
  /** Id of a region. */
  readonly at: string
  readonly vehicles: number
}

/** Vehicles that make round trips within their hours. */
export interface Fleet {
  readonly vehicles: number
  readonly hoursPerVehiclePerDay: number
  /** Kept free for urgent transport, which goes before planned transport (LNAZ §4.5.1.5). Absent: none. */
  readonly reserveVehicles?: number
  /** Vehicles beyond those of the bases, or all when absent, begin at a sender that the search chooses. */
  readonly bases?: readonly VehicleBase[]
}

/** For ward patients, several at a time. */
export interface BusFleet extends Fleet {
  readonly patientsPerTrip: number
}

export interface MicuFleet extends Fleet {
  /** Vehicles that ride in regular times, without cost to the ICU. */
  readonly regularVehicles: number
  /** ICU beds that close per vehicle above the regular number: its staff comes from the ICU (LNAZ §4.5.2.1). */
  readonly icuBedsPerExtraVehicle: number
}

/** For ICU patients, when the MICUs fall short (LNAZ §4.5.2.2). */
export interface Helicopter {
  readonly patientsPerDay: number
  /** It flies only over more than this, or abroad. */
  readonly aboveKm: number
}

/** Between two regions, both ways alike; or from a region to `abroad`. */
export interface Distance {
  readonly from: string
  readonly to: string
  readonly km: number
}

/** An agreed handover: the region has sent at least this many patients by the end of the day (1 = `startsOn`). */
export interface RequiredMove {
  readonly from: string
  readonly patients: number
  readonly byDay: number
}

export interface TransferSettings {
  /** Day 1; `occupied` is the state on its morning. */
  readonly startsOn: CivilDate
  readonly horizonDays: number
  /** Moving days, from the first on, that are planned in whole patients and whole trips. Absent: 1. */
  readonly wholeDays?: number
  /** Mean days a patient still stays; each day 1 ÷ this part of the patients leaves. */
  readonly meanStayDays: number
  /** Part (0–1) of the new patients who may move: because of COVID and not on HFNO. */
  readonly movableInflowShare: number
  readonly matching: MatchingMoment
  /** Length of the morning in which patients move who were matched after noon (08:00–12:00: 4). */
  readonly morningWindowHours: number
  readonly objective: TransferObjective
  /** For `balanced`: weight (0–1) of bed-days above capacity against patient-days above share. */
  readonly overflowWeight: number
  readonly micu: MicuFleet
  readonly ambulances: Fleet
  /** Absent: none. */
  readonly bus?: BusFleet
  readonly helicopter: Helicopter
  /** Patients per day abroad: the last resort, used only when overflow remains without it. */
  readonly abroadPatientsPerDay: number
  /** Farther abroad goes by helicopter first; absent: the distance over which helicopters fly (LNAZ §4.5.2.3). */
  readonly abroadByRoadWithinKm?: number
  /**
   * Of regions that state no spread: how far (0–1) their inflow may be below and above the expected, in eight of ten
   * cases. Absent: such an inflow is taken as certain.
   */
  readonly unknownSpreadShare?: number
  /** Absent: `onDay`. */
  readonly receiverRule?: ReceiverRule
  readonly speedKmPerHour: number
  /** Hours per trip at the beds: preparing, loading, handing over. */
  readonly handlingHoursPerTrip: number
  readonly distances: readonly Distance[]
  readonly requiredMoves: readonly RequiredMove[]
  /** Transfers of which people have decided something, oldest first. Absent: none. */
  readonly agreed?: readonly AgreedTransfer[]
  /** What hospitals and regions ask and offer. Absent: nothing, so anybody who can be moved may go. */
  readonly notices?: readonly Notice[]
  /** Ways that are closed. Absent: none. */
  readonly closed?: readonly ClosedRoute[]
}
