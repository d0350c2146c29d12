/** One line of the table, and the numbers in it. */

export interface Row {
  readonly what: string
  readonly value: string
  readonly aim?: string
}

/** The fastest, the median and the slow end of several runs, in ms. */
export function spread(timesMs: readonly number[]): string {
  const sorted = timesMs.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1)} ms`
  return `fastest ${at(0)}, p50 ${at(0.5)}, p95 ${at(0.95)}`
}
