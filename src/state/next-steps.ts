/**
 * What is worth doing next, from what is known of the documents in this browser: three steps at most, one per document,
 * the most pressing first. Pure. What was not looked after for two months is an archive or an example: nothing is asked
 * of it.
 */
import { HORIZON_DAYS, type Forecast } from '../domain/forecast/forecast.ts'
import { foldLedger } from '../domain/oxygen/ledger/fold.ts'
import { openLedger } from '../domain/oxygen/ledger/ledger.ts'
import type { OxygenLedgerBody } from '../domain/oxygen/records/records.ts'
import { loansOf } from '../domain/oxygen/stock/loans.ts'
import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import { addDays, daysBetween, type CivilDate } from '../domain/shared/civil-date.ts'
import type { AppDocument } from '../file/envelope.ts'

/** Figures older than this are old, and so is the file of what was changed since (rule of the house: seven days). */
const OLD_AFTER_DAYS = 7
/** What lies longer is not in use. */
const IN_USE_DAYS = 60
/** `this week`: today and the six days after it. */
const AHEAD_DAYS = 6
const MOST = 3

/** In the order of how pressing they are. */
const KINDS = ['loansLate', 'loansDue', 'leverStarts', 'forecastPassed', 'oldFigures', 'oldFile'] as const

export interface NextStep {
  readonly kind: (typeof KINDS)[number]
  readonly document: Pick<AppDocument, 'id' | 'kind' | 'title'>
  /** The day that it is about: of the first return, of the start, the last day that was forecast, the day of the figures. */
  readonly on: CivilDate
  /** Days that have gone by since. */
  readonly days: number
  /** Of loans: devices that are out. */
  readonly devices?: number
  /** Of a measure: what it is called. */
  readonly lever?: string
}

type Said = Omit<NextStep, 'document' | 'days'>

/** @param oldFileOf days since the last file of a document that was changed since; null where there is nothing to say */
export function nextSteps(
  documents: readonly AppDocument[],
  today: CivilDate,
  oldFileOf: (id: string) => number | null,
): NextStep[] {
  return documents
    .flatMap((document): NextStep[] => {
      const said = [...saidOf(document, today), ...fileOf(oldFileOf(document.id), today)]
      const { id, kind, title } = document
      return said
        .map((one) => ({ ...one, document: { id, kind, title }, days: daysBetween(one.on, today) }))
        .toSorted(pressing)
        .slice(0, 1)
    })
    .toSorted(pressing)
    .slice(0, MOST)
}

function pressing(a: NextStep, b: NextStep): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.days - a.days
}

function saidOf(document: AppDocument, today: CivilDate): Said[] {
  switch (document.kind) {
    case 'regional-plan':
      return ofPlan(document.body, today)
    case 'oxygen-ledger':
      return ofLedger(document.body, today)
    case 'forecast':
      return ofForecast(document.body, today)
    default:
      return []
  }
}

function ofPlan({ startDate, startsFrom, observed, levers }: RegionalPlan, today: CivilDate): Said[] {
  const figures = startsFrom === 'observed' && observed ? observed.source.lastDate : startDate
  const age = daysBetween(figures, today)
  if (age > IN_USE_DAYS) return []
  const starting = levers
    .filter(({ enabled, start }) => enabled && isAhead(start, today))
    .toSorted((a, b) => daysBetween(b.start, a.start))
    .slice(0, 1)
  return [
    ...starting.map(({ title, start }): Said => ({ kind: 'leverStarts', lever: title, on: start })),
    ...(age > OLD_AFTER_DAYS ? [{ kind: 'oldFigures', on: figures } as const] : []),
  ]
}

function ofLedger(body: OxygenLedgerBody, today: CivilDate): Said[] {
  const ledger = openLedger(body)
  const out = loansOf(ledger, foldLedger(ledger, { asOf: today })).flatMap(({ dueDate, outstanding }) =>
    dueDate !== null && outstanding > 0 ? [{ dueDate, outstanding }] : [],
  )
  const said = (kind: 'loansLate' | 'loansDue', loans: typeof out): Said[] => {
    const [first] = loans.map(({ dueDate }) => dueDate).sort()
    if (first === undefined) return []
    return [{ kind, on: first, devices: loans.reduce((sum, { outstanding }) => sum + outstanding, 0) }]
  }
  // Of a ledger that is kept no loan is too late to be named.
  const last = [
    ...ledger.events.map(({ occurredOn }) => occurredOn),
    ...out.map(({ dueDate }) => dueDate),
  ].reduce((latest, day) => (day > latest ? day : latest), '')
  if (last === '' || daysBetween(last, today) > IN_USE_DAYS) return []
  return [
    ...said(
      'loansLate',
      out.filter(({ dueDate }) => dueDate < today),
    ),
    ...said(
      'loansDue',
      out.filter(({ dueDate }) => isAhead(dueDate, today)),
    ),
  ]
}

function ofForecast({ series, asOf, horizonDays = HORIZON_DAYS }: Forecast, today: CivilDate): Said[] {
  const from = asOf ?? series?.source.lastDate
  if (from === undefined) return []
  const last = addDays(from, horizonDays)
  return last < today && daysBetween(last, today) <= IN_USE_DAYS ? [{ kind: 'forecastPassed', on: last }] : []
}

function fileOf(days: number | null, today: CivilDate): Said[] {
  if (days === null || days <= OLD_AFTER_DAYS || days > IN_USE_DAYS) return []
  return [{ kind: 'oldFile', on: addDays(today, -days) }]
}

function isAhead(date: CivilDate, today: CivilDate): boolean {
  const days = daysBetween(today, date)
  return days >= 0 && days <= AHEAD_DAYS
}
