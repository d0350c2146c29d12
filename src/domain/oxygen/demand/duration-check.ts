/**
 * Patients at the same time (a stock) held against new patients per week (a flow): what their ratio implies for the
 * duration, and when they cannot be what they are called. Both stay what they are; nothing is computed from a mix.
 */
import type { IsoWeek } from '../../shared/civil-date.ts'
import { durationsDisagree, impliedDays } from './demand.ts'
import type { DemandSettings, WeekPatients } from '../records/demand-settings.ts'
import { HOME_OXYGEN_DURATION, presence, withMeanDays } from './survival.ts'

const DAYS_PER_WEEK = 7

/** An implied duration more than a quarter off the assumed one, with both numbers. */
export interface DurationWarning {
  /** The weeks that have both figures, together; or a plan with a duration of its own. */
  readonly from:
    { readonly kind: 'WEEKS'; readonly weeks: number } | { readonly kind: 'PLAN'; readonly title: string }
  readonly impliedDays: number
  readonly assumedDays: number
}

/** Of the weeks together: the stocks added up over the flows added up, so that one odd week does not decide. */
export function durationWarnings({ weeks, plans = [], clinicalDays }: DemandSettings): DurationWarning[] {
  const both = weeks.filter(({ inflowPerWeek }) => (inflowPerWeek ?? 0) > 0)
  const stock = both.reduce((sum, { patients }) => sum + patients, 0)
  const flow = both.reduce((sum, { inflowPerWeek }) => sum + (inflowPerWeek ?? 0), 0)
  const implied = impliedDays(stock, flow)
  const found: DurationWarning[] = [
    ...(implied === null
      ? []
      : [
          {
            from: { kind: 'WEEKS', weeks: both.length } as const,
            impliedDays: implied,
            assumedDays: clinicalDays,
          },
        ]),
    ...plans.map(({ title, meanStayDays }) => ({
      from: { kind: 'PLAN', title } as const,
      impliedDays: meanStayDays,
      assumedDays: clinicalDays,
    })),
  ]
  return found.filter((warning) => durationsDisagree(warning.impliedDays, warning.assumedDays))
}

/**
 * Of a week's new patients the least that is still there at its close, if nobody was there before: the share present
 * on each of its seven days. At a mean of 13 days nine in ten.
 */
export function leastPresent(inflowPerWeek: number, clinicalDays: number): number {
  const shares = presence(withMeanDays(HOME_OXYGEN_DURATION, clinicalDays))
  let sum = 0
  for (let day = 0; day < DAYS_PER_WEEK; day++) sum += shares[day] ?? 0
  return Math.floor((inflowPerWeek * sum) / DAYS_PER_WEEK)
}

export interface MixedWeek {
  readonly isoWeek: IsoWeek
  readonly patients: number
  readonly inflowPerWeek: number
  readonly leastPresent: number
}

/** Weeks whose two figures cannot both be what they are called: fewer at the same time than came in and stayed. */
export function mixedUnits(weeks: readonly WeekPatients[], clinicalDays: number): MixedWeek[] {
  return weeks.flatMap(({ isoWeek, patients, inflowPerWeek = 0 }) => {
    const least = leastPresent(inflowPerWeek, clinicalDays)
    return patients >= least ? [] : [{ isoWeek, patients, inflowPerWeek, leastPresent: least }]
  })
}
