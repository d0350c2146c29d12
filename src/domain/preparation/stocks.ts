/**
 * How long a stock lasts: medicines for ventilated patients, masks for staff, medication against COVID-19. The stock
 * lasts until the day before the first on which all that was used exceeds the stock and what was delivered by then.
 * What nobody knows stays unknown; what nobody typed is not delivered.
 */
import { addDays, type CivilDate, daysBetween, LAST_DATE } from '../shared/civil-date.ts'

/** What a stock is used up by, in its unit a day. */
export type StockUse =
  /** COVID patients on the ICU × the share of them that is ventilated × units per patient and day. */
  | { readonly by: 'icuPatients'; readonly ventilatedShare: number; readonly perPatientDay: number }
  /** People at work × shifts are one × units per shift. */
  | { readonly by: 'staff'; readonly people: number; readonly perShift: number }
  /** New infections × the share that is eligible. */
  | { readonly by: 'infections'; readonly eligibleShare: number }
  | { readonly by: 'typed'; readonly perDay: number }
  | { readonly by: 'unknown' }

export const STOCK_USES = [
  'icuPatients',
  'staff',
  'infections',
  'typed',
  'unknown',
] as const satisfies readonly StockUse['by'][]

export interface Stock {
  readonly id: string
  readonly name: string
  /** What is counted: `beddagen`, `maskers`, `kuren`. */
  readonly unit: string
  readonly countedOn: CivilDate
  /** The stock on that day, between its lowest and highest estimate. */
  readonly low: number
  readonly high: number
  readonly use: StockUse
  readonly deliveries: readonly StockDelivery[]
}

export interface StockDelivery {
  readonly on: CivilDate
  readonly amount: number
}

/** A quantile of a regional plan, a figure a day from its first day on. */
export interface ExpectedUse {
  readonly first: CivilDate
  readonly icuPatients: readonly number[]
  readonly infections: readonly number[] | null
}

/** Days for which a stock lasts; `atLeast` where it outlasts what is known of its use. */
export interface StockHorizon {
  readonly days: number
  readonly until: CivilDate
  readonly atLeast: boolean
}

/** Days in advance that a steady use is followed: two years, longer than any medicine keeps. */
const LONGEST_DAYS = 730

/**
 * How long a stock of `amount` lasts; null where its use is unknown or nothing is used.
 * @param expected what a plan expects; null where no plan is at hand.
 */
export function stockHorizon(
  stock: Stock,
  amount: number,
  expected: ExpectedUse | null,
): StockHorizon | null {
  let left = amount
  const known = knownDays(stock, expected)
  for (let day = 0; day < known; day += 1) {
    const date = addDays(stock.countedOn, day)
    for (const { on, amount: delivered } of stock.deliveries) if (on === date) left += delivered
    const used = useOn(stock.use, date, expected)
    if (used === null) return null
    left -= used
    if (left < 0) return { days: day, until: addDays(date, -1), atLeast: false }
  }
  if (known === 0 || left === amount) return null
  return { days: known, until: addDays(stock.countedOn, known - 1), atLeast: true }
}

/** Days for which the use can be told: as far as the plan goes, or as far as anybody looks and the calendar goes. */
function knownDays({ use, countedOn }: Stock, expected: ExpectedUse | null): number {
  if (use.by === 'unknown') return 0
  if (use.by === 'typed' || use.by === 'staff') {
    return Math.min(LONGEST_DAYS, daysBetween(countedOn, LAST_DATE) + 1)
  }
  const series = use.by === 'icuPatients' ? expected?.icuPatients : expected?.infections
  if (!expected || !series) return 0
  return Math.max(0, series.length - daysBetween(expected.first, countedOn))
}

/** Units used on a day; null where it cannot be told. */
function useOn(use: StockUse, date: CivilDate, expected: ExpectedUse | null): number | null {
  const at = (series: readonly number[] | null | undefined): number | null =>
    expected ? (series?.[daysBetween(expected.first, date)] ?? null) : null
  switch (use.by) {
    case 'icuPatients': {
      const patients = at(expected?.icuPatients)
      return patients === null ? null : patients * use.ventilatedShare * use.perPatientDay
    }
    case 'infections': {
      const infections = at(expected?.infections)
      return infections === null ? null : infections * use.eligibleShare
    }
    case 'staff':
      return use.people * use.perShift
    case 'typed':
      return use.perDay
    case 'unknown':
      return null
  }
}
