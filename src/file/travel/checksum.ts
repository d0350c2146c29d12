/**
 * What tells whether a file still says what was written: SHA-256 over its canonical text without checksum and signature.
 * So another layout of the same content is no change, and whoever edits a file by a program may leave both out.
 */
import { breather } from '../breath.ts'
import type { AppFile } from '../envelope.ts'
import { hasCryptography, hexOf } from './bytes.ts'
import { prepareText, writePieces } from '../write.ts'

/** `unknown`: the file carries no checksum, or this browser cannot take one. */
export type Integrity = 'unknown' | 'intact' | 'changed'

/** Null where the browser has no cryptography, as on a page that is served without TLS. */
export async function checksumOf(file: AppFile): Promise<string | null> {
  if (!hasCryptography()) return null
  const { format, version, writtenBy, writtenAt, documents } = file
  const bytes = await bytesOf({ format, version, writtenBy, writtenAt, documents })
  return hexOf(await crypto.subtle.digest('SHA-256', bytes))
}

export async function integrityOf(file: AppFile): Promise<Integrity> {
  const checksum = file.checksum === undefined ? null : await checksumOf(file)
  if (checksum === null) return 'unknown'
  return checksum === file.checksum ? 'intact' : 'changed'
}

/** The text of a file as bytes, made with pauses. */
export async function bytesOf(file: AppFile): Promise<Uint8Array<ArrayBuffer>> {
  for (const document of file.documents) await prepareText(document)
  const breathe = breather()
  const parts: Blob[] = []
  for (const piece of writePieces(file)) {
    parts.push(new Blob([typeof piece === 'string' ? piece : piece.text]))
    await breathe()
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
