/**
 * Why a link is short on a day: step by step from other care and COVID demand to capacity and what is left unmet, as
 * the mean over the draws around the median. Means add up, so the steps always close.
 */

import type { OwnDemand } from '../demand/own-demand.ts'
import { asksDemand, type LeverEffect } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { weighBalance } from './balance.ts'
import { capacityOn } from './dated-capacity.ts'

export interface Waterfall {
  readonly link: LinkId
  /** Day of the horizon. */
  readonly day: number
  /** All in the link's unit; a step that lowers demand or capacity is negative. */
  readonly demand: {
    readonly baseLoad: number
    readonly ownDemand: number
    readonly lowerDemand: number
    readonly addDemand: number
    /** Class 3 that waited too long. */
    readonly acute: number
    readonly caught: number
  }
  readonly capacity: {
    readonly staffed: number
    readonly absence: number
    readonly levers: number
    readonly deferred: number
  }
  /** Demand − capacity: above 0 unmet, below 0 to spare. */
  readonly balance: number
}

/** Part of the draws, around the median of the balance, over which the mean is taken. */
const MIDDLE_SHARE = 0.2

/** Explains a day; `own` holds all draws of the plan. */
export function explainDay(plan: RegionalPlan, own: OwnDemand, link: LinkId, day: number): Waterfall {
  const draws = own.lastDraw - own.firstDraw
  const bare = { ...plan, levers: [] }
  // Of this link alone: what levers ask elsewhere stays, or those who are sent home would be served for nothing.
  const asksHere = (effect: LeverEffect): boolean =>
    effect.link === link && (asksDemand(effect.type) || effect.type === 'sendHome')
  const noDemandLevers = plan.levers.map((lever) => ({
    ...lever,
    effects: lever.effects.filter((effect) => !asksHere(effect)),
  }))
  const full = weighBalance(plan, own)
  const lowered = weighBalance({ ...plan, levers: noDemandLevers }, own)
  const unaided = weighBalance(bare, own)
  const baseKept = weighBalance(
    {
      ...plan,
      levers: plan.levers.map((lever) => ({
        ...lever,
        effects: lever.effects.filter(({ type }) => type !== 'lowerBaseLoad'),
      })),
    },
    own,
  )
  const row = (column: Float64Array): Float64Array => column.subarray(day * draws, (day + 1) * draws)
  const none = new Float64Array(own.absenceShare.length)
  const columns = {
    own: row(own.demand[link]),
    demand: row(full.demand[link]),
    caught: row(full.caught[link]),
    room: row(full.room[link]),
    loweredDemand: row(lowered.demand[link]),
    loweredCaught: row(lowered.caught[link]),
    acute: row(full.acute[link] ?? none),
    loweredAcute: row(lowered.acute[link] ?? none),
    roomBaseKept: row(baseKept.room[link]),
    roomUnaided: row(unaided.room[link]),
  }
  const middle = middleDraws(columns.demand, columns.room)
  const mean = (column: Float64Array): number =>
    middle.reduce((sum, draw) => sum + (column[draw] ?? 0), 0) / Math.max(1, middle.length)
  const { capacity, staffedCapacity, baseLoad } = capacityOn(plan.links[link], plan.startDate, day)
  const staffed = Math.min(capacity, staffedCapacity) - (plan.links[link].keptFree ?? 0)
  const [demand, caught, room] = [mean(columns.demand), mean(columns.caught), mean(columns.room)]
  const acute = mean(columns.acute)
  const ownDemand = mean(columns.own)
  const afterLowering = mean(columns.loweredDemand) - mean(columns.loweredCaught) - mean(columns.loweredAcute)
  const deferred = room - mean(columns.roomBaseKept)
  const roomUnaided = mean(columns.roomUnaided)
  return {
    link,
    day,
    demand: {
      baseLoad,
      ownDemand,
      lowerDemand: afterLowering - ownDemand,
      addDemand: demand - caught - acute - afterLowering,
      acute,
      caught,
    },
    capacity: {
      staffed,
      absence: roomUnaided + baseLoad - staffed,
      levers: room - deferred - roomUnaided,
      deferred,
    },
    balance: demand - room,
  }
}

/** The draws whose balance lies around the median. */
function middleDraws(demand: Float64Array, room: Float64Array): number[] {
  const order = [...demand.keys()].sort((a, b) => {
    const gap = (demand[a] ?? 0) - (room[a] ?? 0) - ((demand[b] ?? 0) - (room[b] ?? 0))
    return gap === 0 ? a - b : gap
  })
  const half = Math.max(1, Math.round((order.length * MIDDLE_SHARE) / 2))
  const centre = Math.floor(order.length / 2)
  return order.slice(Math.max(0, centre - half), centre + half)
}
