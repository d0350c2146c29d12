/**
 * Who made a document into what it is, as far as it carries that: its last change, of a ledger its last booking. People
 * are as they call themselves; null where nobody was named.
 */
import type { LedgerEvent } from '../domain/oxygen/records/events.ts'
import type { AppDocument } from '../file/envelope.ts'
import type { Person } from '../file/merge/change-set.ts'

/** `naam, rol, organisatie`: what was filled in of a person; null where nobody is known. */
export function personText(person: Person | null): string | null {
  if (person === null) return null
  const said = [person.name, person.role, person.organization].filter((part) => part.trim() !== '')
  return said.length === 0 ? null : said.join(', ')
}

export function authorOf(document: AppDocument): string | null {
  if (document.kind !== 'oxygen-ledger') return personText(document.history?.[0]?.by ?? null)
  const { events } = document.body
  const last = events.reduce<LedgerEvent | null>(
    (latest, event) => (latest === null || event.recordedAt >= latest.recordedAt ? event : latest),
    null,
  )
  return last === null || last.recordedBy.trim() === '' ? null : last.recordedBy
}
