/**
 * Demand against room, per link, day and draw: capacity that is staffed, raised by levers, less other care; demand
 * lowered by levers, plus what a full link passes on. This is the second half of a calculation and the cheap one: a
 * lever or a capacity that moves needs only this.
 */

import type { DrawRange, OwnDemand } from '../demand/own-demand.ts'
import type { LinkProfile, RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import { applyTo, datedEffects, type DatedEffect } from './lever-effects.ts'
import { OVERFLOW_ROUTES, SETTLING_ORDER } from './overflow.ts'
import { sendHome } from './send-home.ts'

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
  const cells = days * (lastDraw - firstDraw)
  const columns = (): Record<LinkId, Float64Array> => ({
    gp: new Float64Array(cells),
    districtNursing: new Float64Array(cells),
    nursingHome: new Float64Array(cells),
    ward: new Float64Array(cells),
    icu: new Float64Array(cells),
    homeOxygen: new Float64Array(cells),
  })
  const [demand, caught, room] = [columns(), columns(), columns()]
  const effects = datedEffects(plan, own)
  let served: Float64Array | null = null
  for (const link of SETTLING_ORDER) {
    const route = OVERFLOW_ROUTES[link]
    const here = effects.filter(({ effect }) => effect.link === link)
    settleLink(plan, own, link, here, {
      demand: demand[link],
      caught: caught[link],
      room: room[link],
      served,
    })
    if (route) passOn(demand[link], room[link], caught[route.to], route.perUnit)
    if (link === 'homeOxygen') served = sendHome(demand[link], room[link], here, days)
  }
  return { firstDraw, lastDraw, days, demand, caught, room }
}

/** Columns of one link, day-major. */
export interface LinkColumns {
  readonly demand: Float64Array
  /** Filled before: what the links that overflow into this one could not take. */
  readonly caught: Float64Array
  readonly room: Float64Array
  /** Share served of those whom levers send home; null where that is everybody. */
  readonly served: Float64Array | null
}

/** Fills demand and room of one link, under the effects on that link. */
export function settleLink(
  plan: RegionalPlan,
  own: OwnDemand,
  link: LinkId,
  effects: readonly DatedEffect[],
  { demand, caught, room, served }: LinkColumns,
): void {
  const width = own.lastDraw - own.firstDraw
  demand.set(own.demand[link])
  for (let t = 0; t < own.days; t++) {
    const row = (column: Float64Array): Float64Array => column.subarray(t * width, (t + 1) * width)
    const servedToday = served && row(served)
    writeRoom(row(room), plan, link, t, row(own.absenceShare), effects, servedToday)
    applyTo(row(demand), effects, t, 'lowerDemand', servedToday)
    applyTo(row(demand), effects, t, 'addDemand')
  }
  for (let i = 0; i < demand.length; i++) demand[i] = (demand[i] ?? 0) + (caught[i] ?? 0)
}

/** Adds what does not fit to what the next link catches. Says whether anything did not fit. */
export function passOn(
  demand: Float64Array,
  room: Float64Array,
  caught: Float64Array,
  perUnit: number,
): boolean {
  let overflows = false
  for (let i = 0; i < demand.length; i++) {
    const unmet = (demand[i] ?? 0) - (room[i] ?? 0)
    if (unmet <= 0) continue
    overflows = true
    caught[i] = (caught[i] ?? 0) + unmet * perUnit
  }
  return overflows
}

/** Room for COVID care on one day, as `LeverEffect` says in which order: staffed places less the base load; never below 0. */
function writeRoom(
  room: Float64Array,
  plan: RegionalPlan,
  link: LinkId,
  t: number,
  absenceShare: Float64Array,
  effects: readonly DatedEffect[],
  served: Float64Array | null,
): void {
  const { capacity, staffedCapacity, baseLoad } = capacityOn(plan.links[link], plan.startDate, t)
  // A concentrator needs no shift: absence of staff does not lower the number of devices.
  if (link === 'homeOxygen') room.fill(0)
  else room.set(absenceShare)
  applyTo(room, effects, t, 'lowerAbsence', served)
  for (let draw = 0; draw < room.length; draw++) {
    room[draw] = Math.min(capacity, staffedCapacity * (1 - (room[draw] ?? 0)))
  }
  applyTo(room, effects, t, 'raiseCapacity', served)
  applyTo(room, effects, t, 'addCapacity', served)
  applyTo(room, effects, t, 'takeCapacity')
  const base = effects.some(({ effect }) => effect.type === 'lowerBaseLoad')
    ? new Float64Array(room.length).fill(baseLoad)
    : null
  if (base) applyTo(base, effects, t, 'lowerBaseLoad', served)
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
