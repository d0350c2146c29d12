/**
 * A probability in words: the likelihood scale of the IPCC (Mastrandrea et al., Guidance Note on Consistent Treatment of
 * Uncertainties, 2010, table 1), the one that readers of reports know.
 */

import { FORESEEABLE_DAYS } from '../../../domain/capacity/foreseeable.ts'
import type { FirstOverrun } from '../../../domain/capacity/outcome.ts'
import type { Formats } from '../../../i18n/formats.ts'

/** What lies beyond the days that can be foreseen is never said to be surer than this. */
const SUREST_FAR = 0.9

const SCALE = [
  ['virtuallyCertain', 0.99],
  ['veryLikely', SUREST_FAR],
  ['likely', 0.66],
  ['asLikelyAsNot', 0.33],
  ['unlikely', 0.1],
  ['veryUnlikely', 0.01],
] as const

export type Likelihood = (typeof SCALE)[number][0] | 'exceptionallyUnlikely'

/**
 * The word for a probability between 0 and 1. Of what lies beyond the days that can be foreseen, nothing is said to be
 * more than likely.
 * @param day by which it happens in nine of ten cases in which it does, counted from day 0.
 */
export function likelihoodOf(probability: number, day: number): Likelihood {
  const likelihood = SCALE.find(([, above]) => probability > above)?.[0] ?? 'exceptionallyUnlikely'
  return isTooSure(probability, day) ? 'likely' : likelihood
}

/** The probability of a first overrun as a number: `> 90 %` where it is surer than anybody can foresee. */
export function chanceOf(
  { probability, p90 }: Pick<FirstOverrun, 'probability' | 'p90'>,
  f: Formats,
): string {
  return isTooSure(probability, p90) ? `>\u00A0${f.percent(SUREST_FAR)}` : f.probability(probability)
}

/** The same for a sheet that is taken along: a number, unless that says more than anybody can foresee. */
export function chanceCell(first: FirstOverrun, f: Formats): number | string {
  return isTooSure(first.probability, first.p90) ? chanceOf(first, f) : first.probability
}

/** Whether a probability is surer than anybody can be of something that may first happen after the foreseeable days. */
export function isTooSure(probability: number, day: number | null): boolean {
  return probability > SUREST_FAR && isScenario(day)
}

/** Whether what happens around a day is a scenario, and no forecast any more. */
export function isScenario(day: number | null): boolean {
  return day !== null && day > FORESEEABLE_DAYS
}
