/**
 * How a forecast is judged, as the COVID-19 forecast hubs do: 23 quantiles, the weighted interval score, and how often
 * the truth fell inside. Source: J. Bracher, E. L. Ray, T. Gneiting & N. G. Reich, "Evaluating epidemic forecasts in
 * an interval format", PLoS Computational Biology 2021;17(2):e1008618.
 */

/** Central intervals, widest first, as shares of the probability that they hold. */
export const INTERVAL_SHARES = [0.98, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1] as const
const INTERVALS = INTERVAL_SHARES.length
/** Index of the median among the quantiles. */
export const MEDIAN = INTERVALS
export const QUANTILES = 2 * INTERVALS + 1

/** Quantiles in ascending order: lower ends, median, upper ends. */
export type Quantiles = ArrayLike<number>

/** Probability of each quantile: 0.01, 0.025, 0.05 … 0.5 … 0.975, 0.99. */
export const QUANTILE_LEVELS: readonly number[] = [
  ...INTERVAL_SHARES.map((share) => hundredths((1 - share) / 2)),
  0.5,
  ...[...INTERVAL_SHARES].reverse().map((share) => hundredths((1 + share) / 2)),
]

/** The intervals that a reader is shown, and that the backtest counts. */
export const SHOWN_SHARES = [0.5, 0.8, 0.95] as const
export type ShownShare = (typeof SHOWN_SHARES)[number]

/** The two ends of a central interval. */
export function intervalOf(quantiles: Quantiles, share: ShownShare): readonly [low: number, high: number] {
  const index = INTERVAL_SHARES.indexOf(share)
  return [quantiles[index] ?? NaN, quantiles[QUANTILES - 1 - index] ?? NaN]
}

export function medianOf(quantiles: Quantiles): number {
  return quantiles[MEDIAN] ?? NaN
}

/** Whether a figure lies inside a central interval, its ends included. */
export function isInside(quantiles: Quantiles, share: ShownShare, observed: number): boolean {
  const [low, high] = intervalOf(quantiles, share)
  return low <= observed && observed <= high
}

/**
 * Weighted interval score of one forecast, in the unit of what is forecast; lower is better, 0 is a perfect point.
 * Half the miss of the median, plus per interval half its chance of missing × (its width + what lies outside × 2 ÷
 * that chance); over the number of intervals and a half.
 */
export function weightedIntervalScore(quantiles: Quantiles, observed: number): number {
  let sum = Math.abs(observed - medianOf(quantiles)) / 2
  INTERVAL_SHARES.forEach((share, index) => {
    const low = quantiles[index] ?? NaN
    const high = quantiles[QUANTILES - 1 - index] ?? NaN
    const outside = Math.max(0, low - observed) + Math.max(0, observed - high)
    sum += ((1 - share) / 2) * (high - low) + outside
  })
  return sum / (INTERVALS + 0.5)
}

/** What a row of forecasts was worth. Errors in the unit of the figure, coverages as shares. */
export interface Scores {
  /** Days scored. */
  readonly n: number
  /** Mean absolute error of the median. */
  readonly mae: number
  /** The absolute errors together over the figures together. */
  readonly wape: number
  /** Mean of the absolute errors over their own figure; a day without patients counts as one. */
  readonly mape: number
  /** Mean of median − figure: above 0 where too many were expected. */
  readonly bias: number
  /** Mean weighted interval score. */
  readonly wis: number
  /** Share of the days on which the figure lay inside the interval of 50, 80 and 95 %. */
  readonly cover50: number
  readonly cover80: number
  readonly cover95: number
}

/** Adds up forecasts one by one. */
export class Scorer {
  #n = 0
  #errors = 0
  #observed = 0
  #wis = 0
  #relative = 0
  #excess = 0
  readonly #inside: Record<ShownShare, number> = { 0.5: 0, 0.8: 0, 0.95: 0 }

  add(quantiles: Quantiles, observed: number): void {
    this.#n += 1
    const excess = medianOf(quantiles) - observed
    this.#errors += Math.abs(excess)
    this.#relative += Math.abs(excess) / Math.max(observed, 1)
    this.#excess += excess
    this.#observed += observed
    this.#wis += weightedIntervalScore(quantiles, observed)
    for (const share of SHOWN_SHARES) if (isInside(quantiles, share, observed)) this.#inside[share] += 1
  }

  /** Null before anything was scored. */
  scores(): Scores | null {
    const n = this.#n
    if (n === 0) return null
    return {
      n,
      mae: this.#errors / n,
      wape: this.#observed === 0 ? 0 : this.#errors / this.#observed,
      mape: this.#relative / n,
      bias: this.#excess / n,
      wis: this.#wis / n,
      cover50: this.#inside[0.5] / n,
      cover80: this.#inside[0.8] / n,
      cover95: this.#inside[0.95] / n,
    }
  }
}

/** Decimal fractions as they are written: (1 − 0.9) ÷ 2 is 0.05, not 0.04999…. */
function hundredths(value: number): number {
  return Math.round(value * 1000) / 1000
}
