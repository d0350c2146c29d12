/** Words of days on which a link is full; what lies beyond the days that can be foreseen is said to be a scenario. */

import { FORESEEABLE_DAYS } from '../../../domain/capacity/foreseeable.ts'
import type { LinkOutcome } from '../../../domain/capacity/outcome.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import { addDays, type CivilDate } from '../../../domain/shared/civil-date.ts'
import type { Language } from '../../parts/language.ts'
import { isScenario } from './likelihood.ts'

/** A text on a first overrun, marked where nobody can foresee its day. */
export function asScenario(text: string, { firstOverrun }: LinkOutcome, { t }: Language): string {
  return isScenario(firstOverrun.p50) ? t.plan.link.scenario({ text }) : text
}

/** Dates of the first overrun: median, and the range that holds 80 % of the draws that have one. */
export function overrunDates(
  plan: RegionalPlan,
  { firstOverrun }: LinkOutcome,
  { f }: Language,
): { date: string; range: string } {
  const { p10, p50, p90 } = firstOverrun
  const on = (day: number): CivilDate => addDays(plan.startDate, day)
  return {
    date: p50 === null ? '' : f.shortDate(on(p50)),
    range: p10 === null || p90 === null ? '' : f.days(on(p10), on(p90)),
  }
}

/** Of which days a sentence speaks, counted from day 0; null where it speaks of none. */
export interface SpokenOf {
  /** The day that it names. */
  readonly on: number | null
  /** The last day that is meant with it. */
  readonly until: number | null
}

/** The sentence, and in it that it is a scenario where it speaks of days that nobody can foresee. */
export function withFarEnd(
  sentence: string,
  startDate: CivilDate,
  { on, until }: SpokenOf,
  { t, f }: Language,
): string {
  const words = t.plan.conclusion
  const date = f.date(addDays(startDate, FORESEEABLE_DAYS))
  if (isScenario(on)) return words.isScenario({ sentence, date })
  return isScenario(until) ? words.partlyScenario({ sentence, date }) : sentence
}
