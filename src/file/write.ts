/**
 * Puts documents in the envelope and writes it as canonical JSON: the same documents give the same bytes.
 */
import { canonicalJson } from './canonical.ts'
import { type AppDocument, type AppFile, FORMAT, FORMAT_VERSION } from './envelope.ts'

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
