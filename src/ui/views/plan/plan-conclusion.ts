/** The outcome of a plan in words: the sentence that is read aloud, what stands behind it, and three key figures. */

import { FORESEEABLE_DAYS, foreseeableUntil } from '../../../domain/capacity/foreseeable.ts'
import { laterFigures } from '../../../domain/capacity/later-figures.ts'
import type { LinkOutcome, PlanOutcome } from '../../../domain/capacity/outcome.ts'
import { phasePeriods, type PhaseAdvice } from '../../../domain/capacity/phase-advice.ts'
import type { SmallestSet } from '../../../domain/capacity/smallest-set.ts'
import { comparePhases } from '../../../domain/plan/phases.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import { CHAIN_LINKS, LINK_IDS, type LinkId } from '../../../domain/shared/care-chain.ts'
import { addDays, type CivilDate } from '../../../domain/shared/civil-date.ts'
import { staleStandOf } from '../../../reference/stand-date.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'
import type { Tone } from '../../parts/tone.ts'
import { chanceOf, isScenario, likelihoodOf } from './likelihood.ts'

/** A link is called tight above the accepted risk and full where an overrun is likelier than not. */
const LIKELY = 0.5

/** What else is known of this very plan, as far as it has been worked out. */
export interface PlanAnswersAtHand {
  /** Per day; empty until it is known. */
  readonly advice: readonly PhaseAdvice[]
  readonly smallestSet: SmallestSet | null
}

export function concludePlan(
  plan: RegionalPlan,
  outcome: PlanOutcome,
  language: Language,
  { advice, smallestSet }: PlanAnswersAtHand,
): Finding {
  const { t, f } = language
  const words = t.plan.conclusion
  const link = linkToName(outcome)
  const result = outcome.links[link]
  const probability = chanceOf(result.firstOverrun, f)
  const said = ofItsDay(plan, sentenceOn(plan, result, link, language), language)
  const left = bandLeftSince(plan, outcome)
  const tone = toneOf(result, plan.thresholdProbability)
  return {
    tone: left !== null && tone === 'success' ? 'warning' : tone,
    sentence: left === null ? said : words.bandLeft({ date: f.shortDate(left) }),
    details: [
      ...(left === null ? [] : [words.saidBefore({ date: f.date(plan.startDate), sentence: said })]),
      ...details(plan, outcome, link, language),
      ...lineOf([
        ...phaseLine(plan, advice, language),
        ...(smallestSet ? [smallestLine(smallestSet, language)] : []),
      ]),
      provenance(plan, language),
      ...farEnd(plan, outcome, language),
    ],
    figures: [
      {
        value: probability,
        label: asScenario(words.overrunProbability({ link: t.plan.links[link] }), result, language),
        tone: toneOf(result, plan.thresholdProbability),
      },
      { value: f.number(result.peak.p50), label: words.peak({ link: t.plan.links[link] }) },
      { value: f.number(result.unmet.p50), label: words.unmet({ unit: t.plan.unitDays[link] }) },
    ],
  }
}

/**
 * What the sentence is about: of all links and oxygen the first that is likely to be full; where none is, the one with
 * the highest risk.
 */
export function linkToName(outcome: PlanOutcome): LinkId {
  const likely = LINK_IDS.filter((link) => outcome.links[link].firstOverrun.probability >= LIKELY)
  /** On the same day: the one that is the first in most draws. */
  const behind = (link: LinkId): number => (link === outcome.firstBottleneck?.link ? 0 : 1)
  const [first] = likely.sort((a, b) => firstDay(outcome, a) - firstDay(outcome, b) || behind(a) - behind(b))
  return first ?? riskiest(outcome)
}

/** Of hospital beds that are those of another day, nothing is said without saying so. */
function ofItsDay(plan: RegionalPlan, sentence: string, { t, f }: Language): string {
  const stale = staleStandOf(plan)
  if (!stale?.links.some((link) => link === 'ward' || link === 'icu')) return sentence
  return t.plan.conclusion.ofOtherDay({
    date: f.date(stale.date),
    start: f.date(plan.startDate),
    sentence,
  })
}

function sentenceOn(plan: RegionalPlan, result: LinkOutcome, link: LinkId, language: Language): string {
  const { t, f } = language
  const words = t.plan.conclusion
  const { probability, p50, p90 } = result.firstOverrun
  const subject = t.plan.linkSubjects[link]
  const missing = missingText(result.shortfall.p50, link, language)
  const likelihood = words.likelihood[likelihoodOf(probability, p90 ?? 0)]
  if (probability >= LIKELY && p50 !== null) {
    const dates = overrunDates(plan, result, language)
    if (hasNoRoom(result)) {
      return link === 'homeOxygen' ? words.noDevices({ missing }) : words.noRoom({ subject, missing })
    }
    if (link === 'homeOxygen') {
      return p90 === 0
        ? words.oxygenNow({ likelihood, missing })
        : words.oxygenBreaks({ ...dates, likelihood, missing })
    }
    return p90 === 0
      ? words.fullNow({ subject, likelihood, missing })
      : words.breaks({ subject, ...dates, likelihood, missing })
  }
  if (probability > plan.thresholdProbability && p50 !== null) {
    const threshold = f.percent(plan.thresholdProbability)
    const dates = overrunDates(plan, result, language)
    return words.exceeds({ subject, probability: chanceOf(result.firstOverrun, f), threshold, ...dates })
  }
  return words.holds({
    until: f.date(foreseeableUntil(plan)),
    link: t.plan.links[link],
    probability: chanceOf(result.firstOverrun, f),
    threshold: f.percent(plan.thresholdProbability),
  })
}

/** Since when the figures of ward or ICU lie outside the band, the earlier of both; null while they do not. */
function bandLeftSince(plan: RegionalPlan, outcome: PlanOutcome): CivilDate | null {
  const since = laterFigures(plan, outcome).flatMap(({ left }) => (left ? [left.since] : []))
  return since.sort()[0] ?? null
}

/** Not full, but without any room from day 0 on: no places, or other care takes them all. */
function hasNoRoom({ room }: LinkOutcome): boolean {
  return room[0] === 0
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
  const probability = chanceOf(result.firstOverrun, f)
  const tone = toneOf(result, plan.thresholdProbability)
  if (tone === 'success' || result.firstOverrun.p50 === null) return t.plan.link.holds({ probability })
  if (hasNoRoom(result)) return t.plan.link.noRoom({ probability })
  if (result.firstOverrun.p90 === 0) return t.plan.link.now({ probability })
  const dates = overrunDates(plan, result, language)
  const line =
    tone === 'warning'
      ? t.plan.link.tight({ date: dates.date, probability })
      : t.plan.link.breaks({ ...dates, probability })
  return asScenario(line, result, language)
}

/** How much: the peak against the room for it, and what is missing where the link is likely to be full. */
export function peakLines(
  plan: RegionalPlan,
  result: LinkOutcome,
  link: LinkId,
  language: Language,
): readonly string[] {
  const { t, f } = language
  const peak = t.plan.link.summary({
    peak: f.number(result.peak.p50),
    unit: t.plan.shortUnits[link],
    room: f.number(result.room[0] ?? 0),
  })
  if (toneOf(result, plan.thresholdProbability) !== 'danger') return [peak]
  return [peak, t.plan.link.worst({ missing: missingText(result.shortfall.p50, link, language) })]
}

/** A text on a first overrun, marked where nobody can foresee its day. */
export function asScenario(text: string, { firstOverrun }: LinkOutcome, { t }: Language): string {
  return isScenario(firstOverrun.p50) ? t.plan.link.scenario({ text }) : text
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

function details(plan: RegionalPlan, outcome: PlanOutcome, first: LinkId, language: Language): string[] {
  const { t, f } = language
  const words = t.plan.conclusion
  const lines: string[] = []
  if (outcome.firstBottleneck) {
    const share = f.probability(outcome.firstBottleneck.share)
    lines.push(words.share({ share, link: t.plan.links[outcome.firstBottleneck.link] }))
  }
  const next = CHAIN_LINKS.filter((link) => link !== first)
    .filter((link) => outcome.links[link].firstOverrun.probability > plan.thresholdProbability)
    .sort((a, b) => firstDay(outcome, a) - firstDay(outcome, b))
    .map((link) =>
      words.nextItem({
        link: t.plan.links[link],
        date: overrunDates(plan, outcome.links[link], language).date,
        probability: chanceOf(outcome.links[link].firstOverrun, f),
      }),
    )
  if (next.length > 0) lines.push(words.next({ list: next.join(', ') }))
  const { ward, homeOxygen: oxygen } = outcome.links
  // The emergency department fills with a full ward: who needs a bed waits there (IG&H p. 9).
  if (ward.firstOverrun.probability >= LIKELY && ward.shortfall.p50 > 0) {
    lines.push(words.emergency({ patients: f.number(ward.shortfall.p50) }))
  }
  if (first === 'homeOxygen') return lines
  return [...lines, oxygenLine(plan, oxygen, language)]
}

/** That they run out is said where it is likelier than not. */
function oxygenLine(plan: RegionalPlan, oxygen: LinkOutcome, language: Language): string {
  const words = language.t.plan.conclusion
  const about = {
    date: overrunDates(plan, oxygen, language).date,
    probability: chanceOf(oxygen.firstOverrun, language.f),
  }
  const tone = toneOf(oxygen, plan.thresholdProbability)
  if (tone === 'success' || oxygen.firstOverrun.p50 === null) return words.oxygenHolds(about)
  return tone === 'danger' ? words.oxygen(about) : words.oxygenTight(about)
}

/** Sentences that share a line; no line where there are none. */
function lineOf(sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [sentences.join(' ')]
}

/** The highest phase that is advised, and from when. */
function phaseLine(plan: RegionalPlan, advice: readonly PhaseAdvice[], { t, f }: Language): string[] {
  const [first, ...later] = phasePeriods(advice)
  if (!first) return []
  const highest = later.reduce(
    (most, period) => (comparePhases(period.phase, most.phase) > 0 ? period : most),
    first,
  )
  const date = f.shortDate(addDays(plan.startDate, highest.from))
  return [t.plan.conclusion.phase({ phase: highest.phase, date })]
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

function provenance(plan: RegionalPlan, { t, f }: Language): string {
  const { observed, region, startDate, startsFrom } = plan
  const words = t.plan.conclusion
  if (observed === null || startsFrom === 'stand') {
    return words.noFeed({ date: f.date(staleStandOf(plan)?.date ?? startDate) })
  }
  return observed.derivedFrom
    ? words.byKey({ name: observed.derivedFrom.name, key: f.percent(region.allocationKeyPercent / 100, 1) })
    : words.feed({ name: observed.source.name, date: f.date(observed.source.lastDate) })
}

/** Where the band is a scenario and no forecast any more. */
function farEnd({ startDate }: RegionalPlan, { days }: PlanOutcome, { t, f }: Language): string[] {
  if (days <= FORESEEABLE_DAYS) return []
  return [t.plan.conclusion.farEnd({ date: f.date(addDays(startDate, FORESEEABLE_DAYS)) })]
}

function firstDay(outcome: PlanOutcome, link: LinkId): number {
  return outcome.links[link].firstOverrun.p50 ?? Infinity
}

function riskiest(outcome: PlanOutcome): LinkId {
  const probability = (link: LinkId): number => outcome.links[link].firstOverrun.probability
  return LINK_IDS.reduce<LinkId>(
    (worst, link) => (probability(link) > probability(worst) ? link : worst),
    'gp',
  )
}

/** `ontbreekt 1 bed`, `ontbreken 21 bedden`; of concentrators, which the sentence has named, only how many. */
function missingText(shortfall: number, link: LinkId, { t, f }: Language): string {
  const words = t.plan.conclusion
  const count = Math.round(shortfall)
  const amount = f.number(count)
  if (link === 'homeOxygen') return words.missingDevices({ count, amount })
  const unit = (count === 1 ? t.plan.oneUnit : t.plan.shortUnits)[link]
  return words.missing({ count, amount, unit })
}
