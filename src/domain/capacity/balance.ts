/**
 * Demand against room, per link, day and draw: capacity that is staffed, raised by levers, less other care; demand
 * lowered by levers, plus what a full link passes on. This is the second half of a calculation and the cheap one: a
 * lever or a capacity that moves needs only this, and only for the links that it touches and those that catch their
 * overflow.
 */

import type { DrawRange, OwnDemand } from '../demand/own-demand.ts'
import type { LinkProfile, RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import { asInput, columnOn, createStep, createSteps } from '../shared/step.ts'
import { applyTo, createLeverEffects, type DatedEffect } from './lever-effects.ts'
import { feedersOf, OVERFLOW_ROUTES, SETTLING_ORDER } from './overflow.ts'
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
  /** Text of all that a link's columns depend on, in whichever thread: the same text, the same bytes. */
  readonly keys: Readonly<Record<LinkId, { readonly demand: string; readonly room: string }>>
}

/** Weighs demand against room for every draw of `own`. */
export function weighBalance(plan: RegionalPlan, own: OwnDemand): Balance {
  return createBalance(own)(plan, own)
}

interface Load {
  readonly demand: Float64Array
  readonly caught: Float64Array
}

/** Oxygen at home with those whom levers send home, who are served last. */
interface Home {
  readonly key: string
  readonly demand: Float64Array
  readonly served: Float64Array | null
}

/**
 * Weighs plan after plan in one range of draws, and a link only when something on it changed. What it gives for one
 * plan holds until it is asked about the next.
 */
export function createBalance(range: DrawRange): (plan: RegionalPlan, own: OwnDemand) => Balance {
  const effectsOf = createLeverEffects(range)
  const noneStep = createStep<Float64Array>()
  const roomStep = createSteps<Float64Array>()
  const loadStep = createSteps<Load>()
  const homeStep = createStep<Home>()

  return (plan, own) => {
    const { days } = own
    const cells = own.absenceShare.length
    const effects = effectsOf(plan)
    const none = noneStep([cells], () => new Float64Array(cells))
    /** Demand that overflows where it finds no room. */
    const loads = {} as Record<LinkId, Float64Array>
    const caught = {} as Record<LinkId, Float64Array>
    const room = {} as Record<LinkId, Float64Array>
    const keys = {} as Record<LinkId, { demand: string; room: string }>
    let home: Home | null = null

    for (const link of SETTLING_ORDER) {
      const here = effects.filter(({ effect }) => effect.link === link)
      const [onRoom, onDemand] = [here.filter(isOnRoom), here.filter(isOnDemand)]
      const { capacity, staffedCapacity, baseLoad, capacitySteps } = plan.links[link]
      const profile = asInput([capacity, staffedCapacity, baseLoad, capacitySteps])
      const servedOf = (dated: readonly DatedEffect[]): Float64Array | null =>
        dated.some(({ tied }) => tied) ? (home?.served ?? null) : null

      const keyOf = (dated: readonly DatedEffect[]): string =>
        [...dated.map(({ key }) => key), dated.some(({ tied }) => tied) ? (home?.key ?? '') : ''].join('|')

      const servedRoom = servedOf(onRoom)
      room[link] = roomStep(link)(
        [own.absenceShare, plan.startDate, profile, servedRoom, ...onRoom],
        (old) => {
          const column = columnOn(old, cells)
          writeRoom(column, plan, own, link, onRoom, servedRoom)
          return column
        },
      )

      const feeders = feedersOf(link)
      const servedDemand = servedOf(onDemand)
      const load = loadStep(link)(
        [
          own.demand[link],
          none,
          servedDemand,
          ...onDemand,
          ...feeders.flatMap((from) => [loads[from], room[from]]),
        ],
        (old) => {
          const passed = feeders.length === 0 ? none : columnOn(old?.caught, cells)
          if (feeders.length > 0) passed.fill(0)
          for (const from of feeders) {
            passOn(loads[from], room[from], passed, OVERFLOW_ROUTES[from]?.perUnit ?? 0)
          }
          const column = columnOn(old?.demand, cells)
          writeDemand(column, own, link, onDemand, feeders.length === 0 ? null : passed, servedDemand)
          return { demand: column, caught: passed }
        },
      )
      loads[link] = load.demand
      caught[link] = load.caught
      keys[link] = {
        room: [own.keys.absenceShare, profile, keyOf(onRoom)].join('|'),
        demand: [
          own.keys.demand,
          keyOf(onDemand),
          ...feeders.flatMap((from) => [keys[from].demand, keys[from].room]),
        ].join('|'),
      }

      if (link === 'homeOxygen') {
        const sending = here.filter(({ effect }) => effect.type === 'sendHome')
        const { demand: before, room: places } = keys[link]
        const key = [before, places, keyOf(sending)].join('|')
        home = homeStep([key, load.demand, room[link], ...sending], () => {
          const demand = sending.length === 0 ? load.demand : load.demand.slice()
          return { key, demand, served: sendHome(demand, room[link], sending, days) }
        })
      }
    }
    const { homeOxygen } = keys
    return {
      firstDraw: range.firstDraw,
      lastDraw: range.lastDraw,
      days,
      demand: { ...loads, homeOxygen: home?.demand ?? loads.homeOxygen },
      caught,
      room,
      keys: { ...keys, homeOxygen: { ...homeOxygen, demand: home?.key ?? homeOxygen.demand } },
    }
  }
}

function isOnDemand({ effect: { type } }: DatedEffect): boolean {
  return type === 'lowerDemand' || type === 'addDemand'
}

/** Whether an effect acts on room; the others act on demand or send patients home. */
export function isOnRoom(dated: DatedEffect): boolean {
  return !isOnDemand(dated) && dated.effect.type !== 'sendHome'
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

/** Demand of one link under the effects on it, with what it catches; tied effects count for the share `served`. */
export function writeDemand(
  demand: Float64Array,
  own: OwnDemand,
  link: LinkId,
  effects: readonly DatedEffect[],
  caught: Float64Array | null,
  served: Float64Array | null,
): void {
  demand.set(own.demand[link])
  applyTo(demand, effects, own.days, 'lowerDemand', served)
  applyTo(demand, effects, own.days, 'addDemand')
  if (caught === null) return
  for (let i = 0; i < demand.length; i++) demand[i] = (demand[i] ?? 0) + (caught[i] ?? 0)
}

/** Room for COVID care, as `LeverEffect` says in which order: staffed places less the base load; never below 0. */
export function writeRoom(
  room: Float64Array,
  plan: RegionalPlan,
  own: OwnDemand,
  link: LinkId,
  effects: readonly DatedEffect[],
  served: Float64Array | null,
): void {
  const { days } = own
  const width = room.length / days
  const capacities = Array.from({ length: days }, (_, t) => capacityOn(plan.links[link], plan.startDate, t))
  // A concentrator needs no shift: absence of staff does not lower the number of devices.
  if (link === 'homeOxygen') room.fill(0)
  else room.set(own.absenceShare)
  applyTo(room, effects, days, 'lowerAbsence', served)
  // Where nothing else acts the base load goes off at once: one round over all draws less.
  const isSettled = effects.every(({ effect }) => effect.type === 'lowerAbsence')
  for (const [t, { capacity, staffedCapacity, baseLoad }] of capacities.entries()) {
    const taken = isSettled ? baseLoad : 0
    for (let i = t * width; i < (t + 1) * width; i++) {
      // Comparisons, because Math.min and Math.max also look for what is not a number.
      const staffed = staffedCapacity * (1 - (room[i] ?? 0))
      const free = (staffed < capacity ? staffed : capacity) - taken
      room[i] = free > 0 ? free : 0
    }
  }
  if (isSettled) return
  applyTo(room, effects, days, 'raiseCapacity', served)
  applyTo(room, effects, days, 'addCapacity', served)
  applyTo(room, effects, days, 'takeCapacity')
  const lowered = effects.some(({ effect }) => effect.type === 'lowerBaseLoad')
  const base = new Float64Array(lowered ? room.length : 0)
  for (const [t, { baseLoad }] of capacities.entries()) base.fill(baseLoad, t * width, (t + 1) * width)
  applyTo(base, effects, days, 'lowerBaseLoad', served)
  for (const [t, { baseLoad }] of capacities.entries()) {
    for (let i = t * width; i < (t + 1) * width; i++) {
      room[i] = Math.max(0, (room[i] ?? 0) - (lowered ? (base[i] ?? 0) : baseLoad))
    }
  }
}

/** The capacity that holds on day t: the last step that has begun, or the profile itself. */
export function capacityOn(
  profile: LinkProfile,
  startDate: CivilDate,
  t: number,
): Pick<LinkProfile, 'capacity' | 'staffedCapacity' | 'baseLoad'> {
  if (profile.capacitySteps.length === 0) return profile
  const today = dayNumber(startDate) + t
  return profile.capacitySteps.findLast((step) => dayNumber(step.from) <= today) ?? profile
}
