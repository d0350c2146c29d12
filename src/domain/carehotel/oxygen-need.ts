/** How much oxygen the average bed of a location asks, from its target groups. */

import { SOC_KW_PER_LPM, SOC_MAX_FLOW_LPM } from './defaults.ts'
import type { TargetGroup } from './plan.ts'

export interface OxygenNeed {
  /** Share of patients on oxygen, 0–1. The other three are per patient on oxygen. */
  readonly patientShare: number
  readonly flowLpm: number
  /** Concentrators per patient: a 5 L/min model does not serve 6 L/min, so a higher flow takes two. */
  readonly devices: number
  /** Power of those concentrators, kW. */
  readonly powerKw: number
}

/** The mix of a location's target groups; all zero where nobody needs oxygen. */
export function oxygenNeed(groups: readonly TargetGroup[]): OxygenNeed {
  let patientShare = 0
  let flow = 0
  let devices = 0
  for (const group of groups) {
    if (group.flowLpm === 0) continue
    patientShare += group.share
    flow += group.share * group.flowLpm
    devices += group.share * Math.ceil(group.flowLpm / SOC_MAX_FLOW_LPM)
  }
  if (patientShare === 0) return { patientShare: 0, flowLpm: 0, devices: 0, powerKw: 0 }
  const flowLpm = flow / patientShare
  return { patientShare, flowLpm, devices: devices / patientShare, powerKw: SOC_KW_PER_LPM * flowLpm }
}

/** Whole concentrators that `occupiedBeds` need beside the liquid oxygen on site. */
export function socsFor(need: OxygenNeed, occupiedBeds: number, loxFlowLpm: number): number {
  if (need.patientShare === 0) return 0
  const onLox = loxFlowLpm / need.flowLpm
  const onSoc = Math.max(0, occupiedBeds * need.patientShare - onLox)
  return wholeDevices(onSoc * need.devices)
}

/** Whole devices, upwards; a rounding error of binary fractions must not ask for one more. */
export function wholeDevices(devices: number): number {
  return Math.max(0, Math.ceil(devices - 1e-9))
}
