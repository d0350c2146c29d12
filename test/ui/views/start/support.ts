/** The real state for the views, on a store in memory of its own; documents as files. */
import axe from 'axe-core'
import { expect } from 'vitest'
import type { AppDocument } from '../../../../src/file/envelope.ts'
import { sealDocuments, writeFile } from '../../../../src/file/write.ts'
import { type AppState, createApp } from '../../../../src/state/app.svelte.ts'
import { Lifetime } from '../../../../src/state/lifetime.svelte.ts'
import { createDocuments } from '../../../../src/storage/documents.ts'
import { memoryStore } from '../../../../src/storage/memory.ts'
import { must, plan, stampAt } from '../../../storage/support.ts'
import { tabOn } from '../../state/support.ts'

/** An app that holds plans of the given ids, titled `Plan <id>`. */
export async function appWith(documentIds: readonly string[] = []): Promise<AppState> {
  const store = memoryStore()
  for (const id of documentIds) must(await createDocuments(store, [plan(id)], stampAt()))
  const app = await createApp({ store, trouble: null }, tabOn(store), new Lifetime())
  await expect.poll(() => app.library.entries.length).toBe(documentIds.length)
  return app
}

/** The text of a file with these documents. */
export function fileText(documents: readonly AppDocument[]): string {
  return writeFile(sealDocuments(documents, { writtenBy: 'test', writtenAt: '2022-01-17T09:00:00.000Z' }))
}

/** What axe finds on the page: nothing. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document)
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([])
}
