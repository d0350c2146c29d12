/** What is wrong with a deployment of people, so that it is seen before it is promised. */
import type { ChainLink } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import {
  type ExpectedPatients,
  firstShortDay,
  type InfectedShare,
  isOn,
  type StaffDay,
  staffDays,
  type Workforce,
} from './staff-hours.ts'
import {
  DEFENCE_CONDITIONS,
  type DefenceCondition,
  type Deployment,
  DEPLOYMENT_STEPS,
  mayDo,
  POOL_RULES,
} from './staff-pool.ts'

/** People who stand on a list, and everything that counts on them: links, care hotels, steps of the ICU. */
export interface StaffRegister {
  readonly name: string
  readonly people: number
  readonly claims: readonly StaffClaim[]
}

export interface StaffClaim {
  readonly id: string
  /** What counts on them: a care hotel, a step of the ICU, a lever of the plan. */
  readonly by: string
  readonly people: number
}

export type StaffFlag =
  /** A later step of the deployment order is used while an earlier one is not. */
  | { readonly code: 'orderNotFollowed'; readonly deploymentId: string; readonly missing: string }
  | { readonly code: 'taskNotAllowed'; readonly deploymentId: string }
  | {
      readonly code: 'defenceConditionOpen'
      readonly deploymentId: string
      readonly conditions: readonly DefenceCondition[]
    }
  /** Defence works at one site: a second place for it. */
  | { readonly code: 'defenceAtTwoSites'; readonly deploymentId: string }
  /** More people are counted on than stand on the list. */
  | {
      readonly code: 'countedTwice'
      readonly register: string
      readonly claimed: number
      readonly people: number
    }
  /** Who gives people falls short while they are away, from a day on; `already`: on that day without giving too. */
  | {
      readonly code: 'giverBreaks'
      readonly exchangeId: string
      readonly link: ChainLink
      readonly day: CivilDate
      readonly already: boolean
    }

/** The days that are looked at, and what a regional plan expects of them. */
export interface StaffSpan {
  readonly first: CivilDate
  readonly days: number
  readonly expected?: ExpectedPatients
  readonly infected?: InfectedShare | null
}

/** Every flag, in the order of the document. */
export function flagStaff(
  workforce: Workforce,
  registers: readonly StaffRegister[],
  conditions: readonly DefenceCondition[],
  span: StaffSpan,
): readonly StaffFlag[] {
  return [
    ...workforce.deployments.flatMap((deployment) =>
      flagDeployment(deployment, workforce.deployments, conditions),
    ),
    ...registers.flatMap((register) => flagRegister(register, workforce.deployments)),
    ...flagGivers(workforce, span),
  ]
}

function flagDeployment(
  deployment: Deployment,
  all: readonly Deployment[],
  conditions: readonly DefenceCondition[],
): StaffFlag[] {
  const { id: deploymentId, pool, task, from, link } = deployment
  const { step } = POOL_RULES[pool]
  const inUse = new Set(
    all.filter((other) => isOn(from, other.from, other.until)).map((other) => POOL_RULES[other.pool].step),
  )
  const missing = DEPLOYMENT_STEPS.slice(0, DEPLOYMENT_STEPS.indexOf(step)).find(
    (earlier) => !inUse.has(earlier),
  )
  const open =
    pool === 'defence' ? DEFENCE_CONDITIONS.filter((condition) => !conditions.includes(condition)) : []
  const firstSite = all.find((other) => other.pool === 'defence')?.link
  return [
    ...(missing === undefined ? [] : [{ code: 'orderNotFollowed', deploymentId, missing } as const]),
    ...(mayDo(pool, task) ? [] : [{ code: 'taskNotAllowed', deploymentId } as const]),
    ...(open.length === 0 ? [] : [{ code: 'defenceConditionOpen', deploymentId, conditions: open } as const]),
    ...(pool === 'defence' && link !== firstSite
      ? [{ code: 'defenceAtTwoSites', deploymentId } as const]
      : []),
  ]
}

function flagRegister(
  { name, people, claims }: StaffRegister,
  deployments: readonly Deployment[],
): StaffFlag[] {
  const deployed = deployments.filter(({ register }) => register === name)
  const claimed = [...claims, ...deployed].reduce((sum, claim) => sum + claim.people, 0)
  return claimed > people ? [{ code: 'countedTwice', register: name, claimed, people }] : []
}

/** An exchange is refused where the link that gives falls short while its people are away. */
function flagGivers(workforce: Workforce, { first, days, expected, infected }: StaffSpan): StaffFlag[] {
  const daysOf = (exchanges: Workforce['exchanges']): readonly StaffDay[] =>
    staffDays({ ...workforce, exchanges }, first, days, expected, infected)
  const withAll = daysOf(workforce.exchanges)
  return workforce.exchanges.flatMap((exchange): StaffFlag[] => {
    const { id: exchangeId, from: link, start, until, fte } = exchange
    if (fte === 0) return []
    const away = (staff: readonly StaffDay[]): readonly StaffDay[] =>
      staff.filter(({ day }) => isOn(day, start, until))
    const day = firstShortDay(away(withAll), link)
    if (day === null) return []
    const without = firstShortDay(
      away(daysOf(workforce.exchanges.filter((other) => other !== exchange))),
      link,
    )
    return [{ code: 'giverBreaks', exchangeId, link, day, already: without === day }]
  })
}
