/** Bytes as text that stands in JSON, and whether the browser can do cryptography on them. */

const BYTES_AT_A_TIME = 8192

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += BYTES_AT_A_TIME)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_A_TIME)))
  return btoa(parts.join(''))
}

/** Null where the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

export function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Not on a page that is served without TLS. */
export function hasCryptography(): boolean {
  return (globalThis.crypto as Crypto | undefined)?.subtle !== undefined
}
