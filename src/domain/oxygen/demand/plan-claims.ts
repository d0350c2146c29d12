/**
 * What plans ask of the stock of concentrators: of a regional plan the demand of its region, and apart from that what
 * each of its levers asks on top. A lever's part is taken out of the region's demand, so that nothing counts twice.
 * A plan counts patients at the same time; what they need is calculated as in the weekly demand.
 */
import { leverRamp } from '../../capacity/lever-ramp.ts'
import type { Lever } from '../../plan/lever.ts'
import type { RegionalPlan } from '../../plan/regional-plan.ts'
import { addDays, isoWeek, type IsoWeek } from '../../shared/civil-date.ts'
import type { DemandSettings } from '../records/demand-settings.ts'
import type { Claim, ClaimWeek } from './claims.ts'
import { socNeed } from './demand.ts'

export interface TitledPlan {
  readonly documentId: string
  readonly title: string
  readonly plan: RegionalPlan
}

/**
 * @param homeOxygenPerDay concentrators in use per day of the plan, levers included: the median of the draws
 * @param leverTitle what people call a lever
 */
export function claimsOfPlan(
  { documentId, title, plan }: TitledPlan,
  homeOxygenPerDay: ArrayLike<number>,
  leverTitle: (lever: Lever) => string = (lever) => lever.title,
): Claim[] {
  const region = plan.region.id
  const asked = plan.levers
    .filter((lever) => lever.enabled)
    .map((lever) => ({ lever, perDay: leverDevicesPerDay(lever, plan) }))
    .filter(({ perDay }) => perDay.some((devices) => devices > 0))
  const ownPerDay = Array.from({ length: plan.horizonDays }, (_, day) => {
    const levers = asked.reduce((sum, { perDay }) => sum + (perDay[day] ?? 0), 0)
    return Math.max(0, (homeOxygenPerDay[day] ?? 0) - levers)
  })
  return [
    { claimId: documentId, title, region, weeks: weeksOf(plan.startDate, ownPerDay) },
    ...asked.map(({ lever, perDay }) => ({
      claimId: `${documentId}/${lever.id}`,
      title: `${title}: ${leverTitle(lever)}`,
      region,
      weeks: weeksOf(plan.startDate, perDay),
    })),
  ].filter(({ weeks }) => weeks.length > 0)
}

/** Concentrators that a lever asks per day at its most likely size. */
function leverDevicesPerDay(lever: Lever, plan: RegionalPlan): number[] {
  const ramp = leverRamp(lever, plan.startDate, plan.horizonDays)
  const size = lever.effects.reduce(
    (sum, effect) =>
      effect.type === 'sendHome' || (effect.type === 'addDemand' && effect.link === 'homeOxygen')
        ? sum + effect.amount.mode
        : sum,
    0,
  )
  return Array.from(ramp, (share) => share * size)
}

/** Each week's highest day, in whole devices; weeks without any are left out. */
export function weeksOf(startDate: string, devicesPerDay: readonly number[]): ClaimWeek[] {
  const weeks = new Map<IsoWeek, number>()
  for (const [day, devices] of devicesPerDay.entries()) {
    const week = isoWeek(addDays(startDate, day))
    weeks.set(week, Math.max(weeks.get(week) ?? 0, Math.ceil(devices - 1e-9)))
  }
  return [...weeks].flatMap(([week, socs]) => (socs > 0 ? [{ isoWeek: week, socs }] : []))
}

/** The claim of a regional plan in devices: what its patients need by the calculation of the weekly demand. */
export function claimNeed(claim: Claim, settings: DemandSettings): Claim {
  const weeks = claim.weeks.map(({ isoWeek: week, socs }) => ({
    isoWeek: week,
    socs: socNeed(socs, settings),
  }))
  return { ...claim, weeks }
}
