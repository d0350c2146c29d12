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
 * where it was changed, a new copy is put beside it: the reader's work is never overwritten. Its title is what the
 * reader's language calls it, see `nameOf`: that is no change.
 */
export async function openExample(
  id: string,
  { exchange, library }: Pick<AppState, 'exchange' | 'library'>,
  nameOf: (document: AppDocument, index: number) => string = ({ title }) => title,
): Promise<OpenedExample> {
  const bytes = await fetchExample(id)
  if (bytes === null) return { kind: 'missing' }
  const plan = await exchange.planImport(bytes)
  if (!plan.ok) return { kind: 'refused', error: plan.error }
  const inTrash = new Set(library.trashed.map((entry) => entry.id))
  const named = plan.value.items.map((item, index) => {
    const title = nameOf(item.incoming, index)
    return { isHere: isUnchanged(item, title) && !inTrash.has(item.incoming.id), item, title }
  })
  // All in one go: a page that is left meanwhile has the whole example or nothing of it.
  const missing = named.flatMap(({ isHere, item, title }): ImportItem[] =>
    isHere ? [] : [{ ...item, incoming: { ...item.incoming, title } }],
  )
  const added = await exchange.addAll(missing)
  if (!added.ok) return { kind: 'failed', failure: added.error }
  const rest = [...added.value]
  const documents = named.map(({ isHere, item }) =>
    isHere ? item.incoming : (rest.shift() ?? item.incoming),
  )
  return { kind: 'opened', documents }
}

function isUnchanged(item: ImportItem, title: string): boolean {
  if (item.status !== 'differs') return item.status === 'same'
  return item.differences.every(({ path, stored }) => path === 'title' && stored === title)
}

async function fetchExample(id: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(`./examples/${id}.json`)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}
