/** Bytes of a text file as text, whatever a spreadsheet wrote. Says nothing about what the text means. */

const UTF_16_LE = [0xff, 0xfe] as const

/**
 * Text of a file: UTF-16 when it says so in its first two bytes (a spreadsheet's "Unicode text"), else UTF-8,
 * else Windows-1252, in which every byte is a character. Never throws. A byte order mark is left out.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2))
  if (first === UTF_16_LE[0] && second === UTF_16_LE[1]) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
