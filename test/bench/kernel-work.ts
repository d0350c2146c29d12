/** The work of the kernel's benchmark: from admissions to occupied beds, for a share of all draws. */
import { loops, placeCurve, takeRows, type Rows } from '../../src/domain/demand/block.ts'
import { LANES } from '../../src/domain/demand/lanes.ts'
import { survivalCurve } from '../../src/domain/shared/survival.ts'
import { convolveLanes, convolvePlain } from '../support/plain-loops.ts'

const [DRAWS, REGIONS, DAYS, WARDS] = [1_000, 11, 120, 2]

let placed: readonly [Rows, Rows, Rows] | undefined

/** Runs every part-th block of draws once, and returns the time in ms. */
export function runKernel(kind: 'plain' | 'lanes' | 'fast', part: number, parts: number): number {
  const inflow = inEveryLane(Float64Array.from({ length: DAYS }, (_, day) => 100 + day))
  const lengths = survivalCurve(8, 1.2)
  const curve = inEveryLane(lengths)
  const beds = new Float64Array(DAYS * LANES)
  const [placedInflow, placedCurve, placedBeds] = (placed ??= [takeRows(), takeRows(), takeRows()])
  const blocks = (DRAWS * REGIONS * WARDS) / LANES
  const began = performance.now()
  for (let block = part; block < blocks; block += parts) {
    if (kind === 'plain') convolvePlain(beds, inflow, curve, lengths.length, DAYS)
    else if (kind === 'lanes') convolveLanes(beds, inflow, curve, lengths.length, DAYS)
    else {
      // As in the calculation, where each block has other numbers.
      placedInflow.numbers.set(inflow)
      placeCurve(placedCurve, curve)
      loops().convolve(placedBeds.at, placedInflow.at, placedCurve.at, lengths.length, DAYS)
    }
  }
  return performance.now() - began
}

function inEveryLane(values: Float64Array): Float64Array {
  return Float64Array.from({ length: values.length * LANES }, (_, at) => values[Math.floor(at / LANES)] ?? 0)
}
