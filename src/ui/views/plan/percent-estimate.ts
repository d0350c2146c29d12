/** Shares (0–1) as people type them: in percent, and back to exactly the share that was shown. */
import { scaled, type Estimate } from '../../../domain/shared/estimate.ts'

export function asPercent(share: Estimate): Estimate {
  return scaled(share, 100)
}

/** Rounded far below what a field shows, so that 70 % is the share 0.7 again and not a neighbour of it. */
export function fromPercent({ low, mode, high, shape }: Estimate): Estimate {
  const share = (percent: number): number => Number((percent / 100).toFixed(10))
  return { low: share(low), mode: share(mode), high: share(high), shape }
}
