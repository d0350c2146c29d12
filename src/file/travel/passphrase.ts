/**
 * A file under a passphrase: the bytes of a file, packed and sealed by WebCrypto alone. Everything but the passphrase
 * stands in the file; why these parameters stands in docs/file-format.md. The passphrase is kept nowhere.
 */
import { canonicalJson } from '../canonical.ts'
import { err, ok, type Result } from '../../domain/shared/result.ts'
import { decodeUtf8 } from '../decode-utf8.ts'
import { MAX_FILE_BYTES } from '../limits.ts'
import { parseJson } from '../parse-json.ts'
import { isObject, type JsonObject } from '../plain-data.ts'
import { type LockCode, locked, type ReadError, tooLarge, tooNew } from '../read-error.ts'
import { sha256 } from '../sha256.ts'
import { fromBase64, toBase64 } from './bytes.ts'

export const SEALED_FORMAT = 'adempauze-encrypted'
const SEALED_VERSION = 1

/** Shorter ones are guessed. */
export const SHORTEST_PASSPHRASE = 12

const ITERATIONS = 600_000
/** More than this takes an old laptop too long: a file that asks for it is not one of ours. */
const MOST_ITERATIONS = 2_000_000
const SALT_BYTES = 16
const IV_BYTES = 12
const CHECK_BITS = 128
/** Marks an encrypted file within its first characters, so that no other file is parsed twice. */
const MARK_WITHIN = 4096

interface Keys {
  readonly cipher: CryptoKey
  /** Says whether a passphrase is the right one, without opening anything. */
  readonly check: string
}

/** The text of an encrypted file. @param iterations how often the passphrase is stretched. */
export async function encrypt(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  iterations = ITERATIONS,
): Promise<string> {
  const [salt, iv] = [SALT_BYTES, IV_BYTES].map((length) => crypto.getRandomValues(new Uint8Array(length)))
  if (!salt || !iv) throw new RangeError('no random bytes')
  const { cipher, check } = await keysOf(passphrase, salt, iterations)
  const head = {
    format: SEALED_FORMAT,
    version: SEALED_VERSION,
    key: { derivation: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(salt), check },
    cipher: { name: 'AES-GCM', iv: toBase64(iv) },
  }
  const packed = await through(bytes, new CompressionStream('gzip'))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: headBytes(head) },
    cipher,
    packed,
  )
  const file = { ...head, sealed: toBase64(new Uint8Array(sealed)) }
  return canonicalJson({ ...file, checksum: sha256(canonicalJson(file)) })
}

/** Whether these bytes are an encrypted file, by its first characters. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, MARK_WITHIN)).includes(SEALED_FORMAT)
}

/**
 * The bytes of the file within. Refused as `encrypted` without a passphrase, `wrongPassphrase` where it is another,
 * `tampered` where it is the right one and what it opens is not what was sealed, `damaged` where nobody can open it.
 */
export async function decrypt(
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadError>> {
  if (bytes.byteLength > MAX_FILE_BYTES) return tooLarge(bytes.byteLength)
  const text = decodeUtf8(bytes)
  const parsed = text.ok ? parseJson(text.value) : text
  const value = parsed.ok && parsed.value.problems.length === 0 ? parsed.value.value : null
  if (!isObject(value)) return refused('damaged')
  const version = value['version']
  if (typeof version === 'number' && version > SEALED_VERSION) return tooNew(version, SEALED_VERSION)
  const read = readSealed(value)
  const isWhole = checksumHolds(value)
  if (read === null) return refused('damaged')
  if (passphrase === null) return refused(isWhole ? 'encrypted' : 'damaged')
  const { cipher, check } = await keysOf(passphrase, read.salt, read.iterations)
  if (check !== read.check) return refused(isWhole ? 'wrongPassphrase' : 'damaged')
  try {
    const way = { name: 'AES-GCM', iv: read.iv, additionalData: headBytes(value) }
    const packed = await crypto.subtle.decrypt(way, cipher, read.sealed)
    return ok(await through(new Uint8Array(packed), new DecompressionStream('gzip'), MAX_FILE_BYTES))
  } catch (fault) {
    return fault instanceof TooMuch ? tooLarge(MAX_FILE_BYTES + 1) : refused('tampered')
  }
}

const refused = (code: LockCode) => err(locked(code))

interface Sealed {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
  readonly iterations: number
  readonly check: string
}

/** Null where it cannot be one of ours. */
function readSealed({ format, key, cipher, sealed }: JsonObject): Sealed | null {
  if (format !== SEALED_FORMAT || !isObject(key) || !isObject(cipher) || typeof sealed !== 'string')
    return null
  const { derivation, hash, iterations, check } = key
  if (derivation !== 'PBKDF2' || hash !== 'SHA-256' || cipher['name'] !== 'AES-GCM') return null
  if (typeof iterations !== 'number' || !Number.isInteger(iterations)) return null
  if (iterations < 1 || iterations > MOST_ITERATIONS || typeof check !== 'string') return null
  const [salt, iv, content] = [key['salt'], cipher['iv'], sealed].map((text) =>
    typeof text === 'string' ? fromBase64(text) : null,
  )
  return salt?.length === SALT_BYTES && iv?.length === IV_BYTES && content
    ? { salt, iv, sealed: content, iterations, check }
    : null
}

function checksumHolds({ checksum, ...file }: JsonObject): boolean {
  return checksum === sha256(canonicalJson(file))
}

/** What is authenticated beside the content: every parameter. */
function headBytes({ format, version, key, cipher }: JsonObject): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson({ format, version, key, cipher }))
}

async function keysOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Keys> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim())
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    256,
  )
  const root = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey', 'deriveBits'])
  const purpose = (info: string) => {
    return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) }
  }
  const length = { name: 'AES-GCM', length: 256 }
  const [cipher, check] = await Promise.all([
    crypto.subtle.deriveKey(purpose('adempauze content'), root, length, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(purpose('adempauze check'), root, CHECK_BITS),
  ])
  return { cipher, check: toBase64(new Uint8Array(check)) }
}

class TooMuch extends Error {}

/** @throws TooMuch above a number of bytes; TypeError where packed bytes are none. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  packer: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(packer).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > most) throw new TooMuch()
    parts.push(part.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
