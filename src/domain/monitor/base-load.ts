/**
 * What GP practices do besides COVID-19, as the base load of the GP link of a regional plan. A plan counts COVID consults
 * a working day; a monitor counts contacts a week, a regular consult being 1. Which share of them fills the practice
 * beside COVID-19 is not in a monitor (IG&H p. 14 puts 35 % as what cannot be done elsewhere): people state it.
 */
import type { GpLoad } from './gp-week.ts'

/** Inferred: 270,000 consults a day (IG&H p. 14) is five times a week some 1.35 million, as practices count. */
export const WORKING_DAYS_A_WEEK = 5
const PER = 1000

export interface BaseLoadQuestion {
  readonly load: GpLoad
  /** Of the plan's region. */
  readonly inhabitants: number
  /** Of the contacts for other things than COVID-19, 0–1; stated by people. */
  readonly share: number
  /** How many regular consults a COVID consult takes (published: 2). */
  readonly consultsPerCovidConsult: number
}

/**
 * Consults a day in the unit of the plan, rounded: the mean of three weeks where it is known, else the week itself.
 * @returns null where contacts per 1,000 inhabitants are not known.
 */
export function gpBaseLoad({
  load,
  inhabitants,
  share,
  consultsPerCovidConsult,
}: BaseLoadQuestion): number | null {
  const per1000 = load.trend3 ?? load.per1000
  if (per1000 === null) return null
  const other = per1000 * (1 - (load.covidShare ?? 0)) * (inhabitants / PER)
  return Math.round((other * share) / WORKING_DAYS_A_WEEK / consultsPerCovidConsult)
}
