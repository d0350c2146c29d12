/** An uncertain number as a planner states it: low, most likely, high. */

import { exp, log, normalQuantile } from './exact-math.ts'

export interface Estimate {
  readonly low: number
  readonly mode: number
  readonly high: number
  /**
   * `triangular`: between low and high, most likely at mode.
   * `logNormal`: median at mode, 5 % below low, 5 % above high (two halves, each with its own spread); needs low > 0.
   */
  readonly shape: 'triangular' | 'logNormal'
}

const NORMAL_P95 = 1.6448536269514722
/** Log-normal draws stop at the 0.1 % and 99.9 % points, so that one wild draw cannot set a peak. */
const NORMAL_P999 = 3.090232306167813

/** An estimate without spread. */
export function exactly(value: number): Estimate {
  return { low: value, mode: value, high: value, shape: 'triangular' }
}

/** The same estimate with all three numbers times `factor`. */
export function scaled(estimate: Estimate, factor: number): Estimate {
  return {
    ...estimate,
    low: estimate.low * factor,
    mode: estimate.mode * factor,
    high: estimate.high * factor,
  }
}

/** The estimate moved so that its mode is `mode`, low and high in the same proportion. */
export function withMode(estimate: Estimate, mode: number): Estimate {
  return estimate.mode === 0 ? exactly(mode) : { ...scaled(estimate, mode / estimate.mode), mode }
}

/** Value at cumulative probability 0 < u < 1. */
export function estimateQuantile({ low, mode, high, shape }: Estimate, u: number): number {
  if (low === high) return mode
  if (shape === 'logNormal') {
    const z = Math.min(NORMAL_P999, Math.max(-NORMAL_P999, normalQuantile(u)))
    const spread = z < 0 ? log(mode / low) : log(high / mode)
    return mode * exp((spread / NORMAL_P95) * z)
  }
  const range = high - low
  const cut = (mode - low) / range
  return u < cut
    ? low + Math.sqrt(u * range * (mode - low))
    : high - Math.sqrt((1 - u) * range * (high - mode))
}
