/** The national picture in words: the sentence that is read aloud, what stands behind it, and two counts. Pure. */

import { LIKELY, riskiest } from '../../../domain/capacity/first-to-break.ts'
import { FORESEEABLE_DAYS } from '../../../domain/capacity/foreseeable.ts'
import type { NationalTotal } from '../../../domain/national/total.ts'
import {
  breaksOf,
  type Break,
  earliestOf,
  likeliestOverrun,
  likelyOverrun,
  type RegionResult,
} from '../../../domain/national/picture.ts'
import type { Remark } from '../../../domain/national/remarks.ts'
import type { WhatIf } from '../../../domain/national/what-if.ts'
import { addDays, daysBetween } from '../../../domain/shared/civil-date.ts'
import { wholeCount } from '../../../domain/shared/rounding.ts'
import type { Finding } from '../../parts/finding.ts'
import type { Language } from '../../parts/language.ts'
import { chanceOf, likelihoodOf } from '../plan/likelihood.ts'
import { asScenario, withFarEnd } from '../plan/overrun-words.ts'
import { regionName } from './region-names.ts'
import { remarkText } from './remark-words.ts'

/** Names and breaks that are said before the rest is counted. */
const SAID_NAMES = 3
const SAID_BREAKS = 3

export interface Nation {
  /** Without the country. */
  readonly regions: readonly RegionResult[]
  readonly whatIf: WhatIf
  /** The same regions at × 1; null where that was not calculated. */
  readonly before: readonly RegionResult[] | null
  /** On the plans of the regions, but for what holds for all of them. */
  readonly remarks: readonly Remark[]
  /** What holds for every plan. */
  readonly shared: readonly Remark[]
  /** What the regions need together; null while that is not known. */
  readonly total: NationalTotal | null
}

export function concludeNation(
  { regions, whatIf, before, remarks, shared, total }: Nation,
  language: Language,
): Finding {
  const { t, f } = language
  const words = t.national.conclusion
  const breaks = breaksOf(regions)
  const earliest = earliestOf(breaks)
  const icuCount = likelyOverrun(regions, 'icu').length
  const of = (count: number): string => words.of({ count: f.number(count), total: f.number(regions.length) })
  const next = breaks.filter((one) => !earliest.includes(one)).slice(0, SAID_BREAKS)
  return {
    ...sentenceOf(regions, earliest, icuCount, language),
    details: [
      ...(next.length > 0
        ? [words.next({ list: next.map((one) => breakText(one, language)).join(', ') })]
        : []),
      ...(total ? [totalLine(total, regions, language)] : []),
      whatIfLine(whatIf, before, language),
      ...farEnd(regions, language),
      ...shared.map((remark) =>
        words.everyPlan({ count: f.number(regions.length), remark: remarkText(remark, language) }),
      ),
      ...(remarks.length > 0 ? [words.attention({ list: countedKinds(remarks, language) })] : []),
    ],
    figures:
      regions.length === 0
        ? []
        : [
            { value: of(icuCount), label: words.icuFigure, tone: icuCount > 0 ? 'danger' : 'success' },
            { value: of(breaks.length), label: words.anyFigure },
          ],
  }
}

/** The country on one line: of the link that breaks first there, its peak and what is short. */
function totalLine(
  { together, apart }: NationalTotal,
  regions: readonly RegionResult[],
  { t, f }: Language,
): string {
  const words = t.national.conclusion
  const link = breaksOf(regions)[0]?.link ?? together.firstBottleneck?.link ?? riskiest(together)
  const { peak, shortfall } = together.links[link]
  const [short, shared] = [wholeCount(apart[link].p50), wholeCount(shortfall.p50)]
  const said = { count: short, apart: f.number(short), together: f.number(shared) }
  const missing = (): string => {
    if (short === 0) return words.nothingShort
    if (shared === 0) return words.shortApart(said)
    return shared === short ? words.shortSame(said) : words.shortBoth(said)
  }
  const reaches = words.together({
    link: t.plan.linkNames[link],
    peak: f.number(peak.p50),
    low: f.number(peak.p5),
    high: f.number(peak.p95),
  })
  return `${reaches} ${missing()}`
}

/** Where bands are scenarios and no forecasts any more: counted from the first plan to begin. */
function farEnd(regions: readonly RegionResult[], { t, f }: Language): string[] {
  const far = regions.filter(({ outcome }) => outcome.days > FORESEEABLE_DAYS)
  const [first] = far.map(({ plan }) => plan.startDate).toSorted()
  return first === undefined
    ? []
    : [t.plan.conclusion.farEnd({ date: f.date(addDays(first, FORESEEABLE_DAYS)) })]
}

function sentenceOf(
  regions: readonly RegionResult[],
  earliest: readonly Break[],
  icuCount: number,
  language: Language,
): Pick<Finding, 'tone' | 'sentence'> {
  const { t, f } = language
  const words = t.national.conclusion
  const likeliest = likeliestOverrun(regions)
  if (!likeliest) return { tone: 'info', sentence: words.countryOnly }
  const [first] = earliest
  if (!first) {
    const { region, link, probability } = likeliest
    return {
      tone: probability > region.plan.thresholdProbability ? 'warning' : 'success',
      sentence: words.holds({
        where: words.nowhere({ count: regions.length }),
        link: t.plan.linkNames[link],
        region: words.oneRegion({ name: regionName(region.plan) }),
        probability: chanceOf(region.outcome.links[link].firstOverrun, f),
      }),
    }
  }
  // Of several regions at once: as sure as the least sure of them, between the outermost days.
  const probability = Math.min(...earliest.map((one) => one.probability))
  const from = earliest.reduce((day, one) => (one.from < day ? one.from : day), first.from)
  const until = earliest.reduce((day, one) => (one.until > day ? one.until : day), first.until)
  const { startDate } = first.region.plan
  const days = { on: daysBetween(startDate, first.on), until: daysBetween(startDate, until) }
  const said = {
    subject: t.plan.linkSubjects[first.link],
    regions:
      earliest.length === regions.length && regions.length > SAID_NAMES
        ? words.everyRegion({ count: f.number(regions.length) })
        : regionList(
            earliest.map(({ region }) => regionName(region.plan)),
            language,
          ),
    date: f.shortDate(first.on),
    likelihood: t.plan.conclusion.likelihood[likelihoodOf(probability, days.until)],
    icu: words.icu({ count: f.number(icuCount), total: f.number(regions.length) }),
  }
  const range = f.days(from, until)
  const isOxygen = first.link === 'homeOxygen'
  const sentence =
    until === startDate
      ? isOxygen
        ? words.nowOxygen(said)
        : words.now(said)
      : isOxygen
        ? words.breaksOxygen({ ...said, range })
        : words.breaks({ ...said, range })
  return {
    tone: probability >= LIKELY ? 'danger' : 'warning',
    sentence: withFarEnd(sentence, startDate, days, language),
  }
}

/** `regio Oost`, `de regio’s Oost en Limburg`, `de regio’s Oost, Limburg, Noord en 4 andere regio’s`. */
function regionList(names: readonly string[], { t, f }: Language): string {
  const words = t.national.conclusion
  const [only = ''] = names
  if (names.length <= 1) return words.oneRegion({ name: only })
  const rest = names.length - SAID_NAMES
  const said = rest > 1 ? [...names.slice(0, SAID_NAMES), words.more({ count: f.number(rest) })] : names
  return words.regions({ names: words.and({ first: said.slice(0, -1).join(', '), last: said.at(-1) ?? '' }) })
}

/** What breaks first in a region, in a few words. */
export function breakText({ region, link, on }: Break, language: Language): string {
  const { t, f } = language
  const result = region.outcome.links[link]
  const item = t.national.conclusion.nextItem({
    link: t.plan.links[link],
    region: regionName(region.plan),
    date: f.shortDate(on),
    probability: chanceOf(result.firstOverrun, f),
  })
  return asScenario(item, result, language)
}

function whatIfLine(
  { virulence, contagiousness }: WhatIf,
  before: readonly RegionResult[] | null,
  language: Language,
): string {
  const { t, f } = language
  const words = t.national.conclusion
  if (virulence === 1 && contagiousness === 1) return words.asPlanned
  const asked = words.whatIf({
    virulence: factorText(virulence, language),
    contagiousness: factorText(contagiousness, language),
  })
  if (before === null || before.length === 0) return asked
  const count = f.number(likelyOverrun(before, 'icu').length)
  return `${asked} ${words.before({ count, total: f.number(before.length) })}`
}

/** `× 1,20`. */
export function factorText(factor: number, { t, f }: Language): string {
  return t.national.whatIf.times({ factor: f.number(factor, { decimals: 2, fixed: true }) })
}

/** `10 × verouderd, 1 × ander scenario`: how many plans each remark is about, in the order in which they first occur. */
function countedKinds(remarks: readonly Remark[], { t, f }: Language): string {
  const kinds = [...new Set(remarks.map(({ kind }) => kind))]
  return kinds
    .map((kind) =>
      t.national.conclusion.times({
        count: f.number(remarks.filter((remark) => remark.kind === kind).length),
        what: t.national.short[kind],
      }),
    )
    .join(', ')
}
