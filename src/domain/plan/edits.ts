/**
 * Pure edits of a regional plan. Each takes a plan and gives back a new one; a figure that a planner sets is marked
 * with the day on which that was done, and the mark goes when the default comes back.
 */

import type { LinkId } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import type { Estimate } from '../shared/estimate.ts'
import type { DiseaseCourse, StayId } from './disease-course.ts'
import type { Lever } from './lever.ts'
import type { CapacityStep, LinkProfile, RegionalPlan } from './regional-plan.ts'
import type { Scenario } from './scenario.ts'

/** Figures of a link that a planner fills in. */
export const PROFILE_FIELDS = ['capacity', 'staffedCapacity', 'baseLoad', 'occupied'] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** Parts of a scenario that are estimates. */
export const SCENARIO_ESTIMATES = [
  'virulence',
  'contagiousness',
  'adherence',
  'boosterShare',
  'startingInfectionsPerDay',
  'susceptibleShare',
] as const satisfies readonly (keyof Scenario)[]
export type ScenarioEstimate = (typeof SCENARIO_ESTIMATES)[number]

/** Parts of the disease course that are one number. */
export const COURSE_DAYS = [
  'generationDays',
  'consultDelayDays',
  'careDelayDays',
  'stepUpDelayDays',
  'absenceDays',
] as const satisfies readonly (keyof DiseaseCourse)[]
export type CourseDays = (typeof COURSE_DAYS)[number]

/** Who set a figure: on which day, with which words; null gives the figure back to its default. */
export type Mark = { readonly on: CivilDate; readonly note: string } | null

/** Marks the figure at `path` as the planner's own, or takes the mark away. */
export function markFigure(plan: RegionalPlan, path: string, mark: Mark): RegionalPlan {
  const others = plan.ownFigures.filter((own) => own.path !== path)
  const ownFigures = mark ? [...others, { path, ...mark }].sort((a, b) => (a.path < b.path ? -1 : 1)) : others
  return { ...plan, ownFigures }
}

export function setProfileField(
  plan: RegionalPlan,
  link: LinkId,
  field: ProfileField,
  value: number,
  mark: Mark,
): RegionalPlan {
  const profile: LinkProfile = { ...plan.links[link], [field]: value }
  const changed = { ...plan, links: { ...plan.links, [link]: withinCapacity(profile, field) } }
  return markFigure(changed, `links.${link}.${field}`, mark)
}

/** Staffed places never exceed places: raising one or lowering the other takes the other along. */
function withinCapacity(profile: LinkProfile, changed: ProfileField): LinkProfile {
  if (profile.staffedCapacity <= profile.capacity) return profile
  return changed === 'staffedCapacity'
    ? { ...profile, capacity: profile.staffedCapacity }
    : { ...profile, staffedCapacity: profile.capacity }
}

/** Replaces the dated capacities of a link; they are kept in date order. */
export function setCapacitySteps(
  plan: RegionalPlan,
  link: LinkId,
  steps: readonly CapacityStep[],
): RegionalPlan {
  const capacitySteps = [...steps].sort((a, b) => (a.from < b.from ? -1 : 1))
  return { ...plan, links: { ...plan.links, [link]: { ...plan.links[link], capacitySteps } } }
}

export function setScenarioEstimate(
  plan: RegionalPlan,
  key: ScenarioEstimate,
  estimate: Estimate,
  mark: Mark,
): RegionalPlan {
  return markFigure({ ...plan, scenario: { ...plan.scenario, [key]: estimate } }, `scenario.${key}`, mark)
}

/** Takes a scenario as it is; what was changed in the former one is gone. */
export function chooseScenario(plan: RegionalPlan, scenario: Scenario): RegionalPlan {
  const ownFigures = plan.ownFigures.filter(({ path }) => !path.startsWith('scenario.'))
  return { ...plan, scenario, ownFigures }
}

export function setCourseDays(plan: RegionalPlan, key: CourseDays, days: number, mark: Mark): RegionalPlan {
  return markFigure({ ...plan, course: { ...plan.course, [key]: days } }, `course.${key}`, mark)
}

export function setStay(plan: RegionalPlan, stay: StayId, meanDays: Estimate, mark: Mark): RegionalPlan {
  const stays = { ...plan.course.stays, [stay]: { ...plan.course.stays[stay], meanDays } }
  const changed = { ...plan, course: { ...plan.course, stays } }
  return markFigure(changed, `course.stays.${stay}.meanDays`, mark)
}

/** Adds a lever, or replaces the one with the same id where it stands. */
export function putLever(plan: RegionalPlan, lever: Lever): RegionalPlan {
  const known = plan.levers.some(({ id }) => id === lever.id)
  const levers = known
    ? plan.levers.map((other) => (other.id === lever.id ? lever : other))
    : [...plan.levers, lever]
  return { ...plan, levers }
}

export function removeLever(plan: RegionalPlan, id: string): RegionalPlan {
  return { ...plan, levers: plan.levers.filter((lever) => lever.id !== id) }
}
