/**
 * Freeing concentrators in nursing homes by cylinders or liquid oxygen, and what really limits it: patients there,
 * deliveries a week, cylinders to circulate, and cylinders kept back against power failure.
 */
import type { Figure } from '../../shared/figure.ts'
import { coverageDays, litresPerDay } from './demand.ts'

/** 10 L at 200 bar. */
export const CYLINDER_LITRES_NOMINAL: Figure = {
  id: 'oxygen.cylinderLitresNominal',
  value: 2000,
  unit: 'litresGas',
  source: { document: 'own-inference', place: '', date: '2022' },
  inferred: '10 litres of water × 200 bar, ideal gas',
}
export const CYLINDER_LITRES_USABLE: Figure = {
  id: 'oxygen.cylinderLitresUsable',
  value: 1800,
  unit: 'litresGas',
  source: { document: 'own-inference', place: '', date: '2022' },
  inferred: 'a cylinder is changed before it is empty: about a tenth stays behind',
}
export const LOX_VESSEL_LITRES: Figure = {
  id: 'oxygen.loxVesselLitres',
  value: 35_000,
  unit: 'litresGas',
  source: { document: 'own-inference', place: '', date: '2022' },
  inferred: 'a usual home vessel of some 41 L liquid × 860 L gas at 21 °C',
}

/** Containers one patient empties a day: 2 L/min from 2,000 L is 1.44. */
export function containersPerDay(flowLpm: number, litresPerContainer: number): number {
  return litresPerDay(flowLpm) / litresPerContainer
}

/** Exchanges a week for a number of patients, rounded up: 500 at 2 L/min from 2,000 L is 5,040. */
export function exchangesPerWeek(patients: number, flowLpm: number, litresPerContainer: number): number {
  return Math.ceil(roundOff(patients * containersPerDay(flowLpm, litresPerContainer) * 7))
}

export interface Substitution {
  /** Patients in nursing homes who now use a concentrator. */
  readonly socsInNursingHomes: number
  readonly flowLpm: number
  readonly litresPerContainer: number
  /** Cylinders or vessels there are. */
  readonly containers: number
  /** Days from one filling to the next at the patient: transport, filling, stock in the house. */
  readonly cycleDays: number
  readonly deliveriesPerWeek: number
  /** Cylinders kept beside each concentrator at home against power failure: 0 or 1. */
  readonly backupPerHomeSoc: number
  readonly homeSocs: number
}

export type SubstitutionLimit = 'PATIENTS' | 'DELIVERIES' | 'CONTAINERS'

export interface FreedSocs {
  readonly freed: number
  readonly limitedBy: SubstitutionLimit
  readonly exchangesPerWeek: number
  /** Containers in circulation and kept back, for what is freed. */
  readonly containersNeeded: number
  /** What one container lasts at that flow; null at no flow. */
  readonly daysPerContainer: number | null
  /** What those not kept back last for all that is freed, if no delivery comes; null where nothing is freed. */
  readonly daysWithoutDelivery: number | null
}

/** Concentrators that can be freed, and the first of the three limits. A freed one goes home and needs its backup too. */
export function freeSocs(substitution: Substitution): FreedSocs {
  const { flowLpm, litresPerContainer, backupPerHomeSoc, homeSocs } = substitution
  const perDay = containersPerDay(flowLpm, litresPerContainer)
  // Whoever needs less than one container per cycle still needs one in the house.
  const perPatient = Math.max(1, perDay * substitution.cycleDays) + backupPerHomeSoc
  const spare = substitution.containers - backupPerHomeSoc * homeSocs
  const limits: readonly (readonly [SubstitutionLimit, number])[] = [
    ['PATIENTS', substitution.socsInNursingHomes],
    ['DELIVERIES', Math.floor(roundOff(substitution.deliveriesPerWeek / (perDay * 7)))],
    ['CONTAINERS', Math.max(0, Math.floor(roundOff(spare / perPatient)))],
  ]
  const [limitedBy, freed] = limits.reduce((least, limit) => (limit[1] < least[1] ? limit : least))
  return {
    freed,
    limitedBy,
    exchangesPerWeek: exchangesPerWeek(freed, flowLpm, litresPerContainer),
    containersNeeded: Math.ceil(roundOff(freed * perPatient)) + backupPerHomeSoc * homeSocs,
    daysPerContainer: coverageDays(litresPerContainer, litresPerDay(flowLpm)),
    daysWithoutDelivery: coverageDays(Math.max(0, spare - backupPerHomeSoc * freed), freed * perDay),
  }
}

/** Takes off the last digits, so that 5,040.000000000001 is not rounded up to 5,041. */
function roundOff(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
