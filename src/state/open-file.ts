/** Opens what came from outside: encrypted or not, short or long. Reads as strictly as ever. */
import type { Result } from '../domain/shared/result.ts'
import type { AppFile } from '../file/envelope.ts'
import type { ReadError } from '../file/read-error.ts'
import { readBytes, readText } from '../file/read.ts'
import { decrypt, isEncrypted } from '../file/travel/passphrase.ts'
import type { ReadLong } from '../storage/texts.ts'

/** Above this a file is read elsewhere: on the page it would take longer than what a reader notices. */
const LONG_BYTES = 200_000

/** @param passphrase null: none was given. */
export async function openFile(
  source: string | Uint8Array,
  passphrase: string | null,
  readLong: ReadLong,
): Promise<Result<AppFile, ReadError>> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const read = (plain: Uint8Array) => (plain.byteLength < LONG_BYTES ? readBytes(plain) : readLong(plain))
  // A paste has no byte order mark, and may be larger than a file.
  if (!isEncrypted(bytes)) return typeof source === 'string' ? readText(source) : read(bytes)
  const opened = await decrypt(bytes, passphrase)
  return opened.ok ? read(opened.value) : opened
}
