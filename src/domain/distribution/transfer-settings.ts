/**
 * What a transfer plan may use and wants: days, stay, vehicles, distances, demands, objective. Types only: the
 * published figures (seven and fourteen MICUs, 100 km, 08:00–12:00) are put in by whoever starts a document.
 */
import type { CivilDate } from '../shared/civil-date.ts'

export const TRANSFER_OBJECTIVES = ['leastOverflow', 'fairShare', 'balanced'] as const
/**
 * What comes first: fewest bed-days above capacity, fewest patient-days above share, or a weighted sum of both.
 * After that, always: fewest patients abroad, fewest moved, fewest flights, fewest patient-kilometres.
 */
export type TransferObjective = (typeof TRANSFER_OBJECTIVES)[number]

export const MATCHING_MOMENTS = ['beforeNoon', 'afterNoon'] as const
/**
 * When LCPS matches (LNAZ §4.5.1). `beforeNoon`: patients move on the day they are matched. `afterNoon`: they move
 * on the next day between 08:00 and 12:00, so nobody moves on day 1, and who is new today waits until tomorrow.
 */
export type MatchingMoment = (typeof MATCHING_MOMENTS)[number]

/** Place name of Germany in distances and transfers; no region may be called this. */
export const ABROAD = 'abroad'

/** Vehicles that make round trips within their hours. */
export interface Fleet {
  readonly vehicles: number
  readonly hoursPerVehiclePerDay: number
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
  readonly helicopter: Helicopter
  /** Patients per day abroad: the last resort, used only when overflow remains without it. */
  readonly abroadPatientsPerDay: number
  readonly speedKmPerHour: number
  /** Hours per trip at the beds: preparing, loading, handing over. */
  readonly handlingHoursPerTrip: number
  readonly distances: readonly Distance[]
  readonly requiredMoves: readonly RequiredMove[]
}
