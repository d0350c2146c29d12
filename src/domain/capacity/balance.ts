/**
 * Demand against room, per link, day and draw: capacity that is staffed, raised by levers, less other care; demand
 * lowered by levers, plus what a full link passes on. This is the second half of a calculation and the cheap one: a
 * lever or a capacity that moves needs only this, and only for the links that it touches and those that catch their
 * overflow.
 */

import type { DrawRange, OwnDemand } from '../demand/own-demand.ts'
import { HOSPITAL_LINKS, type HospitalLink } from '../plan/care-class.ts'
import { asksDemand } from '../plan/lever.ts'
import type { LinkProfile, RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { asInput, columnOn, createStep, createSteps, newColumn, type TakeColumn } from '../shared/step.ts'
import { acuteFlow, addAcute, type AcuteFlow } from './acute-care.ts'
import { memoryOf } from './column-memory.ts'
import { isOfClass, writeDemandThere, writeRoomThere } from './compiled-room.ts'
import { capacityOn } from './dated-capacity.ts'
import { applyTo, createLeverEffects, type DatedEffect } from './lever-effects.ts'
import { feedersOf, OVERFLOW_ROUTES, SETTLING_ORDER } from './overflow.ts'
import { sendHome } from './send-home.ts'
import type { SentHome } from './sent-home.ts'

/** Columns are day-major, as in `OwnDemand`. */
export interface Balance extends DrawRange {
  readonly days: number
  /** Own demand after levers, plus what is caught from other links; in the link's unit. */
  readonly demand: Readonly<Record<LinkId, Float64Array>>
  /** Of `demand`, what is caught from links that are full. */
  readonly caught: Readonly<Record<LinkId, Float64Array>>
  /** Of `demand`, class 3 that waited too long and comes in as acute; null where there is none. */
  readonly acute: Readonly<Record<LinkId, Float64Array | null>>
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
  /** A column to write demand into; it stays at hand while nothing acts on the link. */
  readonly own: Float64Array | null
  readonly caught: Float64Array
  readonly acute: Float64Array | null
}

/** Oxygen at home with those whom levers send home, who are served last. */
interface Home {
  readonly key: string
  readonly demand: Float64Array
  readonly sent: SentHome | null
}

/**
 * Weighs plan after plan in one range of draws, and a link only when something on it changed. What it gives for one
 * plan holds until it is asked about the next.
 * @param take where columns are to stand
 */
export function createBalance(
  range: DrawRange,
  take: TakeColumn = newColumn,
): (plan: RegionalPlan, own: OwnDemand) => Balance {
  const effectsOf = createLeverEffects(range)
  const noneStep = createStep<Float64Array>()
  const roomStep = createSteps<Float64Array>()
  const loadStep = createSteps<Load>()
  const homeStep = createStep<Home>()
  const flowStep = createSteps<{ readonly flow: AcuteFlow | null }>()
  const fullStep = createStep<Uint8Array>()

  return (plan, own) => {
    const { days } = own
    const cells = own.absenceShare.length
    const effects = effectsOf(plan)
    const none = noneStep([cells], () => new Float64Array(cells))
    /** Demand that overflows where it finds no room. */
    const loads = {} as Record<LinkId, Float64Array>
    const caught = {} as Record<LinkId, Float64Array>
    const acute = {} as Record<LinkId, Float64Array | null>
    const room = {} as Record<LinkId, Float64Array>
    const keys = {} as Record<LinkId, { demand: string; room: string }>
    let home: Home | null = null

    for (const link of SETTLING_ORDER) {
      const here = effects.filter(({ effect }) => effect.link === link)
      const [onRoom, onDemand] = [here.filter(isOnRoom), here.filter(isOnDemand)]
      // Who lies there on day 0 is part of demand, not of room.
      const profile = asInput({ ...plan.links[link], occupied: null })
      const sentOf = (dated: readonly DatedEffect[]): SentHome | null =>
        dated.some(({ tied }) => tied) ? (home?.sent ?? null) : null

      const keyOf = (dated: readonly DatedEffect[]): string =>
        [...dated.map(({ key }) => key), dated.some(({ tied }) => tied) ? (home?.key ?? '') : ''].join('|')

      const sentRoom = sentOf(onRoom)
      room[link] = roomStep(link)([own.absenceShare, plan.startDate, profile, sentRoom, ...onRoom], (old) => {
        const column = columnOn(old, cells, take)
        writeRoom(column, plan, own, link, onRoom, sentRoom)
        return column
      })

      const putsOff = here.filter(({ effect }) => effect.type === 'lowerBaseLoad')
      const care = asInput(plan.regularCare ?? null)
      const { flow } = isHospital(link)
        ? flowStep(link)([plan.startDate, days, profile, care, ...putsOff], () => ({
            flow: acuteFlow(plan, link, putsOff),
          }))
        : NO_FLOW
      const firstLine = asInput([plan.startDate, plan.links.gp, plan.links.districtNursing])
      const { gp, districtNursing } = own.demand
      const full =
        flow && fullStep([gp, districtNursing, own.absenceShare, firstLine], () => fullFirstLine(plan, own))

      const feeders = feedersOf(link)
      const sentDemand = sentOf(onDemand)
      const load = loadStep(link)(
        [
          own.demand[link],
          none,
          sentDemand,
          ...onDemand,
          ...(flow ? [flow, full, room[link]] : []),
          ...feeders.flatMap((from) => [loads[from], room[from]]),
        ],
        (old) => {
          const passed = feeders.length === 0 ? none : columnOn(old?.caught, cells, take)
          if (feeders.length > 0) passed.fill(0)
          for (const from of feeders) {
            passOn(loads[from], room[from], passed, OVERFLOW_ROUTES[from]?.perUnit ?? 0)
          }
          // What nothing acts on and nothing comes to is what it was.
          if (feeders.length === 0 && onDemand.length === 0 && !flow) {
            return { demand: own.demand[link], own: old?.own ?? null, caught: passed, acute: null }
          }
          const column = columnOn(old?.own ?? undefined, cells, take)
          writeDemand(column, own, link, onDemand, feeders.length === 0 ? null : passed, sentDemand)
          const late =
            flow && full
              ? addAcute(column, room[link], flow, full, columnOn(old?.acute ?? undefined, cells))
              : null
          return { demand: column, own: column, caught: passed, acute: late }
        },
      )
      loads[link] = load.demand
      caught[link] = load.caught
      acute[link] = load.acute
      keys[link] = {
        room: [own.keys.absenceShare, profile, keyOf(onRoom)].join('|'),
        demand: [
          own.keys.demand,
          keyOf(onDemand),
          ...(flow ? [care, profile, keyOf(putsOff), firstLine, own.keys.absenceShare] : []),
          ...feeders.flatMap((from) => [keys[from].demand, keys[from].room]),
        ].join('|'),
      }

      if (link === 'homeOxygen') {
        const sending = here.filter(({ effect }) => effect.type === 'sendHome')
        const { demand: before, room: places } = keys[link]
        const wardBeds = asInput([plan.startDate, plan.links.ward])
        const key = [before, places, wardBeds, keyOf(sending)].join('|')
        home = homeStep([key, load.demand, room[link], own.demand.ward, ...sending], () => {
          const demand = sending.length === 0 ? load.demand : load.demand.slice()
          return { key, demand, sent: sendHome(demand, room[link], sending, plan, own) }
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
      acute,
      room,
      keys: { ...keys, homeOxygen: { ...homeOxygen, demand: home?.key ?? homeOxygen.demand } },
    }
  }
}

const NO_FLOW = { flow: null }

export function isHospital(link: LinkId): link is HospitalLink {
  return HOSPITAL_LINKS.some((one) => one === link)
}

/**
 * Where the GP or district nursing is full by itself, per day and draw. Without levers and overflow, so that it says the
 * same of every choice of levers.
 */
export function fullFirstLine(plan: RegionalPlan, own: OwnDemand): Uint8Array {
  const roomOf = (link: LinkId): Float64Array => {
    const room = new Float64Array(own.absenceShare.length)
    writeRoom(room, plan, own, link, [], null)
    return room
  }
  const [gp, nursing] = [roomOf('gp'), roomOf('districtNursing')]
  const { gp: consults, districtNursing: patients } = own.demand
  return Uint8Array.from(consults, (asked, i) =>
    asked > (gp[i] ?? 0) || (patients[i] ?? 0) > (nursing[i] ?? 0) ? 1 : 0,
  )
}

function isOnDemand({ effect: { type } }: DatedEffect): boolean {
  return type === 'lowerDemand' || asksDemand(type)
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
  const memory = memoryOf(demand, room, caught)
  if (memory) {
    const [from, free, to] = [demand.byteOffset, room.byteOffset, caught.byteOffset]
    memory.loops.passOn(from, free, to, perUnit, demand.length, memory.singleAt)
    return memory.single > 0
  }
  let overflows = false
  for (let i = 0; i < demand.length; i++) {
    const unmet = (demand[i] ?? 0) - (room[i] ?? 0)
    if (unmet <= 0) continue
    overflows = true
    caught[i] = (caught[i] ?? 0) + unmet * perUnit
  }
  return overflows
}

/** Demand of one link under the effects on it, with what it catches; tied effects count for those who are `sent`. */
export function writeDemand(
  demand: Float64Array,
  own: OwnDemand,
  link: LinkId,
  effects: readonly DatedEffect[],
  caught: Float64Array | null,
  sent: SentHome | null,
): void {
  const memory = memoryOf(demand)
  if (memory) {
    writeDemandThere(memory, demand, own, link, effects, caught, sent)
    return
  }
  demand.set(own.demand[link])
  applyTo(demand, effects, own.days, 'lowerDemand', sent?.served)
  applyTo(demand, effects, own.days, 'addDemand', sent?.leaving)
  applyTo(demand, effects, own.days, 'askPerPutOff', sent?.leaving)
  if (caught !== null) addTo(demand, caught)
}

/** Adds another column to a column. */
export function addTo(column: Float64Array, other: Float64Array): void {
  const memory = memoryOf(column, other)
  if (memory) memory.loops.add(column.byteOffset, other.byteOffset, column.length)
  else for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) + (other[i] ?? 0)
}

/** Room for COVID care, as `LeverEffect` says in which order; never below 0. */
export function writeRoom(
  room: Float64Array,
  plan: RegionalPlan,
  own: OwnDemand,
  link: LinkId,
  effects: readonly DatedEffect[],
  sent: SentHome | null,
): void {
  const memory = memoryOf(room)
  if (memory) {
    writeRoomThere(memory, room, plan, own, link, effects, sent)
    return
  }
  const { days } = own
  // A concentrator needs no shift: absence of staff does not lower the number of devices.
  if (link === 'homeOxygen') room.fill(0)
  else room.set(own.absenceShare)
  applyTo(room, effects, days, 'lowerAbsence', sent?.served)
  if (isHospital(link)) writeBeds(room, plan, link, effects, days, sent)
  else writePlaces(room, plan, link, effects, days, sent)
}

/** Staffed places, with what levers give and take, less the base load. `room` comes with the absence. */
function writePlaces(
  room: Float64Array,
  plan: RegionalPlan,
  link: LinkId,
  effects: readonly DatedEffect[],
  days: number,
  sent: SentHome | null,
): void {
  const width = room.length / days
  const capacities = Array.from({ length: days }, (_, t) => capacityOn(plan.links[link], plan.startDate, t))
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
  giveAndTake(room, effects, days, sent)
  const base = baseLoads(capacities, effects, width, days, sent)
  for (const [t, { baseLoad }] of capacities.entries()) {
    for (let i = t * width; i < (t + 1) * width; i++) {
      room[i] = Math.max(0, (room[i] ?? 0) - (base?.[i] ?? baseLoad))
    }
  }
}

/**
 * Beds for COVID: those that other care and acute need leave, less absence, which falls on all care alike; with what
 * downscaling frees, staff and all, up to the published maximum; then what levers give and take. `room` comes with the
 * absence.
 */
function writeBeds(
  room: Float64Array,
  plan: RegionalPlan,
  link: HospitalLink,
  effects: readonly DatedEffect[],
  days: number,
  sent: SentHome | null,
): void {
  const width = room.length / days
  const { covidMaximum = Infinity, keptFree = 0 } = plan.links[link]
  const capacities = Array.from({ length: days }, (_, t) => capacityOn(plan.links[link], plan.startDate, t))
  const base = baseLoads(capacities, effects, width, days, sent)
  for (const [t, { staffedCapacity, baseLoad }] of capacities.entries()) {
    const left = staffedCapacity - baseLoad - keptFree
    const beds = left > 0 ? left : 0
    // Freed beds first fill what other care takes too much.
    const short = left < 0 ? -left : 0
    const most = covidMaximum > beds ? covidMaximum : beds
    for (let i = t * width; i < (t + 1) * width; i++) {
      const freed = base === null ? 0 : baseLoad - (base[i] ?? 0) - short
      const present = beds * (1 - (room[i] ?? 0))
      const wanted = freed > 0 ? present + freed : present
      room[i] = wanted < most ? wanted : most
    }
  }
  giveAndTake(room, effects, days, sent)
  for (let i = 0; i < room.length; i++) if ((room[i] ?? 0) < 0) room[i] = 0
}

function giveAndTake(
  room: Float64Array,
  effects: readonly DatedEffect[],
  days: number,
  sent: SentHome | null,
): void {
  applyTo(room, effects, days, 'raiseCapacity', sent?.served)
  applyTo(room, effects, days, 'addCapacity', sent?.served)
  applyTo(room, effects, days, 'takeCapacity', sent?.leaving)
}

/** The base load that levers leave, per day and draw; null where none lowers it. */
function baseLoads(
  capacities: readonly Pick<LinkProfile, 'baseLoad'>[],
  effects: readonly DatedEffect[],
  width: number,
  days: number,
  sent: SentHome | null,
): Float64Array | null {
  if (!effects.some(({ effect }) => effect.type === 'lowerBaseLoad')) return null
  const base = new Float64Array(width * days)
  for (const [t, { baseLoad }] of capacities.entries()) base.fill(baseLoad, t * width, (t + 1) * width)
  putOffClasses(base, capacities, effects.filter(isOfClass), sent)
  const others = effects.filter((dated) => !isOfClass(dated))
  applyTo(base, others, days, 'lowerBaseLoad', sent?.served)
  return base
}

/** Classes are parts of one whole: what each frees adds up, and no more is freed than there is. */
function putOffClasses(
  base: Float64Array,
  capacities: readonly Pick<LinkProfile, 'baseLoad'>[],
  effects: readonly DatedEffect[],
  sent: SentHome | null,
): void {
  const width = base.length / capacities.length
  for (const { ramp, size, tied } of effects) {
    const counts = tied ? (sent?.served ?? null) : null
    for (const [t, { baseLoad }] of capacities.entries()) {
      const most = baseLoad * (ramp[t] ?? 0)
      for (let i = 0, at = t * width; i < width && most > 0; i++, at++) {
        const left = (base[at] ?? 0) - most * (size[i] ?? 0) * (counts?.[at] ?? 1)
        base[at] = left > 0 ? left : 0
      }
    }
  }
}
