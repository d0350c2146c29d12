/** Events of the ledger in the reader's words. Pure. */

import type { Account } from '../../../../domain/oxygen/records/accounts.ts'
import { isMovement, type LedgerEvent } from '../../../../domain/oxygen/records/events.ts'
import { civilDateAt, clockTimeAt } from '../../../../domain/oxygen/ledger/amsterdam.ts'
import { parseRecordedAt } from '../../../../domain/oxygen/ledger/identity.ts'
import type { Language } from '../../../parts/language.ts'

interface Names {
  nameOf(organizationId: string | null): string
  batchName(batchId: string | null): string
}

/** `12 jan 2022 · In bruikleen gegeven · 40 · Landelijk depot → Leverancier A`. */
export function eventLine(event: LedgerEvent, names: Names, language: Language): string {
  const { t, f } = language
  const parts = [
    f.date(event.occurredOn),
    t.oxygen.eventTypes[event.type],
    eventDetail(event, names, language),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** How many, from where to where, or what else the event says. */
export function eventDetail(event: LedgerEvent, names: Names, { t, f }: Language): string {
  const words = t.oxygenPage.log
  if (isMovement(event)) {
    const [from, to] = [placeName(event.from, names, t), placeName(event.to, names, t)]
    const line = `${f.number(event.quantity)} · ${from} → ${to}`
    return event.spread === true ? `${line} (${words.spread})` : line
  }
  switch (event.type) {
    case 'ORDER_PLACED':
    case 'MAINTENANCE_DONE':
      return `${f.number(event.quantity)} · ${names.batchName(event.batch)}`
    case 'COUNT_OBSERVED':
      return `${f.number(event.count.observed)} · ${placeName(event.count, names, t)}`
    case 'DUE_DATE_CHANGED': {
      const due = event.dueDate === null ? t.oxygenPage.loans.openEnded : f.date(event.dueDate)
      return `${event.agreement} · ${due}`
    }
    case 'SERIALS_IDENTIFIED':
      return `${words.serials({ count: f.number(event.unitIds.length) })} · ${placeName(event.to, names, t)}`
    case 'REVERSED':
    case 'TOLD_APART':
      return event.reason
    case 'JOINED': {
      const nameOf = (id: string): string =>
        event.list === 'batches' ? names.batchName(id) : names.nameOf(id)
      return words.joined({ gone: nameOf(event.gone), stays: nameOf(event.stays) })
    }
    case 'REPORTED':
      return `${names.nameOf(event.holder)} · ${f.number(0)}`
    case 'RESERVED':
      return `${f.number(event.quantity)} · ${names.batchName(event.batch)} · ${event.planTitle}`
    case 'RESERVATION_ENDED':
      return event.reason
    case 'RECALLED':
    case 'RECALL_LIFTED':
      return names.batchName(event.batch)
  }
}

/** `12 jan 2022, 15:00`: when it was written down, as clocks in the Netherlands said, wherever it is read. */
export function recordedText(moment: string | null, { t, f }: Language): string {
  const clock = moment === null ? null : parseRecordedAt(moment)
  if (clock === null) return t.common.table.none
  return `${f.date(civilDateAt(clock.ms))}, ${clockTimeAt(clock.ms)}`
}

/** `Leverancier A, bij patiënten`. */
export function placeName({ account, holder }: Account, names: Names, t: Language['t']): string {
  const place = t.oxygen.accounts[account]
  return holder === null ? place : `${names.nameOf(holder)}, ${place.toLowerCase()}`
}
