/** The key figures of variants as rows of a table, and the sentence above it. Pure: outcomes in, words and numbers out. */

import { plannedPutOff } from '../../../domain/capacity/deferred-care.ts'
import { staffGap } from '../../../domain/capacity/lever-flags.ts'
import type { PlanOutcome } from '../../../domain/capacity/outcome.ts'
import type { Variant } from '../../../domain/plan/comparison.ts'
import { guardedLinksOf } from '../../../domain/plan/guarded-links.ts'
import { LINK_IDS, type LinkId } from '../../../domain/shared/care-chain.ts'
import { addDays, dayNumber } from '../../../domain/shared/civil-date.ts'
import { wholeCount } from '../../../domain/shared/rounding.ts'
import type { Language } from '../../parts/language.ts'
import { chanceOf, isTooSure } from '../plan/likelihood.ts'
import { asScenario, overrunDates, withFarEnd } from '../plan/overrun-words.ts'
import { linkToName } from '../plan/plan-conclusion.ts'

export interface CalculatedVariant extends Variant {
  readonly outcome: PlanOutcome
}

export interface KeyFigureRow {
  readonly id: string
  readonly label: string
  readonly link: LinkId | null
  readonly kind: 'percent' | 'amount' | 'date' | 'text'
  /** One per variant; a date as its day number. Null where there is none. */
  readonly values: readonly (number | string | null)[]
  /** How each is said, where the value alone would not do; null where it does. */
  readonly said?: readonly (string | null)[]
}

/** All key figures, link by link, then those of the whole. */
export function keyFigureRows(variants: readonly CalculatedVariant[], language: Language): KeyFigureRow[] {
  const { t, f } = language
  const words = t.compare.table
  const perLink = LINK_IDS.flatMap((link): KeyFigureRow[] => {
    const name = { link: t.plan.links[link] }
    const of = (pick: (variant: CalculatedVariant) => number | null): (number | null)[] => variants.map(pick)
    return [
      {
        id: `${link}.probability`,
        label: words.probability(name),
        link,
        kind: 'percent',
        values: of(({ outcome }) => outcome.links[link].firstOverrun.probability),
        said: variants.map(({ outcome }) => {
          const first = outcome.links[link].firstOverrun
          return isTooSure(first.probability, first.p90) ? chanceOf(first, f) : null
        }),
      },
      {
        id: `${link}.first`,
        label: words.first(name),
        link,
        kind: 'date',
        values: of(({ outcome, plan }) => {
          const day = outcome.links[link].firstOverrun.p50
          return day === null ? null : dayNumber(addDays(plan.startDate, day))
        }),
        said: variants.map(({ outcome, plan }) => {
          const result = outcome.links[link]
          const day = result.firstOverrun.p50
          return day === null ? null : asScenario(f.shortDate(addDays(plan.startDate, day)), result, language)
        }),
      },
      {
        id: `${link}.peak`,
        label: words.peak(name),
        link,
        kind: 'amount',
        values: of(({ outcome }) => outcome.links[link].peak.p50),
      },
      {
        id: `${link}.unmet`,
        label: words.unmet(name),
        link,
        kind: 'amount',
        values: of(({ outcome }) => outcome.links[link].unmet.p50),
      },
    ]
  })
  return [
    {
      id: 'bottleneck',
      label: words.bottleneck,
      link: null,
      kind: 'text',
      values: variants.map(({ outcome }) =>
        outcome.firstBottleneck ? t.plan.links[outcome.firstBottleneck.link] : words.nothing,
      ),
    },
    ...perLink,
    {
      id: 'socGap',
      label: words.socGap,
      link: 'homeOxygen',
      kind: 'amount',
      values: variants.map(({ outcome }) => outcome.links.homeOxygen.shortfall.p50),
    },
    {
      id: 'staffGap',
      label: words.staffGap,
      link: null,
      kind: 'amount',
      values: variants.map(({ plan }) => staffGap(plan)),
    },
    {
      id: 'deferred',
      label: words.deferred,
      link: null,
      kind: 'amount',
      values: variants.map(({ plan }) => plannedPutOff(plan)),
    },
  ]
}

/** A value as it reads on the page. */
export function valueText({ kind, values, said }: KeyFigureRow, index: number, { t, f }: Language): string {
  const value = said?.[index] ?? values[index] ?? null
  if (value === null) return t.compare.table.nothing
  if (typeof value === 'string') return value
  switch (kind) {
    case 'percent':
      return f.probability(value)
    case 'date':
      return f.shortDate(addDays('1970-01-01', value))
    case 'amount':
    case 'text':
      return f.number(value)
  }
}

/** How a variant differs from the first in one key figure. */
export interface Difference {
  /** Signed, with days for dates and points for probabilities; empty where there is nothing to hold against it. */
  readonly text: string
  /** Later and less are better: every key figure is a shortage, what leads to it, or the day of the first. */
  readonly verdict: 'better' | 'worse' | null
}

export function differenceOf(row: KeyFigureRow, index: number, language: Language): Difference {
  const { t, f } = language
  const words = t.compare.table
  const [base = null] = row.values
  const value = row.values[index] ?? null
  if (typeof value !== 'number' || typeof base !== 'number') {
    if (value === base) return { text: '', verdict: null }
    // A first shortage that only one of them has.
    return { text: valueText(row, index, language), verdict: value === null ? 'better' : 'worse' }
  }
  const gap = value - base
  const size = Math.abs(gap)
  // What rounds to nothing is no difference.
  const smallest = row.kind === 'percent' ? 0.005 : 0.5
  if (size < smallest) return { text: words.same, verdict: null }
  const amount = `${gap > 0 ? '+' : '−'}${f.number(row.kind === 'percent' ? 100 * size : size)}`
  const verdict = gap > 0 === (row.kind === 'date') ? 'better' : 'worse'
  switch (row.kind) {
    case 'percent':
      return { text: words.points({ amount }), verdict }
    case 'date':
      return { text: words.days({ count: wholeCount(size), amount }), verdict }
    case 'amount':
    case 'text':
      return { text: amount, verdict }
  }
}

/** The link that the sentence is about: of those that the planner guards the likeliest to be overrun, else what breaks first. */
export function linkAsked({ plan, outcome }: CalculatedVariant): LinkId {
  const guarded = guardedLinksOf(plan)
  if (guarded.length === LINK_IDS.length) return linkToName(outcome)
  const risk = (link: LinkId): number => outcome.links[link].firstOverrun.probability
  return guarded.reduce((worst, link) => (risk(link) > risk(worst) ? link : worst))
}

/**
 * The sentence to read aloud: which variant leaves least unmet at the link that the first variant is asked about.
 * Links are never added up: their units differ.
 */
export function compareConclusion(variants: readonly CalculatedVariant[], language: Language): string {
  const { t, f } = language
  const words = t.compare.conclusion
  const [base, ...others] = variants
  if (!base) return words.waiting
  const link = linkAsked(base)
  const unmet = ({ outcome }: CalculatedVariant): number => outcome.links[link].unmet.p50
  const best = others.reduce<CalculatedVariant>(
    (least, other) => (unmet(other) < unmet(least) ? other : least),
    base,
  )
  if (best === base) return words.same({ link: t.plan.links[link] })
  const sentence = words.best({
    title: best.title,
    link: t.plan.links[link],
    amount: f.number(unmet(best)),
    before: f.number(unmet(base)),
    unit: t.plan.unitDays[link],
    base: base.title,
  })
  // What is short is added up until the end of the horizon.
  return withFarEnd(sentence, base.plan.startDate, { on: null, until: base.outcome.days - 1 }, language)
}

/** One line per variant: what breaks first. */
export function variantLine({ title, plan, outcome }: CalculatedVariant, language: Language): string {
  const { t, f } = language
  const words = t.compare.conclusion
  const { firstBottleneck } = outcome
  if (!firstBottleneck) return words.holds({ title })
  const { firstOverrun } = outcome.links[firstBottleneck.link]
  const line = words.line({
    title,
    link: t.plan.links[firstBottleneck.link],
    date: overrunDates(plan, outcome.links[firstBottleneck.link], language).date,
    probability: chanceOf(firstOverrun, f),
  })
  return asScenario(line, outcome.links[firstBottleneck.link], language)
}
