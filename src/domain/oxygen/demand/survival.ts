/**
 * How long patients need oxygen at home: a log-normal with the published median and spread, and from it how many are
 * on oxygen at the same time. Published: median 10 days, quartiles 6–16 (J Clin Med 2022 11:7236). The fit is ours.
 */
import { exp, log } from '../../shared/exact-math.ts'

const SQRT_2PI = 2.5066282746310002
/** The tail beyond this share of patients is cut off. */
const CUT_OFF = 1e-9

export interface DurationFit {
  readonly medianDays: number
  /** Standard deviation of the logarithm. */
  readonly sigma: number
}

/** ln(16 ÷ 6) ÷ (2 × 0.6745): the spread whose quartiles lie a factor 16/6 apart. Mean 13.0 days, P90 25 days. */
export const HOME_OXYGEN_DURATION: DurationFit = { medianDays: 10, sigma: 0.727 }

export function meanDays({ medianDays, sigma }: DurationFit): number {
  return medianDays * exp((sigma * sigma) / 2)
}

/** The same spread with another mean. */
export function withMeanDays(fit: DurationFit, mean: number): DurationFit {
  return { ...fit, medianDays: (fit.medianDays * mean) / meanDays(fit) }
}

/** Share of patients still on oxygen after `days` (> 0). */
export function survival({ medianDays, sigma }: DurationFit, days: number): number {
  return normalShareBelow((log(medianDays) - log(days)) / sigma)
}

/**
 * Presence in whole days: entry k is the share of a day's new patients still there k days later, taken at midday so
 * that the entries add up to the mean duration.
 */
export function presence(fit: DurationFit): Float64Array {
  const shares: number[] = []
  for (let day = 0; ; day++) {
    const share = survival(fit, day + 0.5)
    if (share < CUT_OFF) return Float64Array.from(shares)
    shares.push(share)
  }
}

/**
 * Patients at the same time at the close of each week, from new patients per week that come evenly over its days:
 * N(t) = Σ inflow(t − k) · S(k). Before the first week as many are taken to have come as in it (inferred).
 * @param inflowPerWeek weeks that follow each other
 */
export function concurrentPatients(inflowPerWeek: readonly number[], fit: DurationFit): number[] {
  const shares = presence(fit)
  /** Of a week's new patients those still there at the close of the week that many weeks later. */
  const stillThere = inflowPerWeek.map((_, age) => weekly(shares.subarray(age * 7, age * 7 + 7)))
  const [first = 0] = inflowPerWeek
  let ofBefore = weekly(shares)
  return inflowPerWeek.map((_, week) => {
    ofBefore = Math.max(0, ofBefore - (stillThere[week] ?? 0))
    return inflowPerWeek
      .slice(0, week + 1)
      .reduce((sum, inflow, from) => sum + inflow * (stillThere[week - from] ?? 0), first * ofBefore)
  })
}

function weekly(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share, 0) / 7
}

/**
 * Standard normal distribution function, by the series of G. Marsaglia, "Evaluating the normal distribution",
 * J. Stat. Softw. 11(4), 2004: full precision for |x| < 7.
 */
function normalShareBelow(x: number): number {
  if (x < -7) return 0
  if (x > 7) return 1
  let term = x
  let sum = x
  for (let divisor = 3; sum + term !== sum || divisor < 5; divisor += 2) {
    term *= (x * x) / divisor
    sum += term
    if (term === 0) break
  }
  return 0.5 + (sum * exp((-x * x) / 2)) / SQRT_2PI
}
