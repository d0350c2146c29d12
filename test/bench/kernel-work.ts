/** The work of the kernel's benchmark: from admissions to occupied beds, for a share of all draws. */
import { convolve, convolvePlain, PAD_DAYS, paddedColumn } from '../../src/domain/demand/convolve.ts'
import { LONGEST_DAYS, survivalCurve } from '../../src/domain/demand/survival.ts'

const [DRAWS, REGIONS, DAYS, WARDS] = [1_000, 11, 120, 2]

/** Runs every part-th draw once, and returns the time in ms. */
export function runKernel(kind: 'plain' | 'fast', part: number, parts: number): number {
  const kernel = kind === 'plain' ? convolvePlain : convolve
  const inflow = paddedColumn(DAYS)
  for (let day = 0; day < DAYS; day++) inflow[PAD_DAYS + day] = 100 + day
  const curve = survivalCurve(8, 1.2)
  const reach = Math.min(curve.length, LONGEST_DAYS)
  const beds = new Float64Array(DAYS + 4)
  const began = performance.now()
  for (let column = part; column < DRAWS * REGIONS * WARDS; column += parts) {
    kernel(beds, inflow, curve, reach, DAYS)
  }
  return performance.now() - began
}
