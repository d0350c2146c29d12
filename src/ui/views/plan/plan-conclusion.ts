/** The outcome of a plan in words: the sentence that is read aloud, what stands behind it, and three key figures. */

import { LIKELY, riskiest } from '../../../domain/capacity/first-to-break.ts'
import { FORESEEABLE_DAYS, foreseeableUntil } from '../../../domain/capacity/foreseeable.ts'
import { laterFigures } from '../../../domain/capacity/later-figures.ts'
import type { LinkOutcome, PlanOutcome } from '../../../domain/capacity/outcome.ts'
import { phasePeriods, type PhaseAdvice } from '../../../domain/capacity/phase-advice.ts'
import type { SmallestSet } from '../../../domain/capacity/smallest-set.ts'
import { MOST_ODD, oddShare } from '../../../domain/observed/odd-share.ts'
import { comparePhases } from '../../../domain/plan/phases.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import { CHAIN_LINKS, type LinkId } from '../../../domain/shared/care-chain.ts'
import { addDays, type CivilDate } from '../../../domain/shared/civil-date.ts'
import { staleStandOf } from '../../../reference/stand-date.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'
import { chanceOf, isScenario, likelihoodOf } from './likelihood.ts'
import { hasNoRoom, missingText, toneOf } from './link-words.ts'
import { asScenario, overrunDates, withFarEnd, type SpokenOf } from './overrun-words.ts'
import { smallestLine } from './smallest-words.ts'

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
  const spoken = withFarEnd(
    sentenceOn(plan, result, link, language),
    plan.startDate,
    spanOf(plan, result),
    language,
  )
  const said = ofItsDay(plan, spoken, language)
  const left = bandLeftSince(plan, outcome)
  const tone = toneOf(result, plan.thresholdProbability)
  const unfounded = contradictsItself(plan)
  const isDoubtful = unfounded || left !== null
  return {
    tone: isDoubtful && tone === 'success' ? 'warning' : tone,
    sentence: unfounded
      ? words.contradicting
      : left === null
        ? said
        : words.bandLeft({ date: f.shortDate(left) }),
    details: [
      ...(unfounded ? [words.madeOfThem({ sentence: said })] : []),
      ...(left === null || unfounded
        ? []
        : [words.saidBefore({ date: f.date(plan.startDate), sentence: said })]),
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

/** What the sentence is about: the link that breaks first; where none is likely to, the one with the highest risk. */
export function linkToName(outcome: PlanOutcome): LinkId {
  return outcome.firstBottleneck?.link ?? riskiest(outcome)
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
    link: t.plan.linkNames[link],
    probability: chanceOf(result.firstOverrun, f),
    threshold: f.percent(plan.thresholdProbability),
  })
}

/** Of which days the sentence speaks: of the first overrun, and of the worst day where it is likely to be full. */
function spanOf(plan: RegionalPlan, result: LinkOutcome): SpokenOf {
  const { probability, p50, p90 } = result.firstOverrun
  if (probability >= LIKELY)
    return { on: hasNoRoom(result) ? 0 : p50, until: Math.max(p90 ?? 0, worstDay(result)) }
  return probability > plan.thresholdProbability ? { on: p50, until: p90 } : { on: null, until: null }
}

/** The day on which most is short in the middle. */
function worstDay({ demand, room }: LinkOutcome): number {
  const short = demand.p50.map((value, day) => value - (room[day] ?? 0))
  return short.reduce((worst, value, day) => (value > (short[worst] ?? 0) ? day : worst), 0)
}

/** Whether a plan follows figures that jump too far from day to day for anything to rest on them. */
function contradictsItself({ observed, startsFrom, startDate }: RegionalPlan): boolean {
  return observed !== null && startsFrom === 'observed' && oddShare(observed, startDate) > MOST_ODD
}

/** Since when the figures of ward or ICU lie outside the band, the earlier of both; null while they do not. */
function bandLeftSince(plan: RegionalPlan, outcome: PlanOutcome): CivilDate | null {
  const since = laterFigures(plan, outcome).flatMap(({ left }) => (left ? [left.since] : []))
  return since.sort()[0] ?? null
}

function details(plan: RegionalPlan, outcome: PlanOutcome, first: LinkId, language: Language): string[] {
  const { t, f } = language
  const words = t.plan.conclusion
  const lines: string[] = []
  if (outcome.firstBottleneck) {
    const { link, share } = outcome.firstBottleneck
    const said = { share: f.probability(share), link: t.plan.linkNames[link] }
    lines.push(link === 'homeOxygen' ? words.shareOxygen(said) : words.share(said))
  }
  const next = CHAIN_LINKS.filter((link) => link !== first)
    .filter((link) => outcome.links[link].firstOverrun.probability > plan.thresholdProbability)
    .sort((a, b) => firstDay(outcome, a) - firstDay(outcome, b))
    .map((link) =>
      asScenario(
        words.nextItem({
          link: t.plan.links[link],
          date: overrunDates(plan, outcome.links[link], language).date,
          probability: chanceOf(outcome.links[link].firstOverrun, f),
        }),
        outcome.links[link],
        language,
      ),
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
  return asScenario(tone === 'danger' ? words.oxygen(about) : words.oxygenTight(about), oxygen, language)
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
  const words = t.plan.conclusion
  if (later.every(({ phase }) => phase === first.phase)) return [words.phaseStays({ phase: first.phase })]
  if (highest === first) return [words.phaseAtOnce({ phase: first.phase })]
  const date = f.shortDate(addDays(plan.startDate, highest.from))
  const line = t.plan.conclusion.phase({ phase: highest.phase, date })
  return [isScenario(highest.from) ? t.plan.link.scenario({ text: line }) : line]
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
