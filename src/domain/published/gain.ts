/**
 * How published gains combine and are rounded: compounding one after another, adding side by side. Knows no lever and
 * no figure.
 */

/**
 * What stands after each gain, one after another on what stood before (IG&H p. 20: 700 → 1,120 → 2,128).
 * `shares` are gains as shares: 0.6 is +60 %.
 */
export function compoundSteps(base: number, shares: readonly number[]): readonly number[] {
  const steps: number[] = []
  let reached = base
  for (const share of shares) {
    reached *= 1 + share
    steps.push(reached)
  }
  return steps
}

/** What stands after all gains, one after another; `base` itself when there is none. */
export function compound(base: number, shares: readonly number[]): number {
  return compoundSteps(base, shares).at(-1) ?? base
}

/**
 * Spare capacity when gains stand side by side and do not strengthen each other (McCabe et al., BMC Med 2020;18:329,
 * Table 1). All in the same unit as `spare`; negative means short.
 */
export function addGains(spare: number, gains: readonly number[]): number {
  return gains.reduce((sum, gain) => sum + gain, spare)
}

/** `value` to the nearest multiple of `step`, as reports round: 1,120 by hundreds is 1,100. Halves go up. */
export function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step
}
