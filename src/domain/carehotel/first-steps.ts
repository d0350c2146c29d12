/** What a location still needs before its first bed can be operated, in the order in which a planner settles it. */
import { oxygenNeed } from './oxygen-need.ts'
import type { CareHotelPlan, CareLocation } from './plan.ts'
import { suitabilityOf } from './suitability.ts'

export const FIRST_STEPS = ['beds', 'building', 'groups', 'cover', 'staff', 'oxygen', 'inflow'] as const
export type FirstStep = (typeof FIRST_STEPS)[number]

/** The steps that are still to be taken; empty where nothing stands in the way. */
export function stepsLeft(plan: CareHotelPlan, location: CareLocation): readonly FirstStep[] {
  const hoursOf = (role: string): number =>
    plan.staffOffers
      .filter((offer) => offer.role === role)
      .flatMap(({ shares }) => shares)
      .reduce((sum, share) => sum + (share.locationId === location.id ? share.hoursPerWeek : 0), 0)
  const workersOf = (role: string): string[] => [
    role,
    ...(plan.standIns ?? []).flatMap((one) => (one.for === role ? [one.role] : [])),
  ]
  const isStaffed = plan.norms.every(
    ({ role, hoursPerBedDay }) =>
      hoursPerBedDay === 0 || workersOf(role).some((worker) => hoursOf(worker) > 0),
  )
  const needsOxygen = oxygenNeed(location.targetGroups).patientShare > 0
  const done: Record<FirstStep, boolean> = {
    beds: location.capacitySteps.some(({ beds }) => beds > 0),
    building: suitabilityOf(location).blocking.length === 0,
    groups: location.targetGroups.length > 0,
    cover: location.medicalCover.some(({ maxPatients }) => maxPatients > 0),
    staff: isStaffed,
    oxygen: !needsOxygen || location.oxygenSteps.some(({ points }) => points > 0),
    inflow: location.inflow.length > 0,
  }
  return FIRST_STEPS.filter((step) => !done[step])
}
