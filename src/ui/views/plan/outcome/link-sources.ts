/** Where the numbers of a link's picture come from, and of which day they are: read at every point of it. Pure. */

import { figureOf } from '../../../../domain/observed/series.ts'
import { BED_FIELDS } from '../../../../domain/demand/coverage.ts'
import type { LinkId } from '../../../../domain/shared/care-chain.ts'
import type { BandSources } from '../../../charts/band-series.ts'
import type { Language } from '../../../parts/language.ts'
import type { PlanResult } from './link-series.ts'

/** @param sourceAt where the figure at a path of the plan comes from, as one line. */
export function linkSources(
  { plan, outcome }: PlanResult,
  link: LinkId,
  sourceAt: (path: string) => string | undefined,
  { t, f }: Language,
): BandSources {
  const words = t.picture
  const { observed } = plan
  const isSeen =
    observed !== null &&
    (link === 'ward' || link === 'icu') &&
    observed.days.some((day) => figureOf(day, BED_FIELDS[link]) !== null)
  return {
    demand: words.demandSource({
      scenario: t.plan.scenario.names[plan.scenario.id],
      draws: f.number(outcome.draws),
    }),
    capacity: sourceAt(`links.${link}.staffedCapacity`) ?? words.stated({ date: f.date(plan.startDate) }),
    observed: isSeen
      ? t.plan.conclusion.feed({ name: observed.source.name, date: f.date(observed.source.lastDate) })
      : undefined,
  }
}
