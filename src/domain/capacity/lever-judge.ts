/**
 * Judges many choices of levers on one plan quickly. Own demand stays as it is; a link is weighed again only under a
 * combination of effects (and of overflow from before) that has not been seen. Says the same as the full calculation.
 */

import type { OwnDemand } from '../demand/own-demand.ts'
import { isBurden, mayAct, type Lever, type LeverEffect } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { acuteFlow, addAcute } from './acute-care.ts'
import { addTo, fullFirstLine, isHospital, isOnRoom, passOn, writeDemand, writeRoom } from './balance.ts'
import { ColumnMemory } from './column-memory.ts'
import { datedEffects, type DatedEffect } from './lever-effects.ts'
import { OVERFLOW_ROUTES, SETTLING_ORDER } from './overflow.ts'
import { sendHome } from './send-home.ts'
import type { SentHome } from './sent-home.ts'

/** How a lever takes part: not, as it is, or with its benefits alone (a bound: no real choice does better). */
export type Part = 'off' | 'on' | 'benefits'

export interface Choice {
  /** By place in the plan's levers. */
  readonly parts: readonly Part[]
  /** Another start of one lever than planned. */
  readonly moved?: { readonly index: number; readonly start: CivilDate }
  /** Levers that begin or end on other days than in the plan, by place; undefined: as in the plan. */
  readonly dated?: readonly (Lever | undefined)[]
}

export interface LinkVerdict {
  /** Share of draws with an overrun on any day, 0–1. */
  readonly overrun: number
  /** Demand above room over all days, per draw, in unit × days. */
  readonly unmet: Float64Array
  /** Share of draws with an overrun, per day, 0–1. */
  readonly overOn: Float64Array
}

interface Settled extends LinkVerdict {
  readonly key: string
  readonly link: LinkId
  readonly effects: readonly DatedEffect[]
  readonly feeding: readonly Settled[]
  /** Oxygen at home, where effects here are tied to it. */
  readonly home: Settled | null
  /** Whether this link adds anything to the next one's caught column. */
  readonly overflows: boolean
}

/** What a link hands to others: its overflow where there is any, and of oxygen at home who is sent there. */
interface Handed {
  readonly passed: Float64Array | null
  readonly sent: SentHome | null
}

/** Columns of a kind kept at a time; each holds days × draws numbers. One that is gone is worked out again. */
const MOST_COLUMNS = 60
/** Rooms, what is handed on, as much again that is still read while others take its place, and two in work. */
const COLUMNS_IN_ALL = 3 * MOST_COLUMNS + 2
/** Verdicts kept at a time; each holds a number per draw. */
const MOST_VERDICTS = 4000

export class LeverJudge {
  readonly #plan: RegionalPlan
  readonly #own: OwnDemand
  readonly #effects = new Map<string, readonly DatedEffect[]>()
  readonly #settled = new Map<string, Settled>()
  readonly #handed = new Map<string, Handed>()
  readonly #rooms = new Map<string, Float64Array>()
  /** Null where the columns are too large for one memory: then they are plain ones. */
  readonly #memory: ColumnMemory | null
  readonly #demand: Float64Array
  #caught: Float64Array
  /** Columns that are kept no more, but may be read until what is weighed is weighed. */
  readonly #leaving: Handed[] = []
  readonly #spareSent: SentHome[] = []
  #firstLine: Uint8Array | null = null
  #settlings = 0

  constructor(plan: RegionalPlan, own: OwnDemand) {
    this.#plan = plan
    this.#own = own
    const width = own.lastDraw - own.firstDraw
    this.#memory = ColumnMemory.of(COLUMNS_IN_ALL, own.days * width, width)
    this.#demand = this.#takeColumn()
    this.#caught = this.#takeColumn()
  }

  #takeColumn(): Float64Array {
    return this.#memory?.take() ?? new Float64Array(this.#own.absenceShare.length)
  }

  /** How often a link had to be weighed: the cost of all verdicts so far. */
  get settlings(): number {
    return this.#settlings
  }

  /** The verdict on every link. */
  judge(choice: Choice): Readonly<Record<LinkId, LinkVerdict>> {
    const verdicts = {} as Record<LinkId, LinkVerdict>
    this.#walk(choice, (link, verdict) => {
      verdicts[link] = verdict
      return true
    })
    return verdicts
  }

  /** The first link, in the order of settling, whose probability of overrun is above `threshold`; null where none is. */
  firstAbove(choice: Choice, threshold: number, links: readonly LinkId[] = LINK_IDS): LinkId | null {
    let above: LinkId | null = null
    this.#walk(choice, (link, { overrun }) => {
      if (overrun <= threshold || !links.includes(link)) return true
      above = link
      return false
    })
    return above
  }

  #walk(choice: Choice, visit: (link: LinkId, verdict: LinkVerdict) => boolean): void {
    const before = new Map<LinkId, Settled>()
    for (const link of SETTLING_ORDER) {
      const settled = this.#settle(link, choice, before)
      before.set(link, settled)
      if (!visit(link, settled)) return
    }
  }

  #settle(link: LinkId, choice: Choice, before: ReadonlyMap<LinkId, Settled>): Settled {
    const feeding = [...before.values()].filter(
      (from) => OVERFLOW_ROUTES[from.link]?.to === link && from.overflows,
    )
    const own = this.#plan.levers.flatMap((planned, index) => {
      const lever = choice.dated?.[index] ?? planned
      const part = choice.parts[index] ?? 'off'
      const counts = lever.effects.some(
        (effect) => effect.link === link && part !== 'off' && (part === 'on' || !isBurden(effect)),
      )
      return counts ? [{ lever, part, start: startOf(lever, index, choice) }] : []
    })
    const beside = own.some(({ lever, part }) => part === 'on' && lever.effects.some(followsPutOff))
      ? this.#puttingOff(choice)
      : []
    const effects = own.flatMap(({ lever, part, start }) =>
      this.#effectsOf(lever, start, part, beside).filter(({ effect }) => effect.link === link),
    )
    const home = effects.some(({ tied }) => tied) ? (before.get('homeOxygen') ?? null) : null
    const key = [
      link,
      ...own.map(({ lever, part, start }) => keyOf(lever, part, start)),
      ...beside.map((lever) => `beside ${keyOf(lever, 'on', lever.start)}`),
      ...feeding.map((settled) => `(${settled.key})`),
      ...(home && !feeding.includes(home) ? [`[${home.key}]`] : []),
    ].join('|')
    const known = this.#settled.get(key)
    if (known) return known
    const settled = this.#weigh({ key, link, effects, feeding, home })
    for (const { passed, sent } of this.#leaving.splice(0)) {
      if (passed) this.#memory?.giveBack(passed)
      if (sent) this.#spareSent.push(sent)
    }
    if (this.#settled.size >= MOST_VERDICTS) this.#settled.clear()
    this.#settled.set(key, settled)
    return settled
  }

  #weigh(about: Pick<Settled, 'key' | 'link' | 'effects' | 'feeding' | 'home'>): Settled {
    const { key, link, effects, feeding, home } = about
    this.#settlings += 1
    // What others hand on may have to be worked out again, in the same columns: first all that, then this link.
    const handed = feeding.flatMap((from) => this.#handedBy(from).passed ?? [])
    const sent = home && this.#handedBy(home).sent
    const room = this.#roomOf(link, effects, home, sent)
    const [demand, caught] = [this.#demand, this.#caught]
    for (const [at, passed] of handed.entries()) {
      if (at === 0) caught.set(passed)
      else addTo(caught, passed)
    }
    if (handed.length === 0) caught.fill(0)
    writeDemand(demand, this.#own, link, effects, feeding.length === 0 ? null : caught, sent)
    this.#addAcute(link, effects, demand, room)
    const route = OVERFLOW_ROUTES[link]
    const overflows = route !== null && passOn(demand, room, caught.fill(0), route.perUnit)
    const sentHere =
      link === 'homeOxygen'
        ? sendHome(demand, room, effects, this.#plan, this.#own, this.#spareSent.pop())
        : null
    if (overflows || sentHere) this.#keepHanded(key, overflows, sentHere)
    return { ...about, ...tellVerdict(this.#memory, demand, room, this.#own), overflows }
  }

  /** Keeps what a link hands on, which stands among the columns in work. */
  #keepHanded(key: string, overflows: boolean, sent: SentHome | null): void {
    if (this.#handed.size >= MOST_COLUMNS) {
      this.#leaving.push(...this.#handed.values())
      this.#handed.clear()
    }
    this.#handed.set(key, { passed: overflows ? this.#caught : null, sent })
    if (overflows) this.#caught = this.#takeColumn()
  }

  #addAcute(link: LinkId, effects: readonly DatedEffect[], demand: Float64Array, room: Float64Array): void {
    const flow = isHospital(link) ? acuteFlow(this.#plan, link, effects) : null
    if (flow === null) return
    this.#firstLine ??= fullFirstLine(this.#plan, this.#own)
    addAcute(demand, room, flow, this.#firstLine, this.#caught)
  }

  /** Room under the effects on it: many choices differ in other effects only. Holds until it is asked for the next. */
  #roomOf(
    link: LinkId,
    effects: readonly DatedEffect[],
    home: Settled | null,
    sent: SentHome | null,
  ): Float64Array {
    const onRoom = effects.filter(isOnRoom)
    const tied = onRoom.some((dated) => dated.tied)
    const parts = onRoom.map((dated) => `${dated.key} ${dated.tied ? 'tied' : 'free'}`)
    const key = [link, ...parts, tied ? (home?.key ?? '') : ''].join('|')
    const known = this.#rooms.get(key)
    if (known) return known
    const oldest = this.#rooms.size >= MOST_COLUMNS ? this.#rooms.entries().next().value : undefined
    if (oldest) this.#rooms.delete(oldest[0])
    const room = oldest ? oldest[1] : this.#takeColumn()
    writeRoom(room, this.#plan, this.#own, link, onRoom, sent)
    this.#rooms.set(key, room)
    return room
  }

  /** Nothing is kept of a link that hands on nothing: then nothing is what it hands on. */
  #handedBy(settled: Settled): Handed {
    const kept = this.#handed.get(settled.key)
    if (kept) return kept
    this.#weigh(settled)
    return this.#handed.get(settled.key) ?? { passed: null, sent: null }
  }

  /** Levers of a choice that put off care of the ward, where care elsewhere takes part of it over: they share that. */
  #puttingOff({ parts, moved, dated }: Choice): readonly Lever[] {
    if ((this.#plan.regularCare?.elsewhereBeds ?? 0) === 0) return []
    return this.#plan.levers.flatMap((planned, index) => {
      const lever = dated?.[index] ?? planned
      const puts = lever.effects.some(({ type, link }) => type === 'lowerBaseLoad' && link === 'ward')
      return puts && parts[index] === 'on'
        ? [{ ...lever, start: startOf(lever, index, moved ? { moved } : {}) }]
        : []
    })
  }

  /** Effects that take part. Benefits alone are a bound: as if everybody who is sent home is served. */
  #effectsOf(lever: Lever, start: CivilDate, part: Part, beside: readonly Lever[]): readonly DatedEffect[] {
    const others = beside.filter(({ id }) => id !== lever.id).map((other) => ({ ...other, enabled: true }))
    const key = [keyOf(lever, part, start), ...others.map((other) => keyOf(other, 'on', other.start))].join(
      '|',
    )
    const known = this.#effects.get(key)
    if (known) return known
    const levers = [{ ...lever, start, enabled: true }, ...others]
    // Those of the lever itself come first; one that may not act has none.
    const all = mayAct(lever)
      ? datedEffects({ ...this.#plan, levers }, this.#own).slice(0, lever.effects.length)
      : []
    const effects =
      part === 'on'
        ? all
        : all
            .filter(({ effect }) => !isBurden(effect))
            .map((dated) => ({ ...dated, tied: false, spared: true }))
    this.#effects.set(key, effects)
    return effects
  }
}

/** What demand against room comes to: in the memory of the columns with the compiled loop, elsewhere plainly. */
function tellVerdict(
  memory: ColumnMemory | null,
  demand: Float64Array,
  room: Float64Array,
  { days, firstDraw, lastDraw }: OwnDemand,
): LinkVerdict {
  const width = lastDraw - firstDraw
  const unmet = memory?.results.fill(0) ?? new Float64Array(width)
  const overOn = new Float64Array(days)
  for (let t = 0; t < days; t++) {
    if (memory) {
      const [from, free] = [memory.rowAt(demand, t * width, 0), memory.rowAt(room, t * width, 0)]
      memory.loops.fallShort(from, free, unmet.byteOffset, width, memory.singleAt)
      overOn[t] = memory.single / width
      continue
    }
    let over = 0
    for (let draw = 0, i = t * width; draw < width; draw++, i++) {
      const short = (demand[i] ?? 0) - (room[i] ?? 0)
      if (short <= 0) continue
      unmet[draw] = (unmet[draw] ?? 0) + short
      over += 1
    }
    overOn[t] = over / width
  }
  let overrun = 0
  for (let draw = 0; draw < width; draw++) if ((unmet[draw] ?? 0) > 0) overrun += 1
  return { overrun: overrun / width, unmet: unmet.slice(), overOn }
}

const followsPutOff = ({ type }: LeverEffect): boolean => type === 'askPerPutOff'

function keyOf({ id, durationDays }: Lever, part: Part, start: CivilDate): string {
  return `${id} ${part} ${start} ${durationDays ?? 'open'}`
}

function startOf(lever: Lever, index: number, { moved }: Pick<Choice, 'moved'>): CivilDate {
  return moved?.index === index ? moved.start : lever.start
}

/** The choice that a plan makes itself. */
export function ownChoice(plan: RegionalPlan): Part[] {
  return plan.levers.map(({ enabled }) => (enabled ? 'on' : 'off'))
}

/** `parts` with one lever taking part in another way. */
export function withPart(parts: readonly Part[], index: number, part: Part): Part[] {
  return parts.map((other, at) => (at === index ? part : other))
}
