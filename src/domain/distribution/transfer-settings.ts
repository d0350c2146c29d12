/**
 * What a transfer plan may use and wants: days, stay, vehicles, distances, demands, objective. Types, and the two
 * published fleet figures. Distances and hours are the planner's own; the sources publish none.
 */
import type { Figure } from '../shared/figure.ts'
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
  /** ICU beds that close per vehicle above the regular seven: its staff comes from the ICU (LNAZ §4.5.2.1). */
  readonly icuBedsPerExtraVehicle: number
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
  readonly objective: TransferObjective
  /** For `balanced`: weight (0–1) of bed-days above capacity against patient-days above share. */
  readonly overflowWeight: number
  readonly micu: MicuFleet
  readonly ambulances: Fleet
  /** ICU patients per day by helicopter: only over more than 100 km or abroad, when the MICUs fall short. */
  readonly helicopterPatientsPerDay: number
  /** Patients per day abroad: the last resort, used only when overflow remains without it. */
  readonly abroadPatientsPerDay: number
  readonly speedKmPerHour: number
  /** Hours per trip at the beds: preparing, loading, handing over. */
  readonly handlingHoursPerTrip: number
  readonly distances: readonly Distance[]
  readonly requiredMoves: readonly RequiredMove[]
}

/** MICU vehicles in regular times. */
export const REGULAR_MICU_VEHICLES = {
  id: 'micu-vehicles-regular',
  value: 7,
  unit: 'vehicles',
  source: { document: 'lnaz-upscaling-2022', place: '§4.5.1.1', date: '2022' },
} as const satisfies Figure

/** MICU vehicles when scaled up. */
export const MOST_MICU_VEHICLES = {
  id: 'micu-vehicles-most',
  value: 14,
  unit: 'vehicles',
  source: { document: 'lnaz-upscaling-2022', place: '§4.5.2.1', date: '2022' },
} as const satisfies Figure

/** A helicopter is for transports over more than this distance, or abroad. */
export const HELICOPTER_ABOVE_KM = {
  id: 'helicopter-above-km',
  value: 100,
  unit: 'kilometres',
  source: { document: 'lnaz-upscaling-2022', place: '§4.5.2.2', date: '2022' },
} as const satisfies Figure

/** Length of the morning window, 08:00–12:00, in which patients move who were matched after noon. */
export const MORNING_WINDOW_HOURS = {
  id: 'morning-window-hours',
  value: 4,
  unit: 'hours',
  source: { document: 'lnaz-upscaling-2022', place: '§4.5.1.1', date: '2022' },
} as const satisfies Figure
