/** Texts made small for a place that holds little: gzip, one byte per character, behind a mark. Plain where it cannot. */

const PACKED = 'gzip:'
/** A packed text above this would leave too little of the five million characters of `localStorage` for the others. */
const MOST_CHARACTERS = 1_000_000
/** Packing more than this would hold up the page's own thread. */
const MOST_TEXT = 2_000_000
const BYTES_AT_A_TIME = 8192

/** Null where it does not get small enough. */
export async function pack(text: string): Promise<string | null> {
  if (text.length > MOST_TEXT) return null
  if (!('CompressionStream' in globalThis)) return text.length > MOST_CHARACTERS ? null : text
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  if (bytes.byteLength > MOST_CHARACTERS) return null
  const parts = [PACKED]
  for (let at = 0; at < bytes.length; at += BYTES_AT_A_TIME) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_A_TIME)))
  }
  return parts.join('')
}

/** The text again, or null where it was packed and cannot be unpacked. */
export async function unpack(packed: string): Promise<Blob | null> {
  if (!packed.startsWith(PACKED)) return new Blob([packed])
  const bytes = Uint8Array.from(packed.slice(PACKED.length), (character) => character.charCodeAt(0))
  try {
    return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).blob()
  } catch {
    return null
  }
}
