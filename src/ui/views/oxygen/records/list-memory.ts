/**
 * How people said that a list is to be read, remembered on this device: every supplier has its own headings, and sends
 * them again next week. What a list means is shown and can be taken back; whether it is spread is asked every time.
 */
import { LIST_FIELDS, LIST_KINDS, type ListField, type ListKind } from '../../../../state/ledger-import.ts'
import type { Notes } from '../../../../state/app.svelte.ts'

export interface ListAnswers {
  readonly kind: ListKind | null
  readonly columns: Readonly<Partial<Record<ListField, number>>>
}

const NOTE = 'list/'

/** As answered before for a list with these headings; null where nobody did. */
export function recallAnswers(notes: Notes, header: readonly string[]): ListAnswers | null {
  const value = notes.read(nameOf(header))
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('columns' in value)) return null
  const { kind, columns } = value
  if (typeof columns !== 'object' || columns === null) return null
  const places = new Map<string, unknown>(Object.entries(columns))
  const known: Partial<Record<ListField, number>> = {}
  for (const field of LIST_FIELDS) {
    const place = places.get(field)
    if (typeof place === 'number' && place >= 0 && place < header.length) known[field] = place
  }
  return { kind: LIST_KINDS.find((one) => one === kind) ?? null, columns: known }
}

export function rememberAnswers(notes: Notes, header: readonly string[], answers: ListAnswers): void {
  notes.write(nameOf(header), answers)
}

export function forgetAnswers(notes: Notes, header: readonly string[]): void {
  notes.forget(nameOf(header))
}

function nameOf(header: readonly string[]): string {
  return NOTE + header.map((heading) => heading.trim().toLowerCase()).join('|')
}
