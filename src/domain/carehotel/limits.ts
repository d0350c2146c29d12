/**
 * How many beds each constraint carries on a day, and which one binds.
 * operational = min(physical, ⌊hours ÷ norm⌋ per role, oxygen, medical cover). Design source: the published
 * preconditions of care hotels (IG&H p.16–19); the arithmetic is ours.
 */

import { FULL_TIME_HOURS_PER_WEEK } from './defaults.ts'
import type { OxygenNeed } from './oxygen-need.ts'
import { STAFF_ROLES, type CareHotelPlan } from './plan.ts'
import type { Resources } from './resources.ts'
import { staffLimits } from './stand-ins.ts'

export const OXYGEN_BINDINGS = ['oxygenPoints', 'oxygenFlow', 'oxygenPower', 'oxygenDevices'] as const

/** Every possible constraint, in the order in which a tie is decided. A staff shortage is named by its role. */
export const BINDINGS = ['physical', ...STAFF_ROLES, ...OXYGEN_BINDINGS, 'cover'] as const
export type Binding = (typeof BINDINGS)[number]

/** Beds per constraint; Infinity where it does not limit. */
export type Limits = Readonly<Record<Binding, number>>

/** Whole beds; a rounding error of binary fractions must not cost one (10.5 kW ÷ 0.35 kW is 30). */
const wholeBeds = (beds: number): number => Math.floor(beds + 1e-9)

/** All limits of a location on a day. */
export function limitsOf(
  resources: Resources,
  { norms, standIns = [] }: Pick<CareHotelPlan, 'norms' | 'standIns'>,
  need: OxygenNeed,
): Limits {
  return {
    physical: resources.beds,
    ...staffLimits(norms, resources.hoursPerDay, standIns),
    ...oxygenLimits(resources, need),
    cover: resources.coverPatients,
  }
}

function oxygenLimits(
  resources: Resources,
  need: OxygenNeed,
): Record<(typeof OXYGEN_BINDINGS)[number], number> {
  const share = need.patientShare
  if (share === 0) {
    return { oxygenPoints: Infinity, oxygenFlow: Infinity, oxygenPower: Infinity, oxygenDevices: Infinity }
  }
  const onLox = resources.loxFlowLpm / need.flowLpm
  const { maxTotalFlowLpm, powerLimitKw } = resources
  return {
    oxygenPoints: wholeBeds(resources.oxygenPoints / share),
    oxygenFlow: maxTotalFlowLpm === null ? Infinity : wholeBeds(maxTotalFlowLpm / need.flowLpm / share),
    oxygenPower: powerLimitKw === null ? Infinity : wholeBeds((powerLimitKw / need.powerKw + onLox) / share),
    oxygenDevices: wholeBeds((resources.socDevices / need.devices + onLox) / share),
  }
}

/** The smallest limit and its name; on a tie the first in `BINDINGS`. */
export function smallest(limits: Limits): { binding: Binding; beds: number } {
  let binding: Binding = 'physical'
  for (const candidate of BINDINGS) if (limits[candidate] < limits[binding]) binding = candidate
  return { binding, beds: limits[binding] }
}

/** The smallest of some limits, and `physical` where none of them limits: there are no more beds to carry. */
export function carriedBy(limits: Limits, group: readonly Binding[]): number {
  const beds = Math.min(...group.map((binding) => limits[binding]))
  return beds === Infinity ? limits.physical : beds
}

/**
 * The same day with one more unit of a constraint: one bed, one full-time post of a role (36 hours a week), one oxygen
 * point, one litre a minute, one kilowatt, one concentrator, one patient under medical cover.
 */
export function withOneMore(resources: Resources, binding: Binding): Resources {
  switch (binding) {
    case 'physical':
      return { ...resources, beds: resources.beds + 1 }
    case 'districtNurse':
    case 'nurse':
    case 'nursingAssistant':
    case 'adlHelper':
    case 'support': {
      const hours = resources.hoursPerDay
      return {
        ...resources,
        hoursPerDay: { ...hours, [binding]: hours[binding] + FULL_TIME_HOURS_PER_WEEK / 7 },
      }
    }
    case 'oxygenPoints':
      return { ...resources, oxygenPoints: resources.oxygenPoints + 1 }
    case 'oxygenFlow':
      return { ...resources, maxTotalFlowLpm: (resources.maxTotalFlowLpm ?? 0) + 1 }
    case 'oxygenPower':
      return { ...resources, powerLimitKw: (resources.powerLimitKw ?? 0) + 1 }
    case 'oxygenDevices':
      return { ...resources, socDevices: resources.socDevices + 1 }
    case 'cover':
      return { ...resources, coverPatients: resources.coverPatients + 1 }
    default:
      return binding satisfies never
  }
}
