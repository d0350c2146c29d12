/**
 * What occupied beds give the rest of the chain: time of district nurses, visits of GPs, ward beds. Only occupied beds
 * count, never beds on paper. Each answer carries its reasoning, so that a meeting can follow it.
 */

import type { LeverEffect } from '../plan/lever.ts'
import { careHotelTimeSavedShare } from '../published/district-nursing.ts'
import { exactly, scaled, type Estimate } from '../shared/estimate.ts'
import { CONSULTS_SAVED_PER_VISIT } from './defaults.ts'
import type { EffectAssumptions } from './plan.ts'

/** Low, most likely, high. */
export interface Range {
  readonly low: number
  readonly mode: number
  readonly high: number
}

/** The gain on district nursing and the steps that lead to it; `low` and `high` in percent of patients visited. */
export interface DistrictNursingGain {
  readonly low: number
  readonly high: number
  /** Patients in care hotels ÷ patients of district nursing. */
  readonly patientShare: number
  /** Share of a hotel patient's care time that is saved; negative when lost informal care costs more than it saves. */
  readonly savedShare: number
  /** Extra care time for want of informal carers at which nothing is left of the gain. */
  readonly informalCareBreakEven: number
}

/**
 * Gain = patients ÷ patients of district nursing × saved share × care time of a hotel patient.
 * Saved share = 1 − (1 − travel)(1 − efficiency)(1 + informal care lost). With 6,700 of 304,000 patients, 25 % travel
 * and 25 % efficiency: 2.2 % × 43.75 % = 0.96 %, and 3.9 % when those patients take four times the average
 * (IG&H p. 16–19 publishes +1–4 %; this reading of it, and the informal-care term, are inferred).
 */
export function districtNursingGain(assumptions: EffectAssumptions, patients: number): DistrictNursingGain {
  const { travelShare, efficiencyGainShare, informalCareLostShare, careTimeRatio } = assumptions
  const patientShare = patients / assumptions.districtNursingPatientsPerMonth
  const remaining = 1 - careHotelTimeSavedShare(travelShare, efficiencyGainShare)
  const savedShare = 1 - remaining * (1 + informalCareLostShare)
  const atRatio = (ratio: number): number => 100 * patientShare * savedShare * ratio
  return {
    low: Math.min(atRatio(careTimeRatio.low), atRatio(careTimeRatio.high)),
    high: Math.max(atRatio(careTimeRatio.low), atRatio(careTimeRatio.high)),
    patientShare,
    savedShare,
    informalCareBreakEven: 1 / remaining - 1,
  }
}

/** GP consults a day that are freed: a home visit weighs 1.5, the same contact in one central place 1.0 (IG&H p. 48–53). */
export function gpConsultsFreedPerDay(assumptions: EffectAssumptions, patients: number): number {
  return (patients * assumptions.gpVisitsPerPatientWeek * CONSULTS_SAVED_PER_VISIT) / 7
}

/** Ward beds freed by early discharges to these places: patients a day × days saved (Little's law). */
export function wardBedsFreed({ wardDaysSaved }: EffectAssumptions, earlyDischargesPerDay: number): Range {
  const { low, mode, high } = wardDaysSaved
  return {
    low: earlyDischargesPerDay * low,
    mode: earlyDischargesPerDay * mode,
    high: earlyDischargesPerDay * high,
  }
}

/**
 * The plan as effects of a regional plan's lever, in each link's own unit: a percentage of this plan's area would be
 * another number of patients in a plan of another area. Concentrators are demand on home oxygen. Where lost informal
 * care eats the gain, district nursing gets more work instead of room.
 */
export function leverEffectsOf(
  nursing: DistrictNursingGain,
  patientsPerMonth: number,
  gpConsultsPerDay: number,
  ward: Range,
  peakDevices: number,
): LeverEffect[] {
  return [
    districtNursingEffect(nursing, patientsPerMonth),
    { type: 'addCapacity', link: 'gp', amount: exactly(gpConsultsPerDay) },
    { type: 'addCapacity', link: 'ward', amount: { ...ward, shape: 'triangular' } },
    { type: 'addDemand', link: 'homeOxygen', amount: exactly(peakDevices) },
  ]
}

/** Patients a month, from the gain in percent. */
function districtNursingEffect({ low, high }: DistrictNursingGain, patientsPerMonth: number): LeverEffect {
  const between = (from: number, to: number): Estimate =>
    scaled({ low: from, mode: (from + to) / 2, high: to, shape: 'triangular' }, patientsPerMonth / 100)
  return low >= 0
    ? { type: 'addCapacity', link: 'districtNursing', amount: between(low, high) }
    : { type: 'addDemand', link: 'districtNursing', amount: between(-high, -low) }
}
