/** Bytes as text that stands in JSON. */

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
