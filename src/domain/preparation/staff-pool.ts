/**
 * Where people come from when the staff of a link falls short, in the order in which they are asked, and what they may
 * do. IG&H p. 31–32; ministry's response of January 2022; LNAZ § 2.2.3.1 and § 2.2.3.7.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import type { ChainLink } from '../shared/care-chain.ts'

/** Steps of the deployment order: a later one is asked when the earlier ones were. */
export const DEPLOYMENT_STEPS = ['ownMeasures', 'regionalExchange', 'careReserve', 'defence'] as const
export type DeploymentStep = (typeof DEPLOYMENT_STEPS)[number]

export const TASKS = ['medical', 'nursing', 'dailyCare', 'history', 'practical'] as const
export type Task = (typeof TASKS)[number]

interface PoolRule {
  readonly step: DeploymentStep
  /** What they may do; a first-aider does no medical, risky or reserved acts (IG&H p. 31). */
  readonly tasks: readonly Task[]
}

/** Kinds of pools. Volunteers are asked with the region's own measures: the sources give them no step of their own. */
export const POOL_RULES = {
  ownStaff: { step: 'ownMeasures', tasks: ['medical', 'nursing', 'dailyCare', 'history', 'practical'] },
  icuSupporter: { step: 'ownMeasures', tasks: ['nursing', 'dailyCare', 'history', 'practical'] },
  icuDoctor: { step: 'ownMeasures', tasks: ['medical', 'history', 'practical'] },
  gp: { step: 'ownMeasures', tasks: ['medical', 'history', 'practical'] },
  geriatrician: { step: 'ownMeasures', tasks: ['medical', 'history', 'practical'] },
  student: { step: 'ownMeasures', tasks: ['dailyCare', 'history', 'practical'] },
  informalCarer: { step: 'ownMeasures', tasks: ['dailyCare', 'practical'] },
  redCrossFirstAid: { step: 'ownMeasures', tasks: ['dailyCare', 'practical'] },
  redCrossEventFirstAid: { step: 'ownMeasures', tasks: ['dailyCare', 'history', 'practical'] },
  ready2Helper: { step: 'ownMeasures', tasks: ['practical'] },
  fireBrigadeFirstAid: { step: 'ownMeasures', tasks: ['dailyCare', 'practical'] },
  regionalExchange: {
    step: 'regionalExchange',
    tasks: ['medical', 'nursing', 'dailyCare', 'history', 'practical'],
  },
  agency: { step: 'regionalExchange', tasks: ['nursing', 'dailyCare', 'history', 'practical'] },
  careReserve: { step: 'careReserve', tasks: ['nursing', 'dailyCare', 'history', 'practical'] },
  defence: { step: 'defence', tasks: ['medical', 'nursing', 'dailyCare', 'history', 'practical'] },
} as const satisfies Record<string, PoolRule>
export type PoolKind = keyof typeof POOL_RULES

export const POOL_KINDS = [
  'ownStaff',
  'icuSupporter',
  'icuDoctor',
  'gp',
  'geriatrician',
  'student',
  'informalCarer',
  'redCrossFirstAid',
  'redCrossEventFirstAid',
  'ready2Helper',
  'fireBrigadeFirstAid',
  'regionalExchange',
  'agency',
  'careReserve',
  'defence',
] as const satisfies readonly PoolKind[]

/** People of one pool at work in one link. */
export interface Deployment {
  readonly id: string
  readonly pool: PoolKind
  /** The agreement or list that the people stand on: people of one list count once. */
  readonly register: string
  readonly link: ChainLink
  readonly task: Task
  readonly people: number
  readonly hoursPerWeek: number
  /** Share of the people that can really be used, 0–1. */
  readonly usableShare: number
  readonly from: CivilDate
  readonly until: CivilDate | null
}

/** The four conditions under which Defence is asked (ministry's response of January 2022). */
export const DEFENCE_CONDITIONS = [
  'regionalOptionsUsedUp',
  'careReserveAsked',
  'factFindingPositive',
  'jointDecision',
] as const
export type DefenceCondition = (typeof DEFENCE_CONDITIONS)[number]

/** Whether a pool may do a task. */
export function mayDo(pool: PoolKind, task: Task): boolean {
  const { tasks }: PoolRule = POOL_RULES[pool]
  return tasks.includes(task)
}

/** Hours a week that count as nursing: those of who may nurse and does. Volunteers and doctors never become nurse hours. */
export function nursingHoursPerWeek(deployment: Deployment): number {
  const { pool, task } = deployment
  const isCare = task === 'nursing' || task === 'medical'
  return isCare && mayDo(pool, 'nursing') && mayDo(pool, task) ? usableHoursPerWeek(deployment) : 0
}

/** Hours a week that count for the link where they work: nursing; in general practice also what its doctors do. */
export function linkHoursPerWeek(deployment: Deployment): number {
  const { link, pool, task } = deployment
  if (link === 'gp' && task === 'medical' && mayDo(pool, task)) return usableHoursPerWeek(deployment)
  return nursingHoursPerWeek(deployment)
}

/** Hours a week that the usable people of a deployment work. */
export function usableHoursPerWeek({ people, usableShare, hoursPerWeek }: Deployment): number {
  return people * usableShare * hoursPerWeek
}

/** People of a national pool that fall to a region by its key, whole; Defence has no regional share. */
export function regionalPeople(national: number, keyPercent: number): number {
  return Math.floor((national * keyPercent) / 100)
}
