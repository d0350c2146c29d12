/**
 * A file signed by the device that wrote it. Its key says nothing about a person by itself: who it belongs to is what
 * people told each other once, and what the receiving device remembers.
 */
import { canonicalJson } from '../canonical.ts'
import type { Person } from '../merge/change-set.ts'
import { fromBase64, hasCryptography, hexOf, toBase64 } from './bytes.ts'

export interface DeviceSignature {
  /** The public point of the device's key (P-256, uncompressed), base64. */
  readonly key: string
  /** Who the writer says to be. */
  readonly by: Person
  /** ECDSA with SHA-256 over checksum and `by`, base64. */
  readonly value: string
}

/** What a device signs with; the private part never leaves the browser. */
export interface Signer {
  readonly key: string
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>
}

const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const

/** A new key of which the private part can be used here and copied nowhere. */
export function makeDeviceKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(KEY, false, ['sign', 'verify'])
}

export async function signerOf({ privateKey, publicKey }: CryptoKeyPair): Promise<Signer> {
  const point = await crypto.subtle.exportKey('raw', publicKey)
  return {
    key: toBase64(new Uint8Array(point)),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(SIGNING, privateKey, bytes)),
  }
}

export async function signatureOf(checksum: string, by: Person, signer: Signer): Promise<DeviceSignature> {
  return { key: signer.key, by, value: toBase64(await signer.sign(signedBytes(checksum, by))) }
}

/** Whether the key of a signature signed this checksum and this name. Null where the browser cannot tell. */
export async function isSignedBy(
  checksum: string,
  { key, by, value }: DeviceSignature,
): Promise<boolean | null> {
  if (!hasCryptography()) return null
  const [point, signature] = [fromBase64(key), fromBase64(value)]
  if (!point || !signature) return false
  try {
    const known = await crypto.subtle.importKey('raw', point, KEY, false, ['verify'])
    return await crypto.subtle.verify(SIGNING, known, signature, signedBytes(checksum, by))
  } catch {
    return false // the bytes are no point of the curve
  }
}

/** Sixteen digits of a key, in fours: short enough to read out over the phone. */
export async function codeOfKey(key: string): Promise<string> {
  if (!hasCryptography()) return ''
  const digest = hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)))
  return (digest.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')
}

function signedBytes(checksum: string, by: Person): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson({ by, checksum, purpose: 'adempauze file' }))
}
