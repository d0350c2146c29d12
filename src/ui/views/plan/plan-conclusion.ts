/** The outcome of a plan in words: the sentence that is read aloud, what stands behind it, and three key figures. */

import type { LinkOutcome, PlanOutcome } from '../../../domain/capacity/outcome.ts'
import { advisePhases, phasePeriods } from '../../../domain/capacity/phase-advice.ts'
import type { SmallestSet } from '../../../domain/capacity/smallest-set.ts'
import { comparePhases } from '../../../domain/plan/phases.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import { CHAIN_LINKS, LINK_IDS, type ChainLink, type LinkId } from '../../../domain/shared/care-chain.ts'
import { addDays } from '../../../domain/shared/civil-date.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'
import type { Tone } from '../../parts/tone.ts'
import { likelihoodOf } from './likelihood.ts'

/** A link is called tight above the accepted risk and full where an overrun is likelier than not. */
const LIKELY = 0.5

/** `smallestSet` where the search has answered for this very plan. */
export function concludePlan(
  plan: RegionalPlan,
  outcome: PlanOutcome,
  language: Language,
  smallestSet: SmallestSet | null = null,
): Finding {
  const { t, f } = language
  const words = t.plan.conclusion
  const { firstBottleneck } = outcome
  const link = firstBottleneck?.link ?? riskiest(outcome)
  const result = outcome.links[link]
  const probability = f.probability(result.firstOverrun.probability)
  const sentence =
    firstBottleneck && result.firstOverrun.p50 !== null
      ? words.breaks({
          subject: t.plan.linkSubjects[link],
          ...overrunDates(plan, result, language),
          likelihood: words.likelihood[likelihoodOf(result.firstOverrun.probability)],
          shortfall: f.number(result.shortfall.p50),
          unit: t.plan.shortUnits[link],
        })
      : words.holds({
          until: f.date(addDays(plan.startDate, outcome.days - 1)),
          link: t.plan.links[link],
          probability,
        })
  return {
    tone: toneOf(result, plan.thresholdProbability),
    sentence,
    details: [
      ...details(plan, outcome, link, language),
      [
        phaseLine(plan, outcome, language),
        ...(smallestSet ? [smallestLine(smallestSet, language)] : []),
      ].join(' '),
      provenance(plan, language),
    ],
    figures: [
      {
        value: probability,
        label: words.overrunProbability({ link: t.plan.links[link] }),
        tone: toneOf(result, plan.thresholdProbability),
      },
      { value: f.number(result.peak.p50), label: words.peak({ link: t.plan.links[link] }) },
      { value: f.number(result.unmet.p50), label: words.unmet({ unit: t.plan.unitDays[link] }) },
    ],
  }
}

/** How a link stands: within capacity, tight, or likely to be full. */
export function toneOf(result: LinkOutcome, thresholdProbability: number): Tone {
  const { probability } = result.firstOverrun
  if (probability >= LIKELY) return 'danger'
  return probability > thresholdProbability ? 'warning' : 'success'
}

/** One line about one link, for under its chart. */
export function linkLine(plan: RegionalPlan, result: LinkOutcome, language: Language): string {
  const { t, f } = language
  const probability = f.probability(result.firstOverrun.probability)
  const tone = toneOf(result, plan.thresholdProbability)
  if (tone === 'success' || result.firstOverrun.p50 === null) return t.plan.link.holds({ probability })
  if (result.firstOverrun.p90 === 0) return t.plan.link.now({ probability })
  const dates = overrunDates(plan, result, language)
  return tone === 'warning'
    ? t.plan.link.tight({ date: dates.date, probability })
    : t.plan.link.breaks({ ...dates, probability })
}

/** Dates of the first overrun: median, and the range that holds 80 % of the draws that have one. */
export function overrunDates(
  plan: RegionalPlan,
  { firstOverrun }: LinkOutcome,
  { f }: Language,
): { date: string; from: string; until: string } {
  const date = (day: number | null): string => (day === null ? '' : f.shortDate(addDays(plan.startDate, day)))
  return { date: date(firstOverrun.p50), from: date(firstOverrun.p10), until: date(firstOverrun.p90) }
}

function details(plan: RegionalPlan, outcome: PlanOutcome, first: ChainLink, language: Language): string[] {
  const { t, f } = language
  const words = t.plan.conclusion
  const lines: string[] = []
  if (outcome.firstBottleneck) {
    const share = f.probability(outcome.firstBottleneck.share)
    lines.push(words.share({ share, link: t.plan.links[first] }))
  }
  const next = CHAIN_LINKS.filter((link) => link !== first)
    .filter((link) => outcome.links[link].firstOverrun.probability > plan.thresholdProbability)
    .sort((a, b) => firstDay(outcome, a) - firstDay(outcome, b))
    .map((link) =>
      words.nextItem({
        link: t.plan.links[link],
        date: overrunDates(plan, outcome.links[link], language).date,
        probability: f.probability(outcome.links[link].firstOverrun.probability),
      }),
    )
  if (next.length > 0) lines.push(words.next({ list: next.join(', ') }))
  const oxygen = outcome.links.homeOxygen
  const probability = f.probability(oxygen.firstOverrun.probability)
  lines.push(
    oxygen.firstOverrun.p50 !== null && oxygen.firstOverrun.probability > plan.thresholdProbability
      ? words.oxygen({ date: overrunDates(plan, oxygen, language).date, probability })
      : words.oxygenHolds({ probability }),
  )
  return lines
}

/** The highest phase that is advised, and from when. */
function phaseLine(plan: RegionalPlan, outcome: PlanOutcome, { t, f }: Language): string {
  const periods = phasePeriods(advisePhases(plan, outcome))
  const [first] = periods
  const highest = periods.reduce(
    (most, period) => (comparePhases(period.phase, most.phase) > 0 ? period : most),
    first ?? { phase: '1a' as const, from: 0, until: 0 },
  )
  const date = f.shortDate(addDays(plan.startDate, highest.from))
  return t.plan.conclusion.phase({ phase: highest.phase, date })
}

/** The smallest set in one line, for the conclusion and the answers. */
export function smallestLine(
  { reached, threshold, links, leverIds }: SmallestSet,
  language: Language,
): string {
  const { t, f } = language
  const words = t.plan.conclusion
  const about = { links: linkList(links, language), threshold: f.percent(threshold) }
  return reached
    ? words.smallest({ ...about, count: words.measures({ count: leverIds.length }) })
    : words.noSmallest(about)
}

/** Names of links; all of them are one word. */
export function linkList(links: readonly LinkId[], { t }: Language): string {
  if (links.length === LINK_IDS.length) return t.plan.conclusion.everyLink
  return links.map((link) => t.plan.links[link]).join(', ')
}

function provenance({ observed, region, startDate }: RegionalPlan, { t, f }: Language): string {
  const words = t.plan.conclusion
  if (observed === null) return words.noFeed({ date: f.date(startDate) })
  return observed.derivedFrom
    ? words.byKey({ name: observed.derivedFrom.name, key: f.percent(region.allocationKeyPercent / 100, 1) })
    : words.feed({ name: observed.source.name, date: f.date(observed.source.lastDate) })
}

function firstDay(outcome: PlanOutcome, link: LinkId): number {
  return outcome.links[link].firstOverrun.p50 ?? Infinity
}

function riskiest(outcome: PlanOutcome): ChainLink {
  const probability = (link: ChainLink): number => outcome.links[link].firstOverrun.probability
  return CHAIN_LINKS.reduce((worst, link) => (probability(link) > probability(worst) ? link : worst))
}
