/** UTF-8 bytes to text. Bytes that are no UTF-8 are a fault with a place, not a replacement character. */
import { err, ok, type Result } from '../domain/shared/result.ts'
import { faultAt, type SyntaxFault } from './parse-json.ts'

const REPLACEMENT = '\ufffd'

/** What a text is written in, where that is not UTF-8. */
export type OtherEncoding = 'utf16' | 'other'

/** A byte order mark at the beginning is passed over. */
export function decodeUtf8(
  bytes: Uint8Array,
): Result<string, SyntaxFault & { readonly encoding: OtherEncoding }> {
  if (isUtf16(bytes)) {
    return err({ line: 1, column: 1, found: { is: 'utf16' }, expected: { is: 'utf8' }, encoding: 'utf16' })
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Only now the lenient way, to see where: a replacement character written as such costs precision, no more.
    const text = new TextDecoder('utf-8').decode(bytes)
    return err({ ...faultAt(text, text.indexOf(REPLACEMENT), { is: 'utf8' }), encoding: 'other' })
  }
}

/** By its byte order mark, or by the zero that every other byte of its first letters is. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if (first === 0xff && second === 0xfe) return true
  if (first === 0xfe && second === 0xff) return true
  return (second === 0 && fourth === 0 && first !== 0) || (first === 0 && third === 0 && second !== 0)
}
