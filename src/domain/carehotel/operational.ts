/** Operational beds of one location, day by day: what carries them, what binds, when that ends, what one more gives. */

import { addDays, type CivilDate } from '../shared/civil-date.ts'
import {
  carriedBy,
  limitsOf,
  OXYGEN_BINDINGS,
  smallest,
  withOneMore,
  type Binding,
  type Limits,
} from './limits.ts'
import { oxygenNeed } from './oxygen-need.ts'
import { SCARCE_ROLES, STAFF_ROLES, type CareHotelPlan, type CareLocation, type StepStatus } from './plan.ts'
import { resourcesOn, type Resources } from './resources.ts'

/** Beds on one day. `staffed`, `oxygen` and `cover` equal `physical` where they do not limit. */
export interface OperationalDay {
  readonly date: CivilDate
  readonly status: StepStatus | null
  readonly physical: number
  readonly staffed: number
  readonly oxygen: number
  readonly cover: number
  readonly operational: number
  readonly binding: Binding
  /** First later day on which this constraint carries more than today's operational beds; null = not in this plan. */
  readonly relievedOn: CivilDate | null
  /** Beds that one more unit of the binding constraint would add, and the constraint that binds then. */
  readonly oneMore: { readonly beds: number; readonly nextBinding: Binding }
  /** Registered-nurse hours this location holds on the day. */
  readonly scarceNurseHours: number
}

interface Measured {
  readonly resources: Resources
  readonly limits: Limits
}

/** Operational beds of a location on each day of the plan. */
export function operationalDays(plan: CareHotelPlan, location: CareLocation): OperationalDay[] {
  const need = oxygenNeed(location.targetGroups)
  const measured: Measured[] = []
  for (let day = 0; day < plan.horizonDays; day++) {
    const resources = resourcesOn(plan, location, addDays(plan.startDate, day))
    measured.push({ resources, limits: limitsOf(resources, plan, need) })
  }
  return measured.map(({ resources, limits }, day) => {
    const { binding, beds } = smallest(limits)
    const later = measured.findIndex((other, index) => index > day && other.limits[binding] > beds)
    const next = smallest(limitsOf(withOneMore(resources, binding), plan, need))
    return {
      date: addDays(plan.startDate, day),
      status: resources.status,
      physical: limits.physical,
      staffed: carriedBy(limits, STAFF_ROLES),
      oxygen: carriedBy(limits, OXYGEN_BINDINGS),
      cover: limits.cover,
      operational: beds,
      binding,
      relievedOn: later < 0 ? null : addDays(plan.startDate, later),
      oneMore: { beds: next.beds - beds, nextBinding: next.binding },
      scarceNurseHours: SCARCE_ROLES.reduce((sum, role) => sum + resources.hoursPerDay[role], 0),
    }
  })
}
