/**
 * Who made a document into what it is, as far as it carries that: its last change, of a ledger its last booking. People
 * are as they call themselves; null where nobody was named.
 */
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
  const last = { at: '', by: '' }
  for (const { recordedAt, recordedBy } of document.body.events)
    if (recordedAt >= last.at) Object.assign(last, { at: recordedAt, by: recordedBy })
  return last.by.trim() === '' ? null : last.by
}
