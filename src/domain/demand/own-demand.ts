/**
 * Demand of every link in every draw, before levers and before one link catches another's overflow: infections →
 * arrivals → occupancy, starting from what is occupied on day 0.
 *
 * The level of every flow follows from day 0 itself: inflow = occupied ÷ mean stay (Little's law under the growth of
 * that moment), so a draw with longer stays has fewer admissions and every draw starts at the same occupied beds.
 */

import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { sampleDraw } from './draw.ts'
import { createCourseKernels } from './course-kernels.ts'
import { createDrawSimulation } from './draw-simulation.ts'
import { createStayCurves, type StayCurves } from './stay-curves.ts'

/** Draws `firstDraw` … `lastDraw` − 1 of a plan. */
export interface DrawRange {
  readonly firstDraw: number
  readonly lastDraw: number
}

/** Columns are day-major: the value of (day, draw) stands at `day × width + (draw − firstDraw)`. */
export interface OwnDemand extends DrawRange {
  readonly days: number
  /** In the link's unit. */
  readonly demand: Readonly<Record<LinkId, Float64Array>>
  /** Share of staff absent because of infection, above the absence of day 0 (0–1). */
  readonly absenceShare: Float64Array
}

/** Simulates a range of draws, with the stay curves of that range where they are known already. The bytes of a draw do not depend on the range in which it is simulated. */
export function simulateOwnDemand(
  plan: RegionalPlan,
  range: DrawRange,
  curves: StayCurves = createStayCurves(plan, range),
): OwnDemand {
  const days = plan.horizonDays
  const width = range.lastDraw - range.firstDraw
  const column = (): Float64Array => new Float64Array(days * width)
  const result: OwnDemand = {
    ...range,
    days,
    demand: {
      gp: column(),
      districtNursing: column(),
      nursingHome: column(),
      ward: column(),
      icu: column(),
      homeOxygen: column(),
    },
    absenceShare: column(),
  }
  const kernels = createCourseKernels(plan)
  const simulation = createDrawSimulation(plan, kernels)
  for (let draw = range.firstDraw; draw < range.lastDraw; draw++) {
    simulation.run(sampleDraw(plan, draw), (stay) => curves.of(stay, draw))
    const at = draw - range.firstDraw
    for (const link of LINK_IDS) scatter(simulation.demand[link], result.demand[link], at, width, days)
    scatter(simulation.absenceShare, result.absenceShare, at, width, days)
  }
  return result
}

function scatter(from: Float64Array, to: Float64Array, draw: number, width: number, days: number): void {
  for (let t = 0; t < days; t++) to[t * width + draw] = from[t] ?? 0
}
