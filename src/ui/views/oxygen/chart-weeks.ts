/** From the ledger's picture to what its charts are told. Pure. */

import { socNeed } from '../../../domain/oxygen/demand/demand.ts'
import type { DemandSettings } from '../../../domain/oxygen/records/demand-settings.ts'
import type { LedgerPicture, LoanRow } from '../../../domain/oxygen/meeting/picture.ts'
import type { LedgerWeek } from '../../../domain/oxygen/records/position.ts'
import { daysBetween, type CivilDate } from '../../../domain/shared/civil-date.ts'
import { type DemandSupplyWeek, weekNumber } from '../../charts/demand-supply.ts'
import type { StackedBars } from '../../charts/stacked-bars.ts'
import type { Language } from '../../parts/language.ts'

/** Where the concentrators stood at the close of each week. */
export function stockBars({ stockWeeks }: LedgerPicture, { t }: Language): StackedBars {
  const words = t.oxygenPage.stockChart
  return {
    periods: stockWeeks.map(({ isoWeek }) => weekNumber(isoWeek)),
    periodName: words.week,
    parts: [
      { label: words.placed, values: stockWeeks.map((week) => week.placed) },
      { label: words.idle, values: stockWeeks.map((week) => week.idle) },
      { label: words.turnaround, values: stockWeeks.map((week) => week.turnaround) },
      { label: words.transit, values: stockWeeks.map((week) => week.transit) },
      { label: words.depot, values: stockWeeks.map((week) => week.depot) },
      { label: words.unfit, values: stockWeeks.map((week) => week.repair + week.quarantine + week.lost) },
    ],
  }
}

/** The ledger's weeks, or those of a what-if, with what is owned beside them and the band that plans gave. */
export function demandWeeks(
  weeks: readonly LedgerWeek[],
  ownedWeeks: readonly number[],
  settings: DemandSettings,
): DemandSupplyWeek[] {
  const bands = new Map(settings.weeks.map(({ isoWeek, band }) => [isoWeek, band]))
  return weeks.map((week, index) => {
    const band = bands.get(week.isoWeek)
    const devices = band && { low: socNeed(band.p5, settings), high: socNeed(band.p95, settings) }
    return { ...week, owned: ownedWeeks[index] ?? 0, ...(devices && { needBand: devices }) }
  })
}

/** What each supplier has. */
export function supplierBars(
  { holders }: LedgerPicture,
  nameOf: (id: string) => string,
  { t }: Language,
): StackedBars {
  const words = t.oxygenPage.stockChart
  return {
    periods: holders.map(({ holder }) => nameOf(holder)),
    periodName: '',
    parts: [
      { label: words.placed, values: holders.map(({ placed }) => placed) },
      { label: words.idle, values: holders.map(({ idle }) => idle) },
      { label: words.turnaround, values: holders.map(({ turnaround }) => turnaround) },
    ],
  }
}

export const AGES = ['openEnded', 'later', 'soon', 'late', 'veryLate'] as const
/** Due within, and overdue for no longer than, this many days. */
const MONTH_DAYS = 28

/** What is out, by how long it still may be or how long it should have been back. */
export function ageBars(loans: readonly LoanRow[], asOf: CivilDate, { t }: Language): StackedBars {
  const words = t.oxygenPage.loans.ages
  const sums = { openEnded: 0, later: 0, soon: 0, late: 0, veryLate: 0 }
  for (const { outstanding, dueDate } of loans) {
    const days = dueDate === null ? null : daysBetween(asOf, dueDate)
    if (days === null) sums.openEnded += outstanding
    else if (days > MONTH_DAYS) sums.later += outstanding
    else if (days >= 0) sums.soon += outstanding
    else if (days >= -MONTH_DAYS) sums.late += outstanding
    else sums.veryLate += outstanding
  }
  return {
    periods: AGES.map((age) => words[age]),
    periodName: '',
    parts: [{ label: words.label, values: AGES.map((age) => sums[age]) }],
  }
}
