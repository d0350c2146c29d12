/**
 * Levers of a plan on other days than planned: a set with fewer levers than one that is known, or one that does it where
 * none does on the planned days. Sets are sought as in `smallest-set.ts`, under a bound that holds for every day on which
 * a lever may begin: its benefits alone, from the first such day on and without an end. A set that passes is placed on
 * days. A lever without a burden, an end or people never does better on a later day; of another every day is tried, under
 * the same bound for those that have no day yet. So nothing that works is given up, as long as the steps allowed suffice.
 */
import { guardedLinksOf } from '../plan/guarded-links.ts'
import { canHarm, isBurden, type Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { LeverJudge, Part } from './lever-judge.ts'
import type { LeverRules } from './lever-rules.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { choose, helpersByLink, isBetter, mean } from './smallest-set.ts'

/** The days of every lever of the plan, by place: as it stands in the plan first. */
export type LeverDays = readonly (readonly Lever[])[]

/** The levers of a set on their days, by place in the plan; undefined: not in the set. */
export type DatedSet = readonly (Lever | undefined)[]

export interface MovedSet {
  /** Null where none was found. */
  readonly set: DatedSet | null
  /** Whether no set of fewer levers does it, on any day; where none was found: no set of as many as were asked for. */
  readonly proven: boolean
}

/** Choices that one search may ask about, and what it may weigh for them: a link of 90 days and 1,000 draws is 90,000. */
const MOST_STEPS = 20_000
const MOST_CELLS = 250_000_000
/** People see that it goes on, and the page is not kept busy with hearing so. */
const REPORTS = 200

export class MovedSearch {
  readonly #plan: RegionalPlan
  readonly #judge: LeverJudge
  readonly #rules: LeverRules
  readonly #days: LeverDays
  readonly #bounds: readonly Lever[]
  readonly #movable: readonly number[]
  readonly #mostSettlings: number
  #steps = 0
  #settlingsBefore: number
  readonly #report: (done: number) => void

  /** @param days of every lever of the plan, at least one each */
  constructor(
    plan: RegionalPlan,
    judge: LeverJudge,
    rules: LeverRules,
    days: LeverDays,
    report: (done: number) => void = () => undefined,
  ) {
    this.#plan = plan
    this.#judge = judge
    this.#rules = rules
    this.#days = plan.levers.map((lever, at) => worthTrying(days[at] ?? [lever]))
    this.#bounds = plan.levers.map((lever, at) => boundOf(lever, days[at] ?? [lever]))
    this.#movable = [...days.keys()].filter((at) => (days[at]?.length ?? 0) > 1)
    this.#mostSettlings = MOST_CELLS / (plan.horizonDays * plan.draws)
    this.#settlingsBefore = judge.settlings
    this.#report = report
  }

  /** The smallest set of at most `most` levers, each on the days that were found for it. */
  smallest(most: number): MovedSet {
    const { levers } = this.#plan
    const helpers = helpersByLink(levers)
    const anything = levers.map((): Part => 'benefits')
    const search = (state: readonly Part[], left: number): DatedSet | null => {
      if (this.#isOver()) return null
      const chosen = state.map((part): Part => (part === 'on' ? 'on' : 'off'))
      const above = this.#boundAbove(chosen)
      if (above === null) {
        const placed = this.#place(chosen)
        if (placed) return this.#backWhereItCan(placed)
      }
      if (left === 0 || this.#boundAbove(state) !== null) return null
      let open = [...state]
      for (const index of above === null ? levers.keys() : helpers[above]) {
        const lever = levers[index]
        if (open[index] !== 'benefits' || !lever?.effects.some((effect) => !isBurden(effect))) continue
        const found = search(choose(open, index, levers), left - 1)
        if (found) return found
        open = open.map((part, at) => (at === index ? 'off' : part))
      }
      return null
    }
    if (this.#boundAbove(anything) !== null) return { set: null, proven: true }
    for (let size = 0; size <= most; size++) {
      const set = search(anything, size)
      if (set) return { set, proven: !this.#isOver() }
    }
    return { set: null, proven: !this.#isOver() }
  }

  /**
   * A set of fewer levers, by leaving out one at a time and moving the others, each by itself, until nothing helps: what
   * people would do by hand. With steps of its own.
   */
  fewer(set: DatedSet): DatedSet {
    this.#beginAnew()
    let best = set
    for (let at = 0; at < set.length && !this.#isOver(); at++) {
      if (!best[at]) continue
      const without = this.#moved(best.with(at, undefined), false)
      if (without.above === 0 && this.#keepsRules(without.set)) best = without.set
    }
    return this.#backWhereItCan(best)
  }

  /**
   * A set that is not enough, made better by moving, adding or leaving out one lever at a time, until nothing helps: fewer
   * guarded links above the threshold, then less unmet demand relative to doing nothing. With steps of its own.
   */
  improved(set: DatedSet): DatedSet {
    this.#beginAnew()
    return this.#moved(set, true).set
  }

  #moved(set: DatedSet, switches: boolean): { readonly set: DatedSet; readonly above: number } {
    const nothing = this.#scoreOf(set.map(() => undefined))
    let best = { set, ...this.#scoreOf(set, nothing.unmet) }
    for (let better = true; better && !this.#isOver();) {
      better = false
      for (const index of this.#movable) {
        if (!switches && !best.set[index]) continue
        for (const lever of switches ? [undefined, ...this.#daysOf(index)] : this.#daysOf(index)) {
          const next = withoutAlternatives(best.set, index, lever)
          if (this.#isOver()) return best
          const score = this.#scoreOf(next, nothing.unmet)
          if (!isBetter([score.above, score.part], [best.above, best.part])) continue
          if (!this.#keepsRules(next)) continue
          best = { set: next, ...score }
          better = true
        }
      }
    }
    return best
  }

  #daysOf(at: number): readonly Lever[] {
    return this.#days[at] ?? []
  }

  #beginAnew(): void {
    this.#steps = 0
    this.#settlingsBefore = this.#judge.settlings
  }

  /** Counts a choice that is asked about. */
  #step(): void {
    this.#steps += 1
    if (this.#steps % (MOST_STEPS / REPORTS) === 0) this.#report(Math.min(1, this.#used()))
  }

  /** The part that is used up of what the search may do, 0–1; above 1 it is over. */
  #used(): number {
    const settlings = this.#judge.settlings - this.#settlingsBefore
    return Math.max(this.#steps / MOST_STEPS, settlings / this.#mostSettlings)
  }

  #isOver(): boolean {
    return this.#used() > 1
  }

  /** The first guarded link that stays above the threshold whatever the days. */
  #boundAbove(parts: readonly Part[]): LinkId | null {
    const bound = parts.map((part): Part => (part === 'off' ? 'off' : 'benefits'))
    return this.#firstAbove(bound, this.#bounds)
  }

  #firstAbove(parts: readonly Part[], dated: DatedSet): LinkId | null {
    this.#step()
    const links = guardedLinksOf(this.#plan)
    return this.#judge.firstAbove({ parts, dated }, this.#plan.thresholdProbability, links)
  }

  /** Days for the chosen levers on which the set does it; null where there are none, or the steps do not suffice. */
  #place(chosen: readonly Part[]): DatedSet | null {
    const places = chosen.flatMap((part, at) => (part === 'on' ? [at] : []))
    // Those with fewest days first: what cannot work shows soonest.
    places.sort((a, b) => this.#daysOf(a).length - this.#daysOf(b).length)
    const place = (set: DatedSet, depth: number): DatedSet | null => {
      const at = places[depth]
      if (at === undefined) return this.#keepsRules(set) ? set : null
      for (const lever of this.#daysOf(at)) {
        if (this.#isOver()) return null
        const next = set.with(at, lever)
        const parts = chosen.map((part, index): Part => (part === 'on' && !next[index] ? 'benefits' : part))
        const dated = next.map((own, index) => own ?? this.#bounds[index])
        if (this.#firstAbove(parts, dated) !== null) continue
        const found = place(next, depth + 1)
        if (found) return found
      }
      return null
    }
    return place(
      chosen.map(() => undefined),
      0,
    )
  }

  /** Every lever on the day on which it is planned, where the set does it with that as well. */
  #backWhereItCan(set: DatedSet): DatedSet {
    return set.reduce<DatedSet>((before, lever, at) => {
      const planned = this.#plan.levers[at]
      if (!lever || !planned || lever.start === planned.start) return before
      const next = before.with(at, planned)
      return this.#firstAbove(partsOf(next), next) === null && this.#keepsRules(next) ? next : before
    }, set)
  }

  #keepsRules(set: DatedSet): boolean {
    const choice = { parts: partsOf(set), dated: set }
    return (
      !this.#rules.lacksStaff(choice) &&
      !this.#rules.lacksConcentrators(choice, this.#judge.judge(choice).homeOxygen)
    )
  }

  /** `part`: unmet demand of the guarded links, each relative to `nothing`. */
  #scoreOf(set: DatedSet, nothing: readonly number[] = []) {
    this.#step()
    const links = guardedLinksOf(this.#plan)
    const verdicts = this.#judge.judge({ parts: partsOf(set), dated: set })
    const unmet = links.map((link) => mean(verdicts[link]))
    const above = links.filter((link) => verdicts[link].overrun > this.#plan.thresholdProbability).length
    const part = unmet.reduce((sum, one, at) => sum + one / Math.max(1, nothing[at] ?? one), 0)
    return { above, unmet, part }
  }
}

const partsOf = (set: DatedSet): Part[] => set.map((lever) => (lever ? 'on' : 'off'))

/** The set with a lever on other days, or without it; its alternatives go. */
function withoutAlternatives(set: DatedSet, index: number, lever: Lever | undefined): DatedSet {
  const group = lever?.alternativeGroup ?? null
  const rest = set.map((other) => (group !== null && other?.alternativeGroup === group ? undefined : other))
  return rest.with(index, lever)
}

/** Of a lever that only helps, the first day alone. */
function worthTrying(days: readonly Lever[]): readonly Lever[] {
  const onlyHelps = days.every(
    (lever) => lever.durationDays === null && lever.needs.length === 0 && !canHarm(lever),
  )
  const [first] = onlyHelps ? days.toSorted((a, b) => (a.start < b.start ? -1 : 1)) : []
  return first ? [first] : days
}

/** From the first of its days on, and without an end: no day gives more. */
function boundOf(lever: Lever, days: readonly Lever[]): Lever {
  if (days.length === 1) return lever
  const start = days.reduce((first, day) => (day.start < first ? day.start : first), lever.start)
  return { ...lever, start, durationDays: null }
}
