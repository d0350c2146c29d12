/**
 * The notions of rounding that people see, each by its name: so that a number never reads differently in a sentence, a
 * table, a picture and on paper. How it is written, with signs and separators, is for `i18n/formats.ts`.
 */

/** People, beds, devices and days that are counted: the nearest whole one, halves away from zero as they are written. */
export function wholeCount(amount: number): number {
  const size = Math.round(Math.abs(amount))
  return amount < 0 && size > 0 ? -size : size
}

/** Whole places that are really there: what is left of one is none, and the dust of binary fractions takes none away. */
export function wholePlaces(room: number): number {
  return Math.floor(room + 1e-6)
}

/** A band in whole ones, rounded outwards: it never holds less than it says. */
export function wholeBand([low, high]: readonly [low: number, high: number]): readonly [
  low: number,
  high: number,
] {
  return [Math.floor(low), Math.ceil(high)]
}

/** To so many decimals, as a number: a mean of people, a share, a score, what a field shows. */
export function toDecimals(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

/** The nearest step of a scale that begins at zero. */
export function toStep(value: number, step: number): number {
  return toDecimals(Math.round(value / step) * step, 6)
}

/** The same number without the dust of binary fractions: 0.07 × 100 is 7, not 7.000000000000001. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(15))
}
