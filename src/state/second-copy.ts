/** The copy of a document in the second home, read as strictly as a stranger's file. */
import type { AppDocument } from '../file/envelope.ts'
import { readBytes } from '../file/read.ts'
import type { SecondHome } from '../storage/second-home.ts'

/** Null where there is none that can be read. */
export async function copyIn(home: SecondHome | undefined, id: string): Promise<AppDocument | null> {
  const copy = await home?.read(id)
  if (!copy) return null
  const read = readBytes(new Uint8Array(await copy.arrayBuffer()))
  return read.ok ? (read.value.documents.find((document) => document.id === id) ?? null) : null
}
