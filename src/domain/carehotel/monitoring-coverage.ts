/**
 * How much of a region home monitoring reaches, and how long the specialist stays responsible. Published: at most half
 * of the hospitals offer early discharge (IG&H p. 22, 59); at Isala the specialist is responsible until day 10 after
 * discharge (p. 71). A pilot counts for nothing until it runs: ours.
 */
import type { EntryRoute, HomeMonitoringPlan } from './home-monitoring-plan.ts'

/** Share (0–1) of the region's hospitals, by their part, where a route runs; 1 where no hospital was named. */
export function coverageOf({ hospitals = [] }: HomeMonitoringPlan, route: EntryRoute): number {
  const all = hospitals.reduce((sum, { part }) => sum + part, 0)
  if (all === 0) return 1
  return hospitals.reduce((sum, { part, routes }) => sum + (routes[route] === 'running' ? part : 0), 0) / all
}

/**
 * Share (0–1) of the monitored patients for whom the GP answers on a day, in a steady state: all where the GP is
 * responsible, none where the hospital is, and from the day of handing over on where one is stated.
 */
export function gpShare(
  { responsible, specialistUntilDay }: HomeMonitoringPlan,
  survival: Float64Array,
): number {
  if (specialistUntilDay === undefined) return responsible === 'gp' ? 1 : 0
  let [all, after] = [0, 0]
  for (const [day, present] of survival.entries()) {
    all += present
    if (day >= specialistUntilDay) after += present
  }
  return all === 0 ? 0 : after / all
}
