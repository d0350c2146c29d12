/**
 * Demand against room, per link, day and draw: capacity that is staffed, raised by levers, less other care; demand
 * lowered by levers, plus what a full link passes on. This is the second half of a calculation and the cheap one: a
 * lever or a capacity that moves needs only this.
 */

import type { DrawRange, OwnDemand } from '../demand/own-demand.ts'
import type { LeverEffect } from '../plan/lever.ts'
import type { LinkProfile, RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import { datedEffects, type DatedEffect } from './lever-effects.ts'
import { OVERFLOW_ROUTES, SETTLING_ORDER } from './overflow.ts'

/** Columns are day-major, as in `OwnDemand`. */
export interface Balance extends DrawRange {
  readonly days: number
  /** Own demand after levers, plus what is caught from other links; in the link's unit. */
  readonly demand: Readonly<Record<LinkId, Float64Array>>
  /** Of `demand`, what is caught from links that are full. */
  readonly caught: Readonly<Record<LinkId, Float64Array>>
  /** What COVID care may use; in the link's unit. */
  readonly room: Readonly<Record<LinkId, Float64Array>>
}

/** Weighs demand against room for every draw of `own`. */
export function weighBalance(plan: RegionalPlan, own: OwnDemand): Balance {
  const { days, firstDraw, lastDraw } = own
  const width = lastDraw - firstDraw
  const columns = (): Record<LinkId, Float64Array> => ({
    gp: new Float64Array(days * width),
    districtNursing: new Float64Array(days * width),
    nursingHome: new Float64Array(days * width),
    ward: new Float64Array(days * width),
    icu: new Float64Array(days * width),
    homeOxygen: new Float64Array(days * width),
  })
  const balance: Balance = {
    firstDraw,
    lastDraw,
    days,
    demand: columns(),
    caught: columns(),
    room: columns(),
  }
  const effects = datedEffects(plan, own)
  const byLink = new Map(LINK_IDS.map((link) => [link, effects.filter(({ effect }) => effect.link === link)]))
  for (let t = 0; t < days; t++) {
    const row = (column: Float64Array): Float64Array => column.subarray(t * width, (t + 1) * width)
    for (const link of SETTLING_ORDER) {
      const [demand, caught, room] = [
        row(balance.demand[link]),
        row(balance.caught[link]),
        row(balance.room[link]),
      ]
      const here = byLink.get(link) ?? []
      writeRoom(room, plan, link, t, row(own.absenceShare), here)
      demand.set(row(own.demand[link]))
      applyTo(demand, here, t, 'lowerDemand', lower)
      applyTo(demand, here, t, 'addDemand', add)
      const route = OVERFLOW_ROUTES[link]
      const next = route && row(balance.caught[route.to])
      for (let draw = 0; draw < width; draw++) {
        const load = (demand[draw] ?? 0) + (caught[draw] ?? 0)
        demand[draw] = load
        const unmet = load - (room[draw] ?? 0)
        if (next && unmet > 0) next[draw] = (next[draw] ?? 0) + unmet * route.perUnit
      }
    }
  }
  return balance
}

/** Room for COVID care on one day, as `LeverEffect` says in which order: staffed places less the base load; never below 0. */
function writeRoom(
  room: Float64Array,
  plan: RegionalPlan,
  link: LinkId,
  t: number,
  absenceShare: Float64Array,
  effects: readonly DatedEffect[],
): void {
  const { capacity, staffedCapacity, baseLoad } = capacityOn(plan.links[link], plan.startDate, t)
  // A concentrator needs no shift: absence of staff does not lower the number of devices.
  if (link === 'homeOxygen') room.fill(0)
  else room.set(absenceShare)
  applyTo(room, effects, t, 'lowerAbsence', lower)
  for (let draw = 0; draw < room.length; draw++) {
    room[draw] = Math.min(capacity, staffedCapacity * (1 - (room[draw] ?? 0)))
  }
  applyTo(room, effects, t, 'raiseCapacity', raise)
  applyTo(room, effects, t, 'addCapacity', add)
  applyTo(room, effects, t, 'takeCapacity', take)
  const base = effects.some(({ effect }) => effect.type === 'lowerBaseLoad')
    ? new Float64Array(room.length).fill(baseLoad)
    : null
  if (base) applyTo(base, effects, t, 'lowerBaseLoad', lower)
  for (let draw = 0; draw < room.length; draw++) {
    room[draw] = Math.max(0, (room[draw] ?? 0) - (base ? (base[draw] ?? 0) : baseLoad))
  }
}

/** The capacity that holds on day t: the last step that has begun, or the profile itself. */
export function capacityOn(
  profile: LinkProfile,
  startDate: CivilDate,
  t: number,
): Pick<LinkProfile, 'capacity' | 'staffedCapacity' | 'baseLoad'> {
  const today = dayNumber(startDate) + t
  return profile.capacitySteps.findLast((step) => dayNumber(step.from) <= today) ?? profile
}

const raise = (value: number, share: number): number => value * (1 + share)
const lower = (value: number, share: number): number => value * (1 - share)
const add = (value: number, amount: number): number => value + amount
const take = (value: number, amount: number): number => value - amount

function applyTo(
  values: Float64Array,
  effects: readonly DatedEffect[],
  t: number,
  type: LeverEffect['type'],
  change: (value: number, size: number) => number,
): void {
  for (const { effect, ramp, size } of effects) {
    const grown = ramp[t] ?? 0
    if (effect.type !== type || grown === 0) continue
    for (let draw = 0; draw < values.length; draw++) {
      values[draw] = change(values[draw] ?? 0, grown * (size[draw] ?? 0))
    }
  }
}
