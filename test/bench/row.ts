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

/** The median and the slow end as shares of the plain kernel of the same run, with what is aimed at. */
export function share(
  timesMs: readonly number[],
  plainMs: number,
  aims: { p50?: number; p95?: number },
): string {
  const sorted = timesMs.toSorted((a, b) => a - b)
  const told = [['p50', 0.5, aims.p50] as const, ['p95', 0.95, aims.p95] as const].map(
    ([name, part, aim]) => {
      const at = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN
      return `${name} ${(at / plainMs).toFixed(2)}${aim === undefined ? '' : ` (aim ≤ ${aim})`}`
    },
  )
  return `${told.join(', ')} × plain kernel`
}
