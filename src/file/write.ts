/**
 * Puts documents in the envelope and writes it as canonical JSON: the same documents give the same bytes.
 */
import { breather } from './breath.ts'
import { canonicalJson, canonicalPieces, lineText, type Piece } from './canonical.ts'
import { type AppDocument, type AppFile, FORMAT, FORMAT_VERSION } from './envelope.ts'
import { isLong, runsOf } from './runs.ts'

/** The envelope around `documents`. Who wrote it and when are arguments: this folder has no clock. */
export function sealDocuments(
  documents: readonly AppDocument[],
  written: { readonly writtenBy: string; readonly writtenAt: string },
): AppFile {
  return { format: FORMAT, version: FORMAT_VERSION, ...written, documents }
}

/** Canonical JSON text of a file, with a newline at the end. */
export function writeFile(file: AppFile): string {
  return canonicalJson(file)
}

/** The same text in pieces: the runs of long lists, and what stands between them. */
export function writePieces(file: AppFile): Piece[] {
  return canonicalPieces(file)
}

/** Whether any list of the document's body is kept in runs. */
export function isLongDocument({ body }: AppDocument): boolean {
  return longListsOf(body).length > 0
}

/** Writes the long lists of a document ahead, with pauses; writing the document afterwards is done in a moment. */
export async function prepareText({ body }: AppDocument): Promise<void> {
  const breathe = breather()
  for (const list of longListsOf(body)) {
    const runs = runsOf(list, lineText)
    while (!runs.next().done) await breathe()
  }
}

/** The lists that are kept in runs, in the order in which the text names them. */
export function longListsOf(body: object): (readonly unknown[])[] {
  return Object.entries(body)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, field]: [string, unknown]) => (Array.isArray(field) && isLong(field) ? [field] : []))
}
