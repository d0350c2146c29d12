/** The capacity of a link through time: steps that take over from a date on. */
import type { LinkProfile } from '../plan/regional-plan.ts'
import { type CivilDate, dayNumber } from '../shared/civil-date.ts'

/** What holds on one day. */
export type CapacityOnDay = Pick<LinkProfile, 'capacity' | 'staffedCapacity' | 'baseLoad'>

/** The capacity that holds on day t: the last step that has begun, or the profile itself. */
export function capacityOn(profile: LinkProfile, startDate: CivilDate, t: number): CapacityOnDay {
  if (profile.capacitySteps.length === 0) return profile
  const today = dayNumber(startDate) + t
  return profile.capacitySteps.findLast((step) => dayNumber(step.from) <= today) ?? profile
}
