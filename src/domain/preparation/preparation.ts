/**
 * The preparation of a region for phases 2d and 3, as a document: what it took over, how ready it is, who works
 * where, what was asked of its hospitals, and how long its stocks last. Everything stated, nothing computed; no patients,
 * and people as roles only.
 */
import type { Phase } from '../plan/phases.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import type { RegionalAction } from './actions.ts'
import type { AmbulanceDay } from './ambulances.ts'
import type { RequestAnswer, RequestedBeds, RequestHospital } from './capacity-request.ts'
import type { CoordinationCentre } from './coordination-centre.ts'
import type { HospitalFlow, PlaceBalance } from './coordination.ts'
import type { Cover } from './cover.ts'
import type { EmergencyDepartment, EmergencyRule } from './emergency-departments.ts'
import type { Helpline } from './helplines.ts'
import type { PlannedMessage } from './messages.ts'
import type { ReadinessAnswer, ReadinessRule } from './readiness.ts'
import type { StaffRegister } from './staff-flags.ts'
import type { Workforce } from './staff-hours.ts'
import type { DefenceCondition } from './staff-pool.ts'
import type { Stock } from './stocks.ts'

export interface Preparation {
  /** Row of the LNAZ table, or an id of the region's own. */
  readonly regionId: string
  readonly regionName: string
  /** Share of national pools that falls to the region, percent. */
  readonly keyPercent: number
  /** The regional plan whose expectations are used; null: none. */
  readonly planId: string | null
  /** The day that the page speaks of. */
  readonly asOf: CivilDate
  /** The phase that was decided, and since when. */
  readonly phase: Phase
  readonly phaseSince: CivilDate
  readonly actions: readonly RegionalAction[]
  readonly readiness: readonly ReadinessAnswer[]
  readonly readinessRule: ReadinessRule
  readonly workforce: Workforce
  /** Lists of people, and what counts on them besides the deployments. */
  readonly registers: readonly StaffRegister[]
  /** Conditions for asking Defence that are met. */
  readonly defenceConditions: readonly DefenceCondition[]
  readonly request: {
    readonly asked: readonly RequestedBeds[]
    readonly hospitals: readonly RequestHospital[]
    readonly answers: readonly RequestAnswer[]
  }
  readonly flows: readonly HospitalFlow[]
  readonly places: readonly PlaceBalance[]
  /** Absent while nobody has stated it. */
  readonly coordination?: CoordinationCentre
  readonly emergencyDepartments: readonly EmergencyDepartment[]
  /** Absent: the usual one. */
  readonly emergencyRule?: EmergencyRule
  /** Null while nobody has stated it. */
  readonly ambulances: AmbulanceDay | null
  readonly stocks: readonly Stock[]
  readonly covers: readonly Cover[]
  readonly messages: readonly PlannedMessage[]
  /** Absent while none was named. */
  readonly helplines?: readonly Helpline[]
}
