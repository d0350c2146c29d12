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
 * where it was changed, a new copy is put beside it: the reader's work is never overwritten. It is called what the
 * reader's language calls it, and is the same document where it was opened in the other one.
 * @param namesOf what a document is called, in the reader's language first, then in every other
 */
export async function openExample(
  id: string,
  { exchange, library }: Pick<AppState, 'exchange' | 'library'>,
  namesOf: (document: AppDocument, index: number) => readonly string[] = ({ title }) => [title],
): Promise<OpenedExample> {
  const bytes = await fetchExample(id)
  if (bytes === null) return { kind: 'missing' }
  const plan = await exchange.planImport(bytes)
  if (!plan.ok) return { kind: 'refused', error: plan.error }
  const inTrash = new Set(library.trashed.map((entry) => entry.id))
  const named = plan.value.items.map((item, index) => {
    const names = namesOf(item.incoming, index)
    const [title = item.incoming.title] = names
    const isHere = isUnchanged(item, names) && !inTrash.has(item.incoming.id)
    return { isHere, incoming: { ...item.incoming, title }, item }
  })
  // All in one go: a page that is left meanwhile has the whole example or nothing of it.
  const added = await exchange.addAll(
    named.flatMap(({ isHere, incoming, item }): ImportItem[] => (isHere ? [] : [{ ...item, incoming }])),
  )
  if (!added.ok) return { kind: 'failed', failure: added.error }
  for (const { isHere, incoming } of named) {
    const entry = isHere ? library.entries.find((one) => one.id === incoming.id) : undefined
    // Where it cannot be, it keeps the name of the other language.
    if (entry && entry.title !== incoming.title) await library.rename(incoming.id, incoming.title)
  }
  const rest = [...added.value]
  const documents = named.map(({ isHere, incoming }) => (isHere ? incoming : (rest.shift() ?? incoming)))
  return { kind: 'opened', documents }
}

/** Nothing but its name is another than in the file, and that is a name of ours. */
function isUnchanged(item: ImportItem, names: readonly string[]): boolean {
  if (item.status !== 'differs') return item.status === 'same'
  return item.differences.every(
    ({ path, stored }) => path === 'title' && names.some((name) => name === stored),
  )
}

async function fetchExample(id: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(`./examples/${id}.json`)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}
