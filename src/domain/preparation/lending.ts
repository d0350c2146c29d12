/**
 * Who can lend to whom this week: a link that keeps hours over on every one of the days ahead, to a link that falls short
 * on one of them. As many as leave the giver enough, and no more than the taker lacks.
 */
import type { ChainLink } from '../shared/care-chain.ts'
import { type StaffDay, usualEfficiency, WEEK_DAYS, type Workforce } from './staff-hours.ts'

export interface Loan {
  readonly from: ChainLink
  readonly to: ChainLink
  /** To a tenth. */
  readonly fte: number
  readonly efficiency: number
  /** Hours a day that the giver keeps over on its worst day, before and after. */
  readonly giver: { readonly before: number; readonly after: number }
  /** Hours a day that the taker lacks on its worst day, before and after. */
  readonly taker: { readonly before: number; readonly after: number }
}

/** @param days of every link, from the day of the preparation on; only the first week is looked at. */
export function possibleLoans(
  { links }: Pick<Workforce, 'links'>,
  days: readonly StaffDay[],
): readonly Loan[] {
  const weeks = links.map(({ link, hoursPerFteWeek }) => {
    const over = days
      .filter((day) => day.link === link)
      .slice(0, WEEK_DAYS)
      .map(({ hoursHad, hoursNeeded }) => hoursHad - hoursNeeded)
    return { link, hoursPerFteDay: hoursPerFteWeek / WEEK_DAYS, over: Math.min(...over) }
  })
  const givers = weeks.filter(({ over, hoursPerFteDay }) => over > 0 && hoursPerFteDay > 0)
  const takers = weeks.filter(({ over }) => over < 0)
  return takers.flatMap(({ link: to, over: lacking }) =>
    givers
      .map(({ link: from, over, hoursPerFteDay }): Loan => {
        const efficiency = usualEfficiency(from, to)
        const most = Math.min(over / hoursPerFteDay, -lacking / (hoursPerFteDay * efficiency))
        const fte = Math.floor(most * 10 + 1e-9) / 10
        const hours = fte * hoursPerFteDay
        return {
          from,
          to,
          fte,
          efficiency,
          giver: { before: over, after: over - hours },
          taker: { before: -lacking, after: Math.max(0, -lacking - hours * efficiency) },
        }
      })
      .filter(({ fte }) => fte > 0)
      .toSorted((a, b) => a.taker.after - b.taker.after),
  )
}
