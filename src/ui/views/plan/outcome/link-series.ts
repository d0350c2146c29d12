/** What the picture of one link shows: its bands against the room, what was observed before, the first overrun. Pure. */

import type { PlanOutcome } from '../../../../domain/capacity/outcome.ts'
import { FORESEEABLE_DAYS } from '../../../../domain/capacity/foreseeable.ts'
import { BED_FIELDS } from '../../../../domain/demand/coverage.ts'
import { figureOf } from '../../../../domain/observed/series.ts'
import type { RegionalPlan } from '../../../../domain/plan/regional-plan.ts'
import type { LinkId } from '../../../../domain/shared/care-chain.ts'
import { dayNumber } from '../../../../domain/shared/civil-date.ts'
import type { UnitCurves } from '../../../../domain/plan/unit-curves.ts'
import type { BandSeries, PastSeries } from '../../../charts/band-series.ts'
import { LIKELY } from '../../../../domain/capacity/first-to-break.ts'

export interface PlanResult {
  readonly plan: RegionalPlan
  readonly outcome: PlanOutcome
}

/** Days of observed figures that are shown before day 0. */
const SHOWN_HISTORY_DAYS = 28

/** @param past what the model said of the weeks before day 0; null where it is not known. */
export function linkSeries({ plan, outcome }: PlanResult, link: LinkId, past: UnitCurves | null): BandSeries {
  const start = dayNumber(plan.startDate)
  const { demand, room, firstOverrun } = outcome.links[link]
  const { probability, p10, p50, p90 } = firstOverrun
  const observed = observedOf({ plan, outcome }, link, start)
  return {
    days: Float64Array.from({ length: outcome.days }, (_, t) => start + t),
    ...demand,
    capacity: room,
    ...(observed && { observed }),
    ...(past && isUnit(link) && { past: pastSeries(past, link) }),
    ...(plan.formerCurves && isUnit(link) && { former: pastSeries(plan.formerCurves, link) }),
    ...(outcome.days > FORESEEABLE_DAYS && { foreseeable: start + FORESEEABLE_DAYS }),
    // A risk that was accepted is no mark on the picture.
    overrun:
      p10 === null || p50 === null || p90 === null || probability <= plan.thresholdProbability
        ? null
        : {
            p10: start + p10,
            p50: start + p50,
            p90: start + p90,
            tone: probability >= LIKELY ? 'danger' : 'warning',
          },
  }
}

function isUnit(link: LinkId): link is 'ward' | 'icu' {
  return link === 'ward' || link === 'icu'
}

function pastSeries(curves: UnitCurves, unit: 'ward' | 'icu'): PastSeries {
  const { p5, p50, p95 } = curves[unit]
  const first = dayNumber(curves.startDate)
  return { days: p50.map((_, day) => first + day), p5, p50, p95 }
}

function observedOf(
  { plan: { observed }, outcome }: PlanResult,
  link: LinkId,
  start: number,
): BandSeries['observed'] {
  if (!isUnit(link) || observed === null) return undefined
  const field = BED_FIELDS[link]
  const shown = observed.days.filter(({ date }) => {
    const day = dayNumber(date)
    return day >= start - SHOWN_HISTORY_DAYS && day < start + outcome.days
  })
  return {
    days: shown.map(({ date }) => dayNumber(date)),
    values: shown.map((day) => figureOf(day, field) ?? NaN),
  }
}
