/**
 * How people said that a list is to be read, remembered on this device per supplier: each has its own headings, and
 * sends them again next week. What is remembered can be read and taken back; whether a list is spread is asked every time.
 */
import { LIST_FIELDS, LIST_KINDS, type ListField, type ListKind } from '../../../../state/ledger-import.ts'
import type { Notes } from '../../../../state/app.svelte.ts'

export interface ListAnswers {
  readonly kind: ListKind | null
  readonly columns: Readonly<Partial<Record<ListField, number>>>
}

export interface RememberedList extends ListAnswers {
  readonly header: readonly string[]
  /** Whose list it was; empty where it names no supplier, or more than one. */
  readonly supplier: string
}

const NOTE = 'lists'

/** All that is remembered, the newest first. */
export function rememberedLists(notes: Notes): RememberedList[] {
  const value = notes.read(NOTE)
  return Array.isArray(value) ? value.flatMap((entry: unknown) => listIn(entry) ?? []) : []
}

/** As answered before for lists with these headings, one per supplier. */
export function recallAnswers(notes: Notes, header: readonly string[]): RememberedList[] {
  return rememberedLists(notes).filter((one) => keyOf(one.header) === keyOf(header))
}

export function rememberAnswers(notes: Notes, list: RememberedList): void {
  notes.write(NOTE, [list, ...others(notes, list)])
}

export function forgetAnswers(notes: Notes, list: Pick<RememberedList, 'header' | 'supplier'>): void {
  notes.write(NOTE, others(notes, list))
}

function others(
  notes: Notes,
  { header, supplier }: Pick<RememberedList, 'header' | 'supplier'>,
): RememberedList[] {
  return rememberedLists(notes).filter(
    (one) => keyOf(one.header) !== keyOf(header) || one.supplier !== supplier,
  )
}

/** What an earlier program wrote is read again, or is nothing. */
function listIn(value: unknown): RememberedList | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('kind' in value && 'columns' in value && 'header' in value && 'supplier' in value)) return null
  const { kind, columns, header, supplier } = value
  if (typeof columns !== 'object' || columns === null || typeof supplier !== 'string') return null
  if (!Array.isArray(header)) return null
  const headings = header.filter((heading): heading is string => typeof heading === 'string')
  if (headings.length < header.length) return null
  const places = new Map<string, unknown>(Object.entries(columns))
  const known: Partial<Record<ListField, number>> = {}
  for (const field of LIST_FIELDS) {
    const place = places.get(field)
    if (typeof place === 'number' && place >= 0 && place < headings.length) known[field] = place
  }
  return { kind: LIST_KINDS.find((one) => one === kind) ?? null, columns: known, header: headings, supplier }
}

function keyOf(header: readonly string[]): string {
  return JSON.stringify(header.map((heading) => heading.trim().toLowerCase()))
}
