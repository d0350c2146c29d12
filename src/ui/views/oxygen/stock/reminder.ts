/** What a keeper sends and notes about loans: a mail that is ready to be looked over, and days for an agenda. Pure. */
import type { LoanRow } from '../../../../domain/oxygen/meeting/picture.ts'
import { type CalendarDay, writeCalendar } from '../../../../state/calendar.ts'
import type { Language } from '../../../parts/language.ts'

/** Days before a due date on which an agenda reminds: a fortnight to collect devices from patients. */
const DAYS_BEFORE = 14

interface Names {
  nameOf(organizationId: string | null): string
}

/** Opens the reader's own mail program; nothing is sent, and no address is known here. */
export function reminderMail(loan: LoanRow, names: Names, { t, f }: Language): string {
  const words = t.oxygenPage.loans.mail
  const said = {
    borrower: names.nameOf(loan.borrower),
    agreement: loan.agreementId,
    quantity: f.number(loan.overdue),
    due: loan.dueDate === null ? t.oxygenPage.loans.openEnded : f.longDate(loan.dueDate),
  }
  const body = words.body(said).replaceAll('\n', '\r\n')
  return `mailto:?subject=${encodeURIComponent(words.subject(said))}&body=${encodeURIComponent(body)}`
}

/** Every day on which something is due back, as a calendar file. */
export function dueCalendar(loans: readonly LoanRow[], names: Names, { t, f }: Language, now: Date): string {
  const words = t.oxygenPage.loans.calendar
  const days = loans.flatMap((loan): CalendarDay[] => {
    if (loan.dueDate === null || loan.outstanding <= 0) return []
    const said = { borrower: names.nameOf(loan.borrower), quantity: f.number(loan.outstanding) }
    const description = words.description({ agreement: loan.agreementId })
    return [{ uid: loan.agreementId, on: loan.dueDate, summary: words.summary(said), description }]
  })
  return writeCalendar(days, now.toISOString(), DAYS_BEFORE)
}
