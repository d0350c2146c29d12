/** The work of the kernel's benchmark: from admissions to occupied beds, for a share of all draws. */
import { convolve, convolvePlain } from '../../src/domain/demand/convolve.ts'
import { LANES } from '../../src/domain/demand/lanes.ts'
import { survivalCurve } from '../../src/domain/demand/survival.ts'

const [DRAWS, REGIONS, DAYS, WARDS] = [1_000, 11, 120, 2]

/** Runs every part-th block of draws once, and returns the time in ms. */
export function runKernel(kind: 'plain' | 'fast', part: number, parts: number): number {
  const kernel = kind === 'plain' ? convolvePlain : convolve
  const inflow = inEveryLane(Float64Array.from({ length: DAYS }, (_, day) => 100 + day))
  const lengths = survivalCurve(8, 1.2)
  const curve = inEveryLane(lengths)
  const beds = new Float64Array(DAYS * LANES)
  const began = performance.now()
  for (let block = part; block < (DRAWS * REGIONS * WARDS) / LANES; block += parts) {
    kernel(beds, inflow, curve, lengths.length, DAYS)
  }
  return performance.now() - began
}

function inEveryLane(values: Float64Array): Float64Array {
  return Float64Array.from({ length: values.length * LANES }, (_, at) => values[Math.floor(at / LANES)] ?? 0)
}
