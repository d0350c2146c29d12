/**
 * What the plans of all regions say together: where it breaks first, where next, and in how many regions a link is
 * overrun. Counts regions and names days; what they need is added up in `total.ts`, for quantiles do not add up.
 */
import { LIKELY, riskiest } from '../capacity/first-to-break.ts'
import type { PlanOutcome } from '../capacity/outcome.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { addDays, type CivilDate } from '../shared/civil-date.ts'
import type { NationalPlan } from './take-part.ts'

export interface RegionResult extends NationalPlan {
  readonly outcome: PlanOutcome
}

/** The link that breaks first in a region, and when: median, P10 and P90 of the first day, over the draws that have one. */
export interface Break {
  readonly region: RegionResult
  readonly link: LinkId
  readonly on: CivilDate
  readonly from: CivilDate
  readonly until: CivilDate
  /** Of an overrun of this link on any day. */
  readonly probability: number
}

/** What breaks first in a region; null where nothing is likely to. */
export function breakOf(region: RegionResult): Break | null {
  const link = region.outcome.firstBottleneck?.link
  if (link === undefined) return null
  const { probability, p10, p50, p90 } = region.outcome.links[link].firstOverrun
  if (p10 === null || p50 === null || p90 === null) return null
  const date = (day: number): CivilDate => addDays(region.plan.startDate, day)
  return { region, link, on: date(p50), from: date(p10), until: date(p90), probability }
}

/** The first break of every region that has one, in order of its day; on one day the surest first. */
export function breaksOf(regions: readonly RegionResult[]): Break[] {
  return regions
    .flatMap((region) => breakOf(region) ?? [])
    .toSorted((a, b) => (a.on === b.on ? b.probability - a.probability : a.on < b.on ? -1 : 1))
}

/** The earliest breaks: of the same link, on the same day, in one region or in several. */
export function earliestOf(breaks: readonly Break[]): Break[] {
  const [first] = breaks
  return first ? breaks.filter(({ link, on }) => link === first.link && on === first.on) : []
}

/** Regions in which an overrun of the link is likelier than not. */
export function likelyOverrun(regions: readonly RegionResult[], link: LinkId): RegionResult[] {
  return regions.filter(({ outcome }) => outcome.links[link].firstOverrun.probability >= LIKELY)
}

/** Where an overrun is likeliest; null without regions. */
export function likeliestOverrun(
  regions: readonly RegionResult[],
): { readonly region: RegionResult; readonly link: LinkId; readonly probability: number } | null {
  const all = regions.map((region) => {
    const link = riskiest(region.outcome)
    return { region, link, probability: region.outcome.links[link].firstOverrun.probability }
  })
  const [first] = all
  return first ? all.reduce((most, one) => (one.probability > most.probability ? one : most), first) : null
}
