/** The examples that come with the app, and how one becomes a document of the reader's own. */

import type { ImportItem } from '../../../state/import-plan.ts'
import type { AppDocument, AppState, ReadError, StorageFailure } from '../../../state/app.svelte.ts'

export type OpenedExample =
  | { readonly kind: 'opened'; readonly documents: readonly AppDocument[] }
  /** Not on this device, and not to be had now. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly error: ReadError }
  | { readonly kind: 'failed'; readonly failure: StorageFailure }

/**
 * Reads an example through the same door as any file. One that is here already and was not changed is opened again;
 * where it was changed, a new copy is put beside it: the reader's work is never overwritten.
 */
export async function openExample(
  id: string,
  { exchange, library }: Pick<AppState, 'exchange' | 'library'>,
): Promise<OpenedExample> {
  const bytes = await fetchExample(id)
  if (bytes === null) return { kind: 'missing' }
  const plan = await exchange.planImport(bytes)
  if (!plan.ok) return { kind: 'refused', error: plan.error }
  const inTrash = new Set(library.trashed.map((entry) => entry.id))
  const isHere = ({ status, incoming }: ImportItem): boolean => status === 'same' && !inTrash.has(incoming.id)
  const { items } = plan.value
  // All in one go: a page that is left meanwhile has the whole example or nothing of it.
  const added = await exchange.addAll(items.filter((item) => !isHere(item)))
  if (!added.ok) return { kind: 'failed', failure: added.error }
  const rest = [...added.value]
  const documents = items.map((item) => (isHere(item) ? item.incoming : (rest.shift() ?? item.incoming)))
  return { kind: 'opened', documents }
}

async function fetchExample(id: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(`./examples/${id}.json`)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}
