/**
 * Judges many choices of levers on one plan quickly. Own demand stays as it is; a link is weighed again only under a
 * combination of effects (and of overflow from before) that has not been seen. Says the same as the full calculation.
 */

import type { OwnDemand } from '../demand/own-demand.ts'
import { isBurden, type Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { passOn, settleLink } from './balance.ts'
import { datedEffectsOf, type DatedEffect } from './lever-effects.ts'
import { OVERFLOW_ROUTES, SETTLING_ORDER } from './overflow.ts'

/** How a lever takes part: not, as it is, or with its benefits alone (a bound: no real choice does better). */
export type Part = 'off' | 'on' | 'benefits'

export interface Choice {
  /** By place in the plan's levers. */
  readonly parts: readonly Part[]
  /** Another start of one lever than planned. */
  readonly moved?: { readonly index: number; readonly start: CivilDate }
}

export interface LinkVerdict {
  /** Share of draws with an overrun on any day, 0–1. */
  readonly overrun: number
  /** Demand above room over all days, per draw, in unit × days. */
  readonly unmet: Float64Array
}

interface Settled extends LinkVerdict {
  readonly key: string
  readonly link: LinkId
  readonly effects: readonly DatedEffect[]
  readonly feeding: readonly Settled[]
  /** Whether this link adds anything to the next one's caught column. */
  readonly overflows: boolean
}

/** Columns of overflow kept at a time; each holds days × draws numbers. One that is gone is worked out again. */
const MOST_COLUMNS = 60
/** Verdicts kept at a time; each holds a number per draw. */
const MOST_VERDICTS = 4000

export class LeverJudge {
  readonly #plan: RegionalPlan
  readonly #own: OwnDemand
  readonly #effects = new Map<string, readonly DatedEffect[]>()
  readonly #settled = new Map<string, Settled>()
  readonly #passed = new Map<string, Float64Array>()
  readonly #demand: Float64Array
  readonly #room: Float64Array
  #settlings = 0

  constructor(plan: RegionalPlan, own: OwnDemand) {
    this.#plan = plan
    this.#own = own
    const cells = own.days * (own.lastDraw - own.firstDraw)
    this.#demand = new Float64Array(cells)
    this.#room = new Float64Array(cells)
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
    const own = this.#plan.levers.flatMap((lever, index) => {
      const part = choice.parts[index] ?? 'off'
      const counts = lever.effects.some(
        (effect) => effect.link === link && part !== 'off' && (part === 'on' || !isBurden(effect)),
      )
      return counts ? [{ lever, part, start: startOf(lever, index, choice) }] : []
    })
    const key = [
      link,
      ...own.map(({ lever, part, start }) => `${lever.id} ${part} ${start}`),
      ...feeding.map((settled) => `(${settled.key})`),
    ].join('|')
    const known = this.#settled.get(key)
    if (known) return known
    const effects = own.flatMap(({ lever, part, start }) =>
      this.#effectsOf(lever, start).filter(
        ({ effect }) => effect.link === link && (part === 'on' || !isBurden(effect)),
      ),
    )
    const settled = this.#weigh(key, link, effects, feeding)
    if (this.#settled.size >= MOST_VERDICTS) this.#settled.clear()
    this.#settled.set(key, settled)
    return settled
  }

  #weigh(key: string, link: LinkId, effects: readonly DatedEffect[], feeding: readonly Settled[]): Settled {
    this.#settlings += 1
    const caught = new Float64Array(this.#demand.length)
    for (const from of feeding) {
      const passed = this.#passedBy(from)
      for (let i = 0; i < caught.length; i++) caught[i] = (caught[i] ?? 0) + (passed[i] ?? 0)
    }
    const [demand, room] = [this.#demand, this.#room]
    settleLink(this.#plan, this.#own, link, effects, { demand, caught, room })
    const width = this.#own.lastDraw - this.#own.firstDraw
    const unmet = new Float64Array(width)
    for (let t = 0, i = 0; t < this.#own.days; t++) {
      for (let draw = 0; draw < width; draw++, i++) {
        const short = (demand[i] ?? 0) - (room[i] ?? 0)
        if (short > 0) unmet[draw] = (unmet[draw] ?? 0) + short
      }
    }
    let overrun = 0
    for (let draw = 0; draw < width; draw++) if ((unmet[draw] ?? 0) > 0) overrun += 1
    const route = OVERFLOW_ROUTES[link]
    const passed = caught.fill(0)
    const overflows = route !== null && passOn(demand, room, passed, route.perUnit)
    if (overflows) {
      if (this.#passed.size >= MOST_COLUMNS) this.#passed.clear()
      this.#passed.set(key, passed)
    }
    return { key, link, effects, feeding, overrun: overrun / width, unmet, overflows }
  }

  #passedBy({ key, link, effects, feeding }: Settled): Float64Array {
    const kept = this.#passed.get(key)
    if (kept) return kept
    this.#weigh(key, link, effects, feeding)
    return this.#passed.get(key) ?? new Float64Array(this.#demand.length)
  }

  #effectsOf(lever: Lever, start: CivilDate): readonly DatedEffect[] {
    const key = `${lever.id} ${start}`
    const known = this.#effects.get(key)
    if (known) return known
    const effects = datedEffectsOf({ ...lever, start }, this.#plan, this.#own)
    this.#effects.set(key, effects)
    return effects
  }
}

function startOf(lever: Lever, index: number, { moved }: Choice): CivilDate {
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
