/** What the picture of one link shows: its bands against the room, what was observed before, the first overrun. Pure. */

import type { PlanOutcome } from '../../../domain/capacity/outcome.ts'
import { figureOf } from '../../../domain/observed/series.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import type { LinkId } from '../../../domain/shared/care-chain.ts'
import { dayNumber } from '../../../domain/shared/civil-date.ts'
import type { BandSeries } from '../../charts/band-chart.ts'

interface PlanResult {
  readonly plan: RegionalPlan
  readonly outcome: PlanOutcome
}

/** Days of observed figures that are shown before day 0. */
const SHOWN_HISTORY_DAYS = 28
const OBSERVED_FIELDS: Partial<Record<LinkId, 'wardCovid' | 'icuCovid'>> = {
  ward: 'wardCovid',
  icu: 'icuCovid',
}

export function linkSeries({ plan, outcome }: PlanResult, link: LinkId): BandSeries {
  const start = dayNumber(plan.startDate)
  const { demand, room, firstOverrun } = outcome.links[link]
  const { p10, p50, p90 } = firstOverrun
  const observed = observedOf({ plan, outcome }, link, start)
  return {
    days: Float64Array.from({ length: outcome.days }, (_, t) => start + t),
    ...demand,
    capacity: room,
    ...(observed && { observed }),
    overrun:
      p10 === null || p50 === null || p90 === null
        ? null
        : { p10: start + p10, p50: start + p50, p90: start + p90 },
  }
}

function observedOf(
  { plan: { observed }, outcome }: PlanResult,
  link: LinkId,
  start: number,
): BandSeries['observed'] {
  const field = OBSERVED_FIELDS[link]
  if (field === undefined || observed === null) return undefined
  const shown = observed.days.filter(({ date }) => {
    const day = dayNumber(date)
    return day >= start - SHOWN_HISTORY_DAYS && day < start + outcome.days
  })
  return {
    days: shown.map(({ date }) => dayNumber(date)),
    values: shown.map((day) => figureOf(day, field) ?? NaN),
  }
}
