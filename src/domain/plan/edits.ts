/**
 * Pure edits of a regional plan. Each takes a plan and gives back a new one; a figure that a planner sets is marked
 * with the day on which that was done, and the mark goes when the default comes back.
 */

import type { LinkId } from '../shared/care-chain.ts'
import type { Estimate } from '../shared/estimate.ts'
import type { DiseaseCourse, StayId } from './disease-course.ts'
import type { PlanAction } from './action.ts'
import type { Lever } from './lever.ts'
import type { CapacityStep, LinkProfile, OwnFigure, RegionalPlan } from './regional-plan.ts'
import type { ReproductionStep, Scenario } from './scenario.ts'
import type { StaffRole } from './staff.ts'

/** Figures of a link that a planner fills in. */
export const PROFILE_FIELDS = ['capacity', 'staffedCapacity', 'baseLoad', 'occupied'] as const
/** Those that only ward and ICU have. */
export const BED_FIELDS = ['covidMaximum', 'keptFree'] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number] | (typeof BED_FIELDS)[number]

/** Parts of a scenario that are estimates. */
export const SCENARIO_ESTIMATES = [
  'virulence',
  'contagiousness',
  'adherence',
  'boosterShare',
  'boosterShareAtStart',
  'startingInfectionsPerDay',
  'susceptibleShare',
] as const satisfies readonly (keyof Scenario)[]
export type ScenarioEstimate = (typeof SCENARIO_ESTIMATES)[number]

/** Estimates that a scenario may do without. */
export const SCENARIO_OPTIONS = ['variantShare', 'icuShare'] as const satisfies readonly (keyof Scenario)[]
export type ScenarioOption = (typeof SCENARIO_OPTIONS)[number]

/** Parts of the disease course that are estimates, apart from the stays. */
export const COURSE_ESTIMATES = [
  'boosterProtection',
  'admissionsSetPoint',
] as const satisfies readonly (keyof DiseaseCourse)[]
export type CourseEstimate = (typeof COURSE_ESTIMATES)[number]

/** Parts of the disease course that are one number. */
export const COURSE_DAYS = [
  'generationDays',
  'consultDelayDays',
  'careDelayDays',
  'responseHalfLifeDays',
  'absenceDays',
] as const satisfies readonly (keyof DiseaseCourse)[]
export type CourseDays = (typeof COURSE_DAYS)[number]

/** Who set a figure: on which day, with which words; null gives the figure back to its default. */
export type Mark = Omit<OwnFigure, 'path'> | null

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

/**
 * Takes a scenario as it is; what was changed in the former one is gone. Where the plan follows figures, the infections
 * of day 0 are theirs and not the scenario's.
 */
export function chooseScenario(plan: RegionalPlan, scenario: Scenario): RegionalPlan {
  const infections = 'scenario.startingInfectionsPerDay'
  const seen = plan.startsFrom === 'observed'
  const ownFigures = plan.ownFigures.filter(
    ({ path }) => !path.startsWith('scenario.') || (seen && path === infections),
  )
  if (!seen) return { ...plan, scenario, ownFigures }
  const { startingInfectionsPerDay } = plan.scenario
  return { ...plan, scenario: { ...scenario, startingInfectionsPerDay }, ownFigures }
}

export function setCourseEstimate(
  plan: RegionalPlan,
  key: CourseEstimate,
  estimate: Estimate,
  mark: Mark,
): RegionalPlan {
  return markFigure({ ...plan, course: { ...plan.course, [key]: estimate } }, `course.${key}`, mark)
}

/** Sets how many need a link's care per infection. */
export function setRate(plan: RegionalPlan, link: LinkId, estimate: Estimate, mark: Mark): RegionalPlan {
  const perInfection = { ...plan.course.perInfection, [link]: estimate }
  return markFigure(
    { ...plan, course: { ...plan.course, perInfection } },
    `course.perInfection.${link}`,
    mark,
  )
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

export function actionsOf({ actions }: RegionalPlan): readonly PlanAction[] {
  return actions ?? []
}

/** Adds an action, or replaces the one with the same id where it stands. */
export function putAction(plan: RegionalPlan, action: PlanAction): RegionalPlan {
  const actions = actionsOf(plan)
  const known = actions.some(({ id }) => id === action.id)
  return withActions(
    plan,
    known ? actions.map((other) => (other.id === action.id ? action : other)) : [...actions, action],
  )
}

export function removeAction(plan: RegionalPlan, id: string): RegionalPlan {
  return withActions(
    plan,
    actionsOf(plan).filter((action) => action.id !== id),
  )
}

function withActions(plan: RegionalPlan, actions: readonly PlanAction[]): RegionalPlan {
  const without = { ...plan }
  delete without.actions
  return actions.length === 0 ? without : { ...without, actions }
}

/** States how many people of a role are at hand for levers; null where that is not known. */
export function setStaffPool(
  plan: RegionalPlan,
  role: StaffRole,
  people: number | null,
  mark: Mark,
): RegionalPlan {
  return markFigure({ ...plan, staffPool: { ...plan.staffPool, [role]: people } }, `staffPool.${role}`, mark)
}

/** Replaces the dated changes of the reproduction number; they are kept in date order. */
export function setReproductionSteps(plan: RegionalPlan, steps: readonly ReproductionStep[]): RegionalPlan {
  const reproductionSteps = [...steps].sort((a, b) => (a.from < b.from ? -1 : 1))
  return { ...plan, scenario: { ...plan.scenario, reproductionSteps } }
}

export function setStartingGrowth(
  plan: RegionalPlan,
  startingGrowthPerDay: number,
  mark: Mark,
): RegionalPlan {
  const changed = { ...plan, scenario: { ...plan.scenario, startingGrowthPerDay } }
  return markFigure(changed, 'scenario.startingGrowthPerDay', mark)
}

/** States the share of an incoming variant on day 0; null: all new infections are of it. */
export function setVariantShare(plan: RegionalPlan, share: Estimate | null, mark: Mark): RegionalPlan {
  const changed = { ...plan, scenario: { ...plan.scenario, variantShare: share } }
  return markFigure(changed, 'scenario.variantShare', mark)
}

/** States how many more of the scenario's patients need the ICU, × now; null: as many as now. */
export function setIcuShare(plan: RegionalPlan, share: Estimate | null, mark: Mark): RegionalPlan {
  const scenario = { ...plan.scenario }
  if (share === null) delete scenario.icuShare
  else scenario.icuShare = share
  return markFigure({ ...plan, scenario }, 'scenario.icuShare', mark)
}

/** Makes the scenario the planner's own: its numbers stay, its name no longer claims a source. */
export function makeScenarioOwn(plan: RegionalPlan): RegionalPlan {
  return { ...plan, scenario: { ...plan.scenario, id: 'own' } }
}

/** Switches on exactly these levers. */
export function switchLevers(plan: RegionalPlan, leverIds: readonly string[]): RegionalPlan {
  const levers = plan.levers.map((lever) => ({ ...lever, enabled: leverIds.includes(lever.id) }))
  return { ...plan, levers }
}

/** A plan with every lever switched off. */
export function withoutLevers(plan: RegionalPlan): RegionalPlan {
  return switchLevers(plan, [])
}
