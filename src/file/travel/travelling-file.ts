/** A file as it leaves a device and as it comes in: with its checksum, signed where somebody said who they are. */
import type { AppFile } from '../envelope.ts'
import type { Person } from '../merge/change-set.ts'
import { type Integrity, checksumOf, integrityOf } from './checksum.ts'
import { isSignedBy, signatureOf, type Signer } from './signature.ts'

/** What a file says of itself, and whether that holds. */
export interface Provenance {
  readonly integrity: Integrity
  /** Null where the file is not signed. */
  readonly signature: SignatureFound | null
}

export interface SignatureFound {
  readonly key: string
  readonly by: Person
  /** False: the content, the name or the signature is not what was signed. */
  readonly isValid: boolean
}

/** @param signs who signs and by what; null: nobody does. */
export async function withChecksum(
  file: AppFile,
  signs: { readonly by: Person; readonly signer: Signer } | null,
): Promise<AppFile> {
  const checksum = await checksumOf(file)
  if (checksum === null) return file
  if (signs === null) return { ...file, checksum }
  return { ...file, checksum, signature: await signatureOf(checksum, signs.by, signs.signer) }
}

export async function provenanceOf(file: AppFile): Promise<Provenance> {
  const integrity = await integrityOf(file)
  const { checksum, signature } = file
  if (signature === undefined) return { integrity, signature: null }
  const { key, by } = signature
  // A signature is of a checksum: without one, or with another, it says nothing for this content.
  const holds = checksum === undefined ? false : await isSignedBy(checksum, signature)
  if (holds === null) return { integrity, signature: null }
  return { integrity, signature: { key, by, isValid: holds && integrity === 'intact' } }
}
