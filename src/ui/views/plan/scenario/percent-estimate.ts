/** Shares and rates (0–1) as people type them: in percent or per thousand, and back to exactly what was shown. */
import { scaled, type Estimate } from '../../../../domain/shared/estimate.ts'
import { toDecimals } from '../../../../domain/shared/rounding.ts'

export function asPercent(share: Estimate): Estimate {
  return scaled(share, 100)
}

/** Rounded far below what a field shows, so that 70 % is the share 0.7 again and not a neighbour of it. */
export function fromPercent({ low, mode, high, shape }: Estimate): Estimate {
  const share = (percent: number): number => toDecimals(percent / 100, 10)
  return { low: share(low), mode: share(mode), high: share(high), shape }
}

export function asPerThousand(rate: Estimate): Estimate {
  return scaled(rate, 1000)
}

/**
 * A rate may have any number of digits (a region's is derived), so no rounding gives it back.
 * @param known estimates that were shown: a point that shows one of theirs is that one, to the last digit.
 */
export function fromPerThousand({ low, mode, high, shape }: Estimate, known: readonly Estimate[]): Estimate {
  const shown = known.flatMap((estimate) => [estimate.low, estimate.mode, estimate.high])
  const rate = (point: number): number => shown.find((value) => value * 1000 === point) ?? point / 1000
  return { low: rate(low), mode: rate(mode), high: rate(high), shape }
}
