/**
 * GP care delivered in a week (IG&H, January 2022, p. 48–50 and 68): contacts weighed by their kind, COVID-19 and other
 * apart, per 1,000 inhabitants, with a trailing mean of three weeks that evens out holidays.
 */
import { addDays, isoWeek, type IsoWeek, mondayOf } from '../shared/civil-date.ts'

export const CONTACT_KINDS = [
  'consultShort',
  'consult',
  'consultLong',
  'visit',
  'visitLong',
  'visitIntensive',
] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/**
 * What a contact of each kind counts for, a consult of 5–20 minutes being 1 (IG&H p. 49: the weights of the tariffs).
 * Minutes themselves are not published (p. 50).
 */
export type ContactWeights = Readonly<Record<ContactKind, number>>

/** Of which a growing share says that practices are busy with fewer, heavier contacts. */
const LONG_KINDS: readonly ContactKind[] = ['consultLong', 'visitLong', 'visitIntensive']

/** How many of each kind. */
export type Contacts = Readonly<Record<ContactKind, number>>

export interface GpWeek {
  readonly areaId: string
  readonly isoWeek: IsoWeek
  readonly covid: Contacts
  readonly other: Contacts
  /** Contacts with the out-of-hours posts; null: not known. */
  readonly outOfHours: number | null
  /** Share of the inhabitants that the counting practices care for, 0–1 (published: about 0.1). */
  readonly populationShare: number
  readonly holiday: boolean
  /** Shares, 0–1; null: not known. */
  readonly accessible: number | null
  readonly absence: number | null
  readonly continuity: number | null
}

export interface GpLoad {
  readonly areaId: string
  readonly isoWeek: IsoWeek
  readonly holiday: boolean
  /** Weighted contacts of the counting practices. */
  readonly weighted: number
  /** The part of it that was about COVID-19, 0–1; null where there were no contacts. */
  readonly covidShare: number | null
  /** Weighted contacts per 1,000 inhabitants; null where the inhabitants are not known. */
  readonly per1000: number | null
  /** Where `per1000` lies 19 times in 20 by the chance of counting alone; differences between practices come on top. */
  readonly band: readonly [number, number] | null
  /** Mean of `per1000` over this week and the two before; null where one of them is missing. */
  readonly trend3: number | null
  /** Share of long contacts minus its mean over three weeks; null as above. */
  readonly longShift: number | null
}

/** Two-sided 95 % of a normal distribution. */
const Z95 = 1.96
/** As published (IG&H p. 49). */
export const GP_TREND_WEEKS = 3
const PER = 1000

/** @returns consults of 5–20 minutes that would be as much work. */
export function weightedContacts(contacts: Contacts, weights: ContactWeights): number {
  return sumOver(CONTACT_KINDS, (kind) => contacts[kind] * weights[kind])
}

/** @returns every week, in the order given. @param inhabitantsOf null where they are not known. */
export function gpLoads(
  weeks: readonly GpWeek[],
  weights: ContactWeights,
  inhabitantsOf: (areaId: string) => number | null,
): readonly GpLoad[] {
  const byWeek = new Map(weeks.map((week) => [`${week.areaId} ${week.isoWeek}`, week]))
  return weeks.map((week): GpLoad => {
    const covid = weightedContacts(week.covid, weights)
    const weighted = covid + weightedContacts(week.other, weights)
    const three = lastWeeks(week.isoWeek).map((one) => byWeek.get(`${week.areaId} ${one}`))
    const known = three.filter((one) => one !== undefined)
    const inhabitants = inhabitantsOf(week.areaId)
    const longShares = known.map(longShare)
    const isWhole = known.length === GP_TREND_WEEKS
    return {
      areaId: week.areaId,
      isoWeek: week.isoWeek,
      holiday: week.holiday,
      weighted,
      covidShare: weighted === 0 ? null : covid / weighted,
      per1000: per1000(week, weights, inhabitants),
      band: bandOf(week, weights, inhabitants),
      trend3: isWhole ? meanOf(known.map((one) => per1000(one, weights, inhabitants))) : null,
      longShift: isWhole ? differenceFrom(longShare(week), meanOf(longShares)) : null,
    }
  })
}

function per1000(week: GpWeek, weights: ContactWeights, inhabitants: number | null): number | null {
  if (inhabitants === null || inhabitants === 0 || week.populationShare === 0) return null
  const weighted = weightedContacts(week.covid, weights) + weightedContacts(week.other, weights)
  return (weighted / week.populationShare / inhabitants) * PER
}

function bandOf(
  week: GpWeek,
  weights: ContactWeights,
  inhabitants: number | null,
): readonly [number, number] | null {
  const middle = per1000(week, weights, inhabitants)
  if (middle === null || inhabitants === null) return null
  const variance = sumOver(
    CONTACT_KINDS,
    (kind) => (week.covid[kind] + week.other[kind]) * weights[kind] * weights[kind],
  )
  // What was counted of everyone is no sample: the larger the share, the less chance there is in it.
  const spread = Z95 * Math.sqrt(variance * (1 - week.populationShare))
  const half = (spread / week.populationShare / inhabitants) * PER
  return [Math.max(0, middle - half), middle + half]
}

function longShare({ covid, other }: GpWeek): number | null {
  const all = sumOver(CONTACT_KINDS, (kind) => covid[kind] + other[kind])
  return all === 0 ? null : sumOver(LONG_KINDS, (kind) => covid[kind] + other[kind]) / all
}

/** This week and the two before it, by the calendar. */
function lastWeeks(week: IsoWeek): readonly IsoWeek[] {
  const monday = mondayOf(week)
  if (monday === null) return [week]
  return Array.from({ length: GP_TREND_WEEKS }, (_, back) => isoWeek(addDays(monday, -7 * back)))
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length < values.length || known.length === 0
    ? null
    : known.reduce((sum, value) => sum + value, 0) / known.length
}

function differenceFrom(value: number | null, mean: number | null): number | null {
  return value === null || mean === null ? null : value - mean
}

function sumOver<Key>(keys: readonly Key[], valueOf: (key: Key) => number): number {
  return keys.reduce((sum, key) => sum + valueOf(key), 0)
}
