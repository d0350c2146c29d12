/** Results of regions that say exactly what a test wants of the links that it names. */
import { firstToBreak } from '../../src/domain/capacity/first-to-break.ts'
import type { FirstOverrun, LinkOutcome, PlanOutcome } from '../../src/domain/capacity/outcome.ts'
import type { RegionResult } from '../../src/domain/national/picture.ts'
import { mapLinks, type LinkId } from '../../src/domain/shared/care-chain.ts'
import { type AllocationRowId } from '../../src/reference/regions.ts'
import { defaultPlan } from '../../src/reference/plan-defaults.ts'

/** Probability, then P10, P50 and P90 of the first day. */
type Overrun = readonly [probability: number, p10: number, p50: number, p90: number]

type Links = Readonly<Partial<Record<LinkId, Overrun>>> & { readonly first: LinkId | null }

const DAYS = 90
const NONE: FirstOverrun = { probability: 0, p10: null, p50: null, p90: null }

export function regionResult(
  id: AllocationRowId | 'NL',
  { first, ...links }: Links,
  startDate = '2022-01-10',
): RegionResult {
  return {
    documentId: id,
    title: `plan ${id}`,
    plan: { ...defaultPlan(id, 'expectation'), startDate },
    outcome: outcomeOf(first, links),
  }
}

function outcomeOf(first: LinkId | null, links: Readonly<Partial<Record<LinkId, Overrun>>>): PlanOutcome {
  const outcomes = mapLinks((link) => linkOutcome(links[link]))
  return {
    days: DAYS,
    draws: 100,
    links: outcomes,
    firstBottleneck: firstToBreak(
      outcomes,
      mapLinks((link) => (link === first ? 1 : 0)),
    ),
  }
}

function linkOutcome(overrun: Overrun | undefined): LinkOutcome {
  const perDay = (): Float64Array => new Float64Array(DAYS)
  const firstOverrun = overrun
    ? { probability: overrun[0], p10: overrun[1], p50: overrun[2], p90: overrun[3] }
    : NONE
  return {
    demand: { p5: perDay(), p25: perDay(), p50: perDay(), p75: perDay(), p95: perDay() },
    room: perDay(),
    caught: perDay(),
    overProbability: perDay(),
    peak: { p5: 0, p50: 0, p95: 0 },
    firstOverrun,
    unmet: { p50: 0, p95: 0 },
    shortfall: { p50: 0, p95: 0 },
  }
}
